// The state of a target: one bad token, one "slow down" or a dead network pauses the target, never the other targets. Pure.
//
//   closed ──a request fails as a whole──→ open until `pausedUntil` ──→ half open: one item ──ok──→ closed
//                                            ↑────────────────────────────fails──────┘  (a longer pause each time)
import type { ErrorClass, ItemOutcome, PlainResponse } from '../connectors/connector.ts';
import { t } from '../i18n/t.ts';
import type { Health } from '../model/delivery.ts';
import { backoff, impossibleWaitMs, longestPauseMs } from './backoff.ts';

/** No target hears from us more often than this while it fails. */
export const shortestPauseMs = 1_000;
/** A pause that only the rep ends. */
export const untilTold = Number.MAX_SAFE_INTEGER;
/** Where the target gave no time itself. */
const busyMs = 60_000;

/** Milliseconds for which nothing is sent; 0 = it may be tried. Longer than a target may ask for: the clock was set back. */
export function pauseLeft({ pausedUntil }: Health, now: number): number {
  const left = Math.max(0, pausedUntil - now);
  return left > impossibleWaitMs && pausedUntil !== untilTold ? 0 : left;
}

export const mostItems = ({ failures }: Health, most: number): number => (failures > 0 ? 1 : most);

const failureOf = (outcomes: readonly ItemOutcome[], ...classes: ErrorClass[]) =>
  outcomes.find((outcome) => !outcome.ok && classes.includes(outcome.class));

/**
 * Health after a request. Several are under way at once, so an answer may come after a pause began: neither a good one nor
 * another failure makes a pause shorter. `random` in [0, 1).
 */
export function healthAfter(before: Health, outcomes: readonly ItemOutcome[], now: number, random: number): Health {
  const after = alone(before, outcomes, now, random);
  if (pauseLeft(before, now) === 0 || pauseLeft(after, now) >= pauseLeft(before, now)) return after;
  return { ...before, failures: Math.max(before.failures, after.failures) };
}

function alone(before: Health, outcomes: readonly ItemOutcome[], now: number, random: number): Health {
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

/** Receivers of signed requests take a stamp that is up to five minutes off; the header is rough, the way is long. */
const mostOffMs = 60_000;

/**
 * A request stamped by a clock that turned out to be wrong may have been refused for that alone. Such a refusal says nothing
 * about token or touches: they are sent again, now by the target's clock.
 */
export function withRightClock(
  outcomes: ItemOutcome[],
  stampedAheadMs: number,
  clockAheadMs: number | undefined,
): ItemOutcome[] {
  if (clockAheadMs === undefined || Math.abs(clockAheadMs - stampedAheadMs) <= mostOffMs) return outcomes;
  const isDoubtful = (kind: ErrorClass): boolean => kind === 'auth' || kind === 'invalid' || kind === 'too-much';
  return outcomes.map((one) =>
    one.ok || !isDoubtful(one.class) ? one : { opId: one.opId, ok: false, ...wrongClock() },
  );
}
/** No try of the touch, and again after the shortest pause. */
const wrongClock = () =>
  ({ class: 'rate-limited', message: t('outbox.wrongClock'), retryAfterMs: shortestPauseMs }) as const;
