// The catalogue on this device. An import replaces what its source gave before, in one transaction or not at all. Every write
// raises the revision and marks what it changed, so that the matcher need not read everything again.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../model/asset.ts';
import type { AssetRow, Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** Assets that are read in one go: large enough for speed, small enough for memory. */
const batch = 200;

/** Assets that are written in one go: their copying is one task of some milliseconds. */
export const writtenAtOnce = 250;

/** Keys that are fetched in one go: more of them are a task that is noticed. */
const idsAtOnce = 5_000;

/** A list comes after every text in the order of keys. */
const afterEveryId: string[] = [];

/** @param above keys of the next page, after an id; the empty text comes before all */
async function pagesOfIds(above: (id: string) => PromiseLike<string[]>): Promise<Set<string>> {
  const ids = new Set<string>();
  for (let last: string | undefined = ''; last !== undefined; ) {
    const some: string[] = await above(last);
    for (const id of some) ids.add(id);
    last = some.at(-1);
  }
  return ids;
}

/** All ids of one of the tables that hold one row an asset. Also inside a transaction. */
export const heldIds = (table: Database['assets'] | Database['removedAssets']): Promise<Set<string>> =>
  pagesOfIds((id) => table.where('id').above(id).limit(idsAtOnce).primaryKeys());

/** Ids of the assets that were last written under this revision. Also inside a transaction. */
export const idsWritten = (db: Database, revision: number): Promise<Set<string>> =>
  pagesOfIds((id) =>
    db.assets
      .where('[revision+id]')
      .between([revision, id], [revision, afterEveryId], false)
      .limit(idsAtOnce)
      .primaryKeys(),
  );

const parsed = (row: AssetRow | undefined): Asset[] => {
  const asset = v.safeParse(assetSchema, row?.asset);
  return asset.success ? [asset.output] : [];
};

/** Every asset that fits the schema, in id order. */
export async function allAssets(db: Database): Promise<Asset[]> {
  return (await db.assets.toArray()).flatMap(parsed);
}

/** The same in batches, so that a long reading can be stopped and shows how far it is. */
export async function* assetBatches(db: Database): AsyncGenerator<Asset[]> {
  let after: string | undefined;
  for (;;) {
    const rows = await (after === undefined ? db.assets.orderBy('id') : db.assets.where('id').above(after))
      .limit(batch)
      .toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield rows.flatMap(parsed);
  }
}

/** Assets by id, in the order asked; what is gone or damaged is left out. */
export async function assetsOf(db: Database, ids: readonly string[]): Promise<Asset[]> {
  return (await db.assets.bulkGet([...ids])).flatMap(parsed);
}

export const getAsset = async (db: Database, id: string): Promise<Asset | undefined> => (await assetsOf(db, [id]))[0];

export const assetIds = (db: Database): Promise<string[]> => Promise.resolve(db.assets.toCollection().primaryKeys());

const countKey = 'catalogueCount';

/** Kept beside the rows: IndexedDB counts one by one, and each page asks when it opens. */
export const countAssets = async (db: Database): Promise<number> =>
  (await readMeta(db, countKey, v.number())) ?? (await db.assets.count());

/** Sources in the catalogue, e.g. `sample, hub`; empty when there are none. */
export async function assetSources(db: Database): Promise<string> {
  return (await db.assets.orderBy('source').uniqueKeys()).join(', ');
}

const revisionKey = 'catalogueRevision';

/** Grows with each write to the catalogue; 0 = never written. */
export const catalogueRevision = async (db: Database): Promise<number> =>
  (await readMeta(db, revisionKey, v.number())) ?? 0;

/** What was written or removed since a revision: ids in order. @param most written ones that are named; who needs only to know
 *  that there are more asks for one more than that */
export async function changedSince(
  db: Database,
  revision: number,
  most = Number.POSITIVE_INFINITY,
): Promise<{ written: string[]; removed: string[]; revision: number }> {
  return db.transaction('r', db.assets, db.removedAssets, db.meta, async () => ({
    written: (await db.assets.where('[revision+id]').above([revision, afterEveryId]).limit(most).primaryKeys()).sort(),
    removed: (await db.removedAssets.where('revision').above(revision).primaryKeys()).sort(),
    revision: await catalogueRevision(db),
  }));
}

export const isSame = (row: AssetRow | undefined, asset: Asset, source: string): boolean =>
  row !== undefined && row.source === source && JSON.stringify(row.asset) === JSON.stringify(asset);

/** Inside a transaction on assets, removedAssets and meta: the revision stands, and the count is right again. */
export async function seal(db: Database, revision: number): Promise<void> {
  await writeMeta(db, revisionKey, revision);
  await writeMeta(db, countKey, await db.assets.count());
}

/** Inside a transaction on assets, removedAssets and meta: writes what differs and says how much that was. */
async function write(
  db: Database,
  source: string,
  assets: readonly Asset[],
  removed: readonly string[],
): Promise<number> {
  const revision = (await catalogueRevision(db)) + 1;
  let changes = removed.length;
  for (let from = 0; from < assets.length; from += writtenAtOnce) {
    const some = assets.slice(from, from + writtenAtOnce);
    const ids = some.map(({ id }) => id);
    const before = await db.assets.bulkGet(ids);
    const changed = some.filter((asset, at) => !isSame(before[at], asset, source));
    changes += changed.length;
    await db.assets.bulkPut(changed.map((asset) => ({ id: asset.id, asset, source, revision })));
    await db.removedAssets.bulkDelete(ids);
  }
  if (changes === 0) return 0;
  await db.assets.bulkDelete([...removed]);
  await db.removedAssets.bulkPut(removed.map((id) => ({ id, revision })));
  await seal(db, revision);
  return changes;
}

/** Puts `assets` in place of what `source` gave before. Answers how many were added, changed or removed. */
export function replaceSource(db: Database, source: string, assets: readonly Asset[]): Promise<number> {
  const work = db.transaction('rw', db.assets, db.removedAssets, db.meta, async () => {
    const kept = new Set(assets.map(({ id }) => id));
    const held = await db.assets.where('source').equals(source).primaryKeys();
    return write(
      db,
      source,
      assets,
      held.filter((id) => !kept.has(id)),
    );
  });
  return Promise.resolve(work);
}

/** What the rep added one by one. */
const byHand = 'hand';

/** Adds one asset by hand, or puts it in place of the one with its id. Answers whether something changed. */
export function addAsset(db: Database, asset: Asset): Promise<boolean> {
  const work = db.transaction('rw', db.assets, db.removedAssets, db.meta, async () =>
    write(db, byHand, [asset], []).then((changes) => changes > 0),
  );
  return Promise.resolve(work);
}

/** Takes an asset away that was added by hand; one from a file or the hub stays. Answers whether it was there. */
export function removeAdded(db: Database, id: string): Promise<boolean> {
  const work = db.transaction('rw', db.assets, db.removedAssets, db.meta, async () => {
    if ((await db.assets.get(id))?.source !== byHand) return false;
    return (await write(db, byHand, [], [id])) > 0;
  });
  return Promise.resolve(work);
}

export interface AssetChange {
  id: string;
  isDeleted: boolean;
  data?: Asset | undefined;
}

/** What was not the hub's and differs from what it supplies now stays among the earlier states of the asset. */
async function keepReplaced(db: Database, put: readonly Asset[], now: number): Promise<void> {
  const revision = (await catalogueRevision(db)) + 1;
  for (let from = 0; from < put.length; from += batch) {
    const some = put.slice(from, from + batch);
    const rows = await db.assets.bulkGet(some.map(({ id }) => id));
    const own = rows.flatMap((row, at) => {
      const next = some[at];
      return row === undefined || next === undefined || row.source === 'hub' || isSame(row, next, row.source)
        ? []
        : [row];
    });
    const at = new Date(now).toISOString();
    await db.versions.bulkPut(own.map((before) => ({ assetId: before.id, revision, at, before })));
  }
}

/**
 * Applies the hub's changes and remembers how far it got, together. The last word about an asset counts; what it replaces of
 * another source is kept as an earlier state. @param now milliseconds
 */
export function applyChanges(
  db: Database,
  changes: readonly AssetChange[],
  cursor: string,
  startOver: boolean,
  now = Date.now(),
): Promise<void> {
  const work = db.transaction('rw', db.assets, db.removedAssets, db.meta, db.versions, async () => {
    const latest = new Map(changes.map((change) => [change.id, change]));
    const put = [...latest.values()].flatMap(({ isDeleted, data }) => (isDeleted || data === undefined ? [] : [data]));
    const kept = new Set(put.map(({ id }) => id));
    const held = await db.assets.where('source').equals('hub').primaryKeys();
    const isGone = (id: string): boolean => !kept.has(id) && (startOver || latest.has(id));
    await keepReplaced(db, put, now);
    await write(db, 'hub', put, held.filter(isGone));
    await writeMeta(db, 'hubCursor', cursor);
  });
  return Promise.resolve(work);
}

/** Empties the catalogue; answers how many assets were in it. */
export function clearCatalogue(db: Database): Promise<number> {
  const work = db.transaction('rw', db.assets, db.removedAssets, db.meta, async () => {
    const held = await db.assets.toCollection().primaryKeys();
    await write(db, '', [], held);
    await db.meta.delete('hubCursor');
    return held.length;
  });
  return Promise.resolve(work);
}

export const listAssets = async (db: Database, offset: number, limit: number): Promise<Asset[]> =>
  (await db.assets.orderBy('id').offset(offset).limit(limit).toArray()).map((row) => row.asset);
