// What a page may ask about the rhythm of a social seller: one request a line, its argument checked.
export const rhythmRequests = {} as const;
