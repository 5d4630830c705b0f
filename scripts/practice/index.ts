// The practice pages.
export const practiceFor = (_url: string): { html: string } | undefined => undefined;
