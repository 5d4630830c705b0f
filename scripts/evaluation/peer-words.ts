// The same word preparation for every peer that accepts one: our stop words and the English Snowball stemmer, with a memo.
import { newStemmer } from 'snowball-stemmers';
import { wordsOf } from '../../lib/match/text/analyse.ts';
import { stopWords } from '../../lib/match/text/stop-words.ts';

const stemmer = newStemmer('english');
const memo = new Map<string, string>();

/** Each engine starts with an empty memo, so that none builds faster for coming after another. */
export const forgetPeerWords = (): void => memo.clear();

/** Stem of a lower-case word; empty for a stop word. */
export function peerStem(word: string): string {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const stem = stopWords.en.has(word) ? '' : stemmer.stem(word);
  memo.set(word, stem);
  return stem;
}

export const peerWords = (text: string): string[] => wordsOf(text).flatMap((word) => peerStem(word) || []);
