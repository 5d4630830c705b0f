import { expect, test } from 'vitest';
import { writeConnection } from '../../../lib/store/connections.ts';
import { pinPerson } from '../../../lib/store/pins.ts';
import { applyRetention } from '../../../lib/store/retention.ts';
import { answerAll, claimDue, connection } from '../../fakes/outbox.ts';
import { ann, draft, FakeClock, freshDatabase, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

const day = 24 * 60 * 60_000;

async function scene() {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  await writeConnection(db, connection('hub'));
  const keep = async (key: string, change = {}) =>
    (await recordTouch(db, clock, recordInput(key, { undoMs: 0, draft: draft(key), ...change }))).touch;
  const deliver = async (said: 'ok' | 'invalid' = 'ok') => answerAll(db, clock, await claimDue(db, clock), said);
  return { db, clock, keep, deliver };
}

test('lets go of delivered touches that are old, with all that hangs on them', async () => {
  const { db, clock, keep, deliver } = await scene();
  const old = await keep('k1');
  await deliver();
  clock.pass(30 * day);
  const young = await keep('k2', { person: jonas });
  await deliver();
  expect(await applyRetention(db, { touchDays: 30, departureDays: 90 }, clock.now() + day)).toEqual({
    touches: 1,
    people: 1,
    departures: 0,
  });
  expect((await db.touches.toArray()).map(({ id }) => id)).toEqual([young.id]);
  expect(await db.outbox.where('touchId').equals(old.id).count()).toBe(0);
  expect((await db.people.toArray()).map(({ name }) => name)).toEqual([jonas.name]);
});

test('never lets go of what still has to leave, or waits for the rep', async () => {
  const { db, clock, keep, deliver } = await scene();
  await keep('k1');
  await deliver('invalid');
  await keep('k2', { person: jonas });
  await applyRetention(db, { touchDays: 1, departureDays: 1 }, clock.now() + 400 * day);
  expect((await db.touches.toArray()).map(({ state }) => state).sort()).toEqual(['failed', 'queued']);
  expect(await db.outbox.count()).toBe(2);
});

test('keeps people whom the rep chose, and everything where nothing is to be let go of', async () => {
  const { db, clock, keep, deliver } = await scene();
  const { personId } = await keep('k1', { person: ann });
  await pinPerson(db, ['url:x:me:/in/ann'], personId, '2026-11-24T09:00:00.000Z');
  await deliver();
  expect(await applyRetention(db, { touchDays: 0, departureDays: 90 }, clock.now() + 1_000 * day)).toEqual({
    touches: 0,
    people: 0,
    departures: 1,
  });
  await applyRetention(db, { touchDays: 1, departureDays: 90 }, clock.now() + 1_000 * day);
  expect([await db.touches.count(), await db.people.count()]).toEqual([0, 1]);
});

test('goes through more than one slice', async () => {
  const { db, clock, keep } = await scene();
  const first = await db.touches.get((await keep('k0')).id);
  if (first === undefined) throw new Error('no touch');
  const copies = Array.from({ length: 1_099 }, (_, n) => ({
    ...first,
    id: clock.id(),
    dedupeKey: `k${n + 1}`,
    recordedAt: new Date(clock.now() + n + 1).toISOString(),
  }));
  await db.touches.bulkAdd(copies);
  await db.outbox.toCollection().modify({ state: 'synced' });
  expect((await applyRetention(db, { touchDays: 1, departureDays: 1 }, clock.now() + 2 * day)).touches).toBe(1_100);
});
