// The databases the hub must behave the same on: PGlite in memory, and a PostgreSQL server on which each suite gets a
// fresh database and drops it.
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { Database } from '../../../hub/database.ts';
import { openPglite, openPostgres } from '../../../hub/open-database.ts';
import { usePostgresServer } from './postgres-server.ts';

export interface Prepared {
  /** For `startHub`. */
  databaseUrl: string | undefined;
  open(): Promise<Database>;
  drop(): Promise<void>;
}
export interface Backend {
  name: string;
  prepare(): Promise<Prepared>;
}

const pglite: Backend = {
  name: 'PGlite',
  prepare: async () => ({ databaseUrl: undefined, open: () => openPglite(undefined), drop: async () => {} }),
};

async function onServer(server: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export const postgres: Backend = {
  name: 'PostgreSQL',
  prepare: async () => {
    const server = await usePostgresServer();
    const name = `touchline_test_${randomBytes(6).toString('hex')}`;
    await onServer(server.url, `CREATE DATABASE ${name}`);
    const url = new URL(server.url);
    url.pathname = `/${name}`;
    return {
      databaseUrl: url.href,
      open: () => openPostgres(url.href),
      drop: async () => {
        await onServer(server.url, `DROP DATABASE ${name} WITH (FORCE)`);
        await server.stop();
      },
    };
  },
};

export const backends: readonly Backend[] = [pglite, postgres];
