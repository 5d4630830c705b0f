// The ledger of what left this browser: read page by page, newest first; written by the outbox in the transaction of a claim,
// and here for what is sent on a click.
import type { Departure } from '../model/delivery.ts';
import type { Database } from './database.ts';

export interface DepartureQuery {
  /** Only older ones; the id of the last one of the page before. */
  before?: number | undefined;
  limit: number;
  target?: string | undefined;
  touchId?: string | undefined;
  /** Anywhere in what was sent or in the address; case does not count. */
  text?: string | undefined;
}

export type StoredDeparture = Departure & { id: number };

/** One more than `limit` where there are more. */
export async function listDepartures(db: Database, query: DepartureQuery): Promise<StoredDeparture[]> {
  const { before = Number.MAX_SAFE_INTEGER, limit, target, touchId, text = '' } = query;
  const wanted = text.trim().toLowerCase();
  const isWanted = (row: Departure): boolean =>
    (target === undefined || row.target === target) &&
    (touchId === undefined || row.touchId === touchId) &&
    (wanted === '' || `${row.payload} ${row.destination}`.toLowerCase().includes(wanted));
  const rows = await db.departures
    .where('id')
    .below(before)
    .reverse()
    .filter(isWanted)
    .limit(limit + 1)
    .toArray();
  return rows.filter((row): row is StoredDeparture => row.id !== undefined);
}

export const noteDeparture = async (db: Database, departure: Departure): Promise<number> =>
  db.departures.add(departure);

export const noteOutcome = async (db: Database, id: number, outcome: Departure['outcome']): Promise<void> => {
  await db.departures.update(id, { outcome });
};
