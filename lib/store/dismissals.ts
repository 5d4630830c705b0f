// What the rep took off lists, with the reason. Stays on this device; the demand map counts it.
import type { Dismissal } from '../model/dismissal.ts';
import type { Database } from './database.ts';

/** Rows that stay; older ones have done their work. */
const mostKept = 2_000;

/** The last word about an asset in a conversation replaces an earlier one. */
export function keepDismissal(db: Database, dismissal: Dismissal): Promise<void> {
  const work = db.transaction('rw', db.dismissals, async () => {
    await db.dismissals.put(dismissal);
    const old = await db.dismissals.orderBy('at').reverse().offset(mostKept).primaryKeys();
    await db.dismissals.bulkDelete(old);
  });
  return Promise.resolve(work);
}

/** Those that could keep something off the list of this conversation: its own, and what is outdated everywhere. */
export async function dismissalsFor(db: Database, context: string): Promise<Dismissal[]> {
  const [own, outdated] = await Promise.all([
    db.dismissals.where('context').equals(context).toArray(),
    db.dismissals.where('reason').equals('outdated').toArray(),
  ]);
  return [...new Map([...own, ...outdated].map((one) => [one.id, one])).values()];
}

export const dropDismissals = (db: Database, ids: readonly string[]): Promise<void> =>
  Promise.resolve(db.dismissals.bulkDelete([...ids]));

/** Newest first. */
export const listDismissals = (db: Database, limit: number): Promise<Dismissal[]> =>
  Promise.resolve(db.dismissals.orderBy('at').reverse().limit(limit).toArray());
