// One line of a bench: what was measured, in which unit, median and 95th percentile over n samples.
import { percentile } from './metrics.ts';

export interface BenchRow {
  what: string;
  unit: string;
  p50: number;
  p95: number;
  n: number;
  /** What p95 is to stay at or under; absent = none. */
  target?: number;
}

export const rowOf = (what: string, unit: string, samples: readonly number[]): BenchRow => ({
  what,
  unit,
  p50: percentile(samples, 0.5),
  p95: percentile(samples, 0.95),
  n: samples.length,
});

export function table({ name, machine, rows }: { name: string; machine: string; rows: readonly BenchRow[] }): string {
  const widest = Math.max(...rows.map(({ what }) => what.length));
  const number = (value: number): string => value.toFixed(value < 10 ? 3 : 1).padStart(12);
  const aim = ({ target, p95 }: BenchRow): string =>
    target === undefined ? '' : `  ${p95 <= target ? 'within' : 'above'} ${target}`;
  const lines = rows.map((row) => {
    const { what, unit, p50, p95, n } = row;
    return `${what.padEnd(widest)}${number(p50)}${number(p95)}  ${unit.padEnd(6)} n=${n}${aim(row)}`;
  });
  const head = `${''.padEnd(widest)}${'p50'.padStart(12)}${'p95'.padStart(12)}`;
  return [`${name} on ${machine}`, head, ...lines].join('\n');
}
