// What a page may ask about commands, menus and the first run: one request a line, its argument checked.
export const shellRequests = {} as const;
