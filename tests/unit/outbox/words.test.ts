import { expect, test } from 'vitest';
import { type HubView, syncWords, type Waiting, whyWaiting } from '../../../lib/outbox/words.ts';
import { start } from '../../fakes/world.ts';

const row = (change: Partial<Waiting> = {}): Waiting => ({
  op: 'put',
  state: 'waiting',
  attempts: 0,
  nextAt: start + 60_000,
  lastError: '',
  ...change,
});
const hub: HubView = { isConnected: true, target: { state: 'ok', pausedUntil: 0, message: '' } };
const off: HubView = { ...hub, isConnected: false };

test('says in short where a touch is', () => {
  expect(syncWords('queued', [row()], hub, start)).toMatch(/^Leaves at \d\d:\d\d$/);
  expect(syncWords('queued', [row()], off, start)).toBe('Kept on this device');
  expect(syncWords('queued', [row({ attempts: 2 })], hub, start)).toMatch(/^Next try/);
  expect(syncWords('synced', [row({ state: 'acked' })], hub, start)).toBe('In the hub');
  expect(syncWords('undone', [row({ state: 'cancelled' })], hub, start)).toBe('Undone');
  expect(syncWords('undone', [row({ state: 'acked' }), row({ op: 'del' })], hub, start)).toBe(
    'Undone; the hub is told next',
  );
});

test('says in a sentence why it is still here', () => {
  expect(whyWaiting(row(), off, start)).toContain('No hub is connected');
  expect(whyWaiting(row(), hub, start)).toContain('You can undo it until');
  expect(whyWaiting(row({ attempts: 1, lastError: 'The hub does not answer.' }), hub, start)).toBe(
    'The hub does not answer.',
  );
  const paused: HubView = {
    isConnected: true,
    target: { state: 'trouble', pausedUntil: start + 5_000, message: 'The hub asked to wait.' },
  };
  expect(whyWaiting(row({ attempts: 1 }), paused, start)).toMatch(/^The hub asked to wait\. Next try/);
});
