// An asset's own text, field by field, and what is found there. The title names what an asset is about; its body mentions much.
import type { Asset } from '../../model/asset.ts';
import { longestText } from '../tuning.ts';

/** From the most telling one. */
export const textFields = ['title', 'summary', 'body'] as const;
type TextField = (typeof textFields)[number];

/** What was found for one value, over all fields. */
export interface Evidence {
  /** The most telling field that says it. */
  best: TextField;
  /** How often it is said in all. */
  times: number;
  /** Different words and phrases that say it, as they stand in the asset, in the order of the fields. */
  words: Map<string, number>;
}

export interface Hit {
  value: string;
  written: string;
}

/** Everything that a finder finds in the fields, by value. */
export function evidenceIn(asset: Asset, find: (text: string) => readonly Hit[]): Map<string, Evidence> {
  const found = new Map<string, Evidence>();
  for (const field of textFields) {
    for (const { value, written } of find(asset[field].slice(0, longestText))) {
      const known = found.get(value) ?? { best: field, times: 0, words: new Map<string, number>() };
      known.times++;
      const same = [...known.words.keys()].find((word) => word.toLowerCase() === written.toLowerCase()) ?? written;
      known.words.set(same, (known.words.get(same) ?? 0) + 1);
      found.set(value, known);
    }
  }
  return found;
}

/** Words that are shown with a proposal, most said first. */
export const mostWords = 3;
export const wordsOfEvidence = ({ words }: Evidence): string[] =>
  [...words]
    .sort((x, y) => y[1] - x[1])
    .slice(0, mostWords)
    .map(([word]) => word);
