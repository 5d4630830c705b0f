// `npm run -s bench -- kills [--kills N] [--browsers N] [--seed N]`: the worker stopped, and the browser killed, while touches are
// logged and sent through a bad network. A figure that should be 0 and is not ends the run with code 1 and the line that repeats it.
import { killBrowsers } from '../tests/e2e/browser-kills.ts';
import { killWorkers } from '../tests/e2e/kills.ts';
import type { Tally } from '../tests/e2e/storm.ts';
import type { BenchRow } from './evaluation/bench-row.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const counted = (what: string, count: number): BenchRow => ({ what, unit: '', p50: count, p95: count, n: 1 });

/** Prints what should not be there, and makes the bench fail by it. */
function judge(what: string, { lost, doubled, disordered }: Tally, again: string): void {
  const wrong = [...lost.map((id) => `lost ${id}`), ...doubled.map((id) => `twice ${id}`), ...disordered];
  for (const one of wrong) console.error(`✗ ${what}: ${one}`);
  if (wrong.length === 0) return;
  console.error(`Repeat: npm run -s bench -- kills ${again}`);
  process.exitCode = 1;
}

const rowsOf = (what: string, { acked, lost, doubled, disordered, deliveries, repeated }: Tally): BenchRow[] => [
  counted(`${what}: touches said to be kept`, acked),
  counted(`${what}: of these lost`, lost.length),
  counted(`${what}: effects that happened twice`, doubled.length),
  counted(`${what}: out of order`, disordered.length),
  counted(`${what}: deliveries of an operation`, deliveries),
  counted(`${what}: operations delivered more than once`, repeated),
];

export async function benchKills(): Promise<BenchRow[]> {
  const [kills, rounds, seed] = [option('kills', 500), option('browsers', 20), option('seed', 6)];
  if (![kills, rounds, seed].every((value) => Number.isInteger(value) && value >= 0))
    throw new Error('--kills, --browsers and --seed take whole numbers.');
  const again = `--kills ${kills} --browsers ${rounds} --seed ${seed}`;
  const rows: BenchRow[] = [];
  if (kills > 0) {
    const report = await killWorkers({ kills, seed }, (done) => console.error(`  ${done} of ${kills} stops`));
    console.error(`  faults: ${JSON.stringify(report.faults)}`);
    judge('worker', report, again);
    rows.push(counted('worker: stops', kills), ...rowsOf('worker', report));
  }
  if (rounds > 0) {
    const tally = await killBrowsers({ rounds, seed }, (done) => console.error(`  ${done} of ${rounds} browsers`));
    judge('browser', tally, again);
    rows.push(counted('browser: killed with signal 9', rounds), ...rowsOf('browser', tally));
  }
  return rows;
}
