// What the rep types, over the whole catalogue: completed, corrected, narrowed by structured fields, with the hits marked.
import { type Asset, useOf } from '../model/asset.ts';
import type { FacetCount, RankQuery, Suggestion } from '../model/suggestion.ts';
import type { Catalogue } from './catalogue.ts';
import { typedReasons } from './explain.ts';
import { stemmedAs } from './text/analyse.ts';
import { facetCounts, highlightsIn } from './text/highlights.ts';
import { typedScores, typedWords } from './text/typed-search.ts';

export interface TypedFinding {
  docs: number[];
  /** Assets that match in all, after narrowing. */
  found: number;
  facets: FacetCount[];
  suggestionOf(doc: number, asset: Asset): Suggestion;
}

/** Fields that are kept for ranking and say nothing to a reader. */
const hiddenFacets = new Set(['ordinary', 'status', 'tags', 'updated']);

export function findTyped(
  catalogue: Catalogue,
  isUsable: (doc: number) => boolean,
  { text, limit, only = {} }: RankQuery,
): TypedFinding {
  const { index, facts, docs: all } = catalogue;
  const words = typedWords(index, text);
  const scores = typedScores(index, text, words);
  const wanted = Object.entries(only).filter(([, values]) => values.length > 0);
  const isWanted = (doc: number): boolean => {
    const { segment, local } = index.placeOf(doc);
    return wanted.every(([facet, values]) =>
      segment.facets.valuesOf(facet, local).some((value) => values.includes(value)),
    );
  };
  let found = 0;
  for (const doc of all) {
    if ((scores[doc] ?? 0) <= 0) continue;
    if (isUsable(doc) && (wanted.length === 0 || isWanted(doc))) found++;
    else scores[doc] = 0;
  }
  const docs = index.best(scores, limit);
  const top = scores[docs[0] ?? -1] ?? 1;
  const terms = new Set(words.flatMap((word) => word.alternatives.map(({ term }) => term)));
  const facets = [...facetCounts(index, scores)]
    .filter(([facet]) => !hiddenFacets.has(facet))
    .map(([facet, values]) => ({ facet, values }));
  const suggestionOf = (doc: number, asset: Asset): Suggestion => ({
    asset,
    use: useOf(asset.type),
    score: (scores[doc] ?? 0) / top,
    reasons: typedReasons(asset, stemmedAs(facts[doc]?.language ?? ''), index, terms),
    hits: { title: highlightsIn(index, asset.title, words), summary: highlightsIn(index, asset.summary, words) },
  });
  return { docs, found, facets, suggestionOf };
}
