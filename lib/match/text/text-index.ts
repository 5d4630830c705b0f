// The words of the catalogue behind one door: a base segment, a few small ones with what changed since, and what is gone.
//
//   documents  base 0 … N−1 · first delta N … · second delta …     (a changed asset is gone in one and new in another)
//   stems      those of the base 0 … T−1 · stems that only deltas have, T …
//
// Rarity is the base's, so a delta changes no other asset's score. Equal scores fall to the smaller id, wherever it lies.
import { idfOf } from '../index/build-segment.ts';
import type { DocList } from '../index/doc-list.ts';
import type { Segment } from '../index/segment.ts';
import { k1, k3 } from '../tuning.ts';
import { type Analyser, createAnalyser, type TextLanguage, termKey, wordsOf } from './analyse.ts';
import { languageOf } from './language.ts';
import { selectBest } from './select-best.ts';

/** One wanted word: the stems that stand for it (a document counts its best) and its weight. */
export interface WantedWord {
  alternatives: readonly { term: number; weight: number }[];
  /** Times it occurs in the query. */
  count: number;
}

export interface TextIndex {
  /** Documents are numbered below this; the numbers of gone ones stay unused. */
  readonly size: number;
  /** Postings of the base: all occurrences of stems in documents. */
  readonly postingCount: number;
  readonly segments: readonly Segment[];
  readonly languages: readonly TextLanguage[];
  idAt(doc: number): string;
  isGone(doc: number): boolean;
  /** Segment of a document and its number there. */
  placeOf(doc: number): { segment: Segment; local: number };
  /** Stop words and unknown words give no stems. */
  termsOf(word: string, language: TextLanguage | undefined): readonly number[];
  isStopWord(word: string): boolean;
  keyOf(term: number): string;
  idf(term: number): number;
  /** Documents that have the stem, at least 1. */
  countOf(term: number): number;
  wanted(text: string, language?: TextLanguage): WantedWord[];
  /** Adds each document's score to `into` (length `size`) and lists in `touched` those that were at zero before. */
  addScores(words: readonly WantedWord[], into: Float32Array, touched?: DocList): void;
  /** The segments as parts of the whole, for who walks the postings. */
  readonly parts: readonly IndexPart[];
  readonly hasGone: boolean;
  /** Orders documents by score, best first; ties by id. */
  best(scores: Float32Array, limit: number, among?: ArrayLike<number>): number[];
  /** Plain ranking of a text by its words, without completion, typing errors or feedback. Ids, best first. */
  search(text: string, limit: number): { id: string; score: number }[];
}

/** Words whose stems are remembered; then the memory starts anew, so that years of threads do not pile up. */
const mostRemembered = 200_000;

/** A word said twice in a query counts a little more than once. */
export const querySaturation = (count: number): number => ((k3 + 1) * count) / (k3 + count);

/** Stems of a delta and where the base has them: looked up once, however often the index is opened around it. */
const lookedUp = new WeakMap<Segment, { base: Segment; keys: string[]; terms: Int32Array }>();
function termsInBase(base: Segment, delta: Segment): { keys: string[]; terms: Int32Array } {
  const before = lookedUp.get(delta);
  if (before?.base === base) return before;
  const keys = delta.terms.all();
  const fresh = { base, keys, terms: Int32Array.from(keys, (key) => base.terms.find(key)) };
  lookedUp.set(delta, fresh);
  return fresh;
}

export interface IndexPart {
  segment: Segment;
  /** Number of its first document. */
  start: number;
  /** Stem number of the index → that of the segment, −1 where it does not have the stem. */
  localOf(term: number): number;
}

/**
 * Opens segments as one index.
 * @param gone per segment, the numbers of documents that no longer count.
 */
