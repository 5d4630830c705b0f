// What a page may ask about suggestions beyond the list itself: one request a line, its argument checked.
export const suggestRequests = {} as const;
