import { describe, expect, test } from 'vitest';
import type { ErrorClass, ItemOutcome } from '../../../lib/connectors/connector.ts';
import { allWell, type Delivery } from '../../../lib/model/delivery.ts';
import { deadAfterMs, deadAttempts, longestPauseMs } from '../../../lib/outbox/backoff.ts';
import {
  clockAhead,
  healthAfter,
  mostItems,
  pauseLeft,
  untilTold,
  withRightClock,
} from '../../../lib/outbox/circuit.ts';
import { claimed, settled } from '../../../lib/outbox/settlement.ts';

const row = (change: Partial<Delivery> = {}): Delivery => ({
  seq: 1,
  opId: '019ab000-0000-7000-8000-000000000001',
  touchId: '019ab000-0000-7000-8000-000000000002',
  target: 'hub',
  op: 'put',
  lane: 'a',
  state: 'sending',
  attempts: 1,
  nextAt: 0,
  firstTriedAt: 5,
  leaseId: 'lease',
  leaseUntil: 100,
  lastError: '',
  ...change,
});
const failure = (kind: ErrorClass, retryAfterMs?: number): ItemOutcome => ({
  opId: row().opId,
  ok: false,
  class: kind,
  message: 'why',
  retryAfterMs,
});
const fine: ItemOutcome = { opId: row().opId, ok: true, isNew: true };
const answered = (kind: ErrorClass, change: Partial<Delivery> = {}, now = 10) =>
  settled(row(change), failure(kind), now, 0.5);

describe('a row', () => {
  test('taken under a lease remembers its first try', () => {
    expect(claimed(row({ state: 'queued', attempts: 0, firstTriedAt: 0, leaseId: '' }), 'mine', 50, 30)).toMatchObject({
      state: 'sending',
      attempts: 1,
      firstTriedAt: 50,
      leaseId: 'mine',
      leaseUntil: 80,
    });
    expect(claimed(row({ attempts: 3 }), 'mine', 50, 30)).toMatchObject({ attempts: 4, firstTriedAt: 5 });
    expect(claimed(row({ firstTriedAt: 90 }), 'mine', 50, 30).firstTriedAt, 'the clock was set back').toBe(50);
  });

  test.each(['rate-limited', 'auth', 'gone', 'too-much'] as const)('is not to blame for %s', (kind) => {
    expect(answered(kind, { attempts: 4 })).toMatchObject({ state: 'failed', attempts: 3, nextAt: 10, leaseId: '' });
    expect(answered(kind)).toMatchObject({ state: 'queued', attempts: 0 });
  });

  test.each(['retryable', 'ambiguous'] as const)(
    'comes again after %s, and gives up after many tries and a long time',
    (kind) => {
      expect(answered(kind)).toMatchObject({ state: 'failed', nextAt: 1_010, lastError: 'why' });
      expect(answered(kind, { attempts: deadAttempts }, deadAfterMs)).toMatchObject({ state: 'failed' });
      expect(answered(kind, { attempts: deadAttempts }, deadAfterMs + 5)).toMatchObject({
        state: 'dead',
        lastError: 'why',
      });
    },
  );

  test('is put aside at once when it is bad, and parked when the rep can help', () => {
    expect([answered('invalid').state, answered('conflict').state]).toEqual(['dead', 'dead']);
    expect([answered('permission').state, answered('no-parent').state]).toEqual(['parked', 'parked']);
    expect(settled(row({ lastError: 'old' }), fine, 10, 0.5)).toMatchObject({ state: 'synced', lastError: '' });
  });
});

