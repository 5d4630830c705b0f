// `npm run -s bench -- kills [--kills N] [--seed N]`: the worker stopped N times while touches are logged and sent through a bad
// network. A figure that should be 0 and is not ends the run with code 1 and the line that repeats it.
import { killWorkers } from '../tests/e2e/kills.ts';
import type { BenchRow } from './evaluation/bench-row.ts';

const option = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const counted = (what: string, count: number): BenchRow => ({ what, unit: '', p50: count, p95: count, n: 1 });

export async function benchKills(): Promise<BenchRow[]> {
  const kills = option('kills', 500);
  const seed = option('seed', 6);
  if (![kills, seed].every((value) => Number.isInteger(value) && value > 0))
    throw new Error('--kills and --seed take whole numbers from 1 on.');
  const start = performance.now();
  const report = await killWorkers({ kills, seed }, (done) => console.error(`  ${done} of ${kills} stops`));
  const { lost, doubled, disordered, faults } = report;
  console.error(`  faults: ${JSON.stringify(faults)}`);
  const wrong = [...lost.map((id) => `lost ${id}`), ...doubled.map((id) => `twice ${id}`), ...disordered];
  for (const one of wrong) console.error(`✗ ${one}`);
  if (wrong.length > 0) {
    console.error(`Repeat: npm run -s bench -- kills --kills ${kills} --seed ${seed}`);
    process.exitCode = 1;
  }
  return [
    counted('stops of the worker', kills),
    counted('touches said to be kept', report.acked),
    counted('of these lost', lost.length),
    counted('effects that happened twice', doubled.length),
    counted('out of order', disordered.length),
    counted('deliveries of an operation', report.deliveries),
    counted('operations delivered more than once', report.repeated),
    counted('seconds', Math.round((performance.now() - start) / 1_000)),
  ];
}
