// What the rep types: the last word may be unfinished, and a longer word may hold one typing error.
import { mostCompletions, prefixWeight, typoLength, typoWeight } from '../tuning.ts';
import { wordsOf } from './analyse.ts';
import { lowerBound, type TextIndex, type WantedWord } from './text-index.ts';

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

const offer = (to: Alternatives, term: number, weight: number): void => {
  if ((to.get(term) ?? 0) < weight) to.set(term, weight);
};

/** Words of the dictionary that start with `prefix`, the shortest first. */
function completions(index: TextIndex, prefix: string): number[] {
  const { surfaces, surfaceTerms } = index.arrays;
  const found: number[] = [];
  for (let at = lowerBound(surfaces, prefix); surfaces[at]?.startsWith(prefix); at++) found.push(at);
  const lengthOf = (at: number): number => surfaces[at]?.length ?? 0;
  return found
    .sort((x, y) => lengthOf(x) - lengthOf(y) || x - y)
    .slice(0, mostCompletions)
    .map((at) => surfaceTerms[at] ?? 0);
}

function misspellings(index: TextIndex, word: string): number[] {
  const { surfaces, surfaceTerms } = index.arrays;
  const found: number[] = [];
  for (let at = 0; at < surfaces.length; at++) {
    if (isOneEditApart(surfaces[at] ?? '', word)) found.push(surfaceTerms[at] ?? 0);
  }
  return found;
}

/** One wanted word per typed word; a word with no alternatives stays in, so that finding it counts. */
export function typedWords(index: TextIndex, text: string): WantedWord[] {
  const words = wordsOf(text);
  const isUnfinished = /[\p{L}\p{N}]$/u.test(text);
  return words.flatMap((word, at) => {
    const alternatives: Alternatives = new Map();
    const isLast = at === words.length - 1 && isUnfinished;
    for (const term of index.termsOf(word, undefined)) offer(alternatives, term, 1);
    const isKnown = alternatives.size > 0;
    if (isLast) for (const term of completions(index, word)) offer(alternatives, term, prefixWeight);
    if (alternatives.size === 0 && word.length >= typoLength) {
      for (const term of misspellings(index, word)) offer(alternatives, term, typoWeight);
    }
    if (!isKnown && alternatives.size === 0 && index.isStopWord(word)) return [];
    return [{ alternatives: [...alternatives].map(([term, weight]) => ({ term, weight })), count: 1 }];
  });
}

/** Scores a typed text: each document's score is scaled by the share of the typed words that it has. */
export function typedScores(index: TextIndex, text: string): Float32Array {
  const words = typedWords(index, text);
  const scores = new Float32Array(index.size);
  const hits = new Float32Array(index.size);
  for (const word of words) {
    const each = new Float32Array(index.size);
    index.addScores([word], each);
    each.forEach((score, doc) => {
      if (score === 0) return;
      scores[doc] = (scores[doc] ?? 0) + score;
      hits[doc] = (hits[doc] ?? 0) + 1;
    });
  }
  return scores.map((score, doc) => (score * (hits[doc] ?? 0)) / Math.max(1, words.length));
}
