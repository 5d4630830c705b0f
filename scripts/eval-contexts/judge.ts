// What was shown against what a rep would want: the measures of `eval -- contexts`.
import { mean, ndcgAt } from '../evaluation/metrics.ts';
import type { LabelledContext } from './read.ts';

/** Lowest grade of an asset that a rep would really use. */
export const useful = 2;
/** Places that a rep looks at. */
const firstPlaces = 3;

export interface ContextResult {
  id: string;
  shown: string[];
  /** Highest grade among the first three shown; 0 when nothing is shown. */
  best: number;
}

export interface ContextsReport {
  name: string;
  contexts: number;
  ndcg5: number;
  /** Share of the contexts with a useful asset that have one in the first three. */
  top3: number;
  silentOnEmpty: number;
  shownOnOthers: number;
  rows: ContextResult[];
  peers: { name: string; ndcg5: number; top3: number }[];
}

const bestIn = (shown: readonly string[], judged: ReadonlyMap<string, number>): number =>
  Math.max(0, ...shown.slice(0, firstPlaces).map((id) => judged.get(id) ?? 0));

const isEmpty = ({ judged }: LabelledContext): boolean => [...judged.values()].every((grade) => grade <= 0);
const hasUseful = ({ judged }: LabelledContext): boolean => [...judged.values()].some((grade) => grade >= useful);
const share = (flags: readonly boolean[]): number => mean(flags.map(Number));

/** nDCG@5 over the contexts that have a relevant asset, and the share of right assets in the first three. */
export function quality(
  contexts: readonly LabelledContext[],
  shown: ReadonlyMap<string, readonly string[]>,
): { ndcg5: number; top3: number } {
  const of = (id: string): readonly string[] => shown.get(id) ?? [];
  const answerable = contexts.filter((context) => !isEmpty(context));
  return {
    ndcg5: mean(answerable.map(({ id, judged }) => ndcgAt(5, of(id), judged))),
    top3: share(contexts.filter(hasUseful).map(({ id, judged }) => bestIn(of(id), judged) >= useful)),
  };
}

/** @param shown context id → asset ids in order; at most five. */
export function judge(
  name: string,
  contexts: readonly LabelledContext[],
  shown: ReadonlyMap<string, readonly string[]>,
): ContextsReport {
  const count = (id: string): number => shown.get(id)?.length ?? 0;
  return {
    name,
    contexts: contexts.length,
    ...quality(contexts, shown),
    silentOnEmpty: share(contexts.filter(isEmpty).map(({ id }) => count(id) === 0)),
    shownOnOthers: share(contexts.filter((context) => !isEmpty(context)).map(({ id }) => count(id) > 0)),
    rows: contexts.map(({ id, judged }) => {
      const list = [...(shown.get(id) ?? [])];
      return { id, shown: list, best: bestIn(list, judged) };
    }),
    peers: [],
  };
}
