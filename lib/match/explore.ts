// The third place now and then goes to an asset that has not had its chance. Drawn by the context's own seed, so that the list
// of one view never flickers. Only where feedback is on: without it nothing could be learned from the trial.
import type { BetaShare } from './feedback.ts';
import { exploreAmong, explorePlace } from './tuning.ts';

/** A small generator of numbers 0–1 from a text: the same text, the same numbers. */
export function seeded(text: string): () => number {
  let state = 2166136261;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw from Beta(a, b), by a normal approximation that is good enough for a choice among few. */
function drawn({ mean, a, b }: BetaShare, random: () => number): number {
  const spread = Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)));
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return mean + spread * normal;
}

/** Moves the best draw among the next few into third place; everything else keeps its order. */
export function explored<T>(list: readonly T[], shareOf: (item: T) => BetaShare, seed: string): T[] {
  if (list.length <= explorePlace + 1) return [...list];
  const random = seeded(seed);
  const pool = list
    .slice(explorePlace, explorePlace + exploreAmong)
    .map((item) => ({ item, draw: drawn(shareOf(item), random) }));
  const [first] = [...pool].sort((x, y) => y.draw - x.draw);
  if (first === undefined) return [...list];
  const rest = list.filter((item) => item !== first.item);
  return [...rest.slice(0, explorePlace), first.item, ...rest.slice(explorePlace)];
}
