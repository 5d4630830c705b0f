// What one sidebar holds: its JavaScript heap, its nodes, and the private memory by which the extension's process grows.
import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import type { MailBench } from '../bench-match/extension.ts';
import { type BenchRow, rowOf } from '../evaluation/bench-row.ts';

const times = 5;
const restMs = 1_500;
const MB = 1_000_000;
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs));

async function collected(devtools: CDPSession): Promise<void> {
  await devtools.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
}

/** Bytes that the renderers with our pages share with nobody; not a number where there is no `/proc`. */
async function privateBytes({ session }: MailBench): Promise<number> {
  const devtools = await session.context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  await devtools?.detach();
  const ours = processInfo.filter(({ id }) => {
    const path = `/proc/${id}/cmdline`;
    return existsSync(path) && readFileSync(path, 'utf8').includes('--extension-process');
  });
  const sums = ours.map(({ id }) => {
    const lines = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+) kB$/gm);
    return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1_024, 0);
  });
  return sums.length === 0 ? Number.NaN : sums.reduce((sum, one) => sum + one, 0);
}

/** A sidebar beside the thread on screen, with its list. */
async function openSidebar({ session, own, page }: MailBench): Promise<Page> {
  const tab = await session.tabOf(own, page.url());
  const sidebar = await session.context.newPage();
  await sidebar.setViewportSize({ width: 360, height: 800 });
  await sidebar.goto(`chrome-extension://${session.extensionId}/sidepanel.html?mount=tab&tab=${tab}`);
  await sidebar.locator('[data-row]').first().waitFor();
  return sidebar;
}

export async function sidebarMemory(bench: MailBench): Promise<BenchRow[]> {
  const frame = await bench.session.sidebar(bench.page);
  await frame.locator('[data-row]').first().waitFor();
  const inFrame = await bench.session.context.newCDPSession(frame);
  await inFrame.send('Performance.enable');
  await rest();
  await collected(inFrame);
  const { metrics } = await inFrame.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;

  const grown: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = await privateBytes(bench);
    const sidebar = await openSidebar(bench);
    await rest();
    const devtools = await bench.session.context.newCDPSession(sidebar);
    await collected(devtools);
    grown.push(((await privateBytes(bench)) - before) / MB);
    await sidebar.close();
    await collected(inFrame);
    await rest();
  }
  return [
    {
      ...rowOf('sidebar: JavaScript heap of our pages, the frame among them', 'MB', [of('JSHeapUsedSize') / MB]),
      target: 30,
    },
    rowOf('sidebar: nodes', '', [of('Nodes')]),
    ...(grown.some(Number.isNaN) ? [] : [{ ...rowOf('sidebar: private memory of one more', 'MB', grown), target: 30 }]),
  ];
}