export function openIndex(
  base: Segment,
  deltas: readonly Segment[] = [],
  gone: readonly ReadonlySet<number>[] = [],
  analyser: Analyser = createAnalyser(),
): TextIndex {
  const segments = [base, ...deltas];
  const languages = (['en', 'de'] as const).filter((each) => segments.some((one) => one.languages.includes(each)));
  const starts: number[] = [];
  let size = 0;
  for (const segment of segments) {
    starts.push(size);
    size += segment.size;
  }
  const goneDocs = new Set(segments.flatMap((_, at) => [...(gone[at] ?? [])].map((doc) => doc + (starts[at] ?? 0))));

  const extra: string[] = [];
  const extraNumbers = new Map<string, number>();
  const overlays = deltas.map((segment, at): IndexPart => {
    const locals = new Map<number, number>();
    const { keys, terms } = termsInBase(base, segment);
    keys.forEach((key, local) => {
      let term = terms[local] ?? -1;
      if (term < 0) {
        term = extraNumbers.get(key) ?? base.terms.count + extra.length;
        if (term === base.terms.count + extra.length) {
          extraNumbers.set(key, term);
          extra.push(key);
        }
      }
      locals.set(term, local);
    });
    return { segment, start: starts[at + 1] ?? 0, localOf: (term) => locals.get(term) ?? -1 };
  });
  const ofBase = (term: number): number => (term < base.terms.count ? term : -1);
  const parts: readonly IndexPart[] = [{ segment: base, start: 0, localOf: ofBase }, ...overlays];

  const memo = new Map<string, readonly number[]>();
  const lookUp = (word: string): number[] => {
    const found: number[] = [];
    for (const each of languages) {
      const stem = analyser.stem(word, each);
      if (stem === '') continue;
      const key = termKey(stem, each);
      const at = base.terms.find(key);
      const term = at >= 0 ? at : extraNumbers.get(key);
      if (term !== undefined) found.push(term);
    }
    return found;
  };
  const termsOf = (word: string, language: TextLanguage | undefined): readonly number[] => {
    if (language !== undefined && analyser.stem(word, language) === '') return [];
    const known = memo.get(word);
    if (known !== undefined) return known;
    const found = lookUp(word);
    if (memo.size > mostRemembered) memo.clear();
    memo.set(word, found);
    return found;
  };

  const countOf = (term: number): number => {
    if (term < base.terms.count) return base.countOf(term);
    return overlays.reduce((sum, { segment, localOf }) => {
      const local = localOf(term);
      return local < 0 ? sum : sum + segment.countOf(local);
    }, 0);
  };
  const idf = (term: number): number => idfOf(base.size, Math.min(countOf(term), base.size));
  const keyOf = (term: number): string =>
    term < base.terms.count ? base.terms.at(term) : (extra[term - base.terms.count] ?? '');

  /** Adds `factor · tf part` (0 to k1 + 1, no rarity) of one stem, to gone documents as well. */
  const addTerm = (term: number, factor: number, into: Float32Array, touched?: DocList): void => {
    const scale = (factor * (k1 + 1)) / 255;
    for (const { segment, start, localOf } of parts) {
      const local = localOf(term);
      if (local >= 0) segment.addPostings(local, scale, start, into, touched);
    }
  };
  const clearGone = (into: Float32Array): void => {
    for (const doc of goneDocs) into[doc] = 0;
  };
  const eachDocument = (term: number, visit: (doc: number, impact: number) => void): void => {
    for (const { segment, start, localOf } of parts) {
      const local = localOf(term);
      if (local < 0) continue;
      segment.eachPosting(local, (doc, impact) => {
        if (!goneDocs.has(doc + start)) visit(doc + start, impact);
      });
    }
  };

  /** The best of several stems per document: a completed word must not count once for each of its completions. */
  let scratch: Float32Array | undefined;
  const addGroup = (word: WantedWord, into: Float32Array, touched?: DocList): void => {
    const group: number[] = [];
    scratch ??= new Float32Array(size);
    const groupBest = scratch;
    for (const { term, weight } of word.alternatives) {
      const scale = (querySaturation(word.count) * weight * idf(term) * (k1 + 1)) / 255;
      eachDocument(term, (doc, impact) => {
        const score = scale * impact;
        if (groupBest[doc] === 0) group.push(doc);
        if (score > (groupBest[doc] ?? 0)) groupBest[doc] = score;
      });
    }
    for (const doc of group) {
      if (touched && into[doc] === 0) touched.docs[touched.count++] = doc;
      into[doc] = (into[doc] ?? 0) + (groupBest[doc] ?? 0);
      groupBest[doc] = 0;
    }
  };

  const placeOf = (doc: number): { segment: Segment; local: number } => {
    let at = segments.length - 1;
    while (at > 0 && doc < (starts[at] ?? 0)) at--;
    return { segment: segments[at] ?? base, local: doc - (starts[at] ?? 0) };
  };
  const idAt = (doc: number): string => {
    const { segment, local } = placeOf(doc);
    return segment.idAt(local);
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
  const addScores = (words: readonly WantedWord[], into: Float32Array, touched?: DocList): void => {
    for (const word of words) {
      const only = word.alternatives.length === 1 ? word.alternatives[0] : undefined;
      if (only) addTerm(only.term, querySaturation(word.count) * only.weight * idf(only.term), into, touched);
      else addGroup(word, into, touched);
    }
    clearGone(into);
  };

  /** Numbers follow ids within a segment; across segments the ids are compared. */
  const isBefore =
    segments.length === 1
      ? (x: number, y: number): number => x - y
      : (x: number, y: number): number => (idAt(x) < idAt(y) ? -1 : 1);
  const best = (scores: Float32Array, limit: number, among?: ArrayLike<number>): number[] =>
    selectBest(scores, limit, isBefore, among);

  return {
    size,
    postingCount: base.postingCount,
    segments,
    languages,
    idAt,
    isGone: (doc) => goneDocs.has(doc),
    placeOf,
    termsOf,
    isStopWord: (word) => languages.some((language) => analyser.stem(word, language) === ''),
    keyOf,
    idf,
    countOf,
    wanted,
    addScores,
    parts,
    hasGone: goneDocs.size > 0,
    best,
    search(text, limit) {
      const scores = new Float32Array(size);
      addScores(wanted(text), scores);
      return best(scores, limit).map((doc) => ({ id: idAt(doc), score: scores[doc] ?? 0 }));
    },
  };
}
