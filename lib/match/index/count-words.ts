// Documents → which stem stands where and how heavily. Words of a field count that field's weight; nothing is normed yet.
import { createAnalyser, type TextLanguage, termKey, wordsOf } from '../text/analyse.ts';
import { Column } from './bytes.ts';
import type { Job } from './job.ts';

export interface IndexedField {
  text: string;
  weight: number;
}

export interface IndexedDocument {
  id: string;
  language: TextLanguage;
  fields: readonly IndexedField[];
  /** Structured facts by name, e.g. `industry`; kept as codes beside the text. */
  facets?: Readonly<Record<string, readonly string[]>>;
  /** Days since 1970-01-01 between which it may be used, both included; absent = open. */
  validFrom?: number;
  validUntil?: number;
}

export interface CountedWords {
  /** By id; every other list goes by their numbers. */
  documents: IndexedDocument[];
  /** Keys of stems in order of appearance. */
  terms: string[];
  /** Distinct words as written, lower case, without stop words. */
  surfaces: Set<string>;
  languages: TextLanguage[];
  /** Postings in order of documents: stem number, weighted count. */
  termColumn: Column;
  weightColumn: Column;
  /** Where each document's postings end. */
  ends: Column;
  /** Weighted length of each document. */
  lengths: Float64Array;
  /** Hash of ids and texts: two catalogues with the same one need no rebuilding. */
  hash: number;
}

/** FNV-1a over code units. */
function hashText(text: string, from: number): number {
  let hash = from;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

const documentsPerStep = 32;

/** Counts; documents may come in any order, of two with the same id the later one counts. */
export function* countWords(unordered: readonly IndexedDocument[]): Job<CountedWords> {
  const documents = [...new Map(unordered.map((document) => [document.id, document])).values()];
  documents.sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  const analyser = createAnalyser();
  const numbers = new Map<string, number>();
  const known = { en: new Map<string, number>(), de: new Map<string, number>() };
  const counts: number[] = [];
  const counted: CountedWords = {
    documents,
    terms: [],
    surfaces: new Set(),
    languages: [],
    termColumn: new Column(),
    weightColumn: new Column(),
    ends: new Column(),
    lengths: new Float64Array(documents.length),
    hash: 0x811c9dc5,
  };

  const numberOf = (word: string, language: TextLanguage): number => {
    const before = known[language].get(word);
    if (before !== undefined) return before;
    const stem = analyser.stem(word, language);
    const key = stem === '' ? '' : termKey(stem, language);
    const term = key === '' ? -1 : (numbers.get(key) ?? counted.terms.length);
    if (term === counted.terms.length) {
      numbers.set(key, term);
      counted.terms.push(key);
      counts.push(0);
    }
    if (term >= 0) counted.surfaces.add(word);
    known[language].set(word, term);
    return term;
  };

  for (const [doc, document] of documents.entries()) {
    const touched: number[] = [];
    let length = 0;
    counted.hash = hashText(document.id, counted.hash);
    for (const field of document.fields) {
      counted.hash = hashText(field.text, counted.hash ^ field.weight);
      for (const word of wordsOf(field.text)) {
        const term = numberOf(word, document.language);
        if (term < 0) continue;
        if (counts[term] === 0) touched.push(term);
        counts[term] = (counts[term] ?? 0) + field.weight;
        length += field.weight;
      }
    }
    for (const term of touched) {
      counted.termColumn.push(term);
      counted.weightColumn.push(counts[term] ?? 0);
      counts[term] = 0;
    }
    counted.ends.push(counted.termColumn.length);
    counted.lengths[doc] = length;
    if (doc % documentsPerStep === 0) yield doc / documents.length;
  }
  counted.languages = (['en', 'de'] as const).filter((language) => known[language].size > 0);
  counted.hash >>>= 0;
  return counted;
}
