// Documents → index arrays. "Simple BM25F": a word's count is weighted by field first, then saturated with one length norm.
import { b, k1 } from '../tuning.ts';
import { createAnalyser, type TextLanguage, wordsOf } from './analyse.ts';
import { openIndex, type TextIndex } from './text-index.ts';

export interface IndexedField {
  text: string;
  weight: number;
}
export interface IndexedDocument {
  id: string;
  language: TextLanguage;
  fields: readonly IndexedField[];
}

/** A list of numbers that grows without boxing. */
class Column {
  private values = new Float32Array(1 << 16);
  length = 0;
  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Float32Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
  at(index: number): number {
    return this.values[index] ?? 0;
  }
}

/** Numbers of the values in sorted order: `rank[old] = new`. */
function sortedRanks(values: readonly string[]): { sorted: string[]; rank: Uint32Array } {
  const order = values.map((_, index) => index).sort((x, y) => ((values[x] ?? '') < (values[y] ?? '') ? -1 : 1));
  const rank = new Uint32Array(values.length);
  order.forEach((old, index) => {
    rank[old] = index;
  });
  return { sorted: order.map((old) => values[old] ?? ''), rank };
}

/** Builds the index. Documents may come in any order; ids must be unique. */
export function buildIndex(unordered: readonly IndexedDocument[]): TextIndex {
  const documents = [...unordered].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
  const analyser = createAnalyser();
  const termNumbers = new Map<string, number>();
  const surfaceNumbers = { en: new Map<string, number>(), de: new Map<string, number>() };
  const terms: string[] = [];
  const counts: number[] = [];
  const documentCounts: number[] = [];
  const [postingTerm, postingWeight] = [new Column(), new Column()];
  const postingEnds: number[] = [];
  const lengths = new Float32Array(documents.length);

  const numberOf = (word: string, language: TextLanguage): number => {
    const known = surfaceNumbers[language].get(word);
    if (known !== undefined) return known;
    const stem = analyser.stem(word, language);
    let term = -1;
    if (stem !== '') {
      term = termNumbers.get(stem) ?? terms.length;
      if (term === terms.length) {
        termNumbers.set(stem, term);
        terms.push(stem);
        counts.push(0);
        documentCounts.push(0);
      }
    }
    surfaceNumbers[language].set(word, term);
    return term;
  };

  documents.forEach((document, doc) => {
    const touched: number[] = [];
    let length = 0;
    for (const field of document.fields) {
      for (const word of wordsOf(field.text)) {
        const term = numberOf(word, document.language);
        if (term < 0) continue;
        if (counts[term] === 0) touched.push(term);
        counts[term] = (counts[term] ?? 0) + field.weight;
        length += field.weight;
      }
    }
    for (const term of touched) {
      postingTerm.push(term);
      postingWeight.push(counts[term] ?? 0);
      documentCounts[term] = (documentCounts[term] ?? 0) + 1;
      counts[term] = 0;
    }
    postingEnds.push(postingTerm.length);
    lengths[doc] = length;
  });

  const { sorted, rank } = sortedRanks(terms);
  const offsets = new Uint32Array(sorted.length + 1);
  const idf = new Float32Array(sorted.length);
  terms.forEach((_, old) => {
    const found = documentCounts[old] ?? 0;
    const term = rank[old] ?? 0;
    offsets[term + 1] = found;
    idf[term] = Math.log(1 + (documents.length - found + 0.5) / (found + 0.5));
  });
  for (let term = 0; term < sorted.length; term++) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);

  const docs = documents.length <= 65_536 ? new Uint16Array(postingTerm.length) : new Uint32Array(postingTerm.length);
  const impacts = new Uint8Array(postingTerm.length);
  const next = offsets.slice();
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  let at = 0;
  postingEnds.forEach((end, doc) => {
    const norm = k1 * (1 - b + (b * (lengths[doc] ?? 0)) / meanLength);
    for (; at < end; at++) {
      const term = rank[postingTerm.at(at)] ?? 0;
      const place = next[term] ?? 0;
      const weight = postingWeight.at(at);
      docs[place] = doc;
      impacts[place] = Math.max(1, Math.round((255 * weight) / (weight + norm)));
      next[term] = place + 1;
    }
  });

  const surfaceTerm = new Map<string, number>();
  for (const words of [surfaceNumbers.de, surfaceNumbers.en]) {
    for (const [word, term] of words) if (term >= 0) surfaceTerm.set(word, rank[term] ?? 0);
  }
  const surfaces = [...surfaceTerm.keys()].sort((x, y) => (x < y ? -1 : 1));
  const languages: TextLanguage[] = (['en', 'de'] as const).filter((language) => surfaceNumbers[language].size > 0);
  return openIndex(
    {
      ids: documents.map((document) => document.id),
      terms: sorted,
      surfaces,
      surfaceTerms: Uint32Array.from(surfaces, (word) => surfaceTerm.get(word) ?? 0),
      offsets,
      docs,
      impacts,
      idf,
      languages,
    },
    analyser,
  );
}
