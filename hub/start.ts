// Starts a hub in this process: lock, database, schema, workspace, token, catalogue, port; and takes it down in reverse.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { PutAssetsAnswer } from './answers.ts';
import { createApp } from './app.ts';
import { loadCatalogue } from './assets.ts';
import { type Database, sqlState } from './database.ts';
import { ensureWorkspace, firstTenant } from './devices.ts';
import { takeLock } from './lock.ts';
import { migrate } from './migrate.ts';
import { openPglite, openPostgres } from './open-database.ts';
import { settleToken } from './settle-token.ts';
import { StartRefused } from './start-refused.ts';

export interface HubOptions {
  /** Folder for the embedded database, the token and the lock; without one the hub lives in memory. */
  data?: string | undefined;
  /** PostgreSQL instead of the embedded database; `data` then only holds the token. */
  databaseUrl?: string | undefined;
  /** 0 = any free port; default 4417. */
  port?: number | undefined;
  /** Default 127.0.0.1. */
  host?: string | undefined;
  /** Admin token to accept; without one, the token of the folder or a new one. */
  token?: string | undefined;
  /** Rows of a catalogue, checked one by one, added or replaced by id. */
  catalogue?: readonly unknown[] | undefined;
}

export interface RunningHub {
  /** Origin without a trailing slash. */
  url: string;
  /** An admin token that works. */
  token: string;
  /** True when the token was made or first accepted by this start. */
  isTokenNew: boolean;
  /** Where the token stands, or empty without a data folder. */
  tokenFile: string;
  catalogue: PutAssetsAnswer;
  /** Answers what is under way (5 s at most), then frees port, database and folder. Safe to call twice. */
  close(): Promise<void>;
}

function listen(database: Database, host: string, port: number): Promise<Server> {
  const app = createApp(database, () => new Date());
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server)) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentences: Record<string, string> = {
        EADDRINUSE: `Port ${port} on ${host} is taken. Stop the other program, or choose another port with --port.`,
        EACCES: `This account may not use port ${port}. Choose one above 1023 with --port.`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with --host.`,
      };
      const sentence = sentences[error.code ?? ''];
      reject(sentence === undefined ? error : new StartRefused(sentence));
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}

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

async function openDatabase(options: HubOptions): Promise<Database> {
  if (options.databaseUrl !== undefined) return reachPostgres(options.databaseUrl);
  return openPglite(options.data === undefined ? undefined : join(options.data, 'db'));
}

/**
 * Starts a hub and resolves when it answers.
 * @throws {StartRefused} with a sentence, when the folder is in use, the port is taken or the data is newer.
 */
export async function startHub(options: HubOptions = {}): Promise<RunningHub> {
  const undo: (() => void | Promise<void>)[] = [];
  const close = async () => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    if (options.data !== undefined && options.databaseUrl === undefined) undo.push(takeLock(options.data));
    const database = await openDatabase(options);
    undo.push(() => database.close());
    await migrate(database);
    await ensureWorkspace(database, firstTenant, 'My team');
    const catalogue = await loadCatalogue(database, firstTenant, options.catalogue ?? []);
    const host = options.host ?? '127.0.0.1';
    const server = await listen(database, host, options.port ?? 4417);
    undo.push(() => closeServer(server));
    const settled = await settleToken(database, options.data, options.token);
    const { port } = server.address() as AddressInfo;
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return { url, ...settled, catalogue, close };
  } catch (error) {
    await close();
    throw error;
  }
}
