// Where the catalogue had nothing to say: counted per day and kind of situation. No text, no person, no conversation.
import type { Gap, Situation } from '../model/situation.ts';
import type { Database } from './database.ts';

const wordsOf = ({ stage, persona, industry, intent, language }: Situation): string =>
  [stage, persona, industry, intent, language].join('|');

/** Inside a transaction on gaps. @param day `YYYY-MM-DD`. */
export async function countGap(db: Database, day: string, situation: Situation): Promise<void> {
  const id = `${day}|${wordsOf(situation)}`;
  const count = ((await db.gaps.get(id))?.count ?? 0) + 1;
  await db.gaps.put({ id, day, situation, count });
}

/** Gaps since a day, one a kind of situation, the most frequent first. */
export async function gapsByCell(db: Database, since: string): Promise<Gap[]> {
  const byCell = new Map<string, Gap>();
  for (const { day, situation, count } of await db.gaps.where('day').aboveOrEqual(since).sortBy('day')) {
    const key = wordsOf(situation);
    byCell.set(key, { situation, count: (byCell.get(key)?.count ?? 0) + count, lastDay: day });
  }
  return [...byCell].sort(([x, a], [y, b]) => b.count - a.count || (x < y ? -1 : 1)).map(([, gap]) => gap);
}
