import { expect, test } from 'vitest';
import { allWell } from '../../../lib/model/delivery.ts';
import { syncWords, type TargetView, type Waiting, whyWaiting } from '../../../lib/outbox/words.ts';
import { start } from '../../fakes/world.ts';

const row = (change: Partial<Waiting> = {}): Waiting => ({
  target: 'hub',
  op: 'put',
  state: 'queued',
  attempts: 0,
  nextAt: start + 60_000,
  lastError: '',
  ...change,
});
const hub: TargetView = { id: 'hub', name: 'the hub', isConnected: true, isStopped: false, health: allWell };
const off: TargetView = { ...hub, isConnected: false };
const crm: TargetView = { ...hub, id: 'webhook:1', name: 'Our CRM' };

test('says in short where a touch is', () => {
  expect(syncWords('queued', [row()], [hub], start)).toMatch(/^Leaves at \d\d:\d\d$/);
  expect(syncWords('queued', [row()], [off], start)).toBe('Kept on this device');
  expect(syncWords('queued', [row({ attempts: 2 })], [hub], start)).toMatch(/^Next try/);
  expect(syncWords('synced', [row({ state: 'synced' })], [hub], start)).toBe('In the hub');
  expect(syncWords('undone', [row({ state: 'cancelled' })], [hub], start)).toBe('Undone');
  expect(syncWords('undone', [row({ state: 'synced' }), row({ op: 'del' })], [hub], start)).toBe(
    'Undone; the hub is told next',
  );
});

test('says in a sentence why it is still here', () => {
  expect(whyWaiting(row(), off, start)).toContain('No hub is connected');
  expect(whyWaiting(row(), hub, start)).toContain('You can undo it until');
  expect(whyWaiting(row({ attempts: 1, lastError: 'The hub does not answer.' }), hub, start)).toBe(
    'The hub does not answer.',
  );
  const health = {
    ...allWell,
    state: 'trouble' as const,
    pausedUntil: start + 5_000,
    message: 'The hub asked to wait.',
  };
  const paused: TargetView = { ...hub, health };
  expect(whyWaiting(row({ attempts: 1 }), paused, start)).toMatch(/^The hub asked to wait\. Next try/);
});

test('tells targets apart only where they differ', () => {
  const both = (hubState: Waiting['state'], crmState: Waiting['state']) =>
    syncWords(
      'queued',
      [row({ state: hubState }), row({ target: 'webhook:1', state: crmState, attempts: 1 })],
      [hub, crm],
      start,
    );
  expect(both('synced', 'synced')).toBe('In the hub and Our CRM');
  expect(both('synced', 'failed')).toMatch(/^In the hub · Our CRM: Next try \d\d:\d\d$/);
  expect(both('sending', 'sending')).toBe('Being sent');
  expect(syncWords('queued', [row({ state: 'synced' })], [hub, crm], start)).toBe('In the hub');
  expect(syncWords('queued', [row({ target: 'webhook:1', state: 'synced' })], [off, crm], start)).toBe('In Our CRM');
});

test('what waits for the rep says so, whatever the clock says', () => {
  const gone = { ...crm, health: { ...allWell, state: 'gone' as const, message: 'It asked us to stop.' } };
  expect(syncWords('queued', [row({ target: crm.id })], [gone], start)).toBe('Waits: Our CRM asked to stop');
  expect(whyWaiting(row({ target: crm.id }), gone, start)).toBe('It asked us to stop.');
  expect(whyWaiting(row({ state: 'parked', lastError: 'Choose a contact.' }), crm, start)).toBe('Choose a contact.');
  expect(whyWaiting(row(), { ...crm, isStopped: true }, start)).toContain('You stopped Our CRM');
});
