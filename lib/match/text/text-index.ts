// The word index as flat arrays: for each stem the documents it is in and how strongly, one byte each.
//
//   terms   [ 'cold',   'logist', 'spoilag', … ]  sorted, so a word is found by halving and a prefix is a range
//   offsets [ 0,        2,        5,         … ]  terms[t] owns postings offsets[t] … offsets[t+1]
//   docs    [ 0, 4,     0, 1, 9,  4, …         ]
//   impacts [ 91, 40,   120, 33, 8, …          ]  tf part of BM25 × 255; the score of a hit is idf · impact / 255 · (k1 + 1)
//
// Documents are numbered by id, so the order of import cannot show and equal scores fall to the smaller id.
import { k1, k3 } from '../tuning.ts';
import { type Analyser, createAnalyser, type TextLanguage, wordsOf } from './analyse.ts';
import { languageOf } from './language.ts';

export interface IndexArrays {
  ids: string[];
  terms: string[];
  /** Words as typed, lower case, sorted; `surfaceTerms[i]` is the number of the stem of `surfaces[i]`. */
  surfaces: string[];
  surfaceTerms: Uint32Array;
  offsets: Uint32Array;
  docs: Uint16Array | Uint32Array;
  impacts: Uint8Array;
  idf: Float32Array;
  /** Languages that occur among the documents: a query word is stemmed in each. */
  languages: TextLanguage[];
}

/** One wanted word: the stems that stand for it (a document counts its best) and its weight. */
export interface WantedWord {
  alternatives: readonly { term: number; weight: number }[];
  /** Times it occurs in the query. */
  count: number;
}

export interface TextIndex {
  readonly arrays: IndexArrays;
  readonly size: number;
  /** Stop words and unknown words give no alternatives. */
  termsOf(word: string, language: TextLanguage | undefined): number[];
  isStopWord(word: string): boolean;
  wanted(text: string, language?: TextLanguage): WantedWord[];
  /** Adds each document's score to `into` (length `size`) and lists in `touched` those that were at zero before. */
  addScores(words: readonly WantedWord[], into: Float32Array, touched?: number[]): void;
  /** Plain ranking of a text: the scorer that `rank` uses, without completion or typing errors. Ids, best first. */
  search(text: string, limit: number): { id: string; score: number }[];
}

/** Position of `value` in a sorted list, or of the first greater one. */
export function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The best `limit` document numbers with a score above zero; ties by number. Only candidates for the list are sorted. */
export function best(scores: Float32Array, limit: number): number[] {
  const order = (x: number, y: number): number => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y;
  let kept: number[] = [];
  let floor = 0;
  for (let doc = 0; doc < scores.length; doc++) {
    if ((scores[doc] ?? 0) <= floor) continue;
    kept.push(doc);
    if (kept.length < 4 * limit) continue;
    kept = kept.sort(order).slice(0, limit);
    floor = scores[kept.at(-1) ?? 0] ?? 0;
  }
  return kept.sort(order).slice(0, limit);
}

/** Words whose stems are remembered; then the memory starts anew, so that years of threads do not pile up. */
const mostRemembered = 200_000;

const querySaturation = (count: number): number => ((k3 + 1) * count) / (k3 + count);

/** Puts the door before the arrays, whether they were just built or read from a snapshot. */
export function openIndex(arrays: IndexArrays, analyser: Analyser = createAnalyser()): TextIndex {
  const { ids, terms, offsets, docs, impacts, idf, languages } = arrays;
  const groupBest = new Float32Array(ids.length);

  const memo = new Map<string, number[]>();
  const lookUp = (word: string): number[] => {
    const found: number[] = [];
    for (const each of languages) {
      const stem = analyser.stem(word, each);
      if (stem === '') continue;
      const at = lowerBound(terms, stem);
      if (terms[at] === stem && !found.includes(at)) found.push(at);
    }
    return found;
  };
  const termsOf = (word: string, language: TextLanguage | undefined): number[] => {
    if (language !== undefined && analyser.stem(word, language) === '') return [];
    const known = memo.get(word);
    if (known !== undefined) return known;
    const found = lookUp(word);
    if (memo.size > mostRemembered) memo.clear();
    memo.set(word, found);
    return found;
  };

  const wanted = (text: string, language = languageOf(text)): WantedWord[] => {
    const counts = new Map<string, WantedWord>();
    for (const word of wordsOf(text)) {
      const found = termsOf(word, language);
      if (found.length === 0) continue;
      const key = found.join(' ');
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { alternatives: found.map((term) => ({ term, weight: 1 })), count: 1 });
      else known.count++;
    }
    return [...counts.values()];
  };

  const addTerm = (term: number, factor: number, into: Float32Array, touched?: number[]): void => {
    const scale = (factor * (idf[term] ?? 0) * (k1 + 1)) / 255;
    const end = offsets[term + 1] ?? 0;
    for (let at = offsets[term] ?? 0; at < end; at++) {
      const doc = docs[at] ?? 0;
      if (touched && into[doc] === 0) touched.push(doc);
      into[doc] = (into[doc] ?? 0) + scale * (impacts[at] ?? 0);
    }
  };

  /** The best of several stems per document: a completed word must not count once for each of its completions. */
  const addGroup = (word: WantedWord, factor: number, into: Float32Array, touched?: number[]): void => {
    const group: number[] = [];
    for (const { term, weight } of word.alternatives) {
      const scale = (factor * weight * (idf[term] ?? 0) * (k1 + 1)) / 255;
      for (let at = offsets[term] ?? 0; at < (offsets[term + 1] ?? 0); at++) {
        const doc = docs[at] ?? 0;
        const score = scale * (impacts[at] ?? 0);
        if (groupBest[doc] === 0) group.push(doc);
        if (score > (groupBest[doc] ?? 0)) groupBest[doc] = score;
      }
    }
    for (const doc of group) {
      if (touched && into[doc] === 0) touched.push(doc);
      into[doc] = (into[doc] ?? 0) + (groupBest[doc] ?? 0);
      groupBest[doc] = 0;
    }
  };

  const addScores = (words: readonly WantedWord[], into: Float32Array, touched?: number[]): void => {
    for (const word of words) {
      const only = word.alternatives.length === 1 ? word.alternatives[0] : undefined;
      if (only) addTerm(only.term, querySaturation(word.count) * only.weight, into, touched);
      else addGroup(word, querySaturation(word.count), into, touched);
    }
  };

  return {
    arrays,
    size: ids.length,
    termsOf,
    isStopWord: (word) => languages.some((language) => analyser.stem(word, language) === ''),
    wanted,
    addScores,
    search(text, limit) {
      const scores = new Float32Array(ids.length);
      addScores(wanted(text), scores);
      return best(scores, limit).map((doc) => ({ id: ids[doc] ?? '', score: scores[doc] ?? 0 }));
    },
  };
}
