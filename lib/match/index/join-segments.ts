// Two small segments → one, without reading any text again: what a document weighs depends on the base's mean length alone, so
// its postings can be carried over as they are. The result is, byte for byte, the segment built from the documents that are left.

import { latentDims } from '../tuning.ts';
import { byteOrder } from './dictionary.ts';
import type { FacetColumns } from './facet-columns.ts';
import { runThrough } from './job.ts';
import type { Segment } from './segment.ts';
import { type SegmentParts, writeSegment } from './write-segment.ts';

export interface Remaining {
  segment: Segment;
  /** Documents that no longer count. */
  gone: ReadonlySet<number>;
}

interface Kept {
  id: string;
  from: number;
  local: number;
}

const openEnd = 0xffffffff;

function factsOf(facets: FacetColumns, local: number): Record<string, string[]> {
  return Object.fromEntries(facets.names.map((name) => [name, facets.valuesOf(name, local)]));
}

/** Postings of all segments by stem, documents renumbered and in order; stems that no kept document has fall away. */
function joinPostings(
  segments: readonly Remaining[],
  renumbered: readonly ReadonlyMap<number, number>[],
): { terms: string[]; postings: SegmentParts['postings'] } {
  const byTerm = new Map<string, [doc: number, impact: number][]>();
  segments.forEach(({ segment }, from) => {
    segment.terms.all().forEach((key, term) => {
      segment.eachPosting(term, (local, impact) => {
        const doc = renumbered[from]?.get(local);
        if (doc === undefined) return;
        const list = byTerm.get(key);
        if (list) list.push([doc, impact]);
        else byTerm.set(key, [[doc, impact]]);
      });
    });
  });
  const terms = [...byTerm.keys()].sort(byteOrder);
  const offsets = new Uint32Array(terms.length + 1);
  const all = terms.flatMap((key, at) => {
    const list = (byTerm.get(key) ?? []).sort(([x], [y]) => x - y);
    offsets[at + 1] = (offsets[at] ?? 0) + list.length;
    return list;
  });
  const postings = {
    offsets,
    docs: Uint32Array.from(all, ([doc]) => doc),
    impacts: Uint8Array.from(all, ([, impact]) => impact),
  };
  return { terms, postings };
}

export function joinSegments(segments: readonly Remaining[]): ArrayBuffer {
  const kept: Kept[] = segments.flatMap(({ segment, gone }, from) =>
    Array.from({ length: segment.size }, (_, local) => local)
      .filter((local) => !gone.has(local))
      .map((local) => ({ id: segment.idAt(local), from, local })),
  );
  kept.sort((x, y) => (x.id < y.id ? -1 : 1));
  const renumbered = segments.map(() => new Map<number, number>());
  const latent = new Int8Array(kept.length * latentDims);
  kept.forEach(({ from, local }, doc) => {
    renumbered[from]?.set(local, doc);
    const own = segments[from]?.segment.latent.subarray(local * latentDims, (local + 1) * latentDims);
    if (own) latent.set(own, doc * latentDims);
  });
  const { terms, postings } = joinPostings(segments, renumbered);
  return runThrough(
    writeSegment({
      documents: kept.flatMap(({ id, from, local }) => {
        const segment = segments[from]?.segment;
        if (segment === undefined) return [];
        const [validFrom, validUntil] = segment.validity(local);
        return [
          {
            id,
            facets: factsOf(segment.facets, local),
            ...(validFrom === 0 ? {} : { validFrom }),
            ...(validUntil === openEnd ? {} : { validUntil }),
          },
        ];
      }),
      terms,
      surfaces: [...new Set(segments.flatMap(({ segment }) => segment.surfaces.all()))].sort(byteOrder),
      languages: segments.flatMap(({ segment }) => segment.languages),
      postings,
      latent,
      meanLength: segments[0]?.segment.meanLength ?? 1,
      hash: segments[0]?.segment.hash ?? 0,
    }),
  );
}
