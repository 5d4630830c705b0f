// The matcher where reps meet it: the built extension in a real Chromium, 10,000 assets imported through the real request, a
// practice inbox with whole mails. Timed on the sidebar's own clock, from the message that brings a context to the frame after
// the list changed; a stopped worker counts from the sidebar's call that wakes it, another thread being opened at that moment.
import type { Frame, Page, Worker } from 'playwright-core';
import { findBrowser } from '../browser.ts';
import { buildIfNeeded } from '../build.ts';
import { type BenchData, benchData } from '../evaluation/bench-data.ts';
import { type BenchRow, rowOf } from '../evaluation/bench-row.ts';
import { launch, type Session } from '../launch.ts';
import { ann, type PracticeThread, rep } from '../practice/cast.ts';
import { practiceMail } from '../practice/gmail.ts';
import { markInPage, type Round, resetInPage, type Timed } from './marks.ts';

const assets = 10_000;
/** Assets of one import: what a port carries at once is limited. */
const mostAtOnce = 20_000;
const body = { fewest: 150, longest: 400 };
const rounds = { warm: 48, cold: 20, typed: 60 };
const patienceMs = 20_000;
const restMs = 1_000;
const inbox = 'https://mail.google.com/mail/u/0/#inbox';

/** Each mail as a conversation of its own. */
const threadsOf = ({ subjects, mails }: BenchData): PracticeThread[] =>
  Array.from({ length: rounds.warm + rounds.cold + 2 }, (_, at) => ({
    token: `FMfcgzQPracticeBench${String(at).padStart(4, '0')}`,
    id: `18f3b1b2c3d${(0x1000 + at).toString(16)}0`,
    lang: 'en',
    subject: subjects[at % subjects.length] ?? '',
    isUnread: false,
    messages: [
      {
        ...ann,
        to: [{ ...rep }],
        at: 'Tue, 24 Nov 2026, 09:12',
        short: '24 Nov',
        text: (mails[at % mails.length] ?? '').split('\n\n'),
      },
    ],
  }));

