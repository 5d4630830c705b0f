// One asset written whole by hand, over the state that its editor saw and over no other. What stood there before is kept as a version.
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { catalogueRevision, seal } from './catalogue.ts';
import type { Database } from './database.ts';

export type SavedAsset =
  /** `revision` takes it back (a new asset is dropped instead); 0 = nothing was different. */
  | { how: 'saved'; asset: Asset; revision: number }
  /** Somebody changed it meanwhile: as it is now. Nothing was written. */
  | { how: 'conflict'; asset: Asset; revision: number };

/** @param base revision of the row that was edited (0 for one without); absent = a new asset @param now epoch milliseconds */
export function saveAsset(
  db: Database,
  asset: Asset,
  base: number | undefined,
  now: number,
): Promise<Result<SavedAsset>> {
  const tables = [db.assets, db.meta, db.versions, db.removedAssets];
  const work = db.transaction('rw', tables, async (): Promise<Result<SavedAsset>> => {
    const before = await db.assets.get(asset.id);
    if (base === undefined && before !== undefined) return fail('asset_exists', t('assetForm.refused.exists'));
    if (base !== undefined && before === undefined) return fail('asset_gone', t('catalogue.refused.assetGone'));
    if (before?.source === 'hub') return fail('asset_of_hub', t('assetForm.refused.hub'));
    const isSame = before !== undefined && JSON.stringify(before.asset) === JSON.stringify(asset);
    if (isSame) return ok({ how: 'saved', asset, revision: 0 });
    if (before !== undefined && (before.revision ?? 0) !== base)
      return ok({ how: 'conflict', asset: before.asset, revision: before.revision ?? 0 });
    const revision = (await catalogueRevision(db)) + 1;
    if (before !== undefined)
      await db.versions.put({ assetId: asset.id, revision, at: new Date(now).toISOString(), before });
    await db.assets.put({ id: asset.id, source: 'hand', ...before, asset, revision });
    await db.removedAssets.delete(asset.id);
    await seal(db, revision);
    return ok({ how: 'saved', asset, revision });
  });
  return Promise.resolve(work);
}
