// What a marketer changes about one asset or many at once, and what the library's table shows of each.
import * as v from 'valibot';
import { type Asset, assetStatuses, audiences, isSafeLink } from './asset.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120));
const words = v.pipe(v.array(word), v.maxLength(50));

/** Lists that can be added to and taken from. */
export const changeableLists = [
  'industry',
  'persona',
  'stage',
  'product',
  'competitor',
  'region',
  'tags',
  'facts',
] as const;

/** Absent = left as it is; an empty text or day takes the value out. */
export const assetChangeSchema = v.object({
  status: v.optional(v.picklist(assetStatuses)),
  audience: v.optional(v.picklist(audiences)),
  owner: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
  language: v.optional(v.union([v.literal(''), v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))])),
  /** A new address; never taken out. */
  url: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(2_000), v.check(isSafeLink))),
  review: v.optional(v.union([v.literal(''), day])),
  validUntil: v.optional(v.union([v.literal(''), day])),
  add: v.optional(v.partial(v.object(lists()))),
  remove: v.optional(v.partial(v.object(lists()))),
});
export type AssetChange = v.InferOutput<typeof assetChangeSchema>;

function lists() {
  return {
    industry: words,
    persona: words,
    stage: words,
    product: words,
    competitor: words,
    region: words,
    tags: words,
    facts: words,
  };
}

/** The asset as it would be. Lists keep their order and no word twice, in whatever case. */
export function changed(asset: Asset, change: AssetChange): Asset {
  const next: Asset = { ...asset };
  for (const field of ['status', 'audience', 'owner', 'language', 'url'] as const)
    if (change[field] !== undefined) Object.assign(next, { [field]: change[field] });
  for (const field of ['review', 'validUntil'] as const) {
    if (change[field] === undefined) continue;
    if (change[field] === '') delete next[field];
    else next[field] = change[field];
  }
  for (const list of changeableLists) {
    const gone = new Set((change.remove?.[list] ?? []).map((entry) => entry.toLowerCase()));
    const kept = new Map(
      next[list].filter((entry) => !gone.has(entry.toLowerCase())).map((entry) => [entry.toLowerCase(), entry]),
    );
    for (const entry of change.add?.[list] ?? [])
      if (!kept.has(entry.toLowerCase())) kept.set(entry.toLowerCase(), entry);
    next[list] = [...kept.values()];
  }
  return next;
}

/** A row of the library's table. */
export interface AssetBrief
  extends Pick<Asset, 'id' | 'title' | 'type' | 'status' | 'audience' | 'language' | 'owner' | 'url'> {
  /** `sample`, `file` or `hub`. */
  source: string;
  updated: string;
  validUntil: string;
  review: string;
  industry: string[];
  persona: string[];
  stage: string[];
  facts: string[];
  hasSummary: boolean;
}

export const briefOf = (asset: Asset, source: string): AssetBrief => ({
  id: asset.id,
  title: asset.title,
  type: asset.type,
  status: asset.status,
  audience: asset.audience,
  language: asset.language,
  owner: asset.owner,
  url: asset.url,
  source,
  updated: asset.updated ?? '',
  validUntil: asset.validUntil ?? '',
  review: asset.review ?? '',
  industry: asset.industry,
  persona: asset.persona,
  stage: asset.stage,
  facts: asset.facts,
  hasSummary: asset.summary !== '',
});
