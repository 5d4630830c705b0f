// The library page with 100,000 assets: frames while it is scrolled, and from a key in the search field to the painted rows.
import type { Page } from 'playwright-core';
import { type BenchRow, rowOf } from '../evaluation/bench-row.ts';

const frames = 120;
const step = 700;
const searches = ['c', 'co', 'col', 'cold', 'plant 77', 'owner 5', 'q', 'qu', 'recall', ''];
const rounds = 3;

export async function libraryRows(page: Page): Promise<BenchRow[]> {
  await page.locator('#library tbody tr').nth(3).waitFor({ timeout: 300_000 });
  const scrolled = await page.evaluate(
    async ([count, by]) => {
      const box = document.querySelector('#library tbody')?.closest<HTMLElement>('[class*=overflow]');
      if (box === null || box === undefined) throw new Error('The table does not scroll.');
      const gaps: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (let at = 0; at < count; at++) {
        box.scrollTop += at % 40 === 39 ? box.scrollHeight / 4 : by;
        const now = await new Promise<number>(requestAnimationFrame);
        gaps.push(now - last);
        last = now;
      }
      return { gaps, moved: box.scrollTop };
    },
    [frames, step] as const,
  );
  if (scrolled.moved === 0) throw new Error('The table did not scroll.');
  const painted: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const text of searches) painted.push(...(await page.evaluate(paintedAfter, text)));
  return [
    rowOf('library, 100,000 assets: frame while scrolling', 'ms', scrolled.gaps),
    rowOf('library, 100,000 assets: frames over 50 ms, of 120', '', [scrolled.gaps.filter((gap) => gap > 50).length]),
    { ...rowOf('library, 100,000 assets: key → rows painted', 'ms', painted), target: 100 },
  ];
}

/** Milliseconds from the input event to the frame after the rows changed; nothing where the same rows are shown. */
async function paintedAfter(text: string): Promise<number[]> {
  const field = document.querySelector<HTMLInputElement>('#library input[type=search]');
  const shown = document.querySelector('#library h2 span');
  if (field === null || shown === null) throw new Error('The library has no search field.');
  const start = performance.now();
  const isChanged = new Promise<boolean>((resolve) => {
    setTimeout(resolve, 3_000, false);
    const watch = new MutationObserver(() => {
      watch.disconnect();
      resolve(true);
    });
    watch.observe(document.querySelector('#library') as Element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (!(await isChanged)) return [];
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return [performance.now() - start];
}