async function until(what: string, isDone: () => Promise<boolean>, longest = patienceMs): Promise<void> {
  for (const end = Date.now() + longest; !(await isDone()); ) {
    if (Date.now() > end) throw new Error(`The bench waited in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const roundOf = (sidebar: Frame): Promise<Round> => sidebar.evaluate(() => (globalThis as Timed).round);

/** Notes when the worker's thread was not given back for longer than a frame. */
const watchThread = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    const scope = globalThis as typeof globalThis & { gaps: [at: number, ms: number][] };
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

/** The catalogue of the bench, and the index over it. `size` in words, for the rows. */
export async function importAll({ session, own, data }: MailBench, size: string): Promise<BenchRow[]> {
  const worker = session.context.serviceWorkers()[0];
  if (worker === undefined) throw new Error('The background has no worker.');
  await watchThread(worker);
  await own.evaluate(() => {
    const scope = globalThis as typeof globalThis & { pushes: { at: number; isBuilding: boolean }[] };
    scope.pushes = [];
    interface Port {
      onMessage: { addListener(listener: (message: { type: string; building?: unknown }) => void): void };
    }
    const { chrome } = globalThis as unknown as { chrome: { runtime: { connect(info: object): Port } } };
    chrome.runtime.connect({ name: 'page' }).onMessage.addListener(({ type, building }) => {
      if (type === 'building') scope.pushes.push({ at: Date.now(), isBuilding: building !== undefined });
    });
  });
  const start = Date.now();
  for (let at = 0; at < data.assets.length; at += mostAtOnce) {
    const text = JSON.stringify(data.assets.slice(at, at + mostAtOnce));
    await session.ask(own, 'catalogue.import', { fileName: 'bench.json', text, dryRun: false, skipErrors: true });
  }
  const imported = Date.now();
  const pushes = () =>
    own.evaluate(() => (globalThis as typeof globalThis & { pushes: { at: number; isBuilding: boolean }[] }).pushes);
  // Done, and nothing more begins: each part of a large import makes an index.
  const isDone = async (): Promise<boolean> => {
    const last = (await pushes()).at(-1);
    return last?.isBuilding === false && Date.now() - last.at > restMs;
  };
  await until('the index', isDone, 600_000);
  const seen = await pushes();
  const [from, to] = [seen[0]?.at ?? start, seen.at(-1)?.at ?? start];
  const gaps = await worker.evaluate(() => (globalThis as typeof globalThis & { gaps: [number, number][] }).gaps);
  const within = gaps.filter(([at]) => at >= from && at <= to).map(([, ms]) => ms);
  const before = gaps.filter(([at]) => at >= start && at < from).map(([, ms]) => ms);
  return [
    rowOf(`extension ${size}: import request`, 'ms', [imported - start]),
    rowOf(`extension ${size}: longest task of the import`, 'ms', [Math.max(0, ...before)]),
    rowOf(`extension ${size}: index built in slices`, 'ms', [to - from]),
    rowOf(`extension ${size}: longest task while it is built`, 'ms', [Math.max(0, ...within)]),
  ];
}

async function show(page: Page, sidebar: Frame, { token }: PracticeThread): Promise<Round> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `inbox/${token}`);
  await until(`the list for ${token}`, async () => (await roundOf(sidebar)).painted > 0);
  return roundOf(sidebar);
}

async function stopWorker(session: Session, own: Page, sidebar: Frame): Promise<void> {
  await sidebar.evaluate(resetInPage);
  const devtools = await session.context.newCDPSession(own);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await devtools.detach();
}

export async function timeLists({ session, own, page, threads }: MailBench, size: string): Promise<BenchRow[]> {
  await page.goto(inbox);
  // A page behind another one (the welcome page opens by itself) is drawn once a second.
  await page.bringToFront();
  const sidebar = await session.sidebar(page);
  await sidebar.locator('footer').waitFor();
  const warm: Round[] = [];
  for (const [at, thread] of threads.slice(0, rounds.warm + 2).entries()) {
    await sidebar.evaluate(resetInPage);
    const round = await show(page, sidebar, thread);
    if (at >= 2) warm.push(round);
  }
  const cold: Round[] = [];
  for (const thread of threads.slice(rounds.warm + 2)) {
    await stopWorker(session, own, sidebar);
    cold.push(await show(page, sidebar, thread));
    // What the woken worker does besides must not run into the next round.
    await new Promise((resolve) => setTimeout(resolve, restMs));
  }
  const lists = (name: string, list: readonly Round[]): BenchRow[] => [
    rowOf(
      `extension ${size}: context → answer, ${name}`,
      'ms',
      list.map(({ asked, answered }) => answered - asked),
    ),
    rowOf(
      `extension ${size}: context → list painted, ${name}`,
      'ms',
      list.map(({ asked, painted }) => painted - asked),
    ),
  ];
  return [
    ...lists('warm', warm),
    rowOf(
      `extension ${size}: stopped worker woken → greets`,
      'ms',
      cold.map(({ woken, greeted }) => greeted - woken),
    ),
    ...lists('worker just woken', cold),
    rowOf(
      `extension ${size}: stopped worker woken → list painted`,
      'ms',
      cold.map(({ woken, painted }) => painted - woken),
    ),
  ];
}

export async function timeTyped({ session, page, data: { subjects } }: MailBench, size: string): Promise<BenchRow[]> {
  if (page.url() === 'about:blank') await page.goto(inbox);
  await page.bringToFront();
  const sidebar = await session.sidebar(page);
  await sidebar.locator('footer').waitFor();
  const values: Round[] = [];
  const words = [...new Set(subjects.map((text, at) => text.slice(0, 4 + (at % 15)).trim()))];
  const texts = words.filter((text) => text.length >= 4).slice(0, rounds.typed + 2);
  for (const [at, text] of texts.entries()) {
    await sidebar.evaluate((wanted) => (globalThis as Timed).type(wanted), text);
    await until(`what “${text}” finds`, async () => (await roundOf(sidebar)).painted > 0);
    if (at >= 2) values.push(await roundOf(sidebar));
  }
  return [
    rowOf(
      `extension ${size}: key → answer`,
      'ms',
      values.map(({ asked, answered }) => answered - asked),
    ),
    rowOf(
      `extension ${size}: key → results painted`,
      'ms',
      values.map(({ asked, painted }) => painted - asked),
    ),
  ];
}

/** Tells the rows as they come. */
export function noted(rows: readonly BenchRow[]): BenchRow[] {
  for (const { what, unit, p50, p95, n } of rows)
    console.error(`  ${what}: p50 ${p50.toFixed(2)}, p95 ${p95.toFixed(2)} ${unit}, n=${n}`);
  return [...rows];
}

/** A browser with the built extension and an inbox of whole mails, which are on screen. */
export interface MailBench {
  session: Session;
  /** A page of ours to ask from. */
  own: Page;
  page: Page;
  data: BenchData;
  threads: PracticeThread[];
}

export async function mailBench(data: BenchData): Promise<MailBench> {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  console.error(data.origin);
  const threads = threadsOf(data);
  const session = await launch({
    executablePath: browser.path,
    extension: buildIfNeeded('chrome'),
    isHeadless: true,
    serve: (url) => (url.startsWith('https://mail.google.com/mail/') ? { html: practiceMail(threads) } : undefined),
  });
  await session.context.addInitScript(markInPage);
  const own = await session.openOwn('options.html');
  const page = await session.context.newPage();
  return { session, own, page, data, threads };
}

export async function benchMatchExtension(): Promise<BenchRow[]> {
  const bench = await mailBench(benchData(assets, body));
  try {
    const imported = noted(await importAll(bench, '10,000'));
    const lists = noted(await timeLists(bench, '10,000'));
    return [...imported, ...lists, ...noted(await timeTyped(bench, '10,000'))];
  } finally {
    await bench.session.close();
  }
}
