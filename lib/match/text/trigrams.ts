// English or German by groups of three letters, for texts too short for stop words. The table is counted from our own vocabulary:
// the glossary, stop words and everyday words of both sides.
import { glossaryLines } from '../data/glossary/index.ts';
import { stopWords } from './stop-words.ts';

type Counts = Map<string, number>;

const groups = (word: string): string[] => {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
};

function counted(words: Iterable<string>): { counts: Counts; total: number } {
  const counts: Counts = new Map();
  let total = 0;
  for (const word of words)
    for (const group of groups(word)) {
      counts.set(group, (counts.get(group) ?? 0) + 1);
      total++;
    }
  return { counts, total };
}

function sides(): { en: string[]; de: string[] } {
  const en = [...stopWords.en];
  const de = [...stopWords.de];
  for (const lines of Object.values(glossaryLines))
    for (const line of lines.split('\n')) {
      const [left, right] = line.split(' = ');
      if (left === undefined || right === undefined) continue;
      en.push(...left.split(/[; ]+/));
      de.push(...right.split(/[; ]+/));
    }
  return { en, de };
}

let table: ReadonlyMap<string, number> | undefined;

/** Group → how much more English than German, as a log ratio. */
function leanTable(): ReadonlyMap<string, number> {
  const { en, de } = sides();
  const [left, right] = [counted(en), counted(de)];
  const share = ({ counts, total }: typeof left, group: string): number =>
    ((counts.get(group) ?? 0) + 0.5) / (total + 500);
  const all = new Set([...left.counts.keys(), ...right.counts.keys()]);
  return new Map([...all].map((group) => [group, Math.log(share(left, group) / share(right, group))] as const));
}

/** Above 0: English; below: German; the further from 0, the surer. Words in lower case. */
export function trigramLean(words: readonly string[]): number {
  table ??= leanTable();
  const lean = table;
  return words
    .filter((word) => !/\d/.test(word))
    .reduce((sum, word) => sum + groups(word).reduce((part, group) => part + (lean.get(group) ?? 0), 0), 0);
}
