// What a page may ask about the two modes of a host and its footprint: one request a line, its argument checked.
export const quietRequests = {} as const;
