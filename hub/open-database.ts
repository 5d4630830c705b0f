// Opens PGlite or PostgreSQL behind the `Database` interface; drivers load only when used.
import { existsSync, renameSync, rmSync } from 'node:fs';
import type { Database, Row, Session } from './database.ts';

/** PGlite in a folder, or in memory without one. Only one process may open a folder: take the lock first. */
export async function openPglite(folder: string | undefined): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite');
  if (folder !== undefined && !existsSync(folder)) {
    // The first files take a second or two to lie down; a start that is killed meanwhile must leave nothing half made.
    const draft = `${folder}.new`;
    rmSync(draft, { recursive: true, force: true });
    await (await PGlite.create(`file://${draft}`)).close();
    renameSync(draft, folder);
  }
  const pglite = await PGlite.create(folder === undefined ? 'memory://' : `file://${folder}`);
  const sessionOf = (handle: Pick<typeof pglite, 'query'>): Session => ({
    query: async (sql, params = []) => (await handle.query<Row>(sql, [...params])).rows,
  });
  return {
    kind: 'pglite',
    ...sessionOf(pglite),
    transaction: (work) => pglite.transaction((handle) => work(sessionOf(handle))),
    close: () => pglite.close(),
  };
}

/** PostgreSQL 15 or newer. The pool connects on first use. */
export async function openPostgres(url: string): Promise<Database> {
  const { Pool } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    max: 10,
    // Also how long a request waits for a free connection before it is asked to come again.
    connectionTimeoutMillis: 10_000,
    statement_timeout: 15_000,
    application_name: 'touchline-hub',
  });
  // An idle connection that the server closes is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {});
  const sessionOf = (handle: { query(sql: string, params: unknown[]): Promise<{ rows: Row[] }> }): Session => ({
    query: async (sql, params = []) => (await handle.query(sql, [...params])).rows,
  });
  return {
    kind: 'postgres',
    ...sessionOf(pool),
    transaction: async (work) => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('BEGIN');
        const value = await work(sessionOf(client));
        await client.query('COMMIT');
        return value;
      } catch (error) {
        await client.query('ROLLBACK').catch((failure: Error) => {
          broken = failure;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    close: () => pool.end(),
  };
}
