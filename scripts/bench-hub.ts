// `npm run -s bench -- hub [--seconds N]`: a hub as a process of its own, on PGlite and on PostgreSQL 18, with 50 devices
// that push at once; then one device that pulls 100,000 assets. Fails when an acknowledged touch is missing or there twice.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite, openPostgres } from '../hub/open-database.ts';
import { spawnHub } from '../tests/unit/hub/hub-process.ts';
import { startPostgresServer } from '../tests/unit/hub/postgres-server.ts';
import { checkPresence, sizes } from './bench-hub/ledger.ts';
import { pullAll, pushAll } from './bench-hub/load.ts';
import { furnish } from './bench-hub/team.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { percentile } from './evaluation/metrics.ts';

const assets = 100_000;
const devices = 50;

function secondsAsked(): number {
  const at = process.argv.indexOf('--seconds');
  const seconds = at < 0 ? 10 : Number(process.argv[at + 1]);
  if (!(seconds > 0 && seconds <= 3_600)) throw new Error('--seconds takes a number from 1 to 3600.');
  return seconds;
}

/** Most memory the process ever held, in MB; Linux only. */
function peakOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_024;
}

const one = (what: string, unit: string, value: number, n = 1): BenchRow => ({ what, unit, p50: value, p95: value, n });

async function benchOn(name: string, data: string, databaseUrl: string | undefined): Promise<BenchRow[]> {
  const open = () => (databaseUrl === undefined ? openPglite(join(data, 'db')) : openPostgres(databaseUrl));
  mkdirSync(data, { recursive: true });
  const prepared = await open();
  const tokens = await furnish(prepared, devices, assets);
  await prepared.close();
  const hub = await spawnHub(data, databaseUrl);
  try {
    const pushed = await pushAll(hub.url, tokens, secondsAsked());
    const pulls: number[] = [];
    for (let round = 0; round < 3; round += 1) pulls.push(await pullAll(hub.url, tokens[0] ?? '', assets));
    const memory = peakOf(hub.child.pid);
    hub.child.kill('SIGTERM');
    await hub.ended;
    const database = await open();
    await checkPresence(database, pushed.acked);
    const size = await sizes(database);
    await database.close();
    return [
      one(`${name}: touches a second, ${devices} devices, 20 a push`, '1/s', pushed.acked.size / pushed.seconds),
      rowOf(`${name}: one push of 20`, 'ms', pushed.millis),
      one(`${name}: one push of 20, 99th percentile`, 'ms', percentile(pushed.millis, 0.99), pushed.millis.length),
      rowOf(`${name}: pull of ${assets} assets`, 's', pulls),
      one(`${name}: most memory of the hub`, 'MB', memory),
      ...size.map(({ table, bytes, rows }) =>
        one(`${name}: ${table}, a row with its indexes`, 'B', bytes / rows, rows),
      ),
    ];
  } finally {
    hub.child.kill('SIGKILL');
  }
}

export async function benchHub(): Promise<BenchRow[]> {
  const home = mkdtempSync(join(tmpdir(), 'touchline-bench-hub-'));
  const server = await startPostgresServer();
  try {
    const onPglite = await benchOn('PGlite', join(home, 'pglite'), undefined);
    const onPostgres = await benchOn('PostgreSQL', join(home, 'postgres'), server.url);
    return [...onPglite, ...onPostgres];
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  }
}
