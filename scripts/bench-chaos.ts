// `npm run -s bench -- chaos [--schedules N] [--seed N]`: the outbox under made-up days, see tests/simulation. Ctrl-C ends it with
// what there is. `--seed` repeats one schedule and writes down every step.
import { setImmediate } from 'node:timers/promises';
import { withInstantCrypto } from '../tests/simulation/instant-crypto.ts';
import { repro, simulateMany, type Tally } from '../tests/simulation/many.ts';
import { simulate } from '../tests/simulation/simulate.ts';
import type { BenchRow } from './evaluation/bench-row.ts';

const defaultSchedules = 20_000;
/** After so many the event loop gets a turn, so that Ctrl-C is heard. */
const turnEvery = 50;
const sayEveryMs = 5_000;

function optionOf(name: string): number | undefined {
  const at = process.argv.indexOf(name);
  if (at < 0) return undefined;
  const value = Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new Error(`${name} takes a whole number, for example ${name} 42.`);
  return value;
}

const row = (what: string, unit: string, value: number, n: number): BenchRow => ({
  what,
  unit,
  p50: value,
  p95: value,
  n,
});

async function one(seed: number): Promise<BenchRow[]> {
  const result = await withInstantCrypto(() => simulate(seed, { isTraced: true }));
  for (const line of result.lines) console.error(line);
  console.error(result.violation === undefined ? 'Every invariant held.' : `BROKEN ${result.violation}`);
  if (result.violation !== undefined) process.exitCode = 1;
  return [
    row(`seed ${seed}, trace ${result.hash}: breaches`, 'count', result.violation === undefined ? 0 : 1, 1),
    row('requests', 'count', result.requests, 1),
  ];
}

export async function benchChaos(): Promise<BenchRow[]> {
  const seed = optionOf('--seed');
  const schedules = optionOf('--schedules');
  if (seed !== undefined && schedules === undefined) return one(seed);
  const startedAt = performance.now();
  const tally = await many(seed ?? 0, schedules ?? defaultSchedules);
  for (const failure of tally.failures) console.error(`BROKEN ${failure}`);
  if (tally.failures.length > 0) process.exitCode = 1;
  const seconds = (performance.now() - startedAt) / 1_000;
  const { schedules: n } = tally;
  const met = [...tally.met].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return [
    row('schedules', 'count', n, n),
    row('schedules that broke an invariant', 'count', tally.failures.length, n),
    row('schedules a second', '1/s', n / seconds, n),
    row('touches recorded', 'count', tally.touches, n),
    row('requests', 'count', tally.requests, n),
    ...met.map(([what, times]) => row(`met: ${what}`, 'count', times, n)),
  ];
}

async function many(from: number, count: number): Promise<Tally> {
  let isStopped = false;
  let saidAt = performance.now();
  const stop = (): void => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  try {
    return await simulateMany(from, count, async ({ schedules, failures }) => {
      if (schedules % turnEvery === 0) await setImmediate();
      if (performance.now() - saidAt > sayEveryMs) {
        saidAt = performance.now();
        console.error(
          `${schedules} of ${count} schedules, ${failures.length} broken; the next is ${repro(from + schedules)}`,
        );
      }
      return !isStopped;
    });
  } finally {
    process.off('SIGINT', stop);
  }
}
