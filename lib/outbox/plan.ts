// What to send next, and what an outcome means for a row. Pure: rows and clock in, decisions out.
//
//   lane A:  ✓acked  ▸ready   ready      → both go, in this order
//   lane B:  ◷waits  ready               → nothing goes: the first one holds the lane
//   lane C:  ✗dead   ready               → the second goes: a dead one does not block
import type { ItemOutcome } from '../connectors/connector.ts';
import { backoff, isDead, longestPauseMs } from './backoff.ts';

export interface PlanRow {
  seq: number;
  opId: string;
  lane: string;
  state: 'waiting' | 'sending' | 'acked' | 'dead' | 'cancelled';
  attempts: number;
  nextAt: number;
  firstTriedAt: number;
  leaseUntil: number;
}

export interface Plan {
  /** Rows to send now, in order. */
  seqs: number[];
  /** Epoch milliseconds at which it is worth planning again; undefined = nothing waits. */
  nextAt: number | undefined;
}

/** `rows` in order of `seq`. An expired lease is sent again: the receiver drops what it has. */
export function plan(rows: readonly PlanRow[], now: number, most: number): Plan {
  const blocked = new Set<string>();
  const seqs: number[] = [];
  let nextAt: number | undefined;
  for (const row of rows) {
    if (row.state !== 'waiting' && row.state !== 'sending') continue;
    if (blocked.has(row.lane)) continue;
    const readyAt = row.state === 'sending' ? row.leaseUntil : row.nextAt;
    if (readyAt > now) {
      blocked.add(row.lane);
      nextAt = Math.min(nextAt ?? readyAt, readyAt);
    } else if (seqs.length < most) {
      seqs.push(row.seq);
    } else {
      nextAt = now;
      break;
    }
  }
  return { seqs, nextAt };
}

/** What becomes of one row. */
export interface Settlement {
  opId: string;
  state: 'waiting' | 'acked' | 'dead';
  nextAt: number;
  lastError: string;
  /** Set when the try does not count. */
  attempts?: number;
}

/** What becomes of the whole target. */
export interface TargetState {
  state: 'ok' | 'trouble' | 'auth';
  /** Epoch milliseconds; nothing is sent before. */
  pausedUntil: number;
  message: string;
}

export function settlementOf(row: PlanRow, outcome: ItemOutcome, now: number, random: number): Settlement {
  if (outcome.ok) return { opId: row.opId, state: 'acked', nextAt: 0, lastError: '' };
  const wait = { opId: row.opId, state: 'waiting' as const, lastError: outcome.message };
  switch (outcome.class) {
    case 'auth':
    case 'rate-limited':
    case 'too-much':
      return { ...wait, nextAt: now, attempts: Math.max(0, row.attempts - 1) };
    case 'retryable':
    case 'ambiguous':
      if (isDead(row.attempts, row.firstTriedAt, now)) return { ...wait, state: 'dead', nextAt: 0 };
      return { ...wait, nextAt: now + backoff(row.attempts, random) };
    default:
      return { ...wait, state: 'dead', nextAt: 0 };
  }
}

/** One bad token or one "slow down" pauses the target, never the other targets. */
export function targetStateOf(outcomes: readonly ItemOutcome[], now: number): TargetState {
  const failed = outcomes.find((outcome) => !outcome.ok);
  if (failed === undefined || failed.ok) return { state: 'ok', pausedUntil: 0, message: '' };
  if (failed.class === 'auth') return { state: 'auth', pausedUntil: Number.MAX_SAFE_INTEGER, message: failed.message };
  if (failed.class === 'rate-limited') {
    const pause = Math.min(failed.retryAfterMs ?? 60_000, longestPauseMs);
    return { state: 'trouble', pausedUntil: now + pause, message: failed.message };
  }
  if (failed.class === 'too-much') return { state: 'ok', pausedUntil: 0, message: '' };
  const isOneItem = failed.class === 'invalid' || failed.class === 'conflict' || failed.class === 'permission';
  return isOneItem
    ? { state: 'ok', pausedUntil: 0, message: '' }
    : { state: 'trouble', pausedUntil: 0, message: failed.message };
}
