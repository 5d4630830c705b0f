// What the rep types: the last word may be unfinished, and a longer word may hold one typing error. Over all fields.
import { docList, listed } from '../index/doc-list.ts';
import { mostCompletions, mostTypos, prefixWeight, shortestPrefix, typoLength, typoWeight } from '../tuning.ts';
import { wordsOf } from './analyse.ts';
import type { TextIndex, WantedWord } from './text-index.ts';

/** Are two words equal but for one letter added, lost, changed, or two neighbours swapped? */
export function isOneEditApart(left: string, right: string): boolean {
  const gap = left.length - right.length;
  if (gap > 1 || gap < -1 || left === right) return false;
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  if (gap === 1) return left.slice(start + 1) === right.slice(start);
  if (gap === -1) return left.slice(start) === right.slice(start + 1);
  if (left.slice(start + 1) === right.slice(start + 1)) return true;
  return (
    left[start] === right[start + 1] &&
    left[start + 1] === right[start] &&
    left.slice(start + 2) === right.slice(start + 2)
  );
}

type Alternatives = Map<number, number>;

const offer = (to: Alternatives, terms: readonly number[], weight: number): void => {
  for (const term of terms) if ((to.get(term) ?? 0) < weight) to.set(term, weight);
};

/** Completions that are looked at before the shortest are taken. */
const mostLookedAt = 16 * mostCompletions;

/** Words of the catalogue that start with `prefix`, the shortest first. */
function completions(index: TextIndex, prefix: string): string[] {
  const found = index.segments.flatMap(({ surfaces }) => surfaces.startingWith(prefix, mostLookedAt));
  return found.sort((x, y) => x.length - y.length || (x < y ? -1 : 1)).slice(0, mostCompletions);
}

/** One letter changed is at most this many bytes of UTF-8. */
const letterBytes = 4;

/** Words one edit apart. All are looked at, as bytes; a word is read as text only when its ends agree. */
function misspellings(index: TextIndex, word: string): string[] {
  const wanted = new TextEncoder().encode(word);
  const decoder = new TextDecoder();
  const found: string[] = [];
  for (const { surfaces } of index.segments) {
    surfaces.walk(0, (bytes, length) => {
      const shorter = Math.min(length, wanted.length);
      if (Math.max(length, wanted.length) - shorter > letterBytes) return true;
      let start = 0;
      while (start < shorter && bytes[start] === wanted[start]) start++;
      let end = 0;
      while (end < shorter - start && bytes[length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
      if (shorter - start - end > letterBytes) return true;
      const text = decoder.decode(bytes.subarray(0, length));
      if (isOneEditApart(text, word)) found.push(text);
      return found.length < mostTypos;
    });
  }
  return found;
}

/** One wanted word per typed word; a word with no alternatives stays in, so that finding it counts. */
export function typedWords(index: TextIndex, text: string): WantedWord[] {
  const words = wordsOf(text);
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return words.flatMap((word, at) => {
    const alternatives: Alternatives = new Map();
    const offerWords = (found: readonly string[], weight: number): void => {
      for (const each of found) offer(alternatives, index.termsOf(each, undefined), weight);
    };
    const isLast = at === words.length - 1 && isUnfinished;
    offer(alternatives, index.termsOf(word, undefined), 1);
    const isKnown = alternatives.size > 0;
    if (isLast) offerWords(completions(index, word), prefixWeight);
    if (alternatives.size === 0 && word.length >= shortestPrefix) offerWords(completions(index, word), prefixWeight);
    if (alternatives.size === 0 && word.length >= typoLength) offerWords(misspellings(index, word), typoWeight);
    if (!isKnown && alternatives.size === 0 && index.isStopWord(word)) return [];
    return [{ alternatives: [...alternatives].map(([term, weight]) => ({ term, weight })), count: 1 }];
  });
}

/** Scores a typed text: each document's score is scaled by the share of the typed words that it has. */
export function typedScores(index: TextIndex, text: string, words = typedWords(index, text)): Float32Array {
  const scores = new Float32Array(index.size);
  const hits = new Uint8Array(index.size);
  const each = new Float32Array(index.size);
  const touched = docList(index.size);
  for (const word of words) {
    touched.count = 0;
    index.addScores([word], each, touched);
    for (const doc of listed(touched)) {
      const score = each[doc] ?? 0;
      each[doc] = 0;
      if (score <= 0) continue;
      scores[doc] = (scores[doc] ?? 0) + score;
      hits[doc] = Math.min(255, (hits[doc] ?? 0) + 1);
    }
  }
  const count = Math.max(1, words.length);
  scores.forEach((score, doc) => {
    if (score > 0) scores[doc] = (score * (hits[doc] ?? 0)) / count;
  });
  return scores;
}
