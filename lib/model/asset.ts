// One piece of collateral in the catalogue. The schema is the only definition: files, hub and old databases pass through it.
import * as v from 'valibot';
import { assetStatuses, audiences, isSafeLink } from './asset-kinds.ts';

export {
  type AssetUse,
  type Audience,
  assetStatuses,
  assetTypes,
  audiences,
  type Barred,
  barredOn,
  isSafeLink,
  useOf,
} from './asset-kinds.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day as YYYY-MM-DD'));
const words = v.optional(v.array(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120))), []);

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
  /** What it rests on, by id or name (`lib/model/asset-fact.ts`). */
  facts: words,
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
