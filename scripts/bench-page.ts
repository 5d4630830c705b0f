// What the extension costs the host's page: bytes, main-thread time as a difference of paired runs with and without it,
// its own spans, how soon a context follows its anchors, and what 500 navigations leave behind.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { type Made, type MadeHost, madePage, startOf } from './bench-page/pages.ts';
import { traceOwn } from './bench-page/trace.ts';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { openBrowser, serve } from './eval-hosts/browser.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { launch, type Session } from './launch.ts';

const pairs = 3;
const navigations = 20;
const manyNavigations = 500;
const warmUp = 50;
const loadWindowMs = 2_500;
const viewMs = 300;
/** Halves of `viewMs` within which a context must be heard: the watcher's own limit is 8 s. */
const mostWaits = 60;
/** The host's answer to a navigation comes this much later. */
const hostDelayMs = 60;
/** A bench that hangs is a bench that failed. */
const longestMs = 10 * 60_000;

interface Cost {
  /** Main-thread CPU, ms: of the load, of one navigation, of one second with 50 changes. */
  load: number;
  navigation: number;
  second: number;
}
interface Left {
  heapKb: number;
  nodes: number;
  listeners: number;
}

/** Seconds of changes on each page, spread over the pairs. */
const secondsWanted = (): number => {
  const at = process.argv.indexOf('--seconds');
  const seconds = at < 0 ? 60 : Number(process.argv[at + 1]);
  if (!(seconds >= 3 && seconds <= 120)) throw new Error('--seconds wants a number from 3 to 120.');
  return seconds;
};
const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const go = (page: Page, n: number, delay: number): Promise<void> =>
  page.evaluate(([to, wait]) => (globalThis as unknown as { made: Made }).made.go(to, wait), [n, delay] as const);
const churn = (page: Page, isOn: boolean): Promise<void> =>
  page.evaluate((on) => (globalThis as unknown as { made: Made }).made.churn(on), isOn);

async function metrics(devtools: CDPSession): Promise<Map<string, number>> {
  const { metrics: list } = await devtools.send('Performance.getMetrics');
  return new Map(list.map(({ name, value }) => [name, value]));
}
const busyMs = async (devtools: CDPSession): Promise<number> =>
  ((await metrics(devtools)).get('TaskDuration') ?? 0) * 1_000;

async function open(context: BrowserContext, host: MadeHost): Promise<{ page: Page; devtools: CDPSession }> {
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  // Thread time: what other processes take from the processor does not count.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(startOf[host]);
  await rest(loadWindowMs);
  return { page, devtools };
}

async function cost(context: BrowserContext, host: MadeHost, seconds: number): Promise<Cost> {
  const { page, devtools } = await open(context, host);
  const load = await busyMs(devtools);
  for (let n = 1; n <= navigations; n++) {
    await go(page, n, hostDelayMs);
    await rest(viewMs);
  }
  const navigated = await busyMs(devtools);
  await churn(page, true);
  await rest(seconds * 1_000);
  const churned = await busyMs(devtools);
  await page.close();
  return { load, navigation: (navigated - load) / navigations, second: (churned - navigated) / seconds };
}

