// The databases the hub must behave the same on: PGlite in memory always, PostgreSQL when TOUCHLINE_TEST_DATABASE_URL
// names a server on which a database may be made (each suite gets a fresh one and drops it).
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '../../../hub/database.ts';
import { openPglite, openPostgres } from '../../../hub/open-database.ts';

export interface Backend {
  name: string;
  /** Options for `startHub` and a way to a second, plain connection where there can be one. */
  prepare(): Promise<{ databaseUrl: string | undefined; open(): Promise<Database>; drop(): Promise<void> }>;
}

const server = process.env.TOUCHLINE_TEST_DATABASE_URL ?? '';

const pglite: Backend = {
  name: 'PGlite',
  prepare: async () => ({ databaseUrl: undefined, open: () => openPglite(undefined), drop: async () => {} }),
};

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

const postgres: Backend = {
  name: 'PostgreSQL',
  prepare: async () => {
    const name = `touchline_test_${randomBytes(6).toString('hex')}`;
    await onServer(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return {
      databaseUrl: url.href,
      open: () => openPostgres(url.href),
      drop: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`),
    };
  },
};

export const backends: readonly Backend[] = server === '' ? [pglite] : [pglite, postgres];
