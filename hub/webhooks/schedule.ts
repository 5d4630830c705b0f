// When a delivery that failed is tried again, and when the hub gives the endpoint up. Pure.

const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Standard Webhooks: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h; then each day. */
export const waits: readonly number[] = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Without one success for so long, the endpoint is switched off. */
export const givenUpAfterMs = 5 * 24 * hour;

export interface Attempt {
  /** HTTP status, or 0 when there was no answer. */
  status: number;
  /** `Retry-After` in milliseconds. */
  retryAfterMs: number | undefined;
}

export type Verdict = { is: 'delivered' } | { is: 'disabled' } | { is: 'again'; waitMs: number };

/**
 * @param failures attempts that failed before this one, in a row
 * @param failingMs milliseconds since the first of them; 0 for the first
 * @param random 0 to 1: spreads the tries of many endpoints over a tenth more time
 */
export function verdictOf(attempt: Attempt, failures: number, failingMs: number, random: number): Verdict {
  if (attempt.status >= 200 && attempt.status < 300) return { is: 'delivered' };
  if (attempt.status === 410 || failingMs >= givenUpAfterMs) return { is: 'disabled' };
  const wait = waits[Math.min(failures, waits.length - 1)] ?? 0;
  const asked = Math.min(attempt.retryAfterMs ?? 0, 24 * hour);
  return { is: 'again', waitMs: Math.round(Math.max(wait * (1 + random / 10), asked)) };
}

/** `Retry-After` as seconds or as a date; nothing for anything else. */
export function retryAfterOf(header: string | undefined, nowMs: number): number | undefined {
  const text = (header ?? '').trim();
  if (/^\d{1,9}$/.test(text)) return Number(text) * second;
  const at = /^[A-Z][a-z]{2}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - nowMs);
}
