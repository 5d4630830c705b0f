// The state of a target: one bad token, one "slow down" or a dead network pauses the target, never the other targets. Pure.
//
//   closed ──a request fails as a whole──→ open until `pausedUntil` ──→ half open: one item ──ok──→ closed
//                                            ↑────────────────────────────fails──────┘  (a longer pause each time)
import type { ErrorClass, ItemOutcome, PlainResponse } from '../connectors/connector.ts';
import type { Health } from '../model/delivery.ts';
import { backoff, longestPauseMs } from './backoff.ts';

/** No target hears from us more often than this while it fails. */
export const shortestPauseMs = 1_000;
/** A pause that only the rep ends. */
export const untilTold = Number.MAX_SAFE_INTEGER;
/** Where the target gave no time itself. */
const busyMs = 60_000;

export const mostItems = ({ failures }: Health, most: number): number => (failures > 0 ? 1 : most);

const failureOf = (outcomes: readonly ItemOutcome[], ...classes: ErrorClass[]) =>
  outcomes.find((outcome) => !outcome.ok && classes.includes(outcome.class));

/** Health after a request. `random` in [0, 1). */
export function healthAfter(before: Health, outcomes: readonly ItemOutcome[], now: number, random: number): Health {
  const { clockAheadMs } = before;
  const stop = failureOf(outcomes, 'gone', 'auth');
  if (stop !== undefined && !stop.ok) {
    const state = stop.class === 'gone' ? 'gone' : 'auth';
    return { state, failures: before.failures, pausedUntil: untilTold, message: stop.message, clockAheadMs };
  }
  const failures = before.failures + 1;
  const slow = failureOf(outcomes, 'rate-limited');
  if (slow !== undefined && !slow.ok) {
    const pausedUntil = now + Math.min(slow.retryAfterMs ?? busyMs, longestPauseMs);
    return { state: 'trouble', failures, pausedUntil, message: slow.message, clockAheadMs };
  }
  const isWhole = outcomes.length > 0 && outcomes.every((one) => !one.ok && isOfTarget(one.class));
  const [first] = outcomes;
  if (!isWhole || first === undefined || first.ok)
    return { state: 'ok', failures: 0, pausedUntil: 0, message: '', clockAheadMs };
  const asked = first.retryAfterMs ?? 0;
  const pause = Math.min(longestPauseMs, Math.max(shortestPauseMs, asked, backoff(failures, random)));
  return { state: 'trouble', failures, pausedUntil: now + pause, message: first.message, clockAheadMs };
}

const isOfTarget = (kind: ErrorClass): boolean => kind === 'retryable' || kind === 'ambiguous';

/** Milliseconds the target is ahead by its `Date` header; what is within a second is the header's own roughness. */
export function clockAhead(response: PlainResponse, sentAt: number, now: number): number | undefined {
  const date = response.kind === 'response' ? Date.parse(response.date) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  const ahead = date - (sentAt + now) / 2;
  return Math.abs(ahead) < 2_000 ? 0 : Math.round(ahead);
}
