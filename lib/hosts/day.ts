// The user's own calendar day, for what counts once a day.

/** `YYYY-MM-DD`. */
export const day = (at: Date): string =>
  [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
