// The hot loop of the matcher: the postings of each stem are decoded once for all passages that say it, a block of documents at a
// time, so that what is added up stays in the processor's nearest memory.
//
//               documents of the block, a cell per passage
//   stem 1  ─→  ▯▯▮▯  ▯▯▯▯  ▯▯▮▯ …  ┐
//   stem 2  ─→  ▮▯▮▯  ▯▯▯▯  ▯▯▯▯ …  ├─→ the block is given out; then every stem goes on where it stopped
//   …                               ┘
import { walkedCells } from '../tuning.ts';
import type { Segment } from './segment.ts';

/** A stem, and what it counts in each passage that says it (lists are parallel). */
export interface AskedTerm {
  term: number;
  /** Is it counted among the topics of a document? */
  isTopic: boolean;
  /** Places of the passages, from 0. */
  slots: number[];
  /** Per unit of the impact byte. */
  weights: number[];
}

/** Sums of one block. Who is given it sets what it has read back to zero. */
export interface Block {
  /** `stride` sums per document. */
  cells: Float32Array;
  /** Per document a bit for each passage that has a sum. */
  met: Int32Array;
  /** Topics per document. */
  topics: Uint16Array;
  /** Number of the first document within the segment, and how many there are. */
  from: number;
  count: number;
  /** Whether any stem stands in a document of the block. */
  isMet: boolean;
}

const noDocument = 0x7fffffff;
const cells = new Float32Array(walkedCells);
const met = new Int32Array(walkedCells);
const topics = new Uint16Array(walkedCells);

interface Cursor extends AskedTerm {
  /** Place of the impact of `doc`. */
  at: number;
  end: number;
  /** The next document. */
  doc: number;
  /** A bit for each of the passages. */
  bits: number;
}

/** Moves to the next document; the impact that stood at the cursor was read. */
function step(postings: Uint8Array, cursor: Cursor): void {
  let at = cursor.at + 1;
  if (at >= cursor.end) {
    cursor.doc = noDocument;
    return;
  }
  let gap = 0;
  let factor = 1;
  let byte = postings[at++] ?? 0;
  while (byte >= 128) {
    gap += (byte & 127) * factor;
    factor *= 128;
    byte = postings[at++] ?? 0;
  }
  cursor.doc += gap + byte * factor + 1;
  cursor.at = at;
}

/** Adds what the stem counts in documents of the block that begins at `from` and ends before `limit`. */
function walkOne(postings: Uint8Array, cursor: Cursor, from: number, limit: number, stride: number): void {
  const { end, slots, weights } = cursor;
  const slot = slots[0] ?? 0;
  const weight = weights[0] ?? 0;
  const others = slots.length;
  const { isTopic, bits } = cursor;
  let { at, doc } = cursor;
  while (doc < limit) {
    const impact = postings[at++] ?? 0;
    const place = doc - from;
    const row = place * stride;
    cells[row + slot] = (cells[row + slot] ?? 0) + weight * impact;
    for (let each = 1; each < others; each++) {
      const cell = row + (slots[each] ?? 0);
      cells[cell] = (cells[cell] ?? 0) + (weights[each] ?? 0) * impact;
    }
    met[place] = (met[place] ?? 0) | bits;
    if (isTopic) topics[place] = (topics[place] ?? 0) + 1;
    if (at >= end) {
      doc = noDocument;
      break;
    }
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
  }
  cursor.at = at;
  cursor.doc = doc;
}

/**
 * Walks over all documents of a segment in order.
 * @param terms by the segment's own numbers.
 * @param stride passages that are asked, 1 to 32.
 */
export function walkPostings(
  segment: Segment,
  terms: readonly AskedTerm[],
  stride: number,
  give: (block: Block) => void,
): void {
  const { postings, size } = segment;
  const cursors = terms.map((asked): Cursor => {
    const [from, end] = segment.pairsOf(asked.term);
    const bits = asked.slots.reduce((sum, slot) => sum | (1 << slot), 0);
    const cursor = { ...asked, at: from - 1, end, doc: -1, bits };
    step(postings, cursor);
    return cursor;
  });
  const longest = Math.max(1, Math.floor(walkedCells / stride));
  const block: Block = { cells, met, topics, from: 0, count: 0, isMet: false };
  for (let from = 0; from < size; from += longest) {
    const limit = Math.min(size, from + longest);
    block.from = from;
    block.count = limit - from;
    block.isMet = false;
    for (const cursor of cursors) {
      if (cursor.doc >= limit) continue;
      block.isMet = true;
      walkOne(postings, cursor, from, limit, stride);
    }
    give(block);
  }
}
