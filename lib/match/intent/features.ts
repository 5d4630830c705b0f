// A text as the intent model sees it: which cues it holds, whether it asks, how long it is, and its words by their beginnings,
// alone and in pairs. Nothing else is looked at.
import { intentCueLines } from '../data/intent-cues.ts';
import { phraseTable } from '../facets/phrase-table.ts';
import { phraseFinder, wordsIn } from '../facets/phrases.ts';
import { once } from '../once.ts';

const cues = phraseTable(intentCueLines);

/** Names of the cues and measures, in the order of their weights. */
export const featureNames: readonly string[] = [...cues.keys(), 'asks', 'short', 'always'];

const all = once(() => [...cues].flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, name] as const)));
const find = phraseFinder(() => all().filter(([phrase]) => !phrase.endsWith('*')));
const namesByBeginning = once(() => {
  const names = new Map<string, string[]>();
  for (const [phrase, name] of all())
    if (phrase.endsWith('*')) {
      const beginning = phrase.slice(0, -1);
      names.set(beginning, [...(names.get(beginning) ?? []), name]);
    }
  return names;
});

/** Part of the model, the weights were learned with them: words of a short text, letters of a word, words of a text. */
const shortText = 12;
const letters = 6;
const mostWords = 2_000;

function cueCounts(text: string, words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { value } of find(text)) count(value);
  for (const word of words)
    for (let end = 2; end <= word.length && end <= 32; end++)
      for (const name of namesByBeginning().get(word.slice(0, end)) ?? []) count(name);
  return counts;
}

/** Per feature its value: a cue counts by how often it is met, levelling off. */
export function featuresOf(text: string): number[] {
  const words = wordsIn(text.toLowerCase());
  const counts = cueCounts(text, words);
  return featureNames.map((name) => {
    if (name === 'asks') return text.includes('?') ? 1 : 0;
    if (name === 'short') return words.length <= shortText ? 1 : 0;
    if (name === 'always') return 1;
    return Math.log2(1 + (counts.get(name) ?? 0));
  });
}

/** Beginnings of the words of a text, and pairs of neighbours, each once. Numbers are all the same. */
export function wordFeaturesOf(text: string): string[] {
  const words = wordsIn(text.toLowerCase())
    .slice(0, mostWords)
    .map((word) => (/^\p{N}+$/u.test(word) ? '0' : word.slice(0, letters)));
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...words, ...pairs])];
}

/** What each of so many words and pairs counts: a long text says no more than a short one. 2 was the best of 2, 3 and 5. */
export const wordShare = (many: number): number => 2 / Math.sqrt(Math.max(1, many));
