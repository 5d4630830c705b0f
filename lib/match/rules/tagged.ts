// Which assets a rule means: those that carry one of its tags, as a tag or as a product, competitor, industry, persona or stage of
// that very name. Read from the columns of the index, once per catalogue.
import type { Catalogue } from '../catalogue.ts';

/** Where a tag may stand. Names of products and competitors are kept there without their additions. */
const taggedFacets = ['tags', 'product', 'competitor', 'industry', 'persona', 'stage'] as const;

const remembered = new WeakMap<Catalogue, Map<string, readonly number[]>>();

function look({ index }: Catalogue, tags: readonly string[]): number[] {
  const wanted = new Set(tags.map((tag) => tag.toLowerCase()));
  const isWanted = (value: string): boolean => wanted.has(value.toLowerCase());
  const found = new Set<number>();
  let start = 0;
  for (const { facets, size } of index.segments) {
    for (const facet of taggedFacets)
      for (const local of facets.holders(facet, isWanted)) if (!index.isGone(start + local)) found.add(start + local);
    start += size;
  }
  return [...found].sort((x, y) => x - y);
}

/** Numbers of the assets with one of the tags, in any case of letters; in rising order. */
export function docsTagged(catalogue: Catalogue, tags: readonly string[]): readonly number[] {
  const known = remembered.get(catalogue) ?? new Map<string, readonly number[]>();
  remembered.set(catalogue, known);
  const key = tags.join('\n');
  const docs = known.get(key) ?? look(catalogue, tags);
  known.set(key, docs);
  return docs;
}

/** Tags that are listed: beyond them nobody looks through a list. */
const mostListed = 5_000;

/**
 * What a rule can name, with the number of assets that it would mean, most first; spellings that differ only in case are one.
 * Counted by column; a word that stands in two of them is looked up, so that no asset counts twice.
 */
export function tagsInUse(catalogue: Catalogue): { value: string; count: number }[] {
  const { index, docs } = catalogue;
  const counts = new Map<string, { value: string; count: number; facets: Set<string> }>();
  let start = 0;
  for (const { facets, size } of index.segments) {
    const own = docs.filter((doc) => doc >= start && doc < start + size).map((doc) => doc - start);
    for (const facet of taggedFacets)
      for (const { value, count } of facets.count(facet, own)) {
        const known = counts.get(value.toLowerCase()) ?? { value, count: 0, facets: new Set<string>() };
        known.count += count;
        known.facets.add(facet);
        counts.set(value.toLowerCase(), known);
      }
    start += size;
  }
  return [...counts.values()]
    .map(({ value, count, facets }) => ({
      value,
      count: facets.size > 1 ? docsTagged(catalogue, [value]).length : count,
    }))
    .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1))
    .slice(0, mostListed);
}
