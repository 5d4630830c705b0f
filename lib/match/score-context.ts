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
import { addFeedback } from './text/latent-feedback.ts';
import type { TextIndex } from './text/text-index.ts';
import { contextLikeness, k1, mostUnits, restLimit, restShare } from './tuning.ts';
import { type Asked, type ScoringOptions, type Stems, type WeighedPassage, weighPassages } from './weigh-passages.ts';

export interface ContextScores {
  /** Final score per document. */
  text: Float32Array;
  /** Score of the best passage alone. */
  evidence: Float32Array;
  /** Number of the passage with most evidence. */
  bestPassage: Uint16Array;
  /** Different words, small talk left out, that the asset shares with the context. */
  words: Uint8Array;
  /** Documents with a score, each once, in no order. */
  touched: Uint32Array;
  /** Highest evidence of any asset. */
  strength: number;
  /** The best two hundred, best first; ties by asset id. */
  docs: number[];
}

/** Lists as long as the catalogue, made once per index and cleared where they were written: a context allocates nothing. */
interface Scratch {
  score: Float32Array;
  group: Float32Array;
  met: DocList;
  most: Float32Array;
  total: Float32Array;
  evidence: Float32Array;
  bestPassage: Uint16Array;
  words: Uint8Array;
  text: Float32Array;
  touched: DocList;
}
const scratches = new WeakMap<TextIndex, Scratch>();

/** Of the context before only zeros are left. */
function scratchOf(index: TextIndex): Scratch {
  const known = scratches.get(index);
  if (known) {
    const { touched, most, total, evidence, words, text } = known;
    for (let at = 0; at < touched.count; at++) {
      const doc = touched.docs[at] ?? 0;
      most[doc] = total[doc] = evidence[doc] = words[doc] = text[doc] = 0;
    }
    touched.count = 0;
    return known;
  }
  const { size } = index;
  const numbers = (): Float32Array => new Float32Array(size);
  const fresh: Scratch = {
    score: numbers(),
    group: numbers(),
    met: docList(size),
    most: numbers(),
    total: numbers(),
    evidence: numbers(),
    bestPassage: new Uint16Array(size),
    words: new Uint8Array(size),
    text: numbers(),
    touched: docList(size),
  };
  scratches.set(index, fresh);
  return fresh;
}

/** An impact byte as tf part, 0 to k1 + 1. */
const impactUnit = (k1 + 1) / 255;

/** Adds one word: its only stem directly, of several the best per document. */
function addWord(index: TextIndex, stems: Stems, { score, group, met }: Scratch): void {
  const [only] = stems;
  if (only !== undefined && stems.length === 1) {
    if (only.weight > 0) index.addTerm(only.term, only.weight, score, met);
    return;
  }
  const found: number[] = [];
  for (const { term, weight } of stems) {
    index.eachDocument(term, (doc, impact) => {
      const value = weight * impact * impactUnit;
      if (value > 0 && group[doc] === 0) found.push(doc);
      if (value > (group[doc] ?? 0)) group[doc] = value;
    });
  }
  for (const doc of found) {
    if (score[doc] === 0) met.docs[met.count++] = doc;
    score[doc] = (score[doc] ?? 0) + (group[doc] ?? 0);
    group[doc] = 0;
  }
}

/** Asks one passage and adds it to what is known of each document. */
function addPassage(index: TextIndex, { words, number, length }: WeighedPassage, scratch: Scratch): void {
  const { score, met, most, total, evidence, bestPassage, touched } = scratch;
  met.count = 0;
  for (const { stems } of words) addWord(index, stems, scratch);
  for (let at = 0; at < met.count; at++) {
    const doc = met.docs[at] ?? 0;
    const value = score[doc] ?? 0;
    score[doc] = 0;
    if (index.hasGone && index.isGone(doc)) continue;
    if (total[doc] === 0) touched.docs[touched.count++] = doc;
    total[doc] = (total[doc] ?? 0) + value;
    if (value > (most[doc] ?? 0)) most[doc] = value;
    if (value / length > (evidence[doc] ?? 0)) {
      evidence[doc] = value / length;
      bestPassage[doc] = number;
    }
  }
}

/** Counts per document how many of the topics it has; an asset without a score keeps 0. */
function countTopics(index: TextIndex, asked: readonly WeighedPassage[], { score, words }: Scratch): void {
  const topics = new Set<number>();
  for (const passage of asked) {
    for (const { stems, isTopic } of passage.words) if (isTopic) for (const { term } of stems) topics.add(term);
  }
  // A document's count is one byte.
  for (const term of [...topics].slice(0, 255)) index.addTerm(term, 0, score, undefined, words);
}

/** text = best passage + share · others; the share shrinks where the others together would outweigh the best one. */
function joinPassages({ most, total, text, touched }: Scratch): void {
  let highest = 0;
  let highestRest = 0;
  for (let at = 0; at < touched.count; at++) {
    const doc = touched.docs[at] ?? 0;
    highest = Math.max(highest, most[doc] ?? 0);
    highestRest = Math.max(highestRest, (total[doc] ?? 0) - (most[doc] ?? 0));
  }
  const share = highestRest > 0 ? Math.min(restShare, (restLimit * highest) / highestRest) : 0;
  for (let at = 0; at < touched.count; at++) {
    const doc = touched.docs[at] ?? 0;
    text[doc] = (most[doc] ?? 0) + share * ((total[doc] ?? 0) - (most[doc] ?? 0));
  }
}

/** Scores every document for a context. */
export function scoreContext(index: TextIndex, passages: readonly Asked[], options: ScoringOptions): ContextScores {
  const scratch = scratchOf(index);
  const asked = weighPassages(index, passages, options).slice(0, mostUnits);
  for (const passage of asked) addPassage(index, passage, scratch);
  countTopics(index, asked, scratch);
  joinPassages(scratch);
  const { text, evidence, bestPassage, words } = scratch;
  const touched = listed(scratch.touched);
  const strength = touched.reduce((highest, doc) => Math.max(highest, evidence[doc] ?? 0), 0);
  const docs = addFeedback(index, text, touched, contextLikeness);
  return { text, evidence, bestPassage, words, touched, strength, docs };
}