describe('a target', () => {
  const health = (outcomes: ItemOutcome[], before = allWell) => healthAfter(before, outcomes, 10, 0.5);

  test('that refuses us or asks us to stop waits for the rep', () => {
    expect(health([failure('auth')])).toMatchObject({ state: 'auth', pausedUntil: untilTold, message: 'why' });
    expect(health([fine, failure('gone')])).toMatchObject({ state: 'gone', pausedUntil: untilTold });
  });

  test('is left alone for as long as it asks, within an hour', () => {
    expect(health([failure('rate-limited', 5_000)]).pausedUntil).toBe(5_010);
    expect(health([failure('rate-limited', 10 * longestPauseMs)]).pausedUntil).toBe(10 + longestPauseMs);
    expect(health([failure('rate-limited')]).pausedUntil).toBe(60_010);
    expect(health([failure('retryable', 7_000)]).pausedUntil).toBe(7_010);
  });

  test('that fails as a whole is asked less and less often, never twice in a second, and with one item', () => {
    let now = allWell;
    const pauses = [];
    for (let round = 0; round < 12; round++) {
      now = healthAfter(now, [failure('retryable'), failure('ambiguous')], 0, 0.1);
      pauses.push(now.pausedUntil);
    }
    expect(Math.min(...pauses)).toBe(1_000);
    expect(pauses.at(-1)).toBe(90_000);
    expect([mostItems(allWell, 20), mostItems(now, 20)]).toEqual([20, 1]);
    expect(healthAfter(now, [fine], 90_000, 0.5)).toEqual(allWell);
  });

  test('keeps its pause when an answer to an earlier request comes in after it began', () => {
    const told = health([failure('rate-limited', 60_000)]);
    expect(healthAfter(told, [fine], 500, 0.5)).toMatchObject({ state: 'trouble', pausedUntil: 60_010 });
    expect(healthAfter(told, [failure('ambiguous')], 500, 0.5)).toMatchObject({ pausedUntil: 60_010, message: 'why' });
    for (const kind of ['auth', 'gone'] as const) {
      const refused = health([failure(kind)]);
      for (const late of [fine, failure('ambiguous'), failure('rate-limited', 5_000)])
        expect(healthAfter(refused, [late], 500, 0.5)).toMatchObject({ state: kind, pausedUntil: untilTold });
    }
  });

  test('is not left alone for longer than it may ask, when the clock was set back; the word of the rep is waited for', () => {
    const told = health([failure('rate-limited', 60_000)]);
    expect(pauseLeft(told, 1_000)).toBe(59_010);
    expect(pauseLeft(told, -longestPauseMs)).toBe(0);
    // An answer that came before, but is written down after.
    const capped = health([failure('rate-limited', longestPauseMs)]);
    expect(healthAfter(capped, [failure('ambiguous')], 5, 0.5).pausedUntil).toBe(10 + longestPauseMs);
    expect(pauseLeft(health([failure('auth')]), -longestPauseMs)).toBeGreaterThan(longestPauseMs);
  });

  test('that refuses a request stamped by a wrong clock has refused neither token nor touch', () => {
    const kinds = (outcomes: ItemOutcome[]) => outcomes.map((one) => (one.ok ? 'ok' : one.class));
    const refused = [fine, failure('auth'), failure('invalid'), failure('too-much'), failure('retryable')];
    const again = ['ok', 'rate-limited', 'rate-limited', 'rate-limited', 'retryable'];
    expect(kinds(withRightClock(refused, 0, 86_400_000))).toEqual(again);
    expect(kinds(withRightClock(refused, 86_400_000, 0))).toEqual(again);
    expect(withRightClock(refused, 86_400_000, 86_401_000)).toBe(refused);
    expect(withRightClock(refused, 0, undefined)).toBe(refused);
  });

  test('is not blamed for one bad item among good ones', () => {
    for (const kind of ['invalid', 'retryable', 'too-much', 'permission'] as const)
      expect(health([fine, failure(kind)])).toEqual(allWell);
  });

  test('tells how far its clock is ahead, but for what the header rounds away', () => {
    const at = (date: string) =>
      ({ kind: 'response', status: 200, contentType: '', retryAfter: '', body: '', date }) as const;
    const noon = Date.parse('2026-11-24T12:00:00Z');
    expect(clockAhead(at('Tue, 24 Nov 2026 12:10:00 GMT'), noon - 500, noon + 500)).toBe(600_000);
    expect(clockAhead(at('Tue, 24 Nov 2026 12:00:01 GMT'), noon, noon)).toBe(0);
    expect(clockAhead(at('soon'), noon, noon)).toBeUndefined();
    expect(clockAhead({ kind: 'timeout' }, noon, noon)).toBeUndefined();
  });
});