async function left(context: BrowserContext, host: MadeHost): Promise<Left> {
  const { page, devtools } = await open(context, host);
  const state = async (): Promise<Left> => {
    await rest(loadWindowMs);
    for (let times = 0; times < 3; times++) await devtools.send('HeapProfiler.collectGarbage');
    const now = await metrics(devtools);
    return {
      heapKb: (now.get('JSHeapUsedSize') ?? 0) / 1_024,
      nodes: now.get('Nodes') ?? 0,
      listeners: now.get('JSEventListeners') ?? 0,
    };
  };
  const visit = (from: number, to: number): Promise<void> =>
    page.evaluate(
      async ([start, end]) => {
        for (let n = start; n < end; n++) {
          (globalThis as unknown as { made: Made }).made.go(n, 0);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      [from, to] as const,
    );
  await visit(1, warmUp);
  const before = await state();
  await visit(warmUp, warmUp + manyNavigations);
  const after = await state();
  await page.close();
  return {
    heapKb: after.heapKb - before.heapKb,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** Milliseconds from the anchors to the moment at which a page of ours hears the context: wire and background included. */
async function publishedAfter(session: Session, host: MadeHost): Promise<number[]> {
  const { page } = await open(session.context, host);
  const own = await session.openOwn('options.html');
  const tabId = await session.tabOf(own, page.url());
  await page.bringToFront();
  await own.evaluate((tab) => {
    const scope = globalThis as unknown as { heard: { at: number; key: string }[]; chrome: never; line: unknown };
    scope.heard = [];
    const { runtime } = scope.chrome as { runtime: { connect(info: object): never } };
    const port = runtime.connect({ name: 'page' }) as {
      onMessage: { addListener(listener: (message: never) => void): void };
      postMessage(message: unknown): void;
    };
    // Kept, or the line is closed with it.
    scope.line = port;
    type Told = { type: string; context?: { state: string; person?: { name: string } } };
    port.onMessage.addListener((message: Told) => {
      if (message.type === 'context' && message.context?.state === 'ready')
        scope.heard.push({ at: performance.timeOrigin + performance.now(), key: message.context.person?.name ?? '' });
    });
    port.postMessage({ id: 1, name: 'hello', argument: { mount: 'tab', tabId: tab } });
  }, tabId);
  type Heard = { heard: { at: number; key: string }[] };
  const isHeard = (name: string): Promise<boolean> =>
    own.evaluate((key) => (globalThis as unknown as Heard).heard.some((one) => one.key === key), name);
  for (let n = 1; n <= navigations; n++) {
    await go(page, n, hostDelayMs);
    for (let waits = 0; waits < mostWaits && !(await isHeard(`Ada Quill${n}`)); waits++) await rest(viewMs / 2);
  }
  const readyAt = await page.evaluate(() => (globalThis as unknown as { made: Made }).made.readyAt);
  const heard = await own.evaluate(() => (globalThis as unknown as Heard).heard);
  await Promise.all([page.close(), own.close()]);
  const delays = Array.from({ length: navigations }, (_, index) => {
    const at = heard.find(({ key }) => key === `Ada Quill${index + 1}`)?.at;
    return at === undefined ? undefined : at - (readyAt[index + 1] ?? 0);
  });
  const known = delays.filter((delay) => delay !== undefined);
  if (known.length < navigations)
    throw new Error(`${host}: ${navigations - known.length} of ${navigations} views were never published.`);
  return known;
}

async function ownSpans(session: Session, host: MadeHost, seconds: number) {
  const page = await session.context.newPage();
  const devtools = await session.context.browser()?.newBrowserCDPSession();
  if (devtools === undefined) throw new Error('This browser cannot be traced.');
  const spans = await traceOwn(devtools, session.extensionId, async () => {
    await page.goto(startOf[host]);
    await rest(loadWindowMs);
    for (let n = 1; n <= navigations; n++) {
      await go(page, n, hostDelayMs);
      await rest(viewMs);
    }
    await churn(page, true);
    await rest(seconds * 1_000);
  });
  await Promise.all([page.close(), devtools.detach()]);
  return spans;
}

async function hostRows(
  session: Session,
  without: BrowserContext,
  host: MadeHost,
  seconds: number,
): Promise<BenchRow[]> {
  const differences: Cost[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    // Side by side, so that both halves of a pair have the same machine; thread time leaves the other one out.
    const [ours, bare] = await Promise.all([
      cost(session.context, host, seconds / pairs),
      cost(without, host, seconds / pairs),
    ]);
    step(`${host} pair ${pair + 1}: with ${said(ours)}, without ${said(bare)}`);
    differences.push({
      load: ours.load - bare.load,
      navigation: ours.navigation - bare.navigation,
      second: ours.second - bare.second,
    });
  }
  const spans = await ownSpans(session, host, Math.min(10, seconds / pairs));
  step(`${host}: ${spans.all.length} entries traced`);
  if (spans.all.length === 0) throw new Error(`${host}: the trace holds nothing of ours; did the extension load?`);
  const delays = await publishedAfter(session, host);
  step(`${host}: contexts heard; ${manyNavigations} navigations with and without …`);
  const [grown, grownBare] = await Promise.all([left(session.context, host), left(without, host)]);
  step(`${host}: done`);
  return [
    rowOf(
      `${host}: main thread added to the load`,
      'ms',
      differences.map(({ load }) => load),
    ),
    rowOf(
      `${host}: main thread added per navigation`,
      'ms',
      differences.map(({ navigation }) => navigation),
    ),
    rowOf(
      `${host}: main thread added per second of 50 changes`,
      'ms',
      differences.map(({ second }) => second),
    ),
    rowOf(`${host}: our longest task`, 'ms', [Math.max(0, ...spans.all)]),
    rowOf(`${host}: each entry into our code`, 'ms', spans.all),
    rowOf(`${host}: observer callback`, 'ms', spans.observer),
    rowOf(`${host}: context published after its anchors`, 'ms', delays),
    rowOf(`${host}: heap added by ${manyNavigations} navigations`, 'kB', [grown.heapKb - grownBare.heapKb]),
    rowOf(`${host}: nodes added by ${manyNavigations} navigations`, 'nodes', [grown.nodes - grownBare.nodes]),
    rowOf(`${host}: listeners added by ${manyNavigations} navigations`, 'count', [
      grown.listeners - grownBare.listeners,
    ]),
  ];
}

const started = performance.now();
/** What the bench did last, for its own error. */
let lastStep = 'starting the browsers';
function step(words: string): void {
  lastStep = words;
  console.error(`${Math.round((performance.now() - started) / 1_000)} s  ${words}`);
}
const said = ({ load, navigation, second }: Cost): string =>
  `load ${load.toFixed()} ms, navigation ${navigation.toFixed(1)} ms, second ${second.toFixed(1)} ms`;

/** Throws one sentence when a browser, the build or the time fails; leaves no browser behind. */
export async function benchPage(): Promise<BenchRow[]> {
  const seconds = secondsWanted();
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const extension = buildIfNeeded('chrome');
  const rows = bytesOf(extension);
  const session = await launch({
    executablePath: browser.path,
    extension,
    isHeadless: true,
    viewport: { width: 1280, height: 900 },
    serve: (url) => {
      const html = madePage(url);
      return html === undefined ? undefined : { html };
    },
  });
  const bare = await openBrowser();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It took longer than 10 minutes.')), longestMs);
  });
  const work = async (): Promise<BenchRow[]> => {
    await serve(bare.context, (url) => madePage(url));
    for (const host of ['gmail', 'linkedin'] as const)
      rows.push(...(await hostRows(session, bare.context, host, seconds)));
    return rows;
  };
  try {
    return await Promise.race([work(), tooLong]);
  } catch (error) {
    const words = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(`The page bench broke off: ${words} The last step was “${lastStep}”.`, { cause: error });
  } finally {
    clearTimeout(timer);
    await Promise.race([Promise.allSettled([session.close(), bare.close()]), rest(10_000)]);
  }
}

/** What a page loads by itself, and what is put into it on a click only. */
function bytesOf(extension: string): BenchRow[] {
  const size = (...path: string[]): number[] => [gzipSync(readFileSync(join(extension, ...path)), { level: 9 }).length];
  const scripts = readdirSync(join(extension, 'content-scripts')).filter((name) => name.endsWith('.js'));
  return [
    ...scripts.map((name) => rowOf(`content script ${name}, gzip -9`, 'bytes', size('content-scripts', name))),
    ...['hands.js', 'snapshot.js'].map((name) => rowOf(`on a click: ${name}, gzip -9`, 'bytes', size(name))),
  ];
}
