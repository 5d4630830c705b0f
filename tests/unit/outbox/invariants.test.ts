import { expect, test } from 'vitest';
import type { Delivery } from '../../../lib/model/delivery.ts';
import { bounds, findings, type Ledger } from '../../../lib/outbox/invariants.ts';

const row = (seq: number, touchId: string, change: Partial<Delivery> = {}): Delivery => ({
  seq,
  opId: `op-${seq}`,
  touchId,
  target: 'hub',
  op: 'put',
  lane: 'ann',
  state: 'queued',
  attempts: 0,
  nextAt: 0,
  firstTriedAt: 0,
  leaseId: '',
  leaseUntil: 0,
  lastError: '',
  ...change,
});
const touch = (id: string, seq: number, change: Partial<Ledger['touches'][number]> = {}) =>
  ({ id, seq, personId: 'ann', state: 'queued', ...change }) as const;
const left = (opId: string, payload: string, at = '2026-11-24T10:00:00.000Z') =>
  ({ at, opId, touchId: 't1', op: 'put', target: 'hub', payload }) as const;

const ledger = (change: Partial<Ledger>): Ledger => ({
  rows: [row(1, 't1'), row(2, 't2')],
  touches: [touch('t1', 1), touch('t2', 2)],
  departures: [],
  targets: ['hub'],
  laneOf: (id) => id,
  now: 0,
  ...change,
});
const codes = (change: Partial<Ledger>) =>
  findings(ledger(change)).map(({ invariant, code, touchId }) => [invariant, code, touchId].join(' ').trim());
const tried = { firstTriedAt: 5, attempts: 1 };

test('a ledger in order has no findings', () => {
  expect(codes({})).toEqual([]);
  const synced = row(1, 't1', { ...tried, state: 'synced' });
  expect(
    codes({ rows: [synced, row(2, 't2')], touches: [touch('t1', 1, { state: 'synced' }), touch('t2', 2)] }),
  ).toEqual([]);
});

test('a touch that nobody sends is lost', () => {
  expect(codes({ rows: [row(2, 't2')] })).toEqual(['I1 no-row t1']);
  expect(codes({ rows: [row(1, 't1', { state: 'cancelled' }), row(2, 't2')] })).toEqual(['I1 no-row t1']);
  const gone = row(1, 't1', { state: 'cancelled', target: 'webhook:1' });
  expect(codes({ rows: [gone, row(2, 't2')] }), 'its target was taken away').toEqual([]);
});

test('a touch counts as delivered only with a row that was', () => {
  expect(codes({ touches: [touch('t1', 1, { state: 'synced' }), touch('t2', 2)] })).toEqual(['I1 not-there t1']);
});

test('a row without its touch cannot be sent', () => {
  expect(codes({ touches: [touch('t1', 1)] })).toEqual(['I1 row-without-touch t2']);
  expect(codes({ touches: [touch('t1', 1)], rows: [row(1, 't1'), row(2, 't2', { op: 'del' })] })).toEqual([]);
});

test('two rows, two contents or two uses of an id are a touch twice', () => {
  expect(codes({ rows: [row(1, 't1'), row(2, 't2'), row(3, 't1')] })).toEqual(['I2 two-rows t1']);
  expect(codes({ rows: [row(1, 't1'), row(2, 't2', { opId: 'op-1' })] })).toEqual(['I2 same-operation t2']);
  const same = [left('op-1', '{"note":"a","state":"queued"}'), left('op-1', '{"note":"a","state":"failed"}')];
  expect(codes({ departures: same })).toEqual([]);
  expect(codes({ departures: [...same, left('op-1', '')] }), 'erased').toEqual([]);
  expect(codes({ departures: [left('op-1', '{"note":"a"}'), left('op-1', '{"note":"b"}')] })).toEqual([
    'I2 two-contents t1',
  ]);
});

test('who may have heard of an undone touch has to be told', () => {
  const touches = [touch('t1', 1, { state: 'undone' }), touch('t2', 2)];
  const called = row(1, 't1', { state: 'cancelled' });
  expect(codes({ touches, rows: [called, row(2, 't2')] }), 'never tried').toEqual([]);
  expect(codes({ touches, rows: [{ ...called, ...tried }, row(2, 't2')] })).toEqual(['I2 removal-missing t1']);
  const removal = row(3, 't1', { op: 'del' });
  expect(codes({ touches, rows: [{ ...called, ...tried }, row(2, 't2'), removal] })).toEqual([]);
});

test('of one person the rows stand in the order of the touches, each in the lane it is seen under', () => {
  expect(codes({ touches: [touch('t1', 2), touch('t2', 1)] })).toEqual(['I3 order t1']);
  expect(codes({ touches: [touch('t1', 2, { revision: 1 }), touch('t2', 1)] }), 'edited').toEqual([]);
  expect(codes({ rows: [row(1, 't1', { lane: 'ben' }), row(2, 't2')] })).toEqual(['I3 lane t1']);
});

test('nothing leaves about somebody on the never-log list', () => {
  const departures = [left('op-1', '{}')];
  expect(codes({ departures, barredSince: () => '2026-11-24T11:00:00.000Z' })).toEqual([]);
  expect(codes({ departures, barredSince: () => '2026-11-24T09:00:00.000Z' })).toEqual(['I4 left-barred t1']);
});

test('an outbox that does not move is told', () => {
  const old = [row(1, 't1', tried), row(2, 't2')];
  expect(codes({ rows: old, now: bounds.ageMs })).toEqual([]);
  expect(codes({ rows: old, now: bounds.ageMs + 6 })).toEqual(['I8 too-old t1']);
});

test('a row at odds with itself is found', () => {
  expect(codes({ rows: [row(1, 't1', { state: 'sending', ...tried }), row(2, 't2')] })).toEqual(['row lease t1']);
  expect(codes({ rows: [row(1, 't1', { leaseId: 'a' }), row(2, 't2')] })).toEqual(['row lease t1']);
  expect(codes({ rows: [row(1, 't1', { attempts: 2 }), row(2, 't2')] })).toEqual(['row first-try t1']);
});
