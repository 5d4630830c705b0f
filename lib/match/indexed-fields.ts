// Which fields of an asset are searched, and what a word counts in each.
import type { Asset } from '../model/asset.ts';
import type { TextLanguage } from './text/analyse.ts';
import type { IndexedDocument, IndexedField } from './text/build-index.ts';
import { fieldWeights } from './tuning.ts';

export function indexedFields(asset: Asset): IndexedField[] {
  return (Object.keys(fieldWeights) as (keyof typeof fieldWeights)[])
    .map((field) => {
      const value = asset[field];
      return { text: typeof value === 'string' ? value : value.join('\n'), weight: fieldWeights[field] };
    })
    .filter(({ text }) => text !== '');
}

/** Structured facts that typed search counts among its hits. */
const countedFacets = ['industry', 'persona', 'stage', 'product', 'competitor', 'region'] as const;

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** An asset as the index takes it: words by field, facts as columns, days of use. */
export function indexedDocument(asset: Asset, language: TextLanguage): IndexedDocument {
  const facets: Record<string, readonly string[]> = {
    type: [asset.type],
    language: asset.language ? [asset.language] : [],
  };
  for (const facet of countedFacets) facets[facet] = asset[facet];
  return {
    id: asset.id,
    language,
    fields: indexedFields(asset),
    facets,
    ...(asset.validFrom === undefined ? {} : { validFrom: dayNumber(asset.validFrom) }),
    ...(asset.validUntil === undefined ? {} : { validUntil: dayNumber(asset.validUntil) }),
  };
}
