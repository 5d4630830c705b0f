// The index while assets change: an unchangeable base, up to four small segments with what is new, and marks on what is gone.
// A changed asset is found at once; when the deltas outgrow a share of the base, whoever owns the assets builds a new base.
//
//   base ───────────────┐
//   delta delta …  ≤ 4 ─┼─ openIndex ─→ TextIndex          a fifth delta: the two smallest are joined
//   gone (per segment) ─┘

import { type Analyser, createAnalyser } from '../text/analyse.ts';
import { meanDirection } from '../text/latent-feedback.ts';
import { openIndex, type TextIndex } from '../text/text-index.ts';
import { feedbackSeeds, latentDims, mergeShare, mostDeltas } from '../tuning.ts';
import { buildSegment } from './build-segment.ts';
import type { IndexedDocument } from './count-words.ts';
import { asDirections } from './dense.ts';
import { runThrough } from './job.ts';
import { joinSegments, type Remaining } from './join-segments.ts';
import { openSegment, type Segment } from './segment.ts';

/** What is stored: blocks of bytes, each with its own checksum, and numbers of gone documents per segment. */
export interface StoredIndex {
  base: ArrayBuffer;
  deltas: ArrayBuffer[];
  gone: Uint32Array[];
}

export interface LiveIndex {
  /** The index as it is now; a new object after each change. */
  readonly index: TextIndex;
  /** Documents that count. */
  readonly size: number;
  /** Is it time to build a new base from all assets? */
  readonly wantsMerge: boolean;
  /** Adds or replaces documents and takes others out; they are found, or not, from the next question on. */
  update(changed: readonly IndexedDocument[], removed?: readonly string[]): void;
  toBuffers(): StoredIndex;
}

interface Held {
  segment: Segment;
  gone: Set<number>;
}

/** A new asset lies where its best neighbours by words lie, until the next training. */
function placedByNeighbours(
  base: TextIndex,
  documents: ReadonlyMap<string, IndexedDocument>,
  ids: readonly string[],
): Int8Array {
  const values = new Float32Array(ids.length * latentDims);
  ids.forEach((id, at) => {
    const document = documents.get(id);
    if (document === undefined) return;
    const scores = new Float32Array(base.size);
    base.addScores(base.wanted(document.fields.map(({ text }) => text).join('\n'), document.language), scores);
    const best = base.best(scores, feedbackSeeds);
    values.set(
      meanDirection(base, best, (doc) => scores[doc] ?? 0),
      at * latentDims,
    );
  });
  return asDirections(values, ids.length, latentDims);
}

function live(base: Held, deltas: Held[], analyser: Analyser): LiveIndex {
  const baseIndex = openIndex(base.segment, [], [], analyser);
  const all = (): Held[] => [base, ...deltas];
  const open = (): TextIndex =>
    openIndex(
      base.segment,
      deltas.map(({ segment }) => segment),
      all().map(({ gone }) => gone),
      analyser,
    );
  let index = deltas.length + base.gone.size === 0 ? baseIndex : open();

  const remove = (id: string): void => {
    for (const { segment, gone } of all()) {
      const doc = segment.docOf(id);
      if (doc >= 0) gone.add(doc);
    }
  };
  const add = (documents: readonly IndexedDocument[]): void => {
    const byId = new Map(documents.map((document) => [document.id, document]));
    const built = openSegment(
      runThrough(
        buildSegment(documents, {
          meanLength: base.segment.meanLength,
          hash: base.segment.hash,
          latent: (ids) => placedByNeighbours(baseIndex, byId, ids),
        }),
      ),
    );
    if (built) deltas.push({ segment: built, gone: new Set() });
  };
  const joinSmallest = (): void => {
    deltas.sort((x, y) => y.segment.size - x.segment.size);
    const smallest: Remaining[] = deltas.splice(-2);
    const joined = openSegment(joinSegments(smallest));
    if (joined && joined.size > 0) deltas.push({ segment: joined, gone: new Set() });
  };
  const sum = (of: (held: Held) => number, list: readonly Held[]): number => list.reduce((n, each) => n + of(each), 0);

  return {
    get index() {
      return index;
    },
    get size() {
      return sum(({ segment, gone }) => segment.size - gone.size, all());
    },
    get wantsMerge() {
      const changes = sum(({ segment }) => segment.size, deltas) + base.gone.size;
      return changes > Math.max(mostDeltas, mergeShare * base.segment.size);
    },
    update(changed, removed = []) {
      for (const { id } of changed) remove(id);
      for (const id of removed) remove(id);
      if (changed.length > 0) add(changed);
      while (deltas.length > mostDeltas) joinSmallest();
      index = open();
    },
    toBuffers: () => ({
      base: base.segment.buffer,
      deltas: deltas.map(({ segment }) => segment.buffer),
      gone: all().map(({ gone }) => Uint32Array.from([...gone].sort((x, y) => x - y))),
    }),
  };
}

/** Starts from a base that was just built. */
export function liveIndex(base: Segment, analyser: Analyser = createAnalyser()): LiveIndex {
  return live({ segment: base, gone: new Set() }, [], analyser);
}

/** The index behind what was stored, or nothing when any part is damaged or belongs to another base: then it is built anew. */
export function fromBuffers(stored: StoredIndex, analyser: Analyser = createAnalyser()): LiveIndex | undefined {
  const segments = [stored.base, ...stored.deltas].map(openSegment);
  const held: Held[] = [];
  for (const [at, segment] of segments.entries()) {
    const gone = stored.gone[at];
    if (segment === undefined || gone === undefined || segment.hash !== segments[0]?.hash) return undefined;
    if (gone.some((doc) => doc >= segment.size)) return undefined;
    held.push({ segment, gone: new Set(gone) });
  }
  const [base, ...deltas] = held;
  return base && live(base, deltas, analyser);
}
