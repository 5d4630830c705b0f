// Webhooks from the page's side: what is saved, shown, tested, rehearsed, and what never comes back.
import { Webhook } from 'standardwebhooks';
import { afterEach, expect, test } from 'vitest';
import { secretOf } from '../../../lib/connectors/signature.ts';
import { background } from '../../fakes/background.ts';
import { Receiver } from '../../fakes/receiver.ts';
import { ann, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

const own = secretOf(new Uint8Array(32).fill(3));
const url = 'https://crm.example/touches';
const saving = { label: 'CRM', url };
let receiver: Receiver | undefined;
afterEach(() => receiver?.close());

test('a new webhook gets a secret that is shown once, and then only by its end', async () => {
  const { tab, db } = background();
  const one = tab(1);
  const { connection, secret = '' } = await one.get('connections.save', saving);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(connection).toMatchObject({ id: 'webhook:1', label: 'CRM', url, hints: [secret.slice(-4)], waiting: 0 });
  expect((await db.connections.get('webhook:1'))?.secrets).toEqual([secret]);
  expect(JSON.stringify(await one.get('connections.list', {}))).not.toContain(secret);
});

test('a secret that was pasted is not told back, and one that is none is refused with nothing stored', async () => {
  const { tab, db } = background();
  const one = tab(1);
  expect(await one.get('connections.save', { ...saving, secret: own })).not.toHaveProperty('secret');
  const refused = await one.ask('connections.save', { ...saving, secret: 'whsec_abc' });
  expect(refused).toMatchObject({ ok: false, problem: { code: 'secret_unreadable' } });
  const plain = await one.ask('connections.save', { ...saving, url: 'http://crm.example/' });
  expect(plain).toMatchObject({ ok: false, problem: { code: 'address_plain' } });
  expect(await db.connections.count()).toBe(1);
});

test('the number of a webhook that was removed is not given again', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.get('connections.save', saving);
  await one.get('connections.stop', { id: 'webhook:1', isStopped: true });
  await one.show();
  await one.get('touch.log', { viewId: 'view-0001', kind: 'note', note: 'x', assetIds: [] });
  expect(await one.get('connections.remove', { id: 'webhook:1' })).toEqual({ calledOff: 1 });
  expect((await db.outbox.where('target').equals('webhook:1').toArray()).map(({ state }) => state)).toEqual([
    'cancelled',
  ]);
  expect((await one.get('connections.save', saving)).connection.id).toBe('webhook:2');
});

test('while a secret is being changed both sign, and afterwards only the new one', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await recordTouch(db, clock, recordInput('k1'));
  const { secret: first = '' } = await one.get('connections.save', saving);
  const { secret: second = '', connection } = await one.get('connections.rotate', { id: 'webhook:1', secret: '' });
  expect(connection.hints).toEqual([second.slice(-4), first.slice(-4)]);
  const verifies = async (secret: string): Promise<boolean> => {
    const { body, headers } = await one.get('connections.dry-run', { id: 'webhook:1' });
    const now = String(Math.floor(clock.now() / 1_000));
    expect(headers['webhook-timestamp']).toBe(now);
    const signatures = (headers['webhook-signature'] ?? '').split(' ');
    return signatures.includes(new Webhook(secret).sign(headers['webhook-id'] ?? '', new Date(clock.now()), body));
  };
  expect([await verifies(first), await verifies(second)]).toEqual([true, true]);
  expect(await one.ask('connections.rotate', { id: 'webhook:1', secret: '' })).toMatchObject({
    problem: { code: 'rotation_open' },
  });
  await one.get('connections.end-rotation', { id: 'webhook:1' });
  expect([await verifies(first), await verifies(second)]).toEqual([false, true]);
});

test('the exact request is for the newest touch that stands, or the chosen one, and writes nothing', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.get('connections.save', saving);
  expect(await one.ask('connections.dry-run', { id: 'webhook:1' })).toMatchObject({ problem: { code: 'no_touch' } });
  const { touch } = await recordTouch(db, clock, recordInput('k1'));
  clock.pass(1_000);
  await recordTouch(db, clock, recordInput('k2', { person: jonas }));
  expect((await one.get('connections.dry-run', { id: 'webhook:1' })).about).toBe('Email sent · Jonas Ebert');
  const exact = await one.get('connections.dry-run', { id: 'webhook:1', touchId: touch.id });
  expect(exact).toMatchObject({ method: 'POST', url, about: 'Email sent · Ann Example' });
  expect(JSON.parse(exact.body)).toMatchObject({ subject: touch.id, data: { person: { email: ann.email } } });
  const row = (await db.outbox.toArray()).find(({ target, touchId }) => target === 'webhook:1' && touchId === touch.id);
  expect(exact.headers['webhook-id']).toBe(row?.opId);
  expect(row).toMatchObject({ state: 'queued', attempts: 0 });
  expect(await db.departures.count()).toBe(0);
});

