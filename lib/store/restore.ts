// Puts a backup in place of what is here: its rows are put aside as they arrive, then everything is exchanged in one transaction or
// nothing is. A stopped worker loses no part, and a stopped exchange did not happen.
//
// A hub knows a browser by its token. So every connection comes back stopped, until the rep says that this browser takes over; and
// what still was on its way to a target is parked: the browser that the backup comes from may have sent it, or be about to. Only
// the rep can know, so only the rep’s word sends it. It keeps its operation's id, so that the hub takes it once even then.
import * as v from 'valibot';
import { readRow } from '../backup/reading.ts';
import { type CarriedTable, fits, isCarried } from '../backup/row-schemas.ts';
import { t } from '../i18n/t.ts';
import { type ConnectionRecord, openStates } from '../model/delivery.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { carriedTables, countRows, isEmpty, keptHere } from './backup.ts';
import type { Database, OutboxRow } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** Where the settings of a backup wait until they are in the browser's own storage. */
export const settingsKey = 'restoredSettings';

/** The restore that was done last, so that the same is not done twice. */
const lastKey = 'lastRestore';
const lastSchema = v.object({ restoreId: v.string(), rows: v.number() });

/** Forgets any other that was begun. */
export const beginRestore = async (db: Database): Promise<void> => {
  await db.arriving.clear();
};

/** Puts rows aside; each is checked. The same part again changes nothing. Answers how many parts there are. */
export async function takePart(db: Database, restoreId: string, part: number, rows: string[]): Promise<Result<number>> {
  for (const text of rows) if (!isRow(text)) return fail('backup_damaged', t('backup.refused.damaged'));
  await db.arriving.put({ restoreId, part, rows });
  return ok(part + 1);
}

function isRow(text: string): boolean {
  try {
    const { table, row } = readRow(text);
    return isCarried(table) && fits(table, row);
  } catch {
    return false;
  }
}

export interface Going {
  /** Parts written so far, of how many. */
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

/**
 * Exchanges everything. `isReplacing` false = only where nothing is here yet. Repeated after it was done it changes nothing.
 * Rejects with the signal's reason when stopped.
 * @param parts how many must have arrived
 */
export async function commitRestore(
  db: Database,
  restoreId: string,
  { parts, isReplacing }: { parts: number; isReplacing: boolean },
  going: Going,
): Promise<Result<{ rows: number }>> {
  const tables = carriedTables(db);
  try {
    return await db.transaction('rw', db.tables, async (): Promise<Result<{ rows: number }>> => {
      const keys = await db.arriving
        .where('[restoreId+part]')
        .between([restoreId, 0], [restoreId, parts])
        .primaryKeys();
      const last = await readMeta(db, lastKey, lastSchema);
      if (last?.restoreId === restoreId) return ok({ rows: last.rows });
      if (keys.length !== parts) return fail('restore_gone', t('backup.refused.gone'));
      if (!isReplacing && !isEmpty(await countRows(db))) return fail('restore_not_empty', t('backup.refused.notEmpty'));
      for (const name of tables) if (name !== 'meta') await db.table(name).clear();
      await db.meta.where('key').noneOf(['deviceId']).delete();
      await db.segments.clear();
      let rows = 0;
      for (const [at, key] of keys.entries()) {
        going.signal.throwIfAborted();
        rows += await writePart(db, (await db.arriving.get(key))?.rows ?? []);
        going.onProgress(at + 1, parts);
      }
      await db.arriving.clear();
      await writeMeta(db, lastKey, { restoreId, rows });
      return ok({ rows });
    });
  } catch (error) {
    going.signal.throwIfAborted();
    // Two rows that claim the same key: no Touchline wrote that.
    if (/Constraint|BulkError/.test(String((error as Error).name)))
      return fail('backup_clash', t('backup.refused.clash'));
    throw error;
  }
}

async function writePart(db: Database, texts: readonly string[]): Promise<number> {
  const byTable = Map.groupBy(texts.map(readRow), ({ table }) => table as CarriedTable);
  for (const [table, some] of byTable) {
    const rows = some.map(({ row }) => row as object);
    if (table === 'settings') await writeMeta(db, settingsKey, rows[0]);
    else if (table === 'connections') await db.connections.bulkAdd(rows.map((row) => stopped(row as ConnectionRecord)));
    else if (table === 'outbox') await db.outbox.bulkAdd(rows.map((row) => parked(row as OutboxRow)));
    else if (table === 'meta') await db.meta.bulkAdd((rows as { key: string; value: unknown }[]).filter(isForHere));
    else await db.table(table).bulkAdd(rows);
  }
  return texts.length;
}

const isForHere = ({ key }: { key: string }): boolean => !keptHere.includes(key);

/** See the head of this file. */
export const stopped = (row: ConnectionRecord): ConnectionRecord =>
  row.url === '' ? row : { ...row, isStopped: true };

export function parked(row: OutboxRow): OutboxRow {
  if (!(openStates as readonly string[]).includes(row.state)) return row;
  return { ...row, state: 'parked', leaseId: '', leaseUntil: 0, lastError: t('backup.parked') };
}
