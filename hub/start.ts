// Starts a hub in this process: lock, database, schema, workspace, token, catalogue, port; and takes it down in reverse.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { PutAssetsAnswer } from './answers.ts';
import { createApp } from './app.ts';
import { loadCatalogue } from './assets.ts';
import type { Database } from './database.ts';
import { ensureWorkspace, firstTenant } from './devices.ts';
import { hubJobs } from './hub-jobs.ts';
import { type Limits, usualLimits } from './limits.ts';
import { takeLock } from './lock.ts';
import type { Log } from './log.ts';
import { migrate } from './migrate.ts';
import { openDatabase, sayMissingRight } from './reach-database.ts';
import { checkToken, settleToken } from './settle-token.ts';
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
  /** Where lines of JSON go; nowhere by default. */
  log?: Log | undefined;
  /** Origins that webhooks may have although they are private or without TLS. */
  allowed?: readonly string[] | undefined;
  /** How fast anybody may ask; `usualLimits` by default. */
  limits?: Limits | undefined;
  /** True behind a proxy that sets `X-Forwarded-For`. */
  isBehindProxy?: boolean | undefined;
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
  /** Answers what is under way (10 s at most), ends the jobs, then frees port, database and folder. Safe to call twice. */
  close(): Promise<void>;
}

type Answer = (request: Request, env?: unknown) => Response | Promise<Response>;

function listen(answer: Answer, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: answer, hostname: host, port }, () => resolve(server)) as Server;
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

/** How long requests under way may take after the hub was told to stop. */
const drainMs = 10_000;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
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
  let database: Database | undefined;
  let answer: Answer = () => new Response(null, { status: 503, headers: { 'Retry-After': '1' } });
  try {
    if (options.token !== undefined) checkToken(options.token);
    if (options.data !== undefined && options.databaseUrl === undefined) undo.push(takeLock(options.data));
    undo.push(() => database?.close());
    // The port comes first: when it is taken, nothing else has been touched.
    const host = options.host ?? '127.0.0.1';
    const server = await listen((request, env) => answer(request, env), host, options.port ?? 4417);
    undo.push(() => closeServer(server));
    database = await openDatabase(options);
    await migrate(database).catch(sayMissingRight);
    await ensureWorkspace(database, firstTenant, 'My team');
    const catalogue = await loadCatalogue(database, firstTenant, options.catalogue ?? [], new Date());
    const settled = await settleToken(database, options.data, options.token);
    const jobs = hubJobs(database, options);
    undo.push(() => jobs.stop());
    const app = createApp(database, () => new Date(), {
      ...jobs.appOptions,
      isBehindProxy: options.isBehindProxy === true,
      limits: options.limits ?? usualLimits,
    });
    answer = (request, env) => app.fetch(request, env as object);
    const { port } = server.address() as AddressInfo;
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    return { url, ...settled, catalogue, close };
  } catch (error) {
    await close();
    throw error;
  }
}
