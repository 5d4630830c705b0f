// The catalogue on this device. An import replaces what its source gave before, in one transaction or not at all.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../model/asset.ts';
import type { Database } from './database.ts';

/** Every asset that fits the schema, in id order. */
export async function allAssets(db: Database): Promise<Asset[]> {
  const rows = await db.assets.toArray();
  return rows.flatMap((row) => {
    const parsed = v.safeParse(assetSchema, row.asset);
    return parsed.success ? [parsed.output] : [];
  });
}

export async function getAsset(db: Database, id: string): Promise<Asset | undefined> {
  const parsed = v.safeParse(assetSchema, (await db.assets.get(id))?.asset);
  return parsed.success ? parsed.output : undefined;
}

export const countAssets = (db: Database): Promise<number> => Promise.resolve(db.assets.count());

/** Sources in the catalogue, e.g. `sample, hub`; empty when there are none. */
export async function assetSources(db: Database): Promise<string> {
  return (await db.assets.orderBy('source').uniqueKeys()).join(', ');
}

/** Puts `assets` in place of what `source` gave before. */
export function replaceSource(db: Database, source: string, assets: readonly Asset[]): Promise<void> {
  const work = db.transaction('rw', db.assets, async () => {
    await db.assets.where('source').equals(source).delete();
    await db.assets.bulkPut(assets.map((asset) => ({ id: asset.id, asset, source })));
  });
  return Promise.resolve(work);
}

export interface AssetChange {
  id: string;
  isDeleted: boolean;
  data?: Asset | undefined;
}

/** Applies the hub's changes and remembers how far it got, together. */
export function applyChanges(
  db: Database,
  changes: readonly AssetChange[],
  cursor: string,
  startOver: boolean,
): Promise<void> {
  const work = db.transaction('rw', db.assets, db.meta, async () => {
    if (startOver) await db.assets.where('source').equals('hub').delete();
    for (const change of changes) {
      if (change.isDeleted || change.data === undefined)
        await db.assets.where({ id: change.id, source: 'hub' }).delete();
      else await db.assets.put({ id: change.id, asset: change.data, source: 'hub' });
    }
    await db.meta.put({ key: 'hubCursor', value: cursor });
  });
  return Promise.resolve(work);
}

/** Empties the catalogue; answers how many assets were in it. */
export function clearCatalogue(db: Database): Promise<number> {
  const work = db.transaction('rw', db.assets, db.meta, async () => {
    const count = await db.assets.count();
    await db.assets.clear();
    await db.meta.delete('hubCursor');
    return count;
  });
  return Promise.resolve(work);
}

export const listAssets = async (db: Database, offset: number, limit: number): Promise<Asset[]> =>
  (await db.assets.orderBy('id').offset(offset).limit(limit).toArray()).map((row) => row.asset);
