// Lets go of what is older than the rep wants to keep. Never of what still has to be delivered, or waits for the rep.
import type { NextStep } from '../model/next-step.ts';
import type { Database } from './database.ts';

export interface Retention {
  /** Days a touch is kept on this device after it was recorded; 0 = for good. */
  touchDays: number;
  /** Days the ledger of what left is kept. */
  departureDays: number;
}

export interface LetGo {
  touches: number;
  people: number;
  departures: number;
}

const dayMs = 24 * 60 * 60_000;
/** Touches a transaction takes at most, so that a long clean-up holds nobody up. */
const atOnce = 500;
const isoBefore = (now: number, days: number): string => new Date(now - days * dayMs).toISOString();

/** @param now epoch milliseconds */
export async function applyRetention(
  db: Database,
  { touchDays, departureDays }: Retention,
  now: number,
): Promise<LetGo> {
  const departures = await db.departures.where('at').below(isoBefore(now, departureDays)).delete();
  const gone: LetGo = { touches: 0, people: 0, departures };
  if (touchDays === 0) return gone;
  const before = isoBefore(now, touchDays);
  for (let from = ''; ; ) {
    const slice = await db.touches.where('recordedAt').between(from, before, false, false).limit(atOnce).toArray();
    const last = slice.at(-1);
    if (last === undefined) break;
    gone.touches += await letGo(
      db,
      slice.map(({ id }) => id),
    );
    from = last.recordedAt;
  }
  await letGoSteps(db, before);
  gone.people = await forgetPeople(db, before);
  return gone;
}

/** Deletes those of the touches that no row still works for. Answers how many. */
function letGo(db: Database, ids: readonly string[]): Promise<number> {
  const work = db.transaction('rw', [db.touches, db.edits, db.outbox], async () => {
    const rows = await db.outbox
      .where('touchId')
      .anyOf([...ids])
      .toArray();
    const kept = new Set(
      rows.filter(({ state }) => state !== 'synced' && state !== 'cancelled').map(({ touchId }) => touchId),
    );
    const done = ids.filter((id) => !kept.has(id));
    await db.touches.bulkDelete(done);
    await db.edits.where('touchId').anyOf(done).delete();
    await db.outbox.where('touchId').anyOf(done).delete();
    return done.length;
  });
  return Promise.resolve(work);
}

/** Next steps and cadences that ended before that instant. */
async function letGoSteps(db: Database, before: string): Promise<void> {
  const isOver = ({ endedAt }: { endedAt?: string | undefined }): boolean => endedAt !== undefined && endedAt < before;
  const over = await db.enrolments.where('state').anyOf(['done', 'stopped']).filter(isOver).primaryKeys();
  await db.enrolments.bulkDelete(over);
  // Steps of a cadence that still goes on are worked out anew from it, so they stay with it.
  const isFree = ({ enrolmentId }: NextStep): boolean => enrolmentId === undefined || over.includes(enrolmentId);
  await db.nextSteps.filter((step) => step.state !== 'open' && isFree(step) && isOver(step)).delete();
}

/** People of whom no touch is left, who are not known to a CRM, and whom the rep neither pinned nor joined. */
function forgetPeople(db: Database, before: string): Promise<number> {
  const tables = [db.people, db.touches, db.pins, db.links, db.neverLog, db.nextSteps, db.enrolments];
  const work = db.transaction('rw', tables, async () => {
    const old = await db.people.filter(({ firstSeenAt, isParked }) => isParked && firstSeenAt < before).toArray();
    const forgotten: string[] = [];
    for (const { id } of old) {
      const isWanted =
        (await db.touches.where('personId').equals(id).count()) +
          (await db.pins.where('personId').equals(id).count()) +
          (await db.nextSteps.where('personId').equals(id).count()) +
          (await db.enrolments.where('personId').equals(id).count()) +
          (await db.links.where('a').equals(id).or('b').equals(id).count()) +
          ((await db.neverLog.get(`person:${id}`)) === undefined ? 0 : 1) >
        0;
      if (!isWanted) forgotten.push(id);
    }
    await db.people.bulkDelete(forgotten);
    return forgotten.length;
  });
  return Promise.resolve(work);
}
