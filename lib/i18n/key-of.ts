// From a member of our unions to the last part of a key: keys are lower camel, without hyphens and underscores.

/** `email_sent` → `emailSent`, `undo-toast` → `undoToast`. */
export const keyOf = (member: string): string =>
  member.replace(/[-_]+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
