// Reads everything that a backup carries, a page of rows at a time. Every table is either carried or left out with its reason; a
// test fails for one that is neither.
//
// What is bound to this browser and never carried, so that two browsers cannot speak as one:
// - `meta.deviceId`: touches keep the id of the device that saw them, new ones get the id of the browser that they are seen in;
// - the right to send: see `restore.ts`, which stops every connection and parks every row that was still on its way.
import { type CarriedTable, fits, isCarried } from '../backup/row-schemas.ts';
import { toTagged } from '../backup/tagged.ts';
import type { ConnectionRecord } from '../model/delivery.ts';
import type { Database } from './database.ts';

export const leftOut: Readonly<Record<string, string>> = {
  segments: 'the matcher’s index: made anew from the assets',
  arriving: 'a restore that is under way',
};
/** Keys of `meta`. */
export const keptHere: readonly string[] = ['deviceId', 'segments', 'restoredSettings', 'lastRestore'];

/** Carried tables of the database, in the order in which they stand in the file. */
export const carriedTables = (db: Database): CarriedTable[] =>
  db.tables.map(({ name }) => name).filter((name): name is CarriedTable => isCarried(name));

/** Primary key of a row: a text, a number, or several of them. */
export type RowKey = string | number | (string | number)[];

export interface PageOfRows {
  /** As the file writes them. */
  rows: string[];
  /** Rows that do not fit their table: they go into the quarantine. */
  aside: string[];
  /** Key after which the next page begins; absent = this was the last. */
  next?: RowKey;
}

export const rowText = (table: string, row: unknown): string => JSON.stringify([table, toTagged(row)]);

/** UTF-16 units after which a page ends: it goes through the port in one piece. */
const largestPage = 1_000_000;
/** Rows that are asked for at once. */
const batch = 100;

/** One page in the order of the keys. @param hasKeys tokens and signing secrets go with it */
export async function readPage(
  db: Database,
  table: CarriedTable,
  after: RowKey | undefined,
  hasKeys: boolean,
): Promise<PageOfRows> {
  const page: PageOfRows = { rows: [], aside: [] };
  let last = after;
  for (let size = 0; size < largestPage; ) {
    const from = last === undefined ? db.table(table).orderBy(':id') : db.table(table).where(':id').above(last);
    const keys = (await from.limit(batch).primaryKeys()) as RowKey[];
    const rows = (await db.table(table).bulkGet(keys)) as unknown[];
    for (const [at, row] of rows.entries()) {
      last = keys[at];
      if (row === undefined || (table === 'meta' && keptHere.includes(String(keys[at])))) continue;
      const kept = table === 'connections' && !hasKeys ? withoutKeys(row as ConnectionRecord) : row;
      const isFit = fits(table, kept);
      const text = isFit ? rowText(table, kept) : rowText('quarantine', { table, row: kept });
      page[isFit ? 'rows' : 'aside'].push(text);
      size += text.length;
      if (size >= largestPage) break;
    }
    if (keys.length < batch && last === keys.at(-1)) return page;
  }
  return last === undefined ? page : { ...page, next: last };
}

/** The hub has to be connected again, a webhook waits for a new secret: nothing is tried without. */
function withoutKeys(row: ConnectionRecord): ConnectionRecord {
  const isHub = row.connector === 'hub';
  return { ...row, secrets: [], ...(isHub ? { url: '' } : { isStopped: true }) };
}

export interface TableCount {
  name: string;
  rows: number;
}

export const countRows = (db: Database): Promise<TableCount[]> =>
  Promise.all(carriedTables(db).map(async (name) => ({ name, rows: await db.table(name).count() })));

/** What somebody would miss: with none of it a profile is empty. */
const dear: readonly CarriedTable[] = ['assets', 'touches', 'people', 'snippets', 'nextSteps', 'cadences', 'asks'];
export const isEmpty = (counts: readonly TableCount[]): boolean =>
  counts.every(({ name, rows }) => rows === 0 || !(dear as readonly string[]).includes(name));

/**
 * Counts what is written, table by table, from now on. A table whose count is the same before its first page was asked for and at
 * the end was not written between them: when that holds for all, the pages show one moment.
 */
export function watchWrites(db: Database): (table: string) => number {
  const writes = new Map<string, number>();
  db.use({
    stack: 'dbcore',
    name: 'count-writes',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            writes.set(name, (writes.get(name) ?? 0) + 1);
            return table.mutate(request);
          },
        };
      },
    }),
  });
  return (table) => writes.get(table) ?? 0;
}
