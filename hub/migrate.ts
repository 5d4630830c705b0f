// Brings the schema to this version of the hub, or says why it cannot. One transaction: all of it or nothing.
import type { Database } from './database.ts';
import { type Migration, migrations } from './migrations.ts';
import { StartRefused } from './start-refused.ts';

/**
 * Applies what is missing and returns the schema's version.
 * @throws {StartRefused} when the data was written by a newer hub.
 */
export async function migrate(database: Database, known: readonly Migration[] = migrations): Promise<number> {
  return database.transaction(async (session) => {
    await session.query('CREATE SCHEMA IF NOT EXISTS touchline');
    await session.query(
      `CREATE TABLE IF NOT EXISTS touchline.migrations (
         version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())`,
    );
    // Two hubs that start at once on one PostgreSQL take turns.
    await session.query('LOCK TABLE touchline.migrations IN EXCLUSIVE MODE');
    const [row] = await session.query('SELECT coalesce(max(version), 0) AS version FROM touchline.migrations');
    const current = Number(row?.version ?? 0);
    const newest = known.at(-1)?.version ?? 0;
    if (current > newest) {
      throw new StartRefused(
        `This data was written by a newer hub (schema ${current}; this one knows ${newest}). Nothing was changed: start the newer version again, or restore a backup from before the update.`,
      );
    }
    for (const migration of known.filter((candidate) => candidate.version > current)) {
      for (const statement of migration.statements) await session.query(statement);
      await session.query('INSERT INTO touchline.migrations (version, name) VALUES ($1, $2)', [
        migration.version,
        migration.name,
      ]);
    }
    return newest;
  });
}
