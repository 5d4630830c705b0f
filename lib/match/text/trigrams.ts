// English or German by groups of three letters, for texts too short for stop words. The table is counted from our own vocabulary:
// the glossary, stop words and everyday words of both sides.
import { glossaryLines } from '../data/glossary/index.ts';
import { once } from '../once.ts';
import { packedStems } from './packed-stems.ts';
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

/** First line: groups in all, English and German; then a line per group with its counts. What the build packs. */
export function packTrigrams(): string {
  const { en, de } = sides();
  const [left, right] = [counted(en), counted(de)];
  const all = [...new Set([...left.counts.keys(), ...right.counts.keys()])];
  const lines = all.map((group) => `${group}${left.counts.get(group) ?? 0},${right.counts.get(group) ?? 0}`);
  return [`${left.total},${right.total}`, ...lines].join('\n');
}

const table = once(() => {
  const [totals = '', ...lines] = (packedStems?.trigrams ?? packTrigrams()).split('\n');
  const [en = 0, de = 0] = totals.split(',').map(Number);
  return { en, de, counts: new Map(lines.map((line) => [line.slice(0, 3), line.slice(3)] as const)) };
});

/** How much more English than German a group is, as a log ratio; worked out for the few groups of a short text. */
function leanOf(group: string): number {
  const { en, de, counts } = table();
  const found = counts.get(group);
  if (found === undefined) return 0;
  const [left = 0, right = 0] = found.split(',').map(Number);
  return Math.log((left + 0.5) / (en + 500) / ((right + 0.5) / (de + 500)));
}

/** Above 0: English; below: German; the further from 0, the surer. Words in lower case. */
export const trigramLean = (words: readonly string[]): number =>
  words
    .filter((word) => !/\d/.test(word))
    .reduce((sum, word) => sum + groups(word).reduce((part, group) => part + leanOf(group), 0), 0);
