import { expect, test } from 'vitest';
import { listTouches, undoTouch } from '../../../lib/store/ledger.ts';
import { openRows } from '../../../lib/store/outbox-rows.ts';
import { answerAll, claimDue } from '../../fakes/outbox.ts';
import { ann, draft, FakeClock, freshDatabase, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

test('writes a touch and its outbox row together', async () => {
  const db = freshDatabase();
  const { touch, isNew } = await recordTouch(db, new FakeClock(), recordInput('k1'));
  expect(isNew).toBe(true);
  expect(touch).toMatchObject({ state: 'queued', seq: 1, person: ann, assetIds: ['a1'] });
  const [row] = await openRows(db);
  expect(row).toMatchObject({ touchId: touch.id, op: 'put', state: 'queued', attempts: 0, lane: touch.personId });
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
  await answerAll(db, clock, await claimDue(db, clock), 'ok');
  expect((await db.touches.get(touch.id))?.state).toBe('synced');
  await undoTouch(db, clock, touch.id);
  await undoTouch(db, clock, touch.id);
  expect((await openRows(db)).map((open) => open.op)).toEqual(['del']);
});

test('a lease that went to somebody else cannot settle', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  const first = await claimDue(db, clock, 'old');
  clock.pass(30_001);
  expect(await claimDue(db, clock, 'new')).toHaveLength(1);
  await answerAll(db, clock, first, 'invalid', 'old');
  expect((await openRows(db))[0]).toMatchObject({ state: 'sending', leaseId: 'new', attempts: 2 });
});

test('a claimed row cannot be claimed again while its lease runs', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  expect(await claimDue(db, clock, 'one')).toHaveLength(1);
  expect(await claimDue(db, clock, 'two')).toEqual([]);
});

test('leaves damaged rows out of lists and does not send them', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const { touch } = await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  await recordTouch(db, clock, recordInput('k2', { draft: draft('k2'), undoMs: 0 }));
  await db.touches.update(touch.id, { kind: 'no such kind' as never });
  expect(await listTouches(db, 10)).toHaveLength(1);
  expect(await claimDue(db, clock)).toHaveLength(1);
  expect(await db.outbox.where('state').equals('parked').toArray()).toMatchObject([
    { touchId: touch.id, lastError: expect.stringContaining('damaged') },
  ]);
});

test('a lead without address and public profile is the same person the next time', async () => {
  const db = freshDatabase();
  const clock = new FakeClock();
  const lead = { ...ann, email: '', salesNavLeadId: 'ACwAAB' };
  const first = await recordTouch(db, clock, recordInput('k1', { person: lead, host: 'salesnav' }));
  const again = await recordTouch(
    db,
    clock,
    recordInput('k2', { person: { ...lead, name: 'A. Example' }, host: 'salesnav' }),
  );
  const other = await recordTouch(db, clock, recordInput('k3', { person: { ...lead, salesNavLeadId: 'ACwAAb' } }));
  expect(again.touch).toMatchObject({ personId: first.touch.personId, seq: 2, person: { salesNavLeadId: 'ACwAAB' } });
  expect(other.touch.personId).not.toBe(first.touch.personId);
  const profile = { ...ann, email: '', linkedinMemberId: 'ACoAAB' };
  const viewed = await recordTouch(db, clock, recordInput('k4', { person: profile, host: 'linkedin' }));
  const written = await recordTouch(
    db,
    clock,
    recordInput('k5', { person: { ...profile, linkedinSlug: 'ann-example' }, host: 'linkedin' }),
  );
  expect(written.touch.personId).toBe(viewed.touch.personId);
});
