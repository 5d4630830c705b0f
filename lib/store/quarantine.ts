// Rows that no longer fit what they should be: put aside, so that others flow, and never thrown away.
import type { Database } from './database.ts';

export interface QuarantinedRow {
  id?: number;
  /** Of the database; `outbox`, or whatever a backup found damaged. */
  table: string;
  /** As it was found; of any shape. */
  row: unknown;
}

/** Moves rows of the outbox aside. The caller's transaction covers both tables. */
export async function quarantine(db: Database, table: 'outbox', rows: readonly object[]): Promise<void> {
  for (const row of rows) {
    await db.quarantine.add({ table, row });
    const { seq } = row as { seq?: unknown };
    if (typeof seq === 'number') await db.outbox.delete(seq);
  }
}
