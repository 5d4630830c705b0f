// A text as the intent model sees it: which cues it holds, whether it asks, how long it is. Nothing else is looked at.
import { intentCueLines } from '../data/intent-cues.ts';
import { phraseTable } from '../facets/phrase-table.ts';
import { phraseFinder, wordsIn } from '../facets/phrases.ts';
import { once } from '../once.ts';

const cues = phraseTable(intentCueLines);

/** Names of the features, in the order of the weights. */
export const featureNames: readonly string[] = [...cues.keys(), 'asks', 'short', 'always'];

const all = once(() => [...cues].flatMap(([name, phrases]) => phrases.map((phrase) => [phrase, name] as const)));
const find = phraseFinder(() => all().filter(([phrase]) => !phrase.endsWith('*')));
const beginnings = once(() =>
  all().flatMap(([phrase, name]) => (phrase.endsWith('*') ? [[phrase.slice(0, -1), name] as const] : [])),
);

/** Words up to which a text counts as short. Part of the model: the weights were learned with it. */
const shortText = 12;

/** Per feature its value: a cue counts by how often it is met, levelling off. */
export function featuresOf(text: string): number[] {
  const counts = new Map<string, number>();
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  for (const { value } of find(text)) count(value);
  const words = wordsIn(text.toLowerCase());
  for (const word of words) for (const [start, name] of beginnings()) if (word.startsWith(start)) count(name);
  return featureNames.map((name) => {
    if (name === 'asks') return text.includes('?') ? 1 : 0;
    if (name === 'short') return words.length <= shortText ? 1 : 0;
    if (name === 'always') return 1;
    return Math.log2(1 + (counts.get(name) ?? 0));
  });
}
