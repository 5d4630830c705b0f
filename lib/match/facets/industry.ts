// Industry names → nodes of one tree, so that "Lebensmitteleinzelhandel" meets "Retail Groceries".
import { everydayIndustryWords, industryLines } from '../data/industries.ts';
import { once } from '../once.ts';
import { industryShares } from '../tuning.ts';
import { phraseTable } from './phrase-table.ts';
import { phraseFinder } from './phrases.ts';

/** Node → its phrases. */
export const industries: ReadonlyMap<string, readonly string[]> = phraseTable(industryLines);

const find = phraseFinder(() =>
  [...industries].flatMap(([node, phrases]) => phrases.map((phrase) => [phrase, node] as const)),
);
const everyday = once(() => new Set(everydayIndustryWords.split(/[;\n]/).map((word) => word.trim())));

/** Every phrase of the tree in a text, also the everyday ones. */
export const findIndustries = find;
export const everydayIndustry = (phrase: string): boolean => everyday().has(phrase);

/** Nodes named in a label or company name, in order. */
export const industriesIn = (label: string): string[] => [...new Set(find(label).map((found) => found.value))];

/** Nodes named in running text, where everyday words prove nothing. */
export const industriesSaid = (text: string): string[] => [
  ...new Set(
    find(text)
      .filter((found) => !everyday().has(found.phrase))
      .map((found) => found.value),
  ),
];

const parentOf = (node: string): string => node.split('/')[0] ?? node;

/** 0–1: the same node 1, relatives less; generic software beside something more telling counts little. */
export function industryFit(nodes: readonly string[], wanted: readonly string[]): number {
  let fit = 0;
  const isMixed = (list: readonly string[]): boolean => list.some((node) => parentOf(node) !== 'software');
  for (const node of nodes) {
    for (const other of wanted) {
      const isGeneric = node === 'software' && (isMixed(nodes) || isMixed(wanted));
      if (node === other) fit = Math.max(fit, isGeneric ? industryShares.generic : 1);
      else if (parentOf(node) === parentOf(other)) fit = Math.max(fit, industryShares.relative);
    }
  }
  return fit;
}
