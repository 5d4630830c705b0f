// What a thread is about in selling terms. A small softmax model over cues: each weight can be read in data/intent-weights.ts.
import { intentWeights } from '../data/intent-weights.ts';
import { once } from '../once.ts';
import { featureNames, featuresOf } from './features.ts';

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

/** How an intent is named in a reason. */
export const intentNames: Readonly<Record<Intent, string>> = {
  price: 'price',
  security: 'security and privacy',
  competitor: 'a competitor',
  timing: 'timing',
  technical: 'a technical question',
  rfp: 'a tender',
  introduction: 'getting to know',
  chatter: 'small talk',
};

export type IntentShares = Readonly<Record<Intent, number>>;

/** Softmax over the classes. @param weights one row per intent, in the order of `intents`, one number per feature. */
export function sharesOf(features: readonly number[], weights: readonly (readonly number[])[]): number[] {
  const scores = weights.map((row) => row.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

const weights = once(() => intents.map((intent) => featureNames.map((name) => intentWeights[intent]?.[name] ?? 0)));

/** Probability of each intent for one passage; they sum to 1. */
export function intentOf(text: string): IntentShares {
  const shares = sharesOf(featuresOf(text), weights());
  return Object.fromEntries(intents.map((intent, at) => [intent, shares[at] ?? 0])) as Record<Intent, number>;
}