test('what must not be logged is not shown as a request either', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.get('connections.save', saving);
  await recordTouch(db, clock, recordInput('k1'));
  await one.get('neverlog.add', { kind: 'address', value: ann.email });
  expect(await one.ask('connections.dry-run', { id: 'webhook:1' })).toMatchObject({ problem: { code: 'never_log' } });
});

test('earlier touches are queued once, oldest first, without the undone and the never-log list', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  const ids: string[] = [];
  for (const [key, person] of [
    ['k1', ann],
    ['k2', jonas],
    ['k3', ann],
    ['k4', ann],
  ] as const) {
    clock.pass(1_000);
    ids.push((await recordTouch(db, clock, recordInput(key, { person }))).touch.id);
  }
  await one.get('touch.undo', { touchId: ids[2] ?? '' });
  await one.get('neverlog.add', { kind: 'address', value: jonas.email });
  await one.get('connections.save', saving);
  await one.get('connections.stop', { id: 'webhook:1', isStopped: true });
  expect(await one.get('connections.backfill', { id: 'webhook:1' })).toEqual({ queued: 2, barred: 1 });
  const rows = await db.outbox.where('target').equals('webhook:1').sortBy('seq');
  expect(rows.map(({ touchId }) => touchId)).toEqual([ids[0], ids[3]]);
  expect(await one.get('connections.backfill', { id: 'webhook:1' })).toEqual({ queued: 0, barred: 1 });
});

test('the hub is none of those that can be changed here', async () => {
  const { tab, db } = background();
  await db.connections.put({
    ...{
      id: 'hub',
      connector: 'hub' as const,
      label: 'Touchline hub',
      url: 'https://hub.example',
      secrets: ['token-abcd'],
    },
    ...{ isStopped: false, createdAt: '2026-11-24T09:00:00.000Z' },
    health: { state: 'ok', failures: 0, pausedUntil: 0, message: '', clockAheadMs: 0 },
  });
  const one = tab(1);
  await one.show();
  for (const name of ['connections.remove', 'connections.test', 'connections.backfill'] as const)
    expect(await one.ask(name, { id: 'hub' })).toMatchObject({ problem: { code: 'connection_unknown' } });
  expect((await one.get('connections.list', {})).connections).toMatchObject([{ id: 'hub', hints: ['abcd'] }]);
});

test('a test says in a sentence what came back, is signed, and stands among what left', async () => {
  const { tab, db, clock } = background();
  clock.at = Date.now();
  receiver = await Receiver.start();
  const one = tab(1);
  const { secret = '' } = await one.get('connections.save', { label: 'Mine', url: receiver.url });
  expect(await one.get('connections.test', { id: 'webhook:1' })).toEqual({
    isTaken: false,
    sentence:
      'The endpoint answered 401: it does not accept the signature. Give it the secret of this webhook, then test again.',
  });
  receiver.secret = secret;
  expect(await one.get('connections.test', { id: 'webhook:1' })).toEqual({
    isTaken: true,
    sentence: 'The test event arrived: the endpoint answered 200.',
  });
  expect([...receiver.effects.values()]).toMatchObject([{ type: 'app.touchline.test' }]);
  const { rows } = await one.get('departures.list', { limit: 10 });
  expect(rows.map(({ what, outcome, target }) => [what, outcome, target.name])).toEqual([
    ['Test event', 'taken', 'Mine'],
    ['Test event', 'refused', 'Mine'],
  ]);
  expect(receiver.arrivals[1]?.body).toBe(rows[0]?.payload);
  expect(await db.outbox.count()).toBe(0);
  await receiver.close();
  receiver = undefined;
  expect((await one.get('connections.test', { id: 'webhook:1' })).sentence).toMatch(/could not be reached/);
});
