// Opens the database that the options name, or says in one sentence why it cannot be used.
import { join } from 'node:path';
import { type Database, sqlState } from './database.ts';
import { openPglite, openPostgres } from './open-database.ts';
import { StartRefused } from './start-refused.ts';

async function reachPostgres(url: string): Promise<Database> {
  let database: Database | undefined;
  try {
    database = await openPostgres(url);
    await database.query('SELECT 1');
    return database;
  } catch (error) {
    await database?.close();
    // The address holds a password: say why, never where.
    const why = (error instanceof Error && error.message) || sqlState(error) || 'no reason given';
    throw new StartRefused(
      `The database in DATABASE_URL did not answer (${why}). Check that it runs and that the address is right.`,
    );
  }
}

/** @throws {StartRefused} for a missing right; anything else as it was. */
export function sayMissingRight(error: unknown): never {
  if (sqlState(error) !== '42501') throw error;
  throw new StartRefused(
    'The account in DATABASE_URL may not set up the hub. It needs CREATE on the database, and CREATEROLE or an existing role touchline_app that it is a member of.',
  );
}

/** PostgreSQL by its address, otherwise PGlite in `data`, or in memory without a folder. */
export async function openDatabase(options: {
  data?: string | undefined;
  databaseUrl?: string | undefined;
}): Promise<Database> {
  if (options.databaseUrl !== undefined) return reachPostgres(options.databaseUrl);
  return openPglite(options.data === undefined ? undefined : join(options.data, 'db'));
}
