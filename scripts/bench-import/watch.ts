// How long threads were held: long tasks of the page as the browser counts them (50 ms and more), and gaps of the background's
// thread between two timers.
import type { Page, Worker } from 'playwright-core';

type Gaps = typeof globalThis & { gaps: [at: number, ms: number][] };

/** Keeps what is longer than half a frame. Both on the clock of `Date.now()`. */
export async function watchWorker(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const scope = globalThis as Gaps;
    scope.gaps = [];
    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      if (now - last > 8) scope.gaps.push([performance.timeOrigin + last, now - last]);
      last = now;
      setTimeout(look);
    };
    look();
  });
}

export async function watchPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = globalThis as Gaps;
    scope.gaps = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        scope.gaps.push([performance.timeOrigin + startTime, duration]);
    }).observe({ type: 'longtask' });
  });
}

/** The longest since then; 0 = nothing was noted. */
export async function longestSince(where: Page | Worker, since: number): Promise<number> {
  // The same for both; each has its own overloads.
  const gaps = await (where as Page).evaluate(() => (globalThis as Gaps).gaps);
  return Math.max(0, ...gaps.filter(([at, ms]) => at + ms >= since).map(([, ms]) => ms));
}
