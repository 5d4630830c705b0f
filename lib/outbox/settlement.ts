// What an outcome means for a row: ARCHITECTURE.md, "Error classes". Pure. Nothing is ever deleted because of an answer.
import type { ItemOutcome } from '../connectors/connector.ts';
import type { Delivery } from '../model/delivery.ts';
import { backoff, isDead } from './backoff.ts';

type Change = Pick<Delivery, 'state' | 'nextAt' | 'lastError' | 'attempts'>;

/** The row while it is being sent. */
export const claimed = <R extends Delivery>(row: R, leaseId: string, now: number, leaseMs: number): R => ({
  ...row,
  state: 'sending',
  attempts: row.attempts + 1,
  // Not after now, or a clock that was set back would put off the giving-up for as long.
  firstTriedAt: Math.min(row.firstTriedAt || now, now),
  leaseId,
  leaseUntil: now + leaseMs,
});

function changeOf(row: Delivery, outcome: ItemOutcome, now: number, random: number): Change {
  const { attempts } = row;
  if (outcome.ok) return { state: 'synced', nextAt: 0, lastError: '', attempts };
  const lastError = outcome.message;
  const untried = Math.max(0, attempts - 1);
  switch (outcome.class) {
    // The target is at fault, or the size of the request: no try of this row.
    case 'auth':
    case 'gone':
    case 'rate-limited':
    case 'too-much':
      return { state: untried === 0 ? 'queued' : 'failed', nextAt: now, lastError, attempts: untried };
    case 'retryable':
    case 'ambiguous':
      if (isDead(attempts, row.firstTriedAt, now)) return { state: 'dead', nextAt: 0, lastError, attempts };
      return { state: 'failed', nextAt: now + backoff(attempts, random), lastError, attempts };
    case 'permission':
    case 'no-parent':
      return { state: 'parked', nextAt: 0, lastError, attempts };
    case 'invalid':
    case 'conflict':
      return { state: 'dead', nextAt: 0, lastError, attempts };
  }
}

/** The row after its answer; the lease ends with it. `random` in [0, 1). */
export const settled = <R extends Delivery>(row: R, outcome: ItemOutcome, now: number, random: number): R => ({
  ...row,
  ...changeOf(row, outcome, now, random),
  leaseId: '',
  leaseUntil: 0,
});
