import { expect, test } from 'vitest';
import { listTouches, undoTouch } from '../../../lib/store/ledger.ts';
import { claim, openRows, settle } from '../../../lib/store/outbox-rows.ts';
import { ann, draft, FakeClock, freshDatabase, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

test('writes a touch and its outbox row together', async () => {
  const db = freshDatabase();
  const { touch, isNew } = await recordTouch(db, new FakeClock(), recordInput('k1'));
  expect(isNew).toBe(true);
  expect(touch).toMatchObject({ state: 'queued', seq: 1, person: ann, assetIds: ['a1'] });
  const [row] = await openRows(db);
  expect(row).toMatchObject({ touchId: touch.id, op: 'put', state: 'waiting', attempts: 0, lane: touch.personId });
});

test('writes neither when the outbox row cannot be written', async () => {
  const db = freshDatabase();
  db.outbox.hook('creating', () => {
    throw new Error('quota');
  });
  await expect(recordTouch(db, new FakeClock(), recordInput('k1'))).rejects.toThrow('quota');
  expect(await db.touches.count()).toBe(0);
  expect(await db.people.count()).toBe(0);
});

test('takes the same observation once, also when it is told at the same time', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const both = await Promise.all([
    recordTouch(db, clock, recordInput('k1')),
    recordTouch(db, clock, recordInput('k1')),
  ]);
  expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
  expect(both[0]?.touch.id).toBe(both[1]?.touch.id);
  expect(await db.outbox.count()).toBe(1);
});

test('numbers the touches of a person, each person apart', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  await recordTouch(db, clock, recordInput('k1'));
  await recordTouch(db, clock, recordInput('k2', { person: jonas }));
  const third = await recordTouch(db, clock, recordInput('k3'));
  expect(third.touch.seq).toBe(2);
  expect((await listTouches(db, 10, third.touch.personId)).map((touch) => touch.seq)).toEqual([2, 1]);
});

test('knows the same person by address in another spelling', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const first = await recordTouch(db, clock, recordInput('k1'));
  const again = await recordTouch(
    db,
    clock,
    recordInput('k2', { person: { ...ann, email: 'Ann.Example@Northwind-Logistics.example' } }),
  );
  expect(again.touch.personId).toBe(first.touch.personId);
});

test('undo before the first try leaves nothing to send', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const { touch } = await recordTouch(db, clock, recordInput('k1'));
  expect((await undoTouch(db, clock, touch.id))?.state).toBe('undone');
  expect(await openRows(db)).toEqual([]);
  expect((await db.outbox.toArray())[0]?.state).toBe('cancelled');
});

test('undo after a try sends a removal behind it', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const { touch } = await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  const [row] = await openRows(db);
  const [item] = await claim(db, [row?.seq ?? 0], 'lease', clock.now(), 30_000);
  await settle(db, 'lease', [{ opId: item?.opId ?? '', state: 'acked', nextAt: 0, lastError: '' }]);
  expect((await db.touches.get(touch.id))?.state).toBe('synced');
  await undoTouch(db, clock, touch.id);
  await undoTouch(db, clock, touch.id);
  expect((await openRows(db)).map((open) => open.op)).toEqual(['del']);
});

test('a lease that went to somebody else cannot settle', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  const [row] = await openRows(db);
  const seqs = [row?.seq ?? 0];
  const [first] = await claim(db, seqs, 'old', clock.now(), 30_000);
  clock.pass(30_001);
  expect(await claim(db, seqs, 'new', clock.now(), 30_000)).toHaveLength(1);
  await settle(db, 'old', [{ opId: first?.opId ?? '', state: 'dead', nextAt: 0, lastError: 'late' }]);
  expect((await openRows(db))[0]).toMatchObject({ state: 'sending', leaseId: 'new', attempts: 2 });
});

test('a claimed row cannot be claimed again while its lease runs', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  const seqs = [(await openRows(db))[0]?.seq ?? 0];
  await claim(db, seqs, 'one', clock.now(), 30_000);
  expect(await claim(db, seqs, 'two', clock.now(), 30_000)).toEqual([]);
});

test('leaves damaged rows out of lists and does not send them', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const { touch } = await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  await recordTouch(db, clock, recordInput('k2', { draft: draft('k2'), undoMs: 0 }));
  await db.touches.update(touch.id, { kind: 'no such kind' as never });
  expect(await listTouches(db, 10)).toHaveLength(1);
  const rows = await openRows(db);
  expect(
    await claim(
      db,
      rows.map((row) => row.seq),
      'lease',
      clock.now(),
      30_000,
    ),
  ).toHaveLength(1);
  expect(await db.outbox.where('state').equals('dead').count()).toBe(1);
});
