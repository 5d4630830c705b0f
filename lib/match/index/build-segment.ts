// Documents → one block of bytes. "Simple BM25F": a word's count is weighted by field first, then saturated with one length norm.

import { b, k1 } from '../tuning.ts';
import { type CountedWords, countWords, type IndexedDocument } from './count-words.ts';
import { byteOrder } from './dictionary.ts';
import { type Job, part } from './job.ts';
import { type Postings, trainLatent } from './latent.ts';
import { sortInSteps } from './sort-in-steps.ts';
import { writeSegment } from './write-segment.ts';

export interface BuildOptions {
  /** Mean length of the base, for a delta; without it that of the documents themselves. */
  meanLength?: number;
  /** Of the base, for a delta: the two belong together. */
  hash?: number;
  /** Vectors of the documents in order of their ids, for a delta; without it they are trained. */
  latent?: (ids: readonly string[]) => Int8Array;
}

/** Rarity of a stem that is in `found` of `size` documents. */
export const idfOf = (size: number, found: number): number => Math.log(1 + (size - found + 0.5) / (found + 0.5));

const documentsPerStep = 256;
const wordsPerStep = 100_000;

/** Stems in byte order, each with its postings in order of documents. */
function* sortPostings(counted: CountedWords, meanLength: number): Job<Postings & { terms: string[] }> {
  const { terms, termColumn, weightColumn, ends, lengths, documents } = counted;
  const numbered = terms.map((_, old) => old);
  const order = yield* part(
    sortInSteps(numbered, (x, y) => byteOrder(terms[x] ?? '', terms[y] ?? '')),
    0,
    0.2,
  );
  const rank = new Uint32Array(terms.length);
  order.forEach((old, term) => {
    rank[old] = term;
  });
  yield 0.2;
  const offsets = new Uint32Array(terms.length + 1);
  for (let at = 0; at < termColumn.length; at++) {
    if (at % wordsPerStep === 0) yield 0.2;
    const place = (rank[termColumn.at(at)] ?? 0) + 1;
    offsets[place] = (offsets[place] ?? 0) + 1;
  }
  for (let term = 0; term < terms.length; term++) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const docs = new Uint32Array(termColumn.length);
  const impacts = new Uint8Array(termColumn.length);
  const next = offsets.slice();
  let at = 0;
  for (let doc = 0; doc < documents.length; doc++) {
    if (doc % documentsPerStep === 0) yield 0.2 + (0.8 * doc) / documents.length;
    const norm = k1 * (1 - b + (b * (lengths[doc] ?? 0)) / meanLength);
    for (; at < ends.at(doc); at++) {
      const term = rank[termColumn.at(at)] ?? 0;
      const place = next[term] ?? 0;
      const weight = weightColumn.at(at);
      docs[place] = doc;
      impacts[place] = Math.max(1, Math.round((255 * weight) / (weight + norm)));
      next[term] = place + 1;
    }
  }
  const idf = Float64Array.from(terms, (_, term) =>
    idfOf(documents.length, (offsets[term + 1] ?? 0) - (offsets[term] ?? 0)),
  );
  return { size: documents.length, offsets, docs, impacts, idf, terms: order.map((old) => terms[old] ?? '') };
}

/** Builds a segment. Documents may come in any order: the bytes are the same. */
export function* buildSegment(unordered: readonly IndexedDocument[], options: BuildOptions = {}): Job<ArrayBuffer> {
  const counted = yield* part(countWords(unordered), 0, 0.35);
  const { documents, lengths } = counted;
  const own = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const meanLength = options.meanLength ?? own;
  const postings = yield* part(sortPostings(counted, meanLength), 0.35, 0.45);
  const latent = options.latent?.(documents.map(({ id }) => id)) ?? (yield* part(trainLatent(postings), 0.45, 0.9));
  const surfaces = yield* part(sortInSteps([...counted.surfaces], byteOrder), 0.9, 0.94);
  const { terms } = postings;
  const parts = { documents, terms, surfaces, postings, latent, meanLength };
  const hash = options.hash ?? counted.hash;
  return yield* part(writeSegment({ ...parts, languages: counted.languages, hash }), 0.94, 1);
}
