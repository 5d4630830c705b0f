// Each promise broken on purpose: the doctor says so, repairs what is safe, and then says that it holds.
import { expect, test } from 'vitest';
import { allWell } from '../../../lib/model/delivery.ts';
import type { PromiseId } from '../../../lib/model/finding.ts';
import { writeConnection } from '../../../lib/store/connections.ts';
import type { Database } from '../../../lib/store/database.ts';
import { examine } from '../../../lib/store/doctor.ts';
import { layTombstones } from '../../../lib/store/erased.ts';
import { answerAll, claimDue, connection } from '../../fakes/outbox.ts';
import { ann, FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

async function scene() {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  await writeConnection(db, connection('hub', { secrets: ['tl_verysecret'] }));
  const { touch } = await recordTouch(db, clock, recordInput('k1', { undoMs: 0 }));
  const states = async (isRepair = false) =>
    Object.fromEntries((await examine(db, clock, isRepair)).map(({ id, state }) => [id, state])) as Record<
      PromiseId,
      string
    >;
  return { db, clock, touch, states };
}

test('finds nothing on data as they should be, in any state of a delivery', async () => {
  const { db, clock, states } = await scene();
  const well = await states();
  expect(Object.entries(well).filter(([, state]) => state !== 'holds')).toEqual([['I7', 'unchecked']]);
  await answerAll(db, clock, await claimDue(db, clock), 'retryable');
  expect(await states()).toEqual(well);
  expect(await states(true)).toEqual(well);
});

const rule = { id: `address:${ann.email}`, kind: 'address', value: ann.email, label: ann.email, at: '' } as const;
const breakages: [PromiseId, (db: Database, clock: FakeClock) => Promise<unknown>, 'repaired' | 'broken'][] = [
  ['I1', (db) => db.outbox.clear(), 'repaired'],
  [
    'I2',
    async (db, clock) => {
      const [row] = await db.outbox.toArray();
      if (row === undefined) throw new Error('no row');
      const { seq: _, ...rest } = row;
      await db.outbox.add({ ...rest, opId: clock.id() });
    },
    'repaired',
  ],
  ['I3', (db) => db.outbox.toCollection().modify({ lane: 'somebody' }), 'repaired'],
  ['I4', (db) => db.neverLog.add(rule), 'repaired'],
  [
    'I5',
    (db, clock) =>
      db.transaction('rw', db.erased, db.meta, async () =>
        layTombstones(db, [`email:${ann.email}`], clock.id, '2026-11-24T09:00:00.000Z'),
      ),
    'broken',
  ],
  [
    'I6',
    async (db, clock) => {
      await claimDue(db, clock);
      clock.pass(3_600_000);
    },
    'repaired',
  ],
  ['I8', (db, clock) => db.outbox.toCollection().modify({ firstTriedAt: clock.now() - 31 * 86_400_000 }), 'broken'],
  ['I9', (db) => db.outbox.toCollection().modify({ lastError: 'it said tl_verysecret' }), 'broken'],
  ['I10', (db) => db.connections.update('hub', { health: { ...allWell, clockAheadMs: 3_600_000 } }), 'broken'],
  ['rows', (db) => db.outbox.toCollection().modify((row) => void Object.assign(row, { attempts: 'x' })), 'repaired'],
];
test.each(breakages)('%s', async (id, breakIt, after) => {
  const { db, clock, states } = await scene();
  await breakIt(db, clock);
  const before = await states();
  expect(before[id]).toBe('broken');
  const touches = await db.touches.count();
  expect((await states(true))[id]).toBe(after);
  const last = await states();
  // Where repairing means to put a row aside, its touch then waits for nobody: the next look finds and mends that.
  expect(last[id]).toBe(after === 'repaired' ? 'holds' : 'broken');
  expect(await db.touches.count()).toBe(touches);
});

test('an undone touch whose removal was never told is told, to whoever may have it', async () => {
  const { db, clock, touch, states } = await scene();
  await answerAll(db, clock, await claimDue(db, clock), 'ok');
  await db.touches.update(touch.id, { state: 'undone' });
  expect((await states()).I2).toBe('broken');
  expect((await states(true)).I2).toBe('repaired');
  expect((await claimDue(db, clock)).map(({ op, touchId }) => [op, touchId])).toEqual([['del', touch.id]]);
  expect((await states()).I2).toBe('holds');
});

test('a touch that counts as delivered without having been is sent', async () => {
  const { db, clock, touch, states } = await scene();
  await db.outbox.clear();
  await db.touches.update(touch.id, { state: 'synced' });
  expect((await states(true)).I1).toBe('repaired');
  expect((await claimDue(db, clock)).map(({ touchId }) => touchId)).toEqual([touch.id]);
  expect((await db.touches.get(touch.id))?.state).toBe('queued');
});

test('a row without its touch is called off, one whose touch cannot be read is not', async () => {
  const { db, touch, states } = await scene();
  await db.touches.delete(touch.id);
  expect((await states(true)).I1).toBe('repaired');
  expect(await db.outbox.toArray()).toMatchObject([{ state: 'cancelled' }]);
  const other = await scene();
  await other.db.touches.update(other.touch.id, { kind: 'no such kind' as never });
  expect(await other.states(true)).toMatchObject({ I1: 'holds', rows: 'broken' });
  expect(await other.db.outbox.toArray()).toMatchObject([{ state: 'queued' }]);
});

test('a sending that nobody holds comes again', async () => {
  const { db, clock, states } = await scene();
  await claimDue(db, clock);
  await db.outbox.toCollection().modify({ leaseId: '' });
  expect((await states(true)).rows).toBe('repaired');
  expect(await claimDue(db, clock, 'next')).toHaveLength(1);
  expect((await states()).rows).toBe('holds');
});

test('without the rep’s word nothing is changed', async () => {
  const { db, states } = await scene();
  await db.outbox.clear();
  expect((await states()).I1).toBe('broken');
  expect(await db.outbox.count()).toBe(0);
});
