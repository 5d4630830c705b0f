// Places → regions and countries, so that an asset for "DACH" meets an account in Stuttgart.
import { regionGroups, regionLines } from '../data/regions.ts';
import { regionShares } from '../tuning.ts';
import { phraseTable } from './phrase-table.ts';
import { phraseFinder } from './phrases.ts';

export const regions: ReadonlyMap<string, readonly string[]> = phraseTable(regionLines);
const find = phraseFinder(() => [
  ...[...regions].flatMap(([node, names]) => names.map((name) => [name, node] as const)),
  ...Object.keys(regionGroups).map((group) => [group, group] as const),
]);

/** Nodes named in a label or location, each once; a group stands as itself. */
export const regionsIn = (label: string): string[] => [...new Set(find(label).map(({ value }) => value))];

const parentOf = (node: string): string => node.split('/')[0] ?? node;

/** 0–1: the same country 1, the whole region of the country less, a group of regions least. */
export function regionFit(own: readonly string[], wanted: readonly string[]): number {
  let fit = 0;
  for (const node of own) {
    for (const other of wanted) {
      const isWhole = !node.includes('/') || !other.includes('/');
      if (node === other) fit = Math.max(fit, 1);
      else if (isWhole && parentOf(node) === parentOf(other)) fit = Math.max(fit, regionShares.region);
      else if (regionGroups[node]?.includes(parentOf(other))) fit = Math.max(fit, regionShares.group);
    }
  }
  return fit;
}
