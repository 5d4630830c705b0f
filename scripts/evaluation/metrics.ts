// Ranking measures as the literature defines them, and percentiles. Pure; ties are the engines' own business.

/** Grades by document id; absent = 0. */
export type Judgements = ReadonlyMap<string, number>;

/** Normalised discounted cumulative gain: gain = grade, discount = log2(rank + 1), ideal over all judged documents. */
export function ndcgAt(depth: number, ranked: readonly string[], judged: Judgements): number {
  const sum = (grades: readonly number[]): number =>
    grades.slice(0, depth).reduce((total, grade, rank) => total + Math.max(0, grade) / Math.log2(rank + 2), 0);
  const ideal = sum([...judged.values()].sort((x, y) => y - x));
  return ideal === 0 ? 0 : sum(ranked.map((id) => judged.get(id) ?? 0)) / ideal;
}

/** Share of the relevant documents (grade above 0) among the first `depth`. */
export function recallAt(depth: number, ranked: readonly string[], judged: Judgements): number {
  const relevant = [...judged.values()].filter((grade) => grade > 0).length;
  if (relevant === 0) return 0;
  return ranked.slice(0, depth).filter((id) => (judged.get(id) ?? 0) > 0).length / relevant;
}

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Nearest-rank percentile, `share` 0–1; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((x, y) => x - y);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
