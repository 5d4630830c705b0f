// Industry names → nodes of one tree, so that "Lebensmitteleinzelhandel" meets "Retail Groceries".
import { industries, tooCommon } from './industry-names.ts';
import { phraseFinder } from './phrases.ts';

const find = phraseFinder(
  Object.entries(industries).flatMap(([node, phrases]) => phrases.map((phrase) => [phrase, node] as const)),
);

/** Nodes named in a label or company name, in order. */
export const industriesIn = (label: string): string[] => [...new Set(find(label).map((found) => found.value))];

/** Nodes named in running text, where everyday words prove nothing. */
export const industriesSaid = (text: string): string[] => [
  ...new Set(
    find(text)
      .filter((found) => !tooCommon.has(found.phrase))
      .map((found) => found.value),
  ),
];

/** 0–1: same node 1, parent and child .6, generic software beside something more telling counts little. */
export function industryFit(nodes: readonly string[], wanted: readonly string[]): number {
  let fit = 0;
  const isMixed = (list: readonly string[]): boolean => list.some((node) => !node.startsWith('software'));
  for (const node of nodes) {
    for (const other of wanted) {
      const isGeneric = node === 'software' && (isMixed(nodes) || isMixed(wanted));
      if (node === other) fit = Math.max(fit, isGeneric ? 0.2 : 1);
      else if (node.split('/')[0] === other.split('/')[0]) fit = Math.max(fit, 0.6);
    }
  }
  return fit;
}
