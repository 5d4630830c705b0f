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

/** What each asset carries: its names as written, and the ones that its text uses as ordinary words. */
export interface NamesOfAsset {
  names: readonly string[];
  ordinary: readonly string[];
}

/** One entry a name, whatever its spelling; in order of the spelling. */
export function catalogueNames(assets: Iterable<NamesOfAsset>): CatalogueName[] {
  const spelled = new Map<string, { value: string; count: number }>();
  const ordinary = new Map<string, number>();
  let size = 0;
  for (const asset of assets) {
    size++;
    for (const value of new Set(asset.names)) {
      const key = value.toLowerCase();
      const known = spelled.get(key);
      if (known === undefined) spelled.set(key, { value, count: 1 });
      else {
        known.count++;
        // The spelling must not depend on the order of import: capitals before lower case.
        if (value < known.value) known.value = value;
      }
    }
    for (const word of asset.ordinary) ordinary.set(word, (ordinary.get(word) ?? 0) + 1);
  }
  return [...spelled]
    .map(([key, { value, count }]) => ({
      value,
      share: count / Math.max(1, size),
      isOrdinaryWord: (ordinary.get(key) ?? 0) >= ordinaryFrom,
    }))
    .sort((x, y) => (x.value < y.value ? -1 : 1));
}
