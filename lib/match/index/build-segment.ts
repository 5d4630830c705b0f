// Documents → one block of bytes. "Simple BM25F": a word's count is weighted by field first, then saturated with one length norm.

import { analyserId } from '../text/analyse.ts';
import { b, k1, latentDims } from '../tuning.ts';
import { ByteWriter } from './bytes.ts';
import { type CountedWords, countWords, type IndexedDocument } from './count-words.ts';
import { byteOrder, writeDictionary } from './dictionary.ts';
import { writeFacets } from './facet-columns.ts';
import { type Job, part } from './job.ts';
import { type Postings, trainLatent } from './latent.ts';
import { pack } from './layout.ts';
import { number, section } from './sections.ts';

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

/** Stems in byte order, each with its postings in order of documents. */
function* sortPostings(counted: CountedWords, meanLength: number): Job<Postings & { terms: string[] }> {
  const { terms, termColumn, weightColumn, ends, lengths, documents } = counted;
  const order = terms.map((_, old) => old).sort((x, y) => byteOrder(terms[x] ?? '', terms[y] ?? ''));
  const rank = new Uint32Array(terms.length);
  order.forEach((old, term) => {
    rank[old] = term;
  });
  yield 0.2;
  const offsets = new Uint32Array(terms.length + 1);
  for (let at = 0; at < termColumn.length; at++) {
    const place = (rank[termColumn.at(at)] ?? 0) + 1;
    offsets[place] = (offsets[place] ?? 0) + 1;
  }
  for (let term = 0; term < terms.length; term++) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  const docs = new Uint32Array(termColumn.length);
  const impacts = new Uint8Array(termColumn.length);
  const next = offsets.slice();
  let at = 0;
  for (let doc = 0; doc < documents.length; doc++) {
    if (doc % documentsPerStep === 0) yield doc / documents.length;
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

/** Per stem: how many documents, then per document the gap to the one before and its impact. */
export function writePostings({ offsets, docs, impacts }: Omit<Postings, 'idf' | 'size'>): {
  starts: Uint32Array;
  bytes: Uint8Array;
} {
  const out = new ByteWriter();
  const starts = new Uint32Array(offsets.length);
  for (let term = 0; term + 1 < offsets.length; term++) {
    starts[term] = out.length;
    const [from, to] = [offsets[term] ?? 0, offsets[term + 1] ?? 0];
    out.varint(to - from);
    let before = -1;
    for (let at = from; at < to; at++) {
      const doc = docs[at] ?? 0;
      out.varint(doc - before - 1);
      out.byte(impacts[at] ?? 0);
      before = doc;
    }
  }
  starts[offsets.length - 1] = out.length;
  return { starts, bytes: out.taken() };
}

/** What is written, whether it was counted from texts or joined from other segments. */
export interface SegmentParts {
  documents: readonly Pick<IndexedDocument, 'id' | 'facets' | 'validFrom' | 'validUntil'>[];
  terms: readonly string[];
  surfaces: readonly string[];
  languages: readonly string[];
  postings: Omit<Postings, 'idf' | 'size'>;
  latent: Int8Array;
  meanLength: number;
  hash: number;
}

export function writeSegment(parts: SegmentParts): ArrayBuffer {
  const { documents, terms, surfaces, postings, latent, languages } = parts;
  const encoder = new TextEncoder();
  const ids = documents.map(({ id }) => encoder.encode(id));
  const idStarts = new Uint32Array(ids.length + 1);
  ids.forEach((id, at) => {
    idStarts[at + 1] = (idStarts[at] ?? 0) + id.length;
  });
  const idBytes = new Uint8Array(idStarts.at(-1) ?? 0);
  ids.forEach((id, at) => {
    idBytes.set(id, idStarts[at]);
  });
  const dictionary = writeDictionary(terms);
  const written = writeDictionary(surfaces);
  const { starts, bytes } = writePostings(postings);
  const facets = writeFacets(documents as readonly IndexedDocument[]);
  const isBounded = documents.some(({ validFrom, validUntil }) => validFrom !== undefined || validUntil !== undefined);
  const valid = new Uint32Array(isBounded ? 2 * documents.length : 0);
  documents.forEach(({ validFrom, validUntil }, doc) => {
    if (!isBounded) return;
    valid[2 * doc] = validFrom ?? 0;
    valid[2 * doc + 1] = validUntil ?? 0xffffffff;
  });
  const numbers = new Array<number>(number.count).fill(0);
  numbers[number.documents] = documents.length;
  numbers[number.terms] = terms.length;
  numbers[number.surfaces] = surfaces.length;
  numbers[number.postings] = postings.docs.length;
  numbers[number.meanLength] = parts.meanLength;
  numbers[number.hash] = parts.hash;
  numbers[number.analyser] = analyserId;
  numbers[number.languages] = (languages.includes('en') ? 1 : 0) + (languages.includes('de') ? 2 : 0);
  numbers[number.dims] = latentDims;
  return pack({
    numbers,
    sections: new Map<number, ArrayBufferView>([
      [section.ids, idBytes],
      [section.idStarts, idStarts],
      [section.termHeads, dictionary.heads],
      [section.termBytes, dictionary.bytes],
      [section.postingStarts, starts],
      [section.postings, bytes],
      [section.surfaceHeads, written.heads],
      [section.surfaceBytes, written.bytes],
      [section.latent, latent],
      [section.valid, valid],
      [section.facetNames, facets.names],
      [section.facetStarts, facets.starts],
      [section.facetLengths, facets.lengths],
      [section.facetCodes, facets.codes],
      [section.facetKinds, facets.kinds],
    ]),
  });
}

/** Builds a segment. Documents may come in any order: the bytes are the same. */
export function* buildSegment(unordered: readonly IndexedDocument[], options: BuildOptions = {}): Job<ArrayBuffer> {
  const counted = yield* part(countWords(unordered), 0, 0.35);
  const { documents, lengths } = counted;
  const own = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length) || 1;
  const meanLength = options.meanLength ?? own;
  const postings = yield* part(sortPostings(counted, meanLength), 0.35, 0.45);
  const latent = options.latent?.(documents.map(({ id }) => id)) ?? (yield* part(trainLatent(postings), 0.45, 0.95));
  return writeSegment({
    documents,
    terms: postings.terms,
    surfaces: [...counted.surfaces].sort(byteOrder),
    languages: counted.languages,
    postings,
    latent,
    meanLength,
    hash: options.hash ?? counted.hash,
  });
}
