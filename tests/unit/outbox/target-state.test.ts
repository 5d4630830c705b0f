// Where a touch stands with each target, side by side.
import { expect, test } from 'vitest';
import { targetWords } from '../../../components/sidebar/target-words.ts';
import { allWell, type Health } from '../../../lib/model/delivery.ts';
import { targetSyncs } from '../../../lib/outbox/target-state.ts';
import type { TargetView, Waiting } from '../../../lib/outbox/words.ts';

const now = Date.UTC(2026, 10, 24, 9);
const view = (id: string, name: string, change: Partial<TargetView> = {}): TargetView => ({
  id,
  name,
  isConnected: true,
  isStopped: false,
  health: allWell,
  ...change,
});
const row = (target: string, change: Partial<Waiting> = {}): Waiting => ({
  target,
  op: 'put',
  state: 'queued',
  attempts: 0,
  nextAt: now + 4 * 60_000,
  lastError: '',
  ...change,
});
const targets = [view('hub', 'the hub'), view('webhook:1', 'HubSpot')];
const said = (rows: Waiting[], views = targets, state: 'queued' | 'undone' = 'queued') =>
  targetWords(targetSyncs(state, rows, views, now), now).map(({ text }) => text);

test('each target says its own', () => {
  expect(said([row('hub', { state: 'synced' }), row('webhook:1')])).toEqual(['Hub ✓', 'HubSpot waits 4 min']);
});

test('a target that was never meant to have it, or is not connected, says nothing', () => {
  expect(said([row('hub', { state: 'synced' })])).toEqual(['Hub ✓']);
  expect(said([row('hub'), row('webhook:1')], [view('hub', 'the hub', { isConnected: false })])).toEqual([]);
});

test('what stands in the way is said before the time', () => {
  const health = (state: Health['state']): Partial<TargetView> => ({ health: { ...allWell, state } });
  const hub = (change: Partial<TargetView>, more: Partial<Waiting> = {}) =>
    said([row('hub', more)], [view('hub', '', change)]);
  expect(hub({ isStopped: true })).toEqual(['Hub is stopped']);
  expect(hub(health('auth'))).toEqual(['Hub refused us']);
  expect(hub(health('gone'))).toEqual(['Hub asked to stop']);
  expect(hub({}, { state: 'dead' })).toEqual(['Hub not delivered']);
  expect(hub({}, { state: 'parked' })).toEqual(['Hub waits for you']);
  expect(hub({}, { state: 'failed', attempts: 2 })).toEqual(['Hub tries again: 4 min']);
  expect(hub({}, { nextAt: now - 1 })).toEqual(['Hub is next']);
});

test('an undone touch is only with those that are told', () => {
  expect(said([row('hub', { state: 'cancelled' })], targets, 'undone')).toEqual([]);
  expect(said([row('hub', { state: 'synced' }), row('hub', { op: 'del' })], targets, 'undone')).toEqual([
    'Hub is told to undo',
  ]);
  expect(said([row('hub', { op: 'del', state: 'synced' })], targets, 'undone')).toEqual(['Hub undone ✓']);
});
