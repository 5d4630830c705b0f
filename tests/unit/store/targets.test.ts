// Several targets, each with its own state of each touch.
import { expect, test } from 'vitest';
import { removeConnection, writeConnection } from '../../../lib/store/connections.ts';
import { editTouch } from '../../../lib/store/edit.ts';
import { outboxStore } from '../../../lib/store/outbox-claims.ts';
import { undoTouch } from '../../../lib/store/undo.ts';
import { answerAll, claimDue, connection } from '../../fakes/outbox.ts';
import { ann, FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

async function scene() {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  await writeConnection(db, connection('hub'));
  await writeConnection(db, connection('webhook:1'));
  const { touch } = await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  const deliver = async (target: string, said: Parameters<typeof answerAll>[3] = 'ok') =>
    answerAll(db, clock, await claimDue(db, clock, 'lease', target), said, 'lease', target);
  const stateOf = async (target: string) =>
    (await db.outbox.where({ target }).sortBy('seq')).map(({ op, state }) => `${op} ${state}`);
  return { db, clock, touch, deliver, stateOf, touchState: async () => (await db.touches.get(touch.id))?.state };
}

test('a touch waits for each target under an operation of its own', async () => {
  const { db } = await scene();
  const rows = await db.outbox.toArray();
  expect(rows.map(({ target }) => target)).toEqual(['hub', 'webhook:1']);
  expect(new Set(rows.map(({ opId }) => opId)).size).toBe(2);
});

test('it is synced when all have it, and one that gave up is not hidden by the other', async () => {
  const { deliver, touchState } = await scene();
  await deliver('hub');
  expect(await touchState()).toBe('queued');
  await deliver('webhook:1', 'invalid');
  expect(await touchState()).toBe('failed');
  const second = await scene();
  await second.deliver('webhook:1');
  await second.deliver('hub');
  expect(await second.touchState()).toBe('synced');
});

test('one target in trouble does not pause the other', async () => {
  const { db, clock, deliver, stateOf } = await scene();
  await deliver('hub', 'auth');
  expect((await db.connections.get('webhook:1'))?.health.state).toBe('ok');
  await deliver('webhook:1');
  expect([await stateOf('hub'), await stateOf('webhook:1')]).toEqual([['put queued'], ['put synced']]);
  expect(await claimDue(db, clock)).toEqual([]);
});

test('undo tells only those who may have heard of it', async () => {
  const { db, clock, touch, deliver, stateOf } = await scene();
  await deliver('hub');
  await undoTouch(db, clock, touch.id);
  expect([await stateOf('hub'), await stateOf('webhook:1')]).toEqual([['put synced', 'del queued'], ['put cancelled']]);
});

test('an edit goes where the touch went, and not to a target that came later', async () => {
  const { db, clock, touch, deliver, stateOf } = await scene();
  await deliver('hub');
  await writeConnection(db, connection('webhook:2'));
  await editTouch(db, clock, touch.id, { note: 'better' });
  expect([await stateOf('hub'), await stateOf('webhook:1'), await stateOf('webhook:2')]).toEqual([
    ['put synced', 'put queued'],
    ['put queued'],
    [],
  ]);
});

test('a target that is taken away calls off what waits for it, and nothing else', async () => {
  const { db, deliver, stateOf, touchState } = await scene();
  await removeConnection(db, 'webhook:1');
  expect(await stateOf('webhook:1')).toEqual(['put cancelled']);
  await deliver('hub');
  expect(await touchState()).toBe('synced');
});

test('what came on the never-log list after it was recorded does not leave, while a removal does', async () => {
  const { db, clock, touch, deliver, stateOf } = await scene();
  await deliver('hub');
  const rule = { id: `address:${ann.email}`, kind: 'address', value: ann.email, label: ann.email, at: '' } as const;
  await db.neverLog.add(rule);
  expect(await claimDue(db, clock, 'lease', 'webhook:1')).toEqual([]);
  expect(await stateOf('webhook:1')).toEqual(['put parked']);
  expect(await db.departures.count()).toBe(1);
  await undoTouch(db, clock, touch.id);
  expect((await claimDue(db, clock)).map(({ op }) => op)).toEqual(['del']);
});

test('what left is kept word for word with its address and answer, and no secret of the address', async () => {
  const { db, deliver } = await scene();
  await deliver('hub');
  const [departure] = await db.departures.toArray();
  expect(departure).toMatchObject({ target: 'hub', destination: 'https://crm.example/touches', outcome: 'taken' });
  expect(JSON.parse(departure?.payload ?? '')).toEqual({ opId: departure?.opId, touchId: departure?.touchId });
});

test('a damaged row is put aside, and those behind it go on', async () => {
  const { db, clock } = await scene();
  await recordTouch(db, clock, recordInput('k2', { undoMs: 0 }));
  await db.outbox.where({ target: 'hub' }).modify((row) => {
    if (row.seq === 1) Object.assign(row, { lane: 7, attempts: 'many' });
  });
  expect((await claimDue(db, clock)).map(({ seq }) => seq)).toEqual([3]);
  expect(await db.quarantine.toArray()).toMatchObject([{ table: 'outbox', row: { seq: 1, lane: 7 } }]);
});

test('looks past any number of rows that are held back', async () => {
  const { db, clock, touch } = await scene();
  const [first] = await db.outbox.toArray();
  const waiting = Array.from({ length: 300 }, () => ({
    ...first,
    seq: undefined,
    opId: clock.id(),
    touchId: touch.id,
    nextAt: clock.now() + 60_000,
  }));
  await db.outbox.clear();
  await db.outbox.bulkAdd(waiting.map(({ seq: _, ...row }) => row as never));
  const { touch: later } = await recordTouch(
    db,
    clock,
    recordInput('k2', { undoMs: 0, person: { ...ann, email: 'other@x.example' } }),
  );
  const { items } = await outboxStore(db).claim({
    target: 'hub',
    most: 20,
    leaseId: 'l',
    now: clock.now(),
    leaseMs: 1,
    destination: '',
    payload: () => '',
  });
  expect(items.map(({ touchId }) => touchId)).toEqual([later.id]);
});
