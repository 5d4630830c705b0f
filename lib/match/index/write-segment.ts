// The parts of a segment as one block of bytes, in steps: for a hundred thousand assets it takes more than a second.
import { analyserId } from '../text/analyse.ts';
import { latentDims } from '../tuning.ts';
import { ByteWriter } from './bytes.ts';
import type { IndexedDocument } from './count-words.ts';
import { writeDictionary } from './dictionary.ts';
import { writeFacets } from './facet-columns.ts';
import { type Job, part } from './job.ts';
import type { Postings } from './latent.ts';
import { pack } from './layout.ts';
import { number, section } from './sections.ts';

const documentsPerStep = 2_048;
const postingsPerStep = 20_000;

/** Per stem: how many documents, then per document the gap to the one before and its impact. */
function* writePostings({
  offsets,
  docs,
  impacts,
}: SegmentParts['postings']): Job<{ starts: Uint32Array; bytes: Uint8Array }> {
  const out = new ByteWriter();
  const starts = new Uint32Array(offsets.length);
  let told = 0;
  for (let term = 0; term + 1 < offsets.length; term++) {
    starts[term] = out.length;
    const [from, to] = [offsets[term] ?? 0, offsets[term + 1] ?? 0];
    if (from - told > postingsPerStep) {
      told = from;
      yield from / docs.length;
    }
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

function* writeIds(documents: SegmentParts['documents']): Job<{ starts: Uint32Array; bytes: Uint8Array }> {
  const encoder = new TextEncoder();
  const out = new ByteWriter();
  const starts = new Uint32Array(documents.length + 1);
  for (const [at, { id }] of documents.entries()) {
    if (at % documentsPerStep === 0) yield at / documents.length;
    out.append(encoder.encode(id));
    starts[at + 1] = out.length;
  }
  return { starts, bytes: out.taken() };
}

/** Days between which each may be shown; empty where none of them is bound to any. */
function boundsOf(documents: SegmentParts['documents']): Uint32Array {
  const isBounded = documents.some(({ validFrom, validUntil }) => validFrom !== undefined || validUntil !== undefined);
  const valid = new Uint32Array(isBounded ? 2 * documents.length : 0);
  documents.forEach(({ validFrom, validUntil }, doc) => {
    if (!isBounded) return;
    valid[2 * doc] = validFrom ?? 0;
    valid[2 * doc + 1] = validUntil ?? 0xffffffff;
  });
  return valid;
}

function numbersOf({ documents, terms, surfaces, postings, languages, meanLength, hash }: SegmentParts): number[] {
  const numbers = new Array<number>(number.count).fill(0);
  numbers[number.documents] = documents.length;
  numbers[number.terms] = terms.length;
  numbers[number.surfaces] = surfaces.length;
  numbers[number.postings] = postings.docs.length;
  numbers[number.meanLength] = meanLength;
  numbers[number.hash] = hash;
  numbers[number.analyser] = analyserId;
  numbers[number.languages] = (languages.includes('en') ? 1 : 0) + (languages.includes('de') ? 2 : 0);
  numbers[number.dims] = latentDims;
  return numbers;
}

export function* writeSegment(parts: SegmentParts): Job<ArrayBuffer> {
  const { documents, latent } = parts;
  const ids = yield* part(writeIds(documents), 0, 0.1);
  const dictionary = yield* part(writeDictionary(parts.terms), 0.1, 0.3);
  const written = yield* part(writeDictionary(parts.surfaces), 0.3, 0.5);
  const { starts, bytes } = yield* part(writePostings(parts.postings), 0.5, 0.7);
  const facets = yield* part(writeFacets(documents as readonly IndexedDocument[]), 0.7, 1);
  const valid = boundsOf(documents);
  return pack({
    numbers: numbersOf(parts),
    sections: new Map<number, ArrayBufferView>([
      [section.ids, ids.bytes],
      [section.idStarts, ids.starts],
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
