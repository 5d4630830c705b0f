// A block of bytes, opened: views over what lies there. Contexts walk the postings by themselves (`walk-postings.ts`).

import type { TextLanguage } from '../text/analyse.ts';
import { analyserId } from '../text/analyse.ts';
import { latentDims } from '../tuning.ts';
import { type Dictionary, openDictionary } from './dictionary.ts';
import type { DocList } from './doc-list.ts';
import { type FacetColumns, openFacets } from './facet-columns.ts';
import { unpack } from './layout.ts';
import { number, section } from './sections.ts';

export interface Segment {
  readonly buffer: ArrayBuffer;
  readonly size: number;
  readonly postingCount: number;
  readonly meanLength: number;
  /** Of ids and texts, as given when it was built. */
  readonly hash: number;
  readonly languages: readonly TextLanguage[];
  readonly terms: Dictionary;
  readonly surfaces: Dictionary;
  readonly latent: Int8Array;
  readonly facets: FacetColumns;
  idAt(doc: number): string;
  /** All ids by number: decoded in one go. */
  ids(): string[];
  /** Number of the document with this id, or -1. */
  docOf(id: string): number;
  isValidOn(doc: number, day: number): boolean;
  /** First and last day of use as stored: 0 and 2³²−1 stand for open. */
  validity(doc: number): readonly [number, number];
  /** How many documents have the stem. */
  countOf(term: number): number;
  /** Per stem its number of documents as a varint, then gap (varint) and impact (byte) of each. */
  readonly postings: Uint8Array;
  /** First and last place of a stem's pairs in `postings`. */
  pairsOf(term: number): readonly [from: number, to: number];
  /** Adds `scale · impact` to every document that has the stem; those that were at zero are listed in `touched`. */
  addPostings(term: number, scale: number, base: number, into: Float32Array, touched?: DocList): void;
  eachPosting(term: number, visit: (doc: number, impact: number) => void): void;
}

const wordsIn = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);

/** The segment behind the bytes, or nothing when they are damaged, cut, of another version or read by another analyser. */
export function openSegment(buffer: ArrayBuffer): Segment | undefined {
  const parts = unpack(buffer);
  if (parts === undefined) return undefined;
  const { numbers, sections } = parts;
  const take = (id: number): Uint8Array => sections.get(id) ?? new Uint8Array(0);
  const numberAt = (at: number): number => numbers[at] ?? 0;
  if (numberAt(number.analyser) !== analyserId || numberAt(number.dims) !== latentDims) return undefined;
  const size = numberAt(number.documents);
  const postings = take(section.postings);
  const starts = wordsIn(take(section.postingStarts));
  const [idBytes, idStarts] = [take(section.ids), wordsIn(take(section.idStarts))];
  const valid = wordsIn(take(section.valid));
  const latentBytes = take(section.latent);
  const codes = take(section.facetCodes);
  const decoder = new TextDecoder();

  const idAt = (doc: number): string => decoder.decode(idBytes.subarray(idStarts[doc], idStarts[doc + 1]));

  /** Value and next place of the whole number at `at`; rare, so it may be slow. */
  const varintAt = (at: number): [number, number] => {
    let value = 0;
    let factor = 1;
    let place = at;
    for (;;) {
      const byte = postings[place++] ?? 0;
      value += (byte & 127) * factor;
      if (byte < 128) return [value, place];
      factor *= 128;
    }
  };

  return {
    buffer,
    size,
    postingCount: numberAt(number.postings),
    meanLength: numberAt(number.meanLength),
    hash: numberAt(number.hash),
    languages: (['en', 'de'] as const).filter((_, bit) => (numberAt(number.languages) >> bit) & 1),
    terms: openDictionary(
      { heads: wordsIn(take(section.termHeads)), bytes: take(section.termBytes) },
      numberAt(number.terms),
    ),
    surfaces: openDictionary(
      { heads: wordsIn(take(section.surfaceHeads)), bytes: take(section.surfaceBytes) },
      numberAt(number.surfaces),
    ),
    latent: new Int8Array(latentBytes.buffer, latentBytes.byteOffset, latentBytes.byteLength),
    facets: openFacets(
      {
        names: take(section.facetNames),
        starts: wordsIn(take(section.facetStarts)),
        lengths: take(section.facetLengths),
        codes: new Uint16Array(codes.buffer, codes.byteOffset, codes.byteLength >> 1),
        kinds: wordsIn(take(section.facetKinds)),
      },
      size,
    ),
    idAt,
    ids() {
      const all = decoder.decode(idBytes);
      // Plain ids have a letter per byte, so that they can be cut out of one string.
      if (all.length !== idBytes.length) return Array.from({ length: size }, (_, doc) => idAt(doc));
      return Array.from({ length: size }, (_, doc) => all.slice(idStarts[doc], idStarts[doc + 1]));
    },
    docOf(id) {
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (idAt(middle) < id) low = middle + 1;
        else high = middle;
      }
      return low < size && idAt(low) === id ? low : -1;
    },
    isValidOn: (doc, day) => (valid[2 * doc] ?? 0) <= day && day <= (valid[2 * doc + 1] ?? 0xffffffff),
    validity: (doc) => [valid[2 * doc] ?? 0, valid[2 * doc + 1] ?? 0xffffffff],
    countOf: (term) => varintAt(starts[term] ?? 0)[0],
    postings,
    pairsOf: (term) => [varintAt(starts[term] ?? 0)[1], starts[term + 1] ?? 0],
    addPostings(term, scale, base, into, touched) {
      const end = starts[term + 1] ?? 0;
      let [, at] = varintAt(starts[term] ?? 0);
      let doc = base - 1;
      while (at < end) {
        let gap = postings[at++] ?? 0;
        if (gap >= 128) {
          gap &= 127;
          let shift = 7;
          let byte = postings[at++] ?? 0;
          while (byte >= 128) {
            gap |= (byte & 127) << shift;
            shift += 7;
            byte = postings[at++] ?? 0;
          }
          gap |= byte << shift;
        }
        doc += gap + 1;
        const before = into[doc] ?? 0;
        if (before === 0 && touched !== undefined) touched.docs[touched.count++] = doc;
        into[doc] = before + scale * (postings[at++] ?? 0);
      }
    },
    eachPosting(term, visit) {
      const end = starts[term + 1] ?? 0;
      let [, at] = varintAt(starts[term] ?? 0);
      let doc = -1;
      while (at < end) {
        const [gap, next] = varintAt(at);
        doc += gap + 1;
        visit(doc, postings[next] ?? 0);
        at = next + 1;
      }
    },
  };
}
