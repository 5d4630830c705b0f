// Copying from a panel that stands beside no page of ours: nobody is named, so what is internal or not released stays here.
import { t } from '../../lib/i18n/t.ts';
import { barredOn } from '../../lib/model/asset.ts';
import { plainText } from '../../lib/model/insertion.ts';
import { localDay } from '../../lib/model/moment.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { getAsset } from '../../lib/store/catalogue.ts';
import type { World } from './world.ts';

/** One line of what it is and the link. Counted nowhere: there is no context that it could be counted for. */
export async function copyAlone(world: World, assetId: string | undefined): Promise<Result<{ text: string }>> {
  const asset = assetId === undefined ? undefined : await getAsset(world.db, assetId);
  if (asset === undefined) return fail('no_page', t('suggest.refused.noPage'));
  if (asset.audience === 'internal') return fail('asset_internal', t('suggest.refused.internalAlone', [asset.title]));
  if (barredOn(asset, localDay(world.clock.now())) !== undefined)
    return fail('asset_barred', t('suggest.refused.barredAlone', [asset.title]));
  const lines = asset.summary === '' ? [] : [asset.summary];
  return asset.url === ''
    ? ok({ text: plainText({ lines: [asset.title, ...lines], link: undefined }) })
    : ok({ text: plainText({ lines, link: { text: asset.title, url: asset.url } }) });
}
