// A list of five near copies helps nobody. The first places are filled by maximal marginal relevance (Carbonell and Goldstein
// 1998): what fits, minus what it repeats of those already picked, in topic (latent vectors) and in type.

import { vectorLikeness } from './text/latent-feedback.ts';
import type { TextIndex } from './text/text-index.ts';
import {
  diverseAmong,
  diverseDepth,
  diverseShare,
  diverseWeight,
  likeFrom,
  mostOfOneType,
  sameTypeCost,
} from './tuning.ts';

export interface Ranked {
  doc: number;
  type: string;
  score: number;
}

/** 0–1 for two assets: how near they come to being copies; being on one topic alone counts 0. */
export type Likeness = (one: number, other: number) => number;

export const latentLikeness =
  (index: TextIndex): Likeness =>
  (one, other) =>
    Math.max(0, (vectorLikeness(index, one, other) - likeFrom) / (1 - likeFrom));

/**
 * Reorders the head of a list that is sorted by score; the rest follows in its old order. Never moves up what scores less than
 * `diverseShare` of what it would pass.
 */
export function diversified<T extends Ranked>(sorted: readonly T[], likeness: Likeness): T[] {
  const rest = sorted.slice(0, diverseDepth);
  const highest = sorted[0]?.score ?? 0;
  const picked: T[] = [];
  const costs = rest.map(() => 0);
  const types = new Map<string, number>();
  while (picked.length < diverseAmong && rest.length > 0) {
    const least = (rest[0]?.score ?? 0) * diverseShare;
    let [at, best] = [0, Number.NEGATIVE_INFINITY];
    rest.forEach((item, place) => {
      if (item.score < least) return;
      const ofType = Math.max(0, (types.get(item.type) ?? 0) + 1 - mostOfOneType);
      const gain = item.score / highest - diverseWeight * (costs[place] ?? 0) - sameTypeCost * ofType;
      if (gain > best) [at, best] = [place, gain];
    });
    const [taken] = rest.splice(at, 1);
    costs.splice(at, 1);
    if (taken === undefined) break;
    picked.push(taken);
    types.set(taken.type, (types.get(taken.type) ?? 0) + 1);
    rest.forEach((item, place) => {
      costs[place] = Math.max(costs[place] ?? 0, likeness(taken.doc, item.doc));
    });
  }
  return [...picked, ...rest, ...sorted.slice(diverseDepth)];
}
