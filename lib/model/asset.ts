// One piece of collateral in the catalogue. The schema is the only definition: files, hub and old databases pass through it.
import * as v from 'valibot';

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

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'));
const words = v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120))), []);

/** Only `https:` and `http:`; no credentials in the address. Decided on the parsed value, never on the text. */
export function isSafeLink(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
}

export const assetSchema = v.object({
  id: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  /** A key of `assetTypes` or the catalogue's own slug; own slugs count as `send`. */
  type: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'a type such as case-study')),
  title: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300)),
  summary: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2_000)), ''),
  body: v.optional(v.pipe(v.string(), v.maxLength(200_000)), ''),
  /** Empty when the asset has no page of its own (a battlecard, an answer). */
  url: v.optional(
    v.union([v.literal(''), v.pipe(v.string(), v.maxLength(2_000), v.check(isSafeLink, 'a web address'))]),
    '',
  ),
  /** BCP 47 primary tag in lower case, e.g. `de`; empty when unknown. */
  language: v.optional(
    v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/, 'a language such as en or de'))]),
    '',
  ),
  audience: v.optional(v.picklist(audiences), 'public'),
  status: v.optional(v.picklist(assetStatuses), 'approved'),
  industry: words,
  persona: words,
  stage: words,
  product: words,
  competitor: words,
  region: words,
  tags: words,
  owner: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  version: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(40)), ''),
  /** First and last day on which the asset may be used, in the rep's calendar; absent = no limit. */
  validFrom: v.optional(day),
  validUntil: v.optional(day),
  /** Last change of the content. */
  updated: v.optional(day),
  /** By when its owner looks whether it is still right. */
  review: v.optional(day),
});
export type Asset = v.InferOutput<typeof assetSchema>;

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
