// May this asset leave with this message? Internal ones never go to anyone outside; expired ones to nobody.
import { type Asset, barredOn } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import { fail, ok, type Result } from '../../lib/model/result.ts';
import { isInternalOnly } from '../../lib/people/keys.ts';

export function mayLeave(asset: Asset, context: Context, ownDomains: readonly string[], today: string): Result<true> {
  const barred = barredOn(asset, today);
  if (barred === 'expired') {
    return fail(
      'asset_expired',
      `“${asset.title}” expired on ${asset.validUntil}. Nothing was inserted. Ask its owner for the new version.`,
    );
  }
  if (barred !== undefined) {
    return fail('asset_not_approved', `“${asset.title}” is not released yet. Nothing was inserted.`);
  }
  const recipients = context.composer?.recipients ?? [];
  if (asset.audience === 'internal' && !isInternalOnly(recipients, context.own, ownDomains)) {
    return fail(
      'asset_internal',
      `“${asset.title}” is for colleagues only. It stays here: read it, then answer in your own words.`,
    );
  }
  return ok(true);
}
