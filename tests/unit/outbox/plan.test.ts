import { expect, test } from 'vitest';
import { backoff, deadAfterMs, deadAttempts, isDead, longestDelayMs } from '../../../lib/outbox/backoff.ts';
import { type PlanRow, plan } from '../../../lib/outbox/plan.ts';

const row = (seq: number, lane: string, change: Partial<PlanRow> = {}): PlanRow => ({
  seq,
  opId: `op-${seq}`,
  lane,
  state: 'queued',
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
    row(3, 'a', { state: 'synced' }),
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

test('a row that failed twice travels alone, and holds nobody back but its own person', () => {
  const suspect = row(2, 'b', { state: 'failed', attempts: 2 });
  expect(plan([suspect, row(3, 'a')], 10, 20)).toEqual({ seqs: [2], nextAt: 10 });
  expect(plan([row(1, 'a'), suspect, row(3, 'b'), row(4, 'c')], 10, 20)).toEqual({ seqs: [1, 4], nextAt: 10 });
});

test('a parked row holds nobody back', () => {
  expect(plan([row(1, 'a', { state: 'parked' }), row(2, 'a')], 10, 20).seqs).toEqual([2]);
});

test('no wait and no lease is longer than an hour: a longer one was reckoned by a clock that was set back since', () => {
  const hour = 60 * 60_000;
  expect(plan([row(1, 'a', { nextAt: hour })], 0, 20)).toEqual({ seqs: [], nextAt: hour });
  expect(plan([row(1, 'a', { nextAt: hour + 60_001 }), row(2, 'a')], 0, 20).seqs).toEqual([1, 2]);
  expect(plan([row(1, 'a', { state: 'sending', leaseUntil: 10 * hour })], 0, 20).seqs).toEqual([1]);
});
