// What a page may ask about folders, import and export of templates and snippets: one request a line, its argument checked.
export const writingRequests = {} as const;
