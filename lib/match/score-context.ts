// The text score of every asset for what is on screen; the only one there is. A mail holds one sentence that matters and ten that
// do not, so passages are asked apart:
//
//   1  a word counts by its rarity, and by how much more the catalogue says it than this rep's conversations do (contrast)
//   2  an asset keeps its best passage and a share of all others, which together never count more than a best one
//   3  the best two hundred are ordered again by likeness to the best five (latent feedback)
//
// `text` is on the scale of its own context: compare it within one answer only. `evidence` is absolute: it tells whether anything
// should be shown at all. The lists of an answer are the index's own and hold until the next context is scored.
import { type DocList, docList, listed } from './index/doc-list.ts';
import { type AskedTerm, type Block, walkPostings } from './index/walk-postings.ts';
import { addFeedback } from './text/latent-feedback.ts';
import type { TextIndex } from './text/text-index.ts';
import { contextLikeness, k1, mostUnits, restLimit, restShare } from './tuning.ts';
import { type Asked, type ScoringOptions, type WeighedPassage, weighPassages } from './weigh-passages.ts';

export interface ContextScores {
  /** Final score per document. */
  text: Float32Array;
  /** Score of the best passage alone. */
  evidence: Float32Array;
  /** Number of the passage with most evidence. */
  bestPassage: Uint16Array;
  /** Different words, small talk left out, that the asset shares with the context. */
  words: Uint8Array;
  /** Documents with a score, each once, in rising order. */
  touched: Uint32Array;
  /** Highest evidence of any asset. */
  strength: number;
  /** The best two hundred, best first; ties by asset id. */
  docs: number[];
}

/** Lists as long as the catalogue, made once per index and written anew by each context: it allocates nothing. */
interface Scratch {
  text: Float32Array;
  rest: Float32Array;
  evidence: Float32Array;
  bestPassage: Uint16Array;
  words: Uint8Array;
  touched: DocList;
}
const scratches = new WeakMap<TextIndex, Scratch>();

function scratchOf(index: TextIndex): Scratch {
  const known = scratches.get(index);
  if (known) return known;
  const { size } = index;
  const fresh: Scratch = {
    text: new Float32Array(size),
    rest: new Float32Array(size),
    evidence: new Float32Array(size),
    bestPassage: new Uint16Array(size),
    words: new Uint8Array(size),
    touched: docList(size),
  };
  scratches.set(index, fresh);
  return fresh;
}

/** An impact byte as tf part, 0 to k1 + 1. */
const impactUnit = (k1 + 1) / 255;

/** Each stem once, with what it counts in the passages that say it. */
function termsOf(asked: readonly WeighedPassage[]): AskedTerm[] {
  const terms = new Map<number, AskedTerm>();
  asked.forEach(({ words }, slot) => {
    for (const { word, scale } of words) {
      for (const { term, weight } of word.stems) {
        if (weight <= 0) continue;
        const known = terms.get(term) ?? { term, isTopic: false, slots: [], weights: [] };
        known.slots.push(slot);
        known.weights.push(weight * scale * impactUnit);
        known.isTopic ||= word.isTopic;
        terms.set(term, known);
      }
    }
  });
  return [...terms.values()];
}

/** What the passages are asked by, as lists by their place; and the highest of what single assets have. */
interface Asking {
  index: TextIndex;
  numbers: Uint16Array;
  /** Evidence per score. */
  shares: Float64Array;
  scratch: Scratch;
  most: number;
  rest: number;
  strength: number;
}

const mostWords = 255;

/**
 * Writes what a block of documents has: best passage, the sum of the others, evidence.
 * @param first number of the block's first document.
 */
function noteBlock(asking: Asking, first: number, { cells, met, topics, count, isMet }: Block): void {
  const { index, numbers, shares, scratch } = asking;
  const { text, rest, evidence, bestPassage, words, touched } = scratch;
  const { docs } = touched;
  for (const list of [text, evidence, words]) list.fill(0, first, first + count);
  if (!isMet) return;
  const stride = numbers.length;
  const { hasGone } = index;
  let listedNow = touched.count;
  let highest = asking.most;
  let highestRest = asking.rest;
  let highestStrength = asking.strength;
  for (let at = 0; at < count; at++) {
    let bits = met[at] ?? 0;
    if (bits === 0) continue;
    let total = 0;
    let most = 0;
    let strongest = 0;
    let best = 0;
    for (; bits !== 0; bits &= bits - 1) {
      const slot = 31 - Math.clz32(bits & -bits);
      const value = cells[at * stride + slot] ?? 0;
      cells[at * stride + slot] = 0;
      total += value;
      if (value > most) most = value;
      const strength = value * (shares[slot] ?? 0);
      if (strength <= strongest) continue;
      strongest = strength;
      best = slot;
    }
    const hits = topics[at] ?? 0;
    met[at] = topics[at] = 0;
    const doc = first + at;
    if (hasGone && index.isGone(doc)) continue;
    text[doc] = most;
    rest[doc] = total - most;
    evidence[doc] = strongest;
    words[doc] = Math.min(hits, mostWords);
    bestPassage[doc] = numbers[best] ?? 0;
    docs[listedNow++] = doc;
    if (most > highest) highest = most;
    if (total - most > highestRest) highestRest = total - most;
    if (strongest > highestStrength) highestStrength = strongest;
  }
  touched.count = listedNow;
  asking.most = highest;
  asking.rest = highestRest;
  asking.strength = highestStrength;
}

/** text = best passage + share · others; the share shrinks where the others together would outweigh the best one. */
function addRest({ scratch: { text, rest, touched }, most: highest, rest: highestRest }: Asking): void {
  if (highestRest <= 0) return;
  const share = Math.min(restShare, (restLimit * highest) / highestRest);
  for (let at = 0; at < touched.count; at++) {
    const doc = touched.docs[at] ?? 0;
    text[doc] = (text[doc] ?? 0) + share * (rest[doc] ?? 0);
  }
}

/** Scores every document for a context. */
export function scoreContext(index: TextIndex, passages: readonly Asked[], options: ScoringOptions): ContextScores {
  const scratch = scratchOf(index);
  const asked = weighPassages(index, passages, options).slice(0, mostUnits);
  const terms = termsOf(asked);
  const asking: Asking = {
    index,
    numbers: Uint16Array.from(asked, ({ number }) => number),
    shares: Float64Array.from(asked, ({ length }) => 1 / length),
    scratch,
    most: 0,
    rest: 0,
    strength: 0,
  };
  scratch.touched.count = 0;
  for (const { segment, start, localOf } of index.parts) {
    const own = terms.flatMap((asks) => {
      const term = localOf(asks.term);
      return term < 0 ? [] : [{ ...asks, term }];
    });
    const note = (block: Block): void => noteBlock(asking, start + block.from, block);
    walkPostings(segment, own, Math.max(1, asked.length), note);
  }
  addRest(asking);
  const { text, evidence, bestPassage, words } = scratch;
  const touched = listed(scratch.touched);
  const docs = addFeedback(index, text, touched, contextLikeness);
  return { text, evidence, bestPassage, words, touched, strength: asking.strength, docs };
}
