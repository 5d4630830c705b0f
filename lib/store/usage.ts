// Counts what became of assets. A step in one context counts once, whatever the number of times it is told.
import type { Usage } from '../model/usage.ts';
import type { Database } from './database.ts';

/** Adds rows whose id is new; known ones are left as they are. */
export function countUsage(db: Database, rows: readonly Usage[]): Promise<void> {
  const work = db.transaction('rw', db.usage, async () => {
    const known = await db.usage.bulkGet(rows.map((row) => row.id));
    const fresh = rows.filter((_, index) => known[index] === undefined);
    await db.usage.bulkPut(fresh.map((row) => ({ ...row, unsent: 1 as const })));
  });
  return Promise.resolve(work);
}

/** Takes back the `sent` counts of a touch that was undone. */
export async function forgetUsage(db: Database, ids: readonly string[]): Promise<void> {
  await db.usage.bulkDelete([...ids]);
}

export const usageSince = (db: Database, since: string): Promise<Usage[]> =>
  Promise.resolve(db.usage.where('at').aboveOrEqual(since).toArray());

export async function unsentUsage(db: Database, limit: number): Promise<Usage[]> {
  const rows = await db.usage.where('unsent').equals(1).limit(limit).toArray();
  return rows.map(({ unsent: _, ...usage }) => usage);
}

export async function markUsageSent(db: Database, ids: readonly string[]): Promise<void> {
  await db.usage
    .where('id')
    .anyOf([...ids])
    .modify({ unsent: 0 });
}
