// From a touch to the disk: `recordTouch` beside a bare IndexedDB put with the same durability, in one page of the built extension,
// turn by turn, so that what else the machine does meets both. The ledger already holds a seller's year.

import type { InPage } from './bench-store/in-page.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { percentile } from './evaluation/metrics.ts';
import { launch } from './launch.ts';
import { pageCode } from './page-code.ts';

type Scope = typeof globalThis & { bench: InPage };
const series = 5;
const rounds = 100;
/** Touches that are there already, and how many people they are about. */
const ledger = { touches: 10_000, people: 500 };

export async function benchStore(): Promise<BenchRow[]> {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const code = await pageCode('scripts/bench-store/in-page.ts');
  const session = await launch({
    executablePath: browser.path,
    extension: buildIfNeeded('chrome'),
    isHeadless: true,
  });
  try {
    const page = await session.openOwn('insights.html');
    await page.evaluate(code);
    const [bare, durable, p50, p95]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let at = 0; at < series; at += 1) {
      const times = await page.evaluate(
        ([count, touches, people]) => (globalThis as Scope).bench.timeStore(count, touches, people),
        [rounds, ledger.touches, ledger.people] as const,
      );
      bare.push(...times.bare);
      durable.push(...times.ledger);
      p50.push(percentile(times.ledger, 0.5) / percentile(times.bare, 0.5));
      p95.push(percentile(times.ledger, 0.95) / percentile(times.bare, 0.95));
    }
    return [
      rowOf('bare strict put', 'ms', bare),
      rowOf('touch → durable', 'ms', durable),
      rowOf('ratio of the medians, a series', '×', p50),
      rowOf('ratio of the 95th percentiles, a series', '×', p95),
    ];
  } finally {
    await session.close();
  }
}
