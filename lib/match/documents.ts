// Asset → what the index keeps of it: its words, and in columns everything that ranking asks before the asset itself is fetched.
import type { Asset } from '../model/asset.ts';
import { type AssetFacts, factReader } from './facets/asset-facts.ts';
import { ordinaryPattern } from './facets/catalogue-names.ts';
import { nameParts } from './facets/names.ts';
import type { IndexedDocument, IndexedField } from './index/count-words.ts';
import type { Job } from './index/job.ts';
import { indexedFields } from './indexed-fields.ts';
import { stemmedAs } from './text/analyse.ts';
import { compoundSplitter, germanWords } from './text/compound-words.ts';
import { compoundShare } from './tuning.ts';

export type { IndexedDocument } from './index/count-words.ts';

const dayMs = 86_400_000;
/** Assets between two places at which the work may be interrupted. */
const assetsPerStep = 8;

/** `YYYY-MM-DD` → days since 1970-01-01; nothing for nothing. */
const dayNumber = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Math.round(Date.parse(day) / dayMs);

/** Days since 1970-01-01 → `YYYY-MM-DD`. */
export const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

const labels = (items: readonly { label: string }[]): string[] => items.map(({ label }) => label);

function columnsOf(asset: Asset, facts: AssetFacts, ordinary: RegExp | undefined): Record<string, string[]> {
  const text = `${asset.title}\n${asset.summary}\n${asset.body}`;
  return {
    type: [asset.type],
    audience: [asset.audience],
    status: [asset.status],
    updated: asset.updated === undefined ? [] : [asset.updated],
    language: facts.language === '' ? [] : [facts.language],
    persona: labels(facts.roles),
    industry: labels(facts.industries),
    stage: labels(facts.stages),
    product: asset.product.flatMap(nameParts),
    competitor: asset.competitor.flatMap(nameParts),
    region: labels(facts.regions),
    size: labels(facts.sizes),
    tags: asset.tags,
    ordinary: ordinary === undefined ? [] : [...new Set(text.match(ordinary) ?? [])],
  };
}

/** What the rest of the catalogue knows, for assets that are added to it. */
export interface RestOfCatalogue {
  /** Of products and competitors, in any spelling. */
  names: Iterable<string>;
  /** Does an asset in German write this lower-case word? */
  isGerman(word: string): boolean;
}

/** The parts of the German compounds as fields of their own, at a share of the weight. */
const withParts = (fields: IndexedField[], partsOf: (text: string) => string[]): IndexedField[] => [
  ...fields,
  ...fields.map(({ text, weight }) => ({ text: partsOf(text).join(' '), weight: weight * compoundShare })),
];

/** Reads assets for the index. */
export function* readDocuments(
  assets: readonly Asset[],
  rest: RestOfCatalogue = { names: [], isGerman: () => false },
): Job<IndexedDocument[]> {
  const factsOf = factReader();
  const facts: AssetFacts[] = [];
  for (const asset of assets) {
    facts.push(factsOf(asset));
    if (facts.length % assetsPerStep === 0) yield facts.length / assets.length / 2;
  }
  const german = germanWords(
    assets
      .filter((_, at) => facts[at]?.language === 'de')
      .flatMap((asset) => indexedFields(asset).map(({ text }) => text)),
  );
  const partsOf = compoundSplitter((word) => german.has(word) || rest.isGerman(word));
  const names = new Set([...rest.names].map((name) => name.toLowerCase()));
  for (const { product, competitor } of assets)
    for (const name of [...product, ...competitor].flatMap(nameParts)) names.add(name.toLowerCase());
  const ordinary = ordinaryPattern(names);
  const documents: IndexedDocument[] = [];
  for (const [at, asset] of assets.entries()) {
    const own = facts[at] ?? factsOf(asset);
    const fields = indexedFields(asset);
    const validFrom = dayNumber(asset.validFrom);
    const validUntil = dayNumber(asset.validUntil);
    documents.push({
      id: asset.id,
      language: stemmedAs(own.language),
      fields: own.language === 'de' ? withParts(fields, partsOf) : fields,
      facets: columnsOf(asset, own, ordinary),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validUntil === undefined ? {} : { validUntil }),
    });
    if (documents.length % assetsPerStep === 0) yield 0.5 + documents.length / assets.length / 2;
  }
  return documents;
}
