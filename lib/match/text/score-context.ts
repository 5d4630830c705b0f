// The text score of every asset for what is on screen. A mail holds one sentence that matters and ten that do not:
//
//   1  a word counts by how much more the catalogue says it than this rep's conversations do (contrast), times its rarity
//   2  every paragraph and sentence is asked apart, its score divided by √words (so that long noise cannot win); the best decides
//   3  the best two hundred are ordered again by likeness to the best five (latent feedback)
//
// A short or typed text has no noise: it is taken whole, by plain BM25, then 3. The evidence is always 1 and 2: it is comparable
// between contexts of one catalogue, and tells whether anything should be shown at all.
//
// Interface: `scoreContext(index, units, { background, language, isTyped })` with units such as `read-context`'s passages (text,
// weight) or `unitsOf(text)`; answers the fields of `PassageScores` (text, evidence, bestPassage, words, touched) and
//   strength  highest evidence of any asset: what the calibration learns from and what the gate compares
//   docs      the best two hundred, best first, by the final `text` score
// `text` is on the scale of its own context: compare it within one answer only. `evidence` is absolute.
import { type DocList, docList, listed } from '../index/doc-list.ts';
import { contrastOffset, k1, leastChange, leastStrength, mostUnits, plainWords, unitGuard } from '../tuning.ts';
import { type TextLanguage, wordsOf } from './analyse.ts';
import { type Background, rateOf } from './background.ts';
import { addFeedback } from './latent-feedback.ts';
import type { TextIndex, WantedWord } from './text-index.ts';

export interface Unit {
  text: string;
  /** How much its place counts, 1 = fully. */
  weight: number;
}

export interface ContextScores {
  /** Final score per document. */
  text: Float32Array;
  /** Contrast score of the best unit per document. */
  evidence: Float32Array;
  /** Number of that unit. */
  bestPassage: Uint16Array;
  /** Different telling words of that unit that the document has. */
  words: Uint16Array;
  /** Documents with a score, each once, in no order. */
  touched: Uint32Array;
  strength: number;
  docs: number[];
  isPlain: boolean;
}

export interface ContextOptions {
  background: Background;
  language?: TextLanguage | undefined;
  /** Typed by the rep: never filtered by contrast. */
  isTyped?: boolean;
  /** Further stems for a word, e.g. its translation; a document counts the best of a word's stems. */
  alternativesOf?: (word: string) => readonly { term: number; weight: number }[];
}

/** An impact byte as tf part, 0 to k1 + 1. */
const impactUnit = (k1 + 1) / 255;

type WeightMemo = { version: number; background: Background; weights: Map<number, number> };
const memos = new WeakMap<TextIndex, WeightMemo>();

/** Contrast weights are the same until the background learns. */
function weightReader(index: TextIndex, background: Background): (term: number) => number {
  const known = memos.get(index);
  const isFresh = known?.background === background && known.version === background.version;
  const memo = isFresh ? known : { version: background.version, background, weights: new Map<number, number>() };
  memos.set(index, memo);
  return (term) => {
    const before = memo.weights.get(term);
    if (before !== undefined) return before;
    const inCatalogue = index.countOf(term) / Math.max(1, index.postingCount);
    const contrast = Math.log(inCatalogue / rateOf(background, index.keyOf(term))) + contrastOffset;
    const weight = Math.max(0, contrast) * index.idf(term);
    memo.weights.set(term, weight);
    return weight;
  };
}

interface ReadUnit {
  /** Known words, each once per stem. */
  words: WantedWord[];
  /** Different words that are no stop words, known or not. */
  size: number;
}

function readUnit(index: TextIndex, text: string, options: ContextOptions): ReadUnit {
  const seen = new Set<string>();
  const words = new Map<string, WantedWord>();
  for (const word of wordsOf(text)) {
    const found = index.termsOf(word, options.language);
    const further = options.alternativesOf?.(word) ?? [];
    if (found.length === 0 && further.length === 0) {
      if (!index.isStopWord(word)) seen.add(word);
      continue;
    }
    const key = found.length > 0 ? found.join(' ') : word;
    const known = words.get(key);
    if (known) known.count++;
    else words.set(key, { alternatives: [...found.map((term) => ({ term, weight: 1 })), ...further], count: 1 });
  }
  return { words: [...words.values()], size: seen.size + words.size };
}

/** Lists as long as the catalogue, made once per index and cleared where they were written: a context allocates nothing. */
interface Best {
  evidence: Float32Array;
  bestPassage: Uint16Array;
  words: Uint16Array;
  touched: DocList;
  strength: number;
}
interface Scratch {
  score: Float32Array;
  hits: Uint8Array;
  group: Float32Array;
  touched: DocList;
  best: Best;
  text: Float32Array;
}
const scratches = new WeakMap<TextIndex, Scratch>();
function scratchOf(index: TextIndex): Scratch {
  const known = scratches.get(index);
  if (known) return known;
  const { size } = index;
  const fresh = {
    score: new Float32Array(size),
    hits: new Uint8Array(size),
    group: new Float32Array(size),
    touched: docList(size),
    best: {
      evidence: new Float32Array(size),
      bestPassage: new Uint16Array(size),
      words: new Uint16Array(size),
      touched: docList(size),
      strength: 0,
    },
    text: new Float32Array(size),
  };
  scratches.set(index, fresh);
  return fresh;
}

type Stems = readonly { term: number; weight: number }[];

/**
 * Adds one word: its only telling stem directly, of several the best per document.
 * @param isLate all that is left could not lift a new document to where it counts: only those met before are raised.
 */
