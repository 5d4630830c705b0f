import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSegment } from '../../../../lib/match/index/build-segment.ts';
import { runThrough } from '../../../../lib/match/index/job.ts';
import { joinSegments } from '../../../../lib/match/index/join-segments.ts';
import { fromBuffers, type LiveIndex, liveIndex } from '../../../../lib/match/index/live-index.ts';
import { openSegment, type Segment } from '../../../../lib/match/index/segment.ts';
import { buildIndex, type IndexedDocument } from '../../../../lib/match/text/build-index.ts';
import { latentDims, mostDeltas } from '../../../../lib/match/tuning.ts';
import { documentOf, someDocuments, someText } from '../text/documents.ts';

const segmentOf = (documents: readonly IndexedDocument[], options = {}): Segment => {
  const segment = openSegment(runThrough(buildSegment(documents, options)));
  if (segment === undefined) throw new Error('not whole');
  return segment;
};
const liveOver = (documents: readonly IndexedDocument[]): LiveIndex => liveIndex(segmentOf(documents));
const idsFor = (live: LiveIndex, question: string): string[] => live.index.search(question, 50).map(({ id }) => id);
const base = [documentOf('a', 'cold chain'), documentOf('b', 'audit trail'), documentOf('c', 'milk')];

describe('an index that changes', () => {
  it('finds a new and a changed asset at once, and a removed one no more', () => {
    const live = liveOver(base);
    live.update([documentOf('d', 'vaccine'), documentOf('a', 'invoice')], ['c']);
    expect(idsFor(live, 'vaccine')).toEqual(['d']);
    expect(idsFor(live, 'invoice')).toEqual(['a']);
    expect(idsFor(live, 'chain milk')).toEqual([]);
    expect(live.size).toBe(3);
  });

  it('lets no other asset change its score through a delta', () => {
    const live = liveOver(base);
    const before = live.index.search('audit', 5);
    live.update([documentOf('d', 'vaccine')]);
    expect(live.index.search('audit', 5)).toEqual(before);
  });

  it('orders ties by id across segments', () => {
    const live = liveOver([documentOf('b', 'milk'), documentOf('x', 'audit'), documentOf('y', 'chain')]);
    live.update([documentOf('a', 'milk'), documentOf('c', 'milk')]);
    expect(idsFor(live, 'milk')).toEqual(['a', 'b', 'c']);
  });

  it('keeps few deltas, however many changes come', () => {
    const live = liveOver(base);
    for (let at = 0; at < 20; at++) live.update([documentOf(`n${at}`, `vaccine ${at}`)]);
    expect(live.toBuffers().deltas.length).toBeLessThanOrEqual(mostDeltas);
    expect(idsFor(live, 'vaccine')).toHaveLength(20);
    expect(live.wantsMerge).toBe(true);
  });

  it('finds after any changes what a fresh index over the same assets finds, and is that index once merged', () => {
    const change = fc.record({ put: someDocuments, gone: fc.nat(9) });
    fc.assert(
      fc.property(someDocuments, fc.array(change, { maxLength: 7 }), someText, (first, changes, question) => {
        const live = liveOver(first);
        const rows = new Map(first.map((document) => [document.id, document]));
        for (const { put, gone } of changes) {
          const removed = [`d${gone}`].filter((id) => !put.some((document) => document.id === id));
          live.update(put, removed);
          for (const document of put) rows.set(document.id, document);
          for (const id of removed) rows.delete(id);
        }
        const fresh = buildIndex([...rows.values()]);
        expect(live.size).toBe(rows.size);
        expect(idsFor(live, question).sort()).toEqual(
          fresh
            .search(question, 50)
            .map(({ id }) => id)
            .sort(),
        );
        const merged = segmentOf([...rows.values()].reverse());
        expect(new Uint8Array(merged.buffer)).toEqual(new Uint8Array(fresh.segments[0]?.buffer ?? new ArrayBuffer(0)));
      }),
      { numRuns: 40 },
    );
  });

  it('joins two deltas into the one that their documents would make', () => {
    fc.assert(
      fc.property(someDocuments, someDocuments, fc.nat(9), (left, right, lost) => {
        const options = {
          meanLength: 5,
          hash: 9,
          latent: (ids: readonly string[]) => new Int8Array(ids.length * latentDims),
        };
        const renamed = right.map((document) => ({ ...document, id: `e${document.id}` }));
        const gone = new Set([lost].filter((doc) => doc < left.length));
        const kept = left.filter(({ id }) => id !== `d${lost}`);
        const joined = openSegment(
          joinSegments([
            { segment: segmentOf(left, options), gone },
            { segment: segmentOf(renamed, options), gone: new Set<number>() },
          ]),
        );
        const built = segmentOf([...kept, ...renamed], options);
        const postingsOf = (segment: Segment | undefined): unknown =>
          segment?.terms.all().map((term, at) => {
            const list: [string, number][] = [];
            segment.eachPosting(at, (doc, impact) => list.push([segment.idAt(doc), impact]));
            return [term, list];
          });
        expect(postingsOf(joined)).toEqual(postingsOf(built));
        expect(joined?.facets.count('industry', [0, 1])).toEqual(built.facets.count('industry', [0, 1]));
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from what was stored, and not from what is damaged or of another base', () => {
    const live = liveOver(base);
    live.update([documentOf('d', 'vaccine')], ['b']);
    const stored = live.toBuffers();
    const back = fromBuffers(structuredClone(stored));
    expect(back && idsFor(back, 'vaccine audit chain')).toEqual(idsFor(live, 'vaccine audit chain'));
    const cut = { ...stored, deltas: stored.deltas.map((delta) => delta.slice(0, -8)) };
    expect(fromBuffers(cut)).toBeUndefined();
    expect(fromBuffers({ ...stored, base: segmentOf([documentOf('z', 'other')]).buffer })).toBeUndefined();
    expect(fromBuffers({ ...stored, gone: [Uint32Array.of(99), Uint32Array.of()] })).toBeUndefined();
  });
});
