// Names of products and competitors over a whole catalogue, and which of them its texts also use as ordinary words.

/** Names in the catalogue's own spelling with the share of assets that carry them. */
export interface CatalogueName {
  value: string;
  share: number;
  isOrdinaryWord: boolean;
}

/** Assets that write it in lower case from which on a name counts as an ordinary word too. */
const ordinaryFrom = 2;

/** Finds single-word names written in lower case: not in an address, not as part of a compound. Nothing to find = nothing. */
export function ordinaryPattern(names: Iterable<string>): RegExp | undefined {
  const words = [...names].filter((name) => /^\p{L}+$/u.test(name)).sort();
  if (words.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}/._@-])(?:${words.join('|')})(?![\\p{L}\\p{N}/_@-]|\\.\\p{L})`, 'gu');
}

/** Assets that carry the same names: these, as written, and so many. */
export interface NamesOfAssets {
  names: readonly string[];
  times: number;
}

/**
 * One entry a name, whatever its spelling; in order of the spelling.
 * @param ordinary words in lower case that texts use as ordinary ones, with how many assets do; a word may stand there twice.
 */
export function catalogueNames(
  assets: Iterable<NamesOfAssets>,
  ordinary: Iterable<{ value: string; count: number }>,
): CatalogueName[] {
  const spelled = new Map<string, { value: string; count: number }>();
  let size = 0;
  for (const { names, times } of assets) {
    size += times;
    for (const value of new Set(names)) {
      const key = value.toLowerCase();
      const known = spelled.get(key);
      if (known === undefined) spelled.set(key, { value, count: times });
      else {
        known.count += times;
        // The spelling must not depend on the order of import: capitals before lower case.
        if (value < known.value) known.value = value;
      }
    }
  }
  const said = new Map<string, number>();
  for (const { value, count } of ordinary) said.set(value, (said.get(value) ?? 0) + count);
  return [...spelled]
    .map(([key, { value, count }]) => ({
      value,
      share: count / Math.max(1, size),
      isOrdinaryWord: (said.get(key) ?? 0) >= ordinaryFrom,
    }))
    .sort((x, y) => (x.value < y.value ? -1 : 1));
}
