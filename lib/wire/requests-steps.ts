// What a page may ask about next steps and cadences: one request a line, its argument checked.
export const stepsRequests = {} as const;
