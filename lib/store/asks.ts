// What reps asked for because the catalogue had nothing: the marketer's list. Sent nowhere yet.
import type { Ask } from '../model/ask.ts';
import type { Situation } from '../model/situation.ts';
import type { Database } from './database.ts';

const folded = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

const isSameSituation = (one: Situation, other: Situation): boolean =>
  one.stage === other.stage &&
  one.persona === other.persona &&
  one.industry === other.industry &&
  one.intent === other.intent &&
  one.language === other.language;

/**
 * The open ask of the same situation and the same search words, the latest one. A situation that says nothing is no situation:
 * there only equal search words are the same.
 */
export async function openAsk(db: Database, situation: Situation, search: string): Promise<Ask | undefined> {
  const isEmpty = Object.values(situation).every((word) => word === '');
  if (isEmpty && folded(search) === '') return undefined;
  const asks = await db.asks.orderBy('at').reverse().toArray();
  return asks.find(
    (ask) => ask.state === 'open' && folded(ask.search) === folded(search) && isSameSituation(ask.situation, situation),
  );
}

/** Asked once in one situation: a second time changes the wish of the first. */
export function keepAsk(db: Database, ask: Ask): Promise<Ask> {
  const work = db.transaction('rw', db.asks, async () => {
    const known = await openAsk(db, ask.situation, ask.search);
    const kept: Ask = known === undefined ? ask : { ...known, wish: ask.wish };
    await db.asks.put(kept);
    return kept;
  });
  return Promise.resolve(work);
}

/** Answers whether it was there. It stays in the list, as withdrawn. */
export async function withdrawAsk(db: Database, id: string): Promise<boolean> {
  return (await db.asks.update(id, { state: 'withdrawn' })) > 0;
}

/** Newest first, withdrawn ones too. */
export const listAsks = (db: Database, limit: number): Promise<Ask[]> =>
  Promise.resolve(db.asks.orderBy('at').reverse().limit(limit).toArray());
