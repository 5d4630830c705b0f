// From the proof on the page to the durable touch and to the row in the sidebar: the built extension in a real Chromium, with
// the practice mails served at Gmail's and Outlook's own addresses. One moment per process, all in epoch milliseconds.
import type { Frame, Page, Worker } from 'playwright-core';
import { findBrowser } from './browser.ts';
import { buildIfNeeded } from './build.ts';
import { type BenchRow, rowOf } from './evaluation/bench-row.ts';
import { launch, type Session } from './launch.ts';
import { threads } from './practice/cast.ts';
import { practiceOutlook, practiceOutlookPath } from './practice/outlook.ts';

const rounds = 20;
const patienceMs = 15_000;
const openedMs = 2_000;

interface Times {
  proof: number[];
  kept: number[];
  row: number[];
}
type Timed = typeof globalThis & { times: number[] };

interface Host {
  name: string;
  url: string;
  editor: string;
  send: string;
  /** What the page puts in when it has sent: the proof. */
  proof: string;
}
const gmail: Host = {
  name: 'Gmail',
  url: `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`,
  editor: '[g_editable=true]',
  send: '[jslog^="32601;"]',
  proof: '#link_undo',
};
const outlook: Host = {
  name: 'Outlook',
  url: `https://outlook.live.com${practiceOutlookPath(0)}`,
  editor: '[id^="editorParent_"] [contenteditable=true]',
  send: '[data-testid=ComposeSendButton] button',
  proof: '.notes button',
};

/** Notes the moment at which the page itself shows the proof. */
const timeProofs = (page: Page, css: string): Promise<void> =>
  page.evaluate((wanted) => {
    const scope = globalThis as Timed;
    scope.times = [];
    const known = new WeakSet<Element>();
    new MutationObserver(() => {
      const node = document.querySelector(wanted);
      if (node === null || known.has(node)) return;
      known.add(node);
      scope.times.push(performance.timeOrigin + performance.now());
    }).observe(document, { childList: true, subtree: true });
  }, css);

/** Notes the moment at which the background says that a touch is in the ledger. */
const timeKept = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    interface Port {
      postMessage(message: unknown): void;
    }
    const scope = globalThis as Timed & {
      chrome: { runtime: { onConnect: { addListener(listener: (port: Port) => void): void } } };
    };
    scope.times = [];
    scope.chrome.runtime.onConnect.addListener((port) => {
      const post = port.postMessage.bind(port);
      port.postMessage = (message) => {
        if ((message as { type?: string }).type === 'touch-kept')
          scope.times.push(performance.timeOrigin + performance.now());
        post(message);
      };
    });
  });

/** Beside the live line; the one for a change stands before it. */
const undoButton = 'div:has(> [role=status]) > span > button + button';
/** Notes the moment at which the live line shows a touch that can be undone, where none stood before. */
const timeRows = (sidebar: Frame): Promise<void> =>
  sidebar.evaluate((css) => {
    const scope = globalThis as Timed;
    scope.times = [];
    let isShown = false;
    new MutationObserver(() => {
      const isNow = document.querySelector(css) !== null;
      if (isNow && !isShown) scope.times.push(performance.timeOrigin + performance.now());
      isShown = isNow;
    }).observe(document, { childList: true, subtree: true });
  }, undoButton);
/** The next row has to be told from this one. */
async function clearRow(sidebar: Frame): Promise<void> {
  const button = sidebar.locator(undoButton);
  if ((await button.count()) > 0) await button.click();
  await button.waitFor({ state: 'detached' });
}
const timesOf = (place: Page | Frame | Worker): Promise<number[]> =>
  (place as Page).evaluate(() => (globalThis as Timed).times);

async function until(count: number, ...places: (Page | Frame | Worker)[]): Promise<void> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const counts = await Promise.all(places.map(async (place) => (await timesOf(place)).length));
    if (counts.every((one) => one >= count)) return;
    if (Date.now() > end) throw new Error(`Only ${counts.join(', ')} of ${count} were seen.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function measure(session: Session, worker: Worker, host: Host): Promise<Times> {
  const page = await session.context.newPage();
  await page.goto(host.url);
  const sidebar = await session.sidebar(page);
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  // An answer that the conversation shows when it is opened is a touch of its own.
  await new Promise((resolve) => setTimeout(resolve, openedMs));
  await clearRow(sidebar);
  await timeProofs(page, host.proof);
  await timeRows(sidebar);
  const before = (await timesOf(worker)).length;
  for (let round = 1; round <= rounds; round += 1) {
    await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
    await page.locator(host.editor).first().pressSequentially(`Round ${round}`);
    await page.locator(host.send).first().click();
    await until(round, page, sidebar);
    await until(before + round, worker);
    await clearRow(sidebar);
  }
  const times = {
    proof: await timesOf(page),
    kept: (await timesOf(worker)).slice(before),
    row: await timesOf(sidebar),
  };
  await page.close();
  return times;
}

const between = (from: readonly number[], to: readonly number[]): number[] =>
  from.map((start, index) => (to[index] ?? Number.NaN) - start).filter((ms) => !Number.isNaN(ms));

export async function benchTouches(): Promise<BenchRow[]> {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const session = await launch({
    executablePath: browser.path,
    extension: buildIfNeeded('chrome'),
    isHeadless: true,
    serve: (url) => (url.startsWith('https://outlook.') ? { html: practiceOutlook() } : undefined),
  });
  try {
    const worker = session.context.serviceWorkers()[0];
    if (worker === undefined) throw new Error('The background has no worker.');
    await timeKept(worker);
    const rows: BenchRow[] = [];
    for (const host of [gmail, outlook]) {
      const { proof, kept, row } = await measure(session, worker, host);
      rows.push(rowOf(`${host.name}: proof → durable touch`, 'ms', between(proof, kept)));
      rows.push(rowOf(`${host.name}: proof → row in the sidebar`, 'ms', between(proof, row)));
    }
    return rows;
  } finally {
    await session.close();
  }
}
