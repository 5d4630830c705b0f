// Which anchor found what over the last views, so that a slow change of the host shows early. No value is ever counted:
// a row holds names of anchors as numbers and a few signs of the view's random id.
import * as v from 'valibot';
import type { Context } from '../model/context.ts';
import { expectedOf } from './health.ts';

export const keptViews = 200;
/** The recent part that is compared with what came before. */
const recentViews = 40;
const leastBefore = 20;
/** So many views in a row without it, and it counts as lost. */
const lostViews = 3;
const leastFall = 0.25;

const texts = v.pipe(v.array(v.pipe(v.string(), v.maxLength(60))), v.maxLength(2_000));
export const countsSchema = v.object({
  facts: texts,
  /** Index 0 is "not found". */
  anchors: texts,
  /** Per view: its mark, then one anchor per fact. */
  views: v.pipe(
    v.array(v.object({ mark: v.pipe(v.string(), v.maxLength(8)), found: v.array(v.pipe(v.number(), v.integer())) })),
    v.maxLength(keptViews),
  ),
  /** Per fact, the last day on which it was found, `YYYY-MM-DD`; empty = never. Absent in counts of before. */
  foundOn: v.optional(texts),
  /** ISO instant of the last view. */
  at: v.optional(v.pipe(v.string(), v.maxLength(40))),
});
export type Counts = v.InferOutput<typeof countsSchema>;
export const noCounts: Counts = { facts: [], anchors: [''], views: [] };

/** Where the counts of this view are kept; nothing for a view of which nothing is expected, or that still loads. */
export function countsKey(context: Context): string | undefined {
  const isSettled = context.state === 'ready' || context.state === 'ambiguous';
  const isKnown = expectedOf(context) !== undefined;
  return isSettled && isKnown ? `health:${context.host}:${context.view}` : undefined;
}

const indexIn = (list: string[], word: string): number => {
  const at = list.indexOf(word);
  return at < 0 ? list.push(word) - 1 : at;
};

/**
 * Adds the view, or replaces it when it was counted already: a page that fills in late counts once, at its best known.
 * `at`: ISO instant.
 */
export function countView(counts: Counts, context: Context, at = ''): Counts {
  const facts = [...counts.facts];
  const anchors = counts.anchors.length === 0 ? [''] : [...counts.anchors];
  const expected = expectedOf(context);
  for (const name of [...(expected?.must ?? []), ...(expected?.may ?? [])]) indexIn(facts, name);
  const found = facts.map((name) => {
    const fact = context.facts.find((one) => one.name === name);
    return fact === undefined ? 0 : indexIn(anchors, fact.anchor.slice(0, 60));
  });
  const mark = context.viewId.slice(0, 8);
  const others = counts.views.filter((view) => view.mark !== mark);
  const foundOn = found.map((anchor, index) => (anchor > 0 ? at.slice(0, 10) : (counts.foundOn?.[index] ?? '')));
  return { facts, anchors, views: [...others, { mark, found }].slice(-keptViews), ...(at !== '' && { foundOn, at }) };
}

export interface Hits {
  fact: string;
  /** The anchor that found it most often; empty when never found. */
  anchor: string;
  /** Views in which this anchor found it, of `views`. */
  hits: number;
  /** Views in which any anchor found it. */
  found: number;
  views: number;
  /** The last day on which it was found, `YYYY-MM-DD`; empty = not known. */
  foundOn: string;
  /** It was found before, and in none of the last views. */
  isLost: boolean;
  /** Shares 0–1 of the main anchor before and lately, when it fell by a quarter or more. */
  fell: { from: number; to: number } | undefined;
}

/** One line a fact, in the order in which facts were first counted. */
export function hitsOf(counts: Counts): Hits[] {
  return counts.facts.map((fact, at) => {
    const column = counts.views.map((view) => view.found[at] ?? 0);
    const tally = new Map<number, number>();
    for (const anchor of column) if (anchor > 0) tally.set(anchor, (tally.get(anchor) ?? 0) + 1);
    const [main = 0, hits = 0] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? [];
    const before = column.slice(0, -recentViews);
    const share = (part: number[]): number => part.filter((anchor) => anchor === main).length / part.length;
    const from = before.length < leastBefore || main === 0 ? 0 : share(before);
    const to = share(column.slice(-recentViews));
    return {
      fact,
      anchor: counts.anchors[main] ?? '',
      hits,
      found: column.filter((anchor) => anchor > 0).length,
      views: column.length,
      foundOn: counts.foundOn?.[at] ?? '',
      isLost: column.length > lostViews && column.slice(-lostViews).every((anchor) => anchor === 0) && main > 0,
      fell: from - to >= leastFall ? { from, to } : undefined,
    };
  });
}
