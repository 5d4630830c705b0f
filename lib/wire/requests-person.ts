// What a page may ask about the person card and its timeline: one request a line, its argument checked.
export const personRequests = {} as const;
