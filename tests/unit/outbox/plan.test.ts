import { expect, test } from 'vitest';
import {
  backoff,
  deadAfterMs,
  deadAttempts,
  isDead,
  longestDelayMs,
  longestPauseMs,
} from '../../../lib/outbox/backoff.ts';
import { type PlanRow, plan, settlementOf, targetStateOf } from '../../../lib/outbox/plan.ts';

const row = (seq: number, lane: string, change: Partial<PlanRow> = {}): PlanRow => ({
  seq,
  opId: `op-${seq}`,
  lane,
  state: 'waiting',
  attempts: 0,
  nextAt: 0,
  firstTriedAt: 0,
  leaseUntil: 0,
  ...change,
});

test('sends ready rows of a person in order', () => {
  expect(plan([row(1, 'a'), row(2, 'b'), row(3, 'a')], 10, 20)).toEqual({ seqs: [1, 2, 3], nextAt: undefined });
});

test('a waiting row holds back its own person only', () => {
  const rows = [row(1, 'a', { nextAt: 500 }), row(2, 'a'), row(3, 'b')];
  expect(plan(rows, 10, 20)).toEqual({ seqs: [3], nextAt: 500 });
});

test('a row that gave up, was cancelled or arrived blocks nobody', () => {
  const rows = [
    row(1, 'a', { state: 'dead' }),
    row(2, 'a', { state: 'cancelled' }),
    row(3, 'a', { state: 'acked' }),
    row(4, 'a'),
  ];
  expect(plan(rows, 10, 20).seqs).toEqual([4]);
});

test('a running lease blocks, an expired one is sent again', () => {
  expect(plan([row(1, 'a', { state: 'sending', leaseUntil: 20 }), row(2, 'a')], 10, 20)).toEqual({
    seqs: [],
    nextAt: 20,
  });
  expect(plan([row(1, 'a', { state: 'sending', leaseUntil: 20 }), row(2, 'a')], 20, 20).seqs).toEqual([1, 2]);
});

test('keeps to the slice and says that there is more', () => {
  expect(plan([row(1, 'a'), row(2, 'b'), row(3, 'c')], 10, 2)).toEqual({ seqs: [1, 2], nextAt: 10 });
});

test('backs off with full jitter up to a quarter of an hour', () => {
  expect(backoff(1, 0.5)).toBe(1_000);
  expect(backoff(3, 0.5)).toBe(4_000);
  expect(backoff(1_000, 0.999_999_999)).toBe(longestDelayMs);
  expect(backoff(5, 0)).toBe(0);
});

test('gives up after many tries and a long time, not after one of them', () => {
  expect(isDead(deadAttempts, 1, deadAfterMs)).toBe(false);
  expect(isDead(deadAttempts - 1, 1, deadAfterMs + 1)).toBe(false);
  expect(isDead(deadAttempts, 1, deadAfterMs + 1)).toBe(true);
});

const failure = (kind: 'retryable' | 'ambiguous' | 'rate-limited' | 'auth' | 'invalid', retryAfterMs?: number) =>
  ({ opId: 'op-1', ok: false, class: kind, message: 'why', retryAfterMs }) as const;

test('a slow-down and a refused token do not count as a try', () => {
  const tried = row(1, 'a', { attempts: 4, firstTriedAt: 5 });
  expect(settlementOf(tried, failure('rate-limited'), 10, 0.5)).toMatchObject({ state: 'waiting', attempts: 3 });
  expect(settlementOf(tried, failure('auth'), 10, 0.5)).toMatchObject({ state: 'waiting', attempts: 3 });
});

test('a bad item is put aside at once, a bad network is tried again', () => {
  const tried = row(1, 'a', { attempts: 1, firstTriedAt: 10 });
  expect(settlementOf(tried, failure('invalid'), 10, 0.5)).toMatchObject({ state: 'dead', lastError: 'why' });
  expect(settlementOf(tried, failure('ambiguous'), 10, 0.5)).toMatchObject({ state: 'waiting', nextAt: 1_010 });
});

test('a refused token pauses the target until the user acts; a wait is kept within an hour', () => {
  expect(targetStateOf([failure('auth')], 10).pausedUntil).toBe(Number.MAX_SAFE_INTEGER);
  expect(targetStateOf([failure('rate-limited', 5_000)], 10).pausedUntil).toBe(5_010);
  expect(targetStateOf([failure('rate-limited', 10 * longestPauseMs)], 10).pausedUntil).toBe(10 + longestPauseMs);
  expect(targetStateOf([failure('invalid')], 10).state).toBe('ok');
  expect(targetStateOf([{ opId: 'op-1', ok: true, isNew: true }], 10).state).toBe('ok');
});
