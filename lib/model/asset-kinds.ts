// What kinds of assets there are and when one may be used. Without the schema, so that a page which only shows assets does
// not carry the validator.
import type { Asset } from './asset.ts';

/** Who may see an asset. `internal` never leaves the company. */
export const audiences = ['public', 'customer', 'internal'] as const;
export type Audience = (typeof audiences)[number];

export const assetStatuses = ['draft', 'approved', 'archived'] as const;

/** What an asset type is for: sent to the buyer, read by the rep, or an answer to a question. */
export const assetTypes = {
  'case-study': { use: 'send' },
  datasheet: { use: 'send' },
  deck: { use: 'send' },
  'blog-post': { use: 'send' },
  calculator: { use: 'send' },
  whitepaper: { use: 'send' },
  webinar: { use: 'send' },
  video: { use: 'send' },
  battlecard: { use: 'know' },
  persona: { use: 'know' },
  objection: { use: 'know' },
  play: { use: 'know' },
  'rfp-answer': { use: 'answer' },
} as const satisfies Record<string, { use: AssetUse }>;
export type AssetUse = 'send' | 'know' | 'answer';

/** Only `https:` and `http:`; no credentials in the address. Decided on the parsed value, never on the text. */
export function isSafeLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
}

export const useOf = (type: string): AssetUse =>
  Object.hasOwn(assetTypes, type) ? assetTypes[type as keyof typeof assetTypes].use : 'send';

export type Barred = 'expired' | 'not-yet-valid' | 'not-approved';

/** Why an asset may not be used on `today` (`YYYY-MM-DD`), or nothing. Audience is judged at insertion, where recipients are known. */
export function barredOn(asset: Pick<Asset, 'status' | 'validFrom' | 'validUntil'>, today: string): Barred | undefined {
  if (asset.status !== 'approved') return 'not-approved';
  if (asset.validUntil !== undefined && asset.validUntil < today) return 'expired';
  if (asset.validFrom !== undefined && asset.validFrom > today) return 'not-yet-valid';
  return undefined;
}
