// What to send next to one target. Pure: rows and clock in, a decision out.
//
//   lane A:  ✓synced  ▸ready   ready      → both go, in this order
//   lane B:  ◷waits   ready               → nothing goes: the first one holds the lane
//   lane C:  ✗dead    ready               → the second goes: a dead or parked one does not block
//   lane D:  ↻failed twice                → goes alone: what breaks a request must not take neighbours along
import type { Delivery } from '../model/delivery.ts';
import { impossibleWaitMs } from './backoff.ts';

export type PlanRow = Pick<
  Delivery,
  'seq' | 'opId' | 'lane' | 'state' | 'attempts' | 'nextAt' | 'firstTriedAt' | 'leaseUntil'
>;

export interface Plan {
  /** Rows to send now, in order. */
  seqs: number[];
  /** Epoch milliseconds at which it is worth planning again; undefined = nothing waits. */
  nextAt: number | undefined;
}

/** Failures after which a row travels alone. */
const suspectAfter = 2;

/**
 * An expired lease is ambiguous: it is sent again, and the receiver drops what it has. No wait is longer than an hour: what
 * seems to be was reckoned by a clock that has been set back since.
 */
function readyAt(row: PlanRow, now: number): number {
  const at = row.state === 'sending' ? row.leaseUntil : row.nextAt;
  return at - now > impossibleWaitMs ? now : at;
}

/** `rows` of one target in order of `seq`. */
export function plan(rows: readonly PlanRow[], now: number, most: number): Plan {
  const blocked = new Set<string>();
  const seqs: number[] = [];
  let nextAt: number | undefined;
  for (const row of rows) {
    if (row.state !== 'queued' && row.state !== 'failed' && row.state !== 'sending') continue;
    if (blocked.has(row.lane)) continue;
    const at = readyAt(row, now);
    const isSuspect = row.attempts >= suspectAfter;
    if (at > now || (isSuspect && seqs.length > 0)) {
      blocked.add(row.lane);
      const again = Math.max(at, now);
      nextAt = Math.min(nextAt ?? again, again);
    } else if (seqs.length < most) {
      seqs.push(row.seq);
      if (isSuspect) return { seqs, nextAt: now };
    } else {
      return { seqs, nextAt: now };
    }
  }
  return { seqs, nextAt };
}
