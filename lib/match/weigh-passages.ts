// A passage made ready to be asked: its stems with what each counts here. Rarity, contrast with the rep's own conversations, small
// talk and place decide; no asset is looked at.
import { type Contrast, contrastOf } from './contrast.ts';
import type { Place } from './read-context.ts';
import type { SmallTalk } from './small-talk.ts';
import { type TextLanguage, wordsOf } from './text/analyse.ts';
import type { Background } from './text/background.ts';
import { querySaturation, type TextIndex } from './text/text-index.ts';
import { chatterWeight, k1, leastContrast, leastRarity, unitGuard, usualWords } from './tuning.ts';

export interface Asked {
  text: string;
  place: Place;
  /** How much its place counts, 1 = fully. */
  weight: number;
}

export interface ScoringOptions {
  background?: Background | undefined;
  language?: TextLanguage | undefined;
  smallTalk: SmallTalk;
}

/** One word as a context says it. An asset has one language, so it never has two of a word's stems. */
export interface WeighedWord {
  /** The same for words of the same stems. */
  key: number | string;
  stems: readonly { term: number; weight: number }[];
  isTopic: boolean;
  /** The highest weight of its stems. */
  heaviest: number;
}

export interface WeighedPassage {
  /** Its place in the list that was given. */
  number: number;
  /** Each with what its place and repetition make of it. */
  words: { word: WeighedWord; scale: number }[];
  /** No document can score more. */
  reach: number;
  /**
   * Evidence = score ÷ this. A sum of n accidental hits grows like √n: from the day that contrast is trusted a long passage needs
   * more hits than a short one.
   */
  length: number;
}

/** What every word of one context is weighed by. */
interface Scales {
  index: TextIndex;
  contrast: Contrast;
  /** No topic counts less than this: in a catalogue about one thing all telling words are frequent. */
  leastIdf: number;
  options: ScoringOptions;
  /** Words already weighed, by the kind of their place: passages of one context repeat one another. */
  known: Map<Place, Map<string, WeighedWord | undefined>>;
}

const weighsPerson = (place: Place): boolean => place === 'title' || place === 'headline' || place === 'profileText';

/**
 * Topics count by contrast as far as it is trusted; everyday words hardly, unless the catalogue says them more than the rep's
 * conversations do even beyond that. What stands on a profile was chosen word by word: contrast is for talk.
 */
function weighWord(
  { index, contrast, leastIdf, options }: Scales,
  word: string,
  terms: readonly number[],
  place: Place,
): WeighedWord {
  const isPerson = weighsPerson(place);
  const trust = isPerson ? 0 : contrast.trust;
  const isSmall = options.smallTalk.has(word, terms, place);
  const shares = terms.map((term) => (isPerson ? 1 : contrast.of(term)));
  const share = Math.max(...shares);
  const isTopic = !isSmall && 1 - trust + trust * share > leastContrast;
  const beyond = isSmall ? share - 1 : 0;
  const small = (1 - trust) * chatterWeight + trust * Math.max(chatterWeight * Math.min(1, share), beyond);
  const full = 1 - trust + trust * share;
  const stems = terms.map((term) => {
    const idf = index.idf(term);
    return { term, weight: isTopic ? Math.max(idf, leastIdf) * full : idf * small };
  });
  const heaviest = stems.reduce((most, { weight }) => Math.max(most, weight), 0);
  return { key: terms.length === 1 ? (terms[0] ?? 0) : terms.join(' '), stems, isTopic, heaviest };
}

/** Weighs a word at its first time; nothing for a word that no asset has. */
function weighed(scales: Scales, words: Map<string, WeighedWord | undefined>, word: string, place: Place) {
  if (words.has(word)) return words.get(word);
  const terms = scales.index.termsOf(word, scales.options.language);
  const fresh = terms.length > 0 ? weighWord(scales, word, terms, place) : undefined;
  words.set(word, fresh);
  return fresh;
}

function weighPassage(scales: Scales, { text, place, weight: placeWeight }: Asked, number: number): WeighedPassage {
  const { index, contrast, known } = scales;
  const words = known.get(place) ?? new Map<string, WeighedWord | undefined>();
  known.set(place, words);
  const counted = new Map<number | string, { word: WeighedWord; count: number }>();
  const unknown = new Set<string>();
  for (const each of wordsOf(text)) {
    const word = weighed(scales, words, each, place);
    const before = word && counted.get(word.key);
    if (before) before.count++;
    else if (word) counted.set(word.key, { word, count: 1 });
    else if (!index.isStopWord(each)) unknown.add(each);
  }
  const asked = [...counted.values()].map(({ word, count }) => ({ word, scale: placeWeight * querySaturation(count) }));
  const reach = asked.reduce((sum, { word, scale }) => sum + word.heaviest * scale, 0) * (k1 + 1);
  const size = counted.size + unknown.size;
  const length = ((unitGuard + size) / (unitGuard + usualWords)) ** (contrast.trust / 2);
  return { number, words: asked, reach, length };
}

/** The passages that could score highest first; ties as they came. */
export function weighPassages(index: TextIndex, passages: readonly Asked[], options: ScoringOptions): WeighedPassage[] {
  const contrast = contrastOf(index, options.background);
  const leastIdf = leastRarity * Math.log(1 + index.size);
  const scales: Scales = { index, contrast, leastIdf, options, known: new Map() };
  return passages
    .map((passage, number) => weighPassage(scales, passage, number))
    .sort((x, y) => y.reach - x.reach || x.number - y.number);
}
