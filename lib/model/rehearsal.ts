// What trying a rule on kept contexts came to. Parts of a long trial are joined, so that a page can show how far it is.
import type { FacetVector } from './rule.ts';

/** One context in which the rule changed what would be seen; ids of assets in the order of the rows. */
export interface RehearsedContext {
  /** `YYYY-MM-DD`. */
  day: string;
  vector: FacetVector;
  before: readonly string[];
  after: readonly string[];
}

export interface Rehearsal {
  /** Replayed. */
  contexts: number;
  /** Of them, those to which the rule applies. */
  applied: number;
  /** Of those, how many would have shown something that they did not. */
  widened: number;
  /** Assets with one of the rule's tags. */
  meant: number;
  /** Those of them that stood in a row, and in how many contexts to which the rule applies. */
  seen: readonly { id: string; before: number; after: number }[];
  /** What lost its row, and how often. */
  displaced: readonly { id: string; times: number }[];
  examples: readonly RehearsedContext[];
}

export const noRehearsal: Rehearsal = {
  contexts: 0,
  applied: 0,
  widened: 0,
  meant: 0,
  seen: [],
  displaced: [],
  examples: [],
};

/** Two parts of one trial as one; assets that gained or lost most stand first. */
export function joined(one: Rehearsal, other: Rehearsal, mostExamples = 20): Rehearsal {
  const seen = new Map<string, { id: string; before: number; after: number }>();
  for (const { id, before, after } of [...one.seen, ...other.seen]) {
    const known = seen.get(id) ?? { id, before: 0, after: 0 };
    seen.set(id, { id, before: known.before + before, after: known.after + after });
  }
  const displaced = new Map<string, number>();
  for (const { id, times } of [...one.displaced, ...other.displaced])
    displaced.set(id, (displaced.get(id) ?? 0) + times);
  const byId = (x: { id: string }, y: { id: string }): number => (x.id < y.id ? -1 : 1);
  return {
    contexts: one.contexts + other.contexts,
    applied: one.applied + other.applied,
    widened: one.widened + other.widened,
    meant: Math.max(one.meant, other.meant),
    seen: [...seen.values()].sort(
      (x, y) => y.after - y.before - (x.after - x.before) || y.after - x.after || byId(x, y),
    ),
    displaced: [...displaced].map(([id, times]) => ({ id, times })).sort((x, y) => y.times - x.times || byId(x, y)),
    examples: [...one.examples, ...other.examples].slice(0, mostExamples),
  };
}
