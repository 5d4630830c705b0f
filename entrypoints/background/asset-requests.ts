// Requests of the library page about one asset.
import { saveAsset } from '../../lib/store/asset-save.ts';
import type { assetRequests } from '../../lib/wire/requests-asset.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import type { Page } from './tabs.ts';

export const assetHandlers = ({
  world,
  catalogueChanged,
}: Parts): Pick<Handlers<Page>, keyof typeof assetRequests> => ({
  'asset.save': async ({ asset, base }) => {
    const saved = await saveAsset(world.db, asset, base, world.clock.now());
    if (!saved.ok || saved.value.how === 'conflict' || saved.value.revision === 0) return saved;
    world.matcher.catalogueChanged();
    await catalogueChanged();
    return saved;
  },
});
