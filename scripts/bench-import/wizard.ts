// 100,000 rows through the import wizard of the built extension, step by step, and taken back.
import type { Page, Worker } from 'playwright-core';
import { type BenchRow, rowOf } from '../evaluation/bench-row.ts';
import type { Session } from '../launch.ts';
import type { Format } from './peers.ts';
import { longestSince } from './watch.ts';

export interface WizardBench {
  session: Session;
  page: Page;
  worker: Worker;
}

const patience = 600_000;
/** Target for every task: longer, and a key press waits noticeably. */
const longestTask = 50;

/** How long the work took and the longest task on either side. */
async function timed({ page, worker }: WizardBench, what: string, work: () => Promise<unknown>) {
  const since = Date.now();
  await work();
  const ms = Date.now() - since;
  const found = { ms, page: await longestSince(page, since), worker: await longestSince(worker, since) };
  const longest = `longest task ${found.page.toFixed()} ms in the page, ${found.worker.toFixed()} ms in the background`;
  console.error(`  ${what}: ${(ms / 1_000).toFixed(1)} s, ${longest}`);
  return found;
}

const tasks = (what: string, steps: readonly { page: number; worker: number }[]): BenchRow[] => [
  {
    ...rowOf(
      `${what}: longest task of the page`,
      'ms',
      steps.map((step) => step.page),
    ),
    target: longestTask,
  },
  {
    ...rowOf(
      `${what}: longest gap of the background`,
      'ms',
      steps.map((step) => step.worker),
    ),
    target: longestTask,
  },
];

export async function wizardRows(bench: WizardBench, label: string, path: string, rows: number): Promise<BenchRow[]> {
  const { page } = bench;
  const input = page.locator('#import input[type=file]').first();
  const good = page.locator('#import button.bg-green:enabled');
  const read = await timed(bench, `${label} checked`, async () => {
    await input.setInputFiles(path);
    await good.waitFor({ timeout: patience });
  });
  const staged = await timed(bench, `${label} put aside and compared`, async () => {
    await good.click();
    await page.locator('#import dl dd').first().waitFor({ timeout: patience });
    await good.waitFor({ timeout: patience });
  });
  const written = await timed(bench, `${label} written`, async () => {
    await good.click();
    await page.locator('#import li button:enabled').first().waitFor({ timeout: patience });
  });
  const all = read.ms + staged.ms + written.ms;
  return [
    rowOf(`${label}: checked, rows a second`, '', [(rows / read.ms) * 1_000]),
    rowOf(`${label}: from the file to the written catalogue, rows a second`, '', [(rows / all) * 1_000]),
    ...tasks(`${label}, checked`, [read]),
    ...tasks(`${label}, put aside and compared`, [staged]),
    ...tasks(`${label}, written`, [written]),
  ];
}

export async function undoRows(bench: WizardBench, label: string): Promise<BenchRow[]> {
  const { page } = bench;
  const undone = await timed(bench, `${label} taken back`, async () => {
    await page.locator('#import li button:enabled').first().click();
    await page.locator('#import li button').first().waitFor({ state: 'detached', timeout: patience });
  });
  await page.locator('#import button').first().click();
  await page.locator('#import input[type=file]').first().waitFor({ state: 'attached' });
  return [rowOf(`${label}: taken back`, 's', [undone.ms / 1_000]), ...tasks(`${label}, taken back`, [undone])];
}

/** Stopped in the middle of putting aside, then begun again: it goes on where it was. */
export async function resumeRows(bench: WizardBench, path: string, rows: number): Promise<BenchRow[]> {
  const { page, session } = bench;
  const good = page.locator('#import button.bg-green:enabled');
  const begin = async (): Promise<void> => {
    await page.locator('#import input[type=file]').first().setInputFiles(path);
    await good.waitFor({ timeout: patience });
    await good.click();
  };
  const record = async () => (await session.ask(page, 'import.list', {})).imports[0];
  await begin();
  while (((await record())?.rows ?? 0) < rows / 2) await new Promise((resolve) => setTimeout(resolve, 50));
  await page.reload();
  await page.locator('#import input[type=file]').first().waitFor({ state: 'attached' });
  const before = (await record())?.rows ?? 0;
  await begin();
  const after = (await record())?.rows ?? 0;
  await page.locator('#import dl dd').first().waitFor({ timeout: patience });
  // Cancelled: nothing of it is in the catalogue, and nothing is kept.
  await page.locator('#import button:not(.bg-green)').first().click();
  await page.locator('#import input[type=file]').first().waitFor({ state: 'attached' });
  const { assets } = await session.ask(page, 'catalogue.count', {});
  const left = (await record())?.state === 'reading';
  if (assets > 0 || left || after < before)
    throw new Error(`After cancelling: ${assets} assets, ${after} of ${before} rows kept.`);
  return [rowOf('stopped and begun again: rows that need not be read a second time', '', [before])];
}

/** The whole file in one call, beside which the wizard stands. */
export async function peerRows(
  { page }: WizardBench,
  format: Format,
  label: string,
  path: string,
): Promise<BenchRow[]> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'peer';
    document.body.append(input);
  });
  await page.locator('#peer').setInputFiles(path);
  const samples: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const { ms } = await page.evaluate(
      (name) => (globalThis as unknown as { peer(format: string): Promise<{ ms: number }> }).peer(name),
      format,
    );
    samples.push(ms);
  }
  await page.evaluate(() => document.querySelector('#peer')?.remove());
  return [rowOf(`peer, ${label}: one task, only parsed`, 'ms', samples)];
}
