// Names of the two ports. Apart from messages.ts, so that the content script does not carry the schemas.

export const hostPort = 'host';
export const pagePort = 'page';
