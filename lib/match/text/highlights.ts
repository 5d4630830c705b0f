// Where the typed words stand in a title or summary, as ranges to draw; and what the hits have in common, as counts.
import type { TextIndex, WantedWord } from './text-index.ts';

/** First character and the one after the last, in UTF-16 units of the text as given. */
export type Range = readonly [from: number, to: number];

const wordPattern = /[\p{L}\p{N}]+/gu;

/** Words of `text` that stand for a typed word: the same stem, a completion or a corrected typing error. */
export function highlightsIn(index: TextIndex, text: string, words: readonly WantedWord[]): Range[] {
  const terms = new Set(words.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));
  const ranges: Range[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const own = index.termsOf(match[0].normalize('NFC').toLowerCase(), undefined);
    if (own.some((term) => terms.has(term))) ranges.push([match.index, match.index + match[0].length]);
  }
  return ranges;
}

export interface FacetCount {
  value: string;
  count: number;
}

/** Per facet, how many of the hits have each value; most first, then by name. */
export function facetCounts(index: TextIndex, scores: Float32Array): Map<string, FacetCount[]> {
  const sums = new Map<string, Map<string, number>>();
  let start = 0;
  for (const segment of index.segments) {
    const docs: number[] = [];
    for (let doc = 0; doc < segment.size; doc++) if ((scores[start + doc] ?? 0) > 0) docs.push(doc);
    for (const facet of segment.facets.names) {
      const counts = sums.get(facet) ?? new Map<string, number>();
      for (const { value, count } of segment.facets.count(facet, docs))
        counts.set(value, (counts.get(value) ?? 0) + count);
      sums.set(facet, counts);
    }
    start += segment.size;
  }
  return new Map(
    [...sums].map(([facet, counts]) => [
      facet,
      [...counts]
        .map(([value, count]) => ({ value, count }))
        .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1)),
    ]),
  );
}
