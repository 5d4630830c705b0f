// What a thread is about in selling terms. A small softmax model over cues and words: each weight can be read in
// data/intent-weights.ts and data/intent-words.ts.
import { intentWeights } from '../data/intent-weights.ts';
import { intentWordLines } from '../data/intent-words.ts';
import { once } from '../once.ts';
import { featureNames, featuresOf, wordFeaturesOf, wordShare } from './features.ts';

export const intents = [
  'price',
  'security',
  'competitor',
  'timing',
  'technical',
  'rfp',
  'introduction',
  'chatter',
] as const;
export type Intent = (typeof intents)[number];

/** What the model tells apart: the intents, and business talk that has none of them. */
export const intentClasses = [...intents, 'none'] as const;
export type IntentClass = (typeof intentClasses)[number];

export type IntentShares = Readonly<Record<IntentClass, number>>;

/** Softmax. */
export function sharesOf(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const cueWeights = once(() =>
  intentClasses.map((name) => featureNames.map((feature) => intentWeights[name]?.[feature] ?? 0)),
);

/** Words are kept as tenths. */
const weightsByWord = once(
  () =>
    new Map(
      intentWordLines
        .trim()
        .split('\n')
        .map((line) => {
          const [word = '', numbers = ''] = line.split(': ');
          return [word, numbers.split(' ').map((tenths) => Number(tenths) / 10)] as const;
        }),
    ),
);

/** Probability of each class for one passage; they sum to 1. */
export function intentOf(text: string): IntentShares {
  const cues = featuresOf(text);
  const words = wordFeaturesOf(text);
  const share = wordShare(words.length);
  const known = words.flatMap((word) => {
    const weights = weightsByWord().get(word);
    return weights === undefined ? [] : [weights];
  });
  const scores = cueWeights().map(
    (row, at) =>
      row.reduce((sum, weight, feature) => sum + weight * (cues[feature] ?? 0), 0) +
      share * known.reduce((sum, weights) => sum + (weights[at] ?? 0), 0),
  );
  const shares = sharesOf(scores);
  return Object.fromEntries(intentClasses.map((name, at) => [name, shares[at] ?? 0])) as Record<IntentClass, number>;
}
