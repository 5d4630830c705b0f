// The best few of many scores without sorting the many: scores are counted in slices of their range, and only those from the
// slice on that holds the last wanted one are sorted.

const slices = 2_048;
const counts = new Uint32Array(slices + 1);

/**
 * Numbers of the `limit` highest scores above zero, best first.
 * @param isBefore breaks ties; below zero when the first comes first.
 * @param among the documents to look at; without it all.
 */
export function selectBest(
  scores: Float32Array,
  limit: number,
  isBefore: (x: number, y: number) => number,
  among?: ArrayLike<number>,
): number[] {
  const length = among ? among.length : scores.length;
  let most = 0;
  for (let at = 0; at < length; at++) {
    const score = scores[among ? (among[at] ?? 0) : at] ?? 0;
    if (score > most) most = score;
  }
  if (most <= 0 || limit <= 0) return [];
  const scale = slices / most;
  counts.fill(0);
  for (let at = 0; at < length; at++) {
    const score = scores[among ? (among[at] ?? 0) : at] ?? 0;
    if (score > 0) counts[(score * scale) | 0] = (counts[(score * scale) | 0] ?? 0) + 1;
  }
  let slice = slices;
  for (let sum = counts[slice] ?? 0; slice > 0 && sum < limit; ) sum += counts[--slice] ?? 0;
  const kept: number[] = [];
  for (let at = 0; at < length; at++) {
    const doc = among ? (among[at] ?? 0) : at;
    const score = scores[doc] ?? 0;
    if (score > 0 && ((score * scale) | 0) >= slice) kept.push(doc);
  }
  kept.sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || (x === y ? 0 : isBefore(x, y)));
  return kept.slice(0, limit);
}
