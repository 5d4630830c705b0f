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

/** An asset counts the best of a word's stems. */
export type Stems = readonly { term: number; weight: number }[];

export interface WeighedPassage {
  /** Its place in the list that was given. */
  number: number;
  /** The heaviest first. */
  words: { stems: Stems; isTopic: boolean }[];
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
) {
  const isPerson = weighsPerson(place);
  const trust = isPerson ? 0 : contrast.trust;
  const isSmall = options.smallTalk.has(word, terms, place);
  const shares = terms.map((term) => (isPerson ? 1 : contrast.of(term)));
  const share = Math.max(...shares);
  const isTopic = !isSmall && 1 - trust + trust * share > leastContrast;
  const stems = terms.map((term) => {
    const idf = index.idf(term);
    if (isTopic) return { term, weight: Math.max(idf, leastIdf) * (1 - trust + trust * share) };
    const beyond = isSmall ? share - 1 : 0;
    const small = Math.max(chatterWeight * Math.min(1, share), beyond);
    return { term, weight: idf * ((1 - trust) * chatterWeight + trust * small) };
  });
  return { stems, isTopic };
}

type Counted = ReturnType<typeof weighWord> & { count: number };

function weighPassage(scales: Scales, { text, place, weight: placeWeight }: Asked, number: number): WeighedPassage {
  const { index, contrast, options } = scales;
  const counted = new Map<string, Counted>();
  const unknown = new Set<string>();
  for (const word of wordsOf(text)) {
    const terms = index.termsOf(word, options.language);
    if (terms.length === 0) {
      if (!index.isStopWord(word)) unknown.add(word);
      continue;
    }
    const key = terms.length === 1 ? String(terms[0]) : terms.join(' ');
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { ...weighWord(scales, word, terms, place), count: 1 });
  }
  const words = [...counted.values()].map(({ stems, isTopic, count }) => {
    const scale = placeWeight * querySaturation(count);
    return { stems: stems.map(({ term, weight }) => ({ term, weight: weight * scale })), isTopic };
  });
  const heaviest = (stems: Stems): number => stems.reduce((most, { weight }) => Math.max(most, weight), 0);
  words.sort((x, y) => heaviest(y.stems) - heaviest(x.stems));
  const reach = words.reduce((sum, { stems }) => sum + heaviest(stems), 0) * (k1 + 1);
  const size = counted.size + unknown.size;
  const length = ((unitGuard + size) / (unitGuard + usualWords)) ** (contrast.trust / 2);
  return { number, words, reach, length };
}

/** The passages that could score highest first; ties as they came. */
export function weighPassages(index: TextIndex, passages: readonly Asked[], options: ScoringOptions): WeighedPassage[] {
  const contrast = contrastOf(index, options.background);
  const scales: Scales = { index, contrast, leastIdf: leastRarity * Math.log(1 + index.size), options };
  return passages
    .map((passage, number) => weighPassage(scales, passage, number))
    .sort((x, y) => y.reach - x.reach || x.number - y.number);
}
