// Sorts a long list as a job: runs that are sorted in one go, then merged two by two. In one go, a hundred thousand words are a task
// of some hundred milliseconds.
import type { Job } from './job.ts';

/** Items that are sorted, or merged, between two places at which it may be interrupted. */
const atOnce = 2_000;

/** @param compare never 0 for two of the items, or their order is that of the list */
export function* sortInSteps<T>(list: readonly T[], compare: (x: T, y: T) => number): Job<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < list.length; from += atOnce) {
    runs.push(list.slice(from, from + atOnce).sort(compare));
    yield (0.5 * from) / list.length;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(left: readonly T[], right: readonly T[], compare: (x: T, y: T) => number): Job<T[]> {
  const all: T[] = [];
  let [from, at] = [0, 0];
  while (from < left.length && at < right.length) {
    all.push(compare(left[from] as T, right[at] as T) <= 0 ? (left[from++] as T) : (right[at++] as T));
    if (all.length % atOnce === 0) yield 0.5;
  }
  return all.concat(left.slice(from), right.slice(at));
}
