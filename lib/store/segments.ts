// The matcher's index on this device: immutable parts and one pointer that names those that count. New parts are written
// first, then the pointer is turned, then the old ones are deleted: a stop at any moment leaves a whole index or none.
import * as v from 'valibot';
import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

const pointerKey = 'segments';
const pointerSchema = v.object({
  /** Base first, then what came later. */
  ids: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Revision of the catalogue that they hold. */
  revision: v.number(),
  /** Parallel to `ids`: numbers of the assets in that part that count no longer. */
  gone: v.array(v.array(v.number())),
});
export type SegmentPointer = v.InferOutput<typeof pointerSchema>;

export interface StoredSegments extends SegmentPointer {
  /** Parallel to `ids`. */
  parts: ArrayBuffer[];
}

/** Revision of the catalogue that the stored index holds; nothing when there is none. */
export const storedRevision = async (db: Database): Promise<number | undefined> =>
  (await readMeta(db, pointerKey, pointerSchema))?.revision;

/** The index that was written last; nothing when there is none or a part of it is gone. */
export async function readSegments(db: Database): Promise<StoredSegments | undefined> {
  const pointer = await readMeta(db, pointerKey, pointerSchema);
  if (pointer === undefined) return undefined;
  const rows = await db.segments.bulkGet(pointer.ids);
  const parts = rows.flatMap((row) => (row?.bytes instanceof ArrayBuffer ? [row.bytes] : []));
  return parts.length === pointer.ids.length ? { ...pointer, parts } : undefined;
}

/** Writes the parts that are not there yet and turns the pointer to exactly these. */
export async function writeSegments(db: Database, { ids, parts, revision, gone }: StoredSegments): Promise<void> {
  const known = new Set(await db.segments.toCollection().primaryKeys());
  await db.segments.bulkPut(
    ids.flatMap((id, at) => {
      const bytes = parts[at];
      return bytes === undefined || known.has(id) ? [] : [{ id, bytes }];
    }),
  );
  await writeMeta(db, pointerKey, { ids, revision, gone } satisfies SegmentPointer);
  await db.segments
    .toCollection()
    .filter(({ id }) => !ids.includes(id))
    .delete();
}

/** Forgets the index, e.g. a damaged one; the catalogue itself stays. */
export async function dropSegments(db: Database): Promise<void> {
  await db.transaction('rw', db.segments, db.meta, async () => {
    await db.meta.delete(pointerKey);
    await db.segments.clear();
  });
}
