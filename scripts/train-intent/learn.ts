// Learning and judging the intent model: plain gradient steps over all texts, sized per weight by what was seen of it. No chance in
// it: the same texts give the same weights.
import { featureNames, featuresOf, wordFeaturesOf, wordShare } from '../../lib/match/intent/features.ts';
import { type IntentClass, intentClasses, sharesOf } from '../../lib/match/intent/intent.ts';

export interface Sample {
  text: string;
  meant: IntentClass;
}

export interface IntentModel {
  /** Cue or word (`w:` before it) → a weight per class. */
  weights: ReadonlyMap<string, readonly number[]>;
  shares(text: string): number[];
}

const rounds = 150;
const step = 0.3;
/** Weights are pulled towards zero, so that what was met twice does not decide. Best of 1, 3, 5 by every fifth text. */
const shrink = 4;
/** A word that stands in fewer texts is left out, and a weight below this, of words. */
const rarest = 3;
const smallest = 0.15;

/** Name → value. */
function valuesOf(text: string): Map<string, number> {
  const cues = featuresOf(text);
  const words = wordFeaturesOf(text);
  const share = wordShare(words.length);
  return new Map([
    ...featureNames.flatMap((name, at) => (cues[at] ? [[name, cues[at]] as const] : [])),
    ...words.map((word) => [`w:${word}`, share] as const),
  ]);
}

const scoresOf = (values: ReadonlyMap<string, number>, weights: ReadonlyMap<string, readonly number[]>): number[] => {
  const scores = intentClasses.map(() => 0);
  for (const [name, value] of values)
    for (const [at, weight] of (weights.get(name) ?? []).entries()) scores[at] = (scores[at] ?? 0) + weight * value;
  return scores;
};

interface Learned {
  values: ReadonlyMap<string, number>;
  at: number;
}

function slopeAt(weights: ReadonlyMap<string, number[]>, data: readonly Learned[]): Map<string, number[]> {
  const slope = new Map([...weights].map(([name, row]) => [name, row.map((weight) => shrink * weight)]));
  for (const { values, at } of data) {
    const errors = sharesOf(scoresOf(values, weights)).map((share, each) => share - (each === at ? 1 : 0));
    for (const [name, value] of values) {
      const row = slope.get(name);
      if (row) for (const [each, error] of errors.entries()) row[each] = (row[each] ?? 0) + error * value;
    }
  }
  return slope;
}

export function learn(samples: readonly Sample[]): IntentModel {
  const data = samples.map(({ text, meant }) => ({ values: valuesOf(text), at: intentClasses.indexOf(meant) }));
  const counts = new Map<string, number>();
  for (const name of data.flatMap(({ values }) => [...values.keys()])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].flatMap(([name, count]) => (!name.startsWith('w:') || count >= rarest ? [name] : []));
  const weights = new Map(names.map((name) => [name, intentClasses.map(() => 0)]));
  const seen = new Map(names.map((name) => [name, intentClasses.map(() => 1e-6)]));
  for (let round = 0; round < rounds; round++)
    for (const [name, slopes] of slopeAt(weights, data)) {
      const [row, sums] = [weights.get(name) ?? [], seen.get(name) ?? []];
      for (const [at, slope] of slopes.entries()) {
        sums[at] = (sums[at] ?? 0) + slope * slope;
        row[at] = (row[at] ?? 0) - (step * slope) / Math.sqrt(sums[at]);
      }
    }
  const isKept = ([name, row]: [string, number[]]): boolean =>
    !name.startsWith('w:') || row.some((weight) => Math.abs(weight) >= smallest);
  const kept = new Map([...weights].filter(isKept));
  return { weights: kept, shares: (text) => sharesOf(scoresOf(valuesOf(text), kept)) };
}

export interface IntentReport {
  accuracy: number;
  f1: Record<string, number>;
  /** Meant → said → how often. */
  confusion: Record<string, Record<string, number>>;
  wrong: { text: string; said: string; meant: string }[];
}

/** @param say names the class of a text. */
export function judgeIntents(samples: readonly Sample[], say: (text: string) => IntentClass): IntentReport {
  const rows = samples.map(({ text, meant }) => ({ text, meant, said: say(text) }));
  const confusion: Record<string, Record<string, number>> = {};
  for (const { meant, said } of rows) {
    confusion[meant] ??= {};
    const row = confusion[meant];
    row[said] = (row[said] ?? 0) + 1;
  }
  const f1 = intentClasses.map((name) => {
    const hits = confusion[name]?.[name] ?? 0;
    const either = rows.filter(({ meant }) => meant === name).length + rows.filter(({ said }) => said === name).length;
    return [name, either === 0 ? 0 : (2 * hits) / either] as const;
  });
  const wrong = rows.filter(({ meant, said }) => meant !== said);
  return { accuracy: 1 - wrong.length / Math.max(1, rows.length), f1: Object.fromEntries(f1), confusion, wrong };
}

export const mostLikely = (shares: readonly number[]): IntentClass =>
  intentClasses[shares.indexOf(Math.max(...shares))] ?? 'none';
