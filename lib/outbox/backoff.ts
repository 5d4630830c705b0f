// When to try again. Pure: the random number comes from outside.

/** 2 s · 2^n, at most 15 minutes, full jitter ("Exponential Backoff and Jitter", AWS Architecture Blog, 2015). */
export const firstDelayMs = 2_000;
export const longestDelayMs = 15 * 60_000;
/** A server may ask for a pause, but not for more than an hour. */
export const longestPauseMs = 60 * 60_000;
/** Nothing waits longer; a minute over, since answers are written down some moments after they came, and not in order. */
export const impossibleWaitMs = longestPauseMs + 60_000;
/** Giving up needs both: so many tries and so long a time. */
export const deadAttempts = 10;
export const deadAfterMs = 72 * 60 * 60_000;

/** Milliseconds to wait after the `attempts`-th try failed (1 = first); `random` in [0, 1). */
export function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempts - 1, 20));
  return Math.round(ceiling * random);
}

export const isDead = (attempts: number, firstTriedAt: number, now: number): boolean =>
  attempts >= deadAttempts && firstTriedAt > 0 && now - firstTriedAt >= deadAfterMs;
