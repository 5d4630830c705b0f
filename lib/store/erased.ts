// Tombstones: who was erased is not written down again, whoever tells it. Holds hashes only.
import * as v from 'valibot';
import { tombstonesOf } from '../people/tombstone.ts';
import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

const saltKey = 'tombstoneSalt';

/** The caller's transaction covers `erased` and `meta`. */
export async function isErased(db: Database, keys: readonly string[]): Promise<boolean> {
  if (keys.length === 0 || (await db.erased.count()) === 0) return false;
  const salt = (await readMeta(db, saltKey, v.string())) ?? '';
  return (await db.erased.bulkGet(tombstonesOf(keys, salt))).some((row) => row !== undefined);
}

/** @param at ISO instant */
export async function layTombstones(db: Database, keys: readonly string[], makeSalt: () => string, at: string) {
  let salt = await readMeta(db, saltKey, v.string());
  if (salt === undefined) {
    salt = makeSalt();
    await writeMeta(db, saltKey, salt);
  }
  await db.erased.bulkPut(tombstonesOf(keys, salt).map((id) => ({ id, at })));
}

/** The rep may write this person down again. Answers whether there was a tombstone. */
export function liftTombstones(db: Database, keys: readonly string[]): Promise<boolean> {
  const work = db.transaction('rw', db.erased, db.meta, async () => {
    const was = await isErased(db, keys);
    const salt = (await readMeta(db, saltKey, v.string())) ?? '';
    await db.erased.bulkDelete(tombstonesOf(keys, salt));
    return was;
  });
  return Promise.resolve(work);
}
