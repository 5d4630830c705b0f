// Tags from the texts of assets: proposed a few assets at a time, so that the page shows how far it is and can stop.

import { proposalsFor } from '../../lib/match/tagging/propose.ts';
import type { AssetChange } from '../../lib/model/asset-change.ts';
import { ok } from '../../lib/model/result.ts';
import { editEach } from '../../lib/store/asset-edits.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export function taggingHandlers({
  world,
  catalogueChanged,
}: Parts): Pick<Handlers<Page>, 'tags.suggest' | 'tags.apply'> {
  const { db, clock, matcher } = world;
  return {
    'tags.suggest': async ({ ids }) => {
      const [opened, assets, rows] = await Promise.all([
        matcher.engine(),
        assetsOf(db, ids),
        db.assets.bulkGet([...ids]),
      ]);
      if (opened === undefined) return ok({ rows: [] });
      const ofHub = new Set(rows.flatMap((row) => (row?.source === 'hub' ? [row.id] : [])));
      return ok({
        rows: assets.map((asset) => ({
          id: asset.id,
          title: asset.title,
          isOfHub: ofHub.has(asset.id),
          proposals: proposalsFor(opened.catalogue, asset),
        })),
      });
    },
    'tags.apply': async ({ changes }) => {
      const edited = await editEach(
        db,
        new Map(changes.map(({ id, change }) => [id, change as AssetChange])),
        clock.now(),
      );
      if (edited.changed > 0) {
        matcher.catalogueChanged();
        await catalogueChanged();
      }
      return ok(edited);
    },
  };
}