function addWord(index: TextIndex, stems: Stems, { score, hits, group, touched }: Scratch, isLate: boolean): void {
  const [only] = stems;
  if (only !== undefined && stems.length === 1) {
    if (isLate) index.raiseTerm(only.term, only.weight, score, hits);
    else index.addTerm(only.term, only.weight, score, touched, hits);
    return;
  }
  const found: number[] = [];
  for (const { term, weight } of stems) {
    index.eachDocument(term, (doc, impact) => {
      const value = weight * impact * impactUnit;
      if (group[doc] === 0) found.push(doc);
      if (value > (group[doc] ?? 0)) group[doc] = value;
    });
  }
  for (const doc of found) {
    if (score[doc] === 0) touched.docs[touched.count++] = doc;
    score[doc] = (score[doc] ?? 0) + (group[doc] ?? 0);
    hits[doc] = (hits[doc] ?? 0) + 1;
    group[doc] = 0;
  }
}

/** A unit made ready: the stems of its telling words with their weights, and what it could reach at most. */
interface Weighed {
  number: number;
  /** The heaviest first. */
  words: { stems: Stems; weight: number }[];
  /** Sum of the weights: × (k1 + 1) no document scores more. */
  reach: number;
}

function weigh(unit: ReadUnit, number: number, place: number, contrastOf: (term: number) => number): Weighed {
  const scale = place / Math.sqrt(unitGuard + unit.size);
  const words: Weighed['words'] = [];
  let reach = 0;
  for (const { alternatives } of unit.words) {
    const stems = alternatives
      .map(({ term, weight }) => ({ term, weight: weight * scale * contrastOf(term) }))
      .filter(({ weight }) => weight > 0);
    if (stems.length === 0) continue;
    const weight = Math.max(...stems.map((stem) => stem.weight));
    words.push({ stems, weight });
    reach += weight;
  }
  words.sort((x, y) => y.weight - x.weight);
  return { number, words, reach };
}

/** Forgets the context before. */
function cleared(scratch: Scratch): Best {
  const { best, text } = scratch;
  const { evidence, touched } = best;
  for (let at = 0; at < touched.count; at++) {
    const doc = touched.docs[at] ?? 0;
    evidence[doc] = 0;
    text[doc] = 0;
  }
  touched.count = 0;
  best.strength = 0;
  return best;
}

/** Asks one unit by contrast and keeps what is better than before; what cannot come near the best is not followed up. */
function scoreUnit(index: TextIndex, { number, words, reach }: Weighed, best: Best): void {
  const scratch = scratchOf(index);
  const { score, hits, touched } = scratch;
  touched.count = 0;
  const floor = best.strength * leastStrength;
  let rest = reach * (k1 + 1);
  if (rest < floor) return;
  for (const { stems, weight } of words) {
    if (rest < best.strength * leastChange) break;
    addWord(index, stems, scratch, rest < floor);
    rest -= weight * (k1 + 1);
  }
  const { evidence, bestPassage, touched: all } = best;
  for (let at = 0; at < touched.count; at++) {
    const doc = touched.docs[at] ?? 0;
    const value = score[doc] ?? 0;
    const count = hits[doc] ?? 0;
    score[doc] = 0;
    hits[doc] = 0;
    const before = evidence[doc] ?? 0;
    if (value <= before || (index.hasGone && index.isGone(doc))) continue;
    if (before === 0) all.docs[all.count++] = doc;
    evidence[doc] = value;
    if (value > best.strength) best.strength = value;
    bestPassage[doc] = number;
    best.words[doc] = count;
  }
}

/** Does the context hold so few content words that there is no noise to be thrown away? */
function isShort(index: TextIndex, units: readonly Unit[]): boolean {
  const content = new Set<string>();
  for (const { text } of units) {
    for (const word of wordsOf(text)) if (!index.isStopWord(word)) content.add(word);
    if (content.size > plainWords) return false;
  }
  return true;
}

/** The words of all units as one question. */
function plainWordsOf(read: readonly ReadUnit[]): WantedWord[] {
  const words = new Map<string, WantedWord>();
  for (const word of read.flatMap((unit) => unit.words)) {
    const key = word.alternatives.map(({ term }) => term).join(' ');
    const known = words.get(key);
    words.set(key, known ? { ...known, count: Math.max(known.count, word.count) } : word);
  }
  return [...words.values()];
}

/** Scores every document for a context. The lists of the answer are the index's own: they hold until the next context is scored. */
export function scoreContext(index: TextIndex, units: readonly Unit[], options: ContextOptions): ContextScores {
  const scratch = scratchOf(index);
  const best = cleared(scratch);
  const read = units.map(({ text }) => readUnit(index, text, options));
  const contrastOf = weightReader(index, options.background);
  const weighed = read.map((unit, number) => weigh(unit, number, units[number]?.weight ?? 1, contrastOf));
  weighed.sort((x, y) => y.reach - x.reach || x.number - y.number);
  for (const unit of weighed.slice(0, mostUnits)) scoreUnit(index, unit, best);
  const { evidence, bestPassage, words, touched, strength } = best;
  const isPlain = options.isTyped === true || isShort(index, units);
  const { text } = scratch;
  if (isPlain) {
    // Whatever contrast touched, plain words touch as well: they are more.
    touched.count = 0;
    index.addScores(plainWordsOf(read), text, touched);
  } else {
    for (let at = 0; at < touched.count; at++) text[touched.docs[at] ?? 0] = evidence[touched.docs[at] ?? 0] ?? 0;
  }
  const docs = addFeedback(index, text, listed(touched));
  return { evidence, bestPassage, words, touched: listed(touched), text, strength, docs, isPlain };
}
