// A list of five battlecards helps nobody: at most two of one type among the first five, as long as others fit nearly as well.
import { diverseAmong, diverseShare, mostOfOneType } from './tuning.ts';

interface Ranked {
  type: string;
  score: number;
}

/** Reorders a list that is sorted by score; the rest follows in its old order. */
export function diversified<T extends Ranked>(sorted: readonly T[]): T[] {
  const rest = [...sorted];
  const picked: T[] = [];
  const counts = new Map<string, number>();
  while (picked.length < diverseAmong) {
    const first = rest[0];
    if (first === undefined) break;
    const isFull = (item: T): boolean => (counts.get(item.type) ?? 0) >= mostOfOneType;
    const other = rest.findIndex((item) => !isFull(item) && item.score >= first.score * diverseShare);
    const at = !isFull(first) || other < 0 ? 0 : other;
    const [taken] = rest.splice(at, 1);
    if (taken === undefined) break;
    picked.push(taken);
    counts.set(taken.type, (counts.get(taken.type) ?? 0) + 1);
  }
  return [...picked, ...rest];
}
