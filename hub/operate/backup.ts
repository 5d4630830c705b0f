// One portable file with every row of every workspace: lines of JSON, the same from PGlite and from PostgreSQL. It holds
// hashes of tokens and the secrets of webhooks, so only its owner may read it.
import { once } from 'node:events';
import { createWriteStream, rmSync } from 'node:fs';
import { appRole, type Database, type Session } from '../database.ts';
import { migrations, tenantTables } from '../migrations.ts';

export const format = 'touchline-hub-backup';

export interface Header {
  format: typeof format;
  /** Version of the schema the rows have. */
  schema: number;
  tables: readonly string[];
  at: string;
}

const rowsAtOnce = 500;

async function* rowsOf(session: Session, table: string): AsyncGenerator<string> {
  await session.query(
    `DECLARE backup NO SCROLL CURSOR FOR SELECT to_jsonb(t)::text AS row FROM touchline.${table} AS t`,
  );
  for (;;) {
    const rows = await session.query(`FETCH ${rowsAtOnce} FROM backup`);
    for (const row of rows) yield String(row.row);
    if (rows.length < rowsAtOnce) break;
  }
  await session.query('CLOSE backup');
}

/** Every line of the file, from one moment of the database. */
async function* lines(session: Session, now: Date): AsyncGenerator<string> {
  const header: Header = {
    format,
    schema: migrations.at(-1)?.version ?? 0,
    tables: tenantTables,
    at: now.toISOString(),
  };
  yield JSON.stringify(header);
  let count = 0;
  await session.query(`SELECT set_config('app.keeper', 'on', true)`);
  const tenants = await session.query('SELECT tenant_id FROM touchline.workspaces ORDER BY tenant_id');
  await session.query(`SELECT set_config('app.keeper', '', true)`);
  for (const { tenant_id: tenant } of tenants) {
    await session.query(`SELECT set_config('app.tenant', $1, true)`, [tenant]);
    for (const table of tenantTables) {
      for await (const row of rowsOf(session, table)) {
        count += 1;
        yield `{"table":"${table}","row":${row}}`;
      }
    }
  }
  yield JSON.stringify({ rows: count });
}

/** Writes the backup; returns the number of rows. What was begun and did not end well is removed. */
export async function backup(database: Database, file: string, now: Date): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await once(out, 'open');
  try {
    return await database.transaction(async (session) => {
      await session.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      await session.query('SET LOCAL statement_timeout = 0');
      await session.query(`SET LOCAL ROLE ${appRole}`);
      let count = -2;
      for await (const line of lines(session, now)) {
        count += 1;
        if (!out.write(`${line}\n`)) await once(out, 'drain');
      }
      out.end();
      await once(out, 'close');
      return count;
    });
  } catch (error) {
    out.destroy();
    rmSync(file, { force: true });
    throw error;
  }
}
