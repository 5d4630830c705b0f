// A Chromium with the built extension, and the practice pages served at the hosts' real origins by interception.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { hosts } from '../lib/hosts/index.ts';
import type { Answers, RequestArgument, RequestName } from '../lib/wire/messages.ts';
import { askInPage, tabInPage } from './ask-background.ts';
import { practiceFor } from './practice/index.ts';
import { type Language, spoken } from './spoken.ts';

const quietArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Session {
  context: BrowserContext;
  extensionId: string;
  /** Opens one of our own pages, e.g. `insights.html`. */
  openOwn(path: string): Promise<Page>;
  /** Asks the background from one of our own pages, over the same port protocol that the pages use. */
  ask<N extends RequestName>(page: Page, name: N, argument: RequestArgument<N>): Promise<Answers[N]>;
  /** The same for the context of a tab. */
  askAbout<N extends RequestName>(
    page: Page,
    tabId: number,
    name: N,
    argument: RequestArgument<N>,
  ): Promise<Answers[N]>;
  /** The browser's number of the tab that shows this address. */
  tabOf(page: Page, url: string): Promise<number>;
  /** The sidebar's frame inside a host page, once it is there. */
  sidebar(page: Page): Promise<Frame>;
  /** The same page or frame, asked with English names in whatever language the session speaks. */
  spoken<T extends Page | Frame>(root: T): T;
  close(): Promise<void>;
}

export interface LaunchOptions {
  executablePath: string;
  extension: string;
  isHeadless: boolean;
  /** Served instead of the practice pages where it answers something. */
  serve?: (url: string) => { html: string } | undefined;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** What the extension in that folder speaks (`inLanguage`), so that it is asked in it; `ar` is the pseudo-locale. English without one. */
  language?: Language;
  /** Kept at the end; without one the session has a fresh one that goes with it. */
  profile?: string;
  /** The extension is put in by the debugger, as only then it can be replaced by another version. */
  isReplaceable?: boolean;
}

export async function launch(options: LaunchOptions): Promise<Session> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'touchline-'));
  const isReplaceable = options.isReplaceable === true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: false,
    viewport: options.isHeadless ? (options.viewport ?? { width: 1280, height: 800 }) : null,
    colorScheme: options.isHeadless ? (options.colorScheme ?? 'light') : null,
    args: [
      ...(options.isHeadless ? ['--headless=new'] : []),
      ...quietArgs,
      ...(isReplaceable
        ? ['--enable-unsafe-extension-debugging']
        : [`--disable-extensions-except=${options.extension}`, `--load-extension=${options.extension}`]),
    ],
    ...(isReplaceable && { ignoreDefaultArgs: ['--disable-extensions'] }),
  });
  if (isReplaceable) await loadUnpacked(context, options.extension);
  for (const pattern of hosts.flatMap((host) => host.matches)) {
    await context.route(pattern.replace(/\*$/, '**'), (route) => {
      const page = options.serve?.(route.request().url()) ?? practiceFor(route.request().url());
      if (page === undefined) return route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
      return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: page.html });
    });
  }
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
  const extensionId = new URL(worker.url()).host;
  const ownOrigin = `chrome-extension://${extensionId}`;
  return {
    context,
    extensionId,
    async openOwn(path) {
      const page = await context.newPage();
      await page.goto(`${ownOrigin}/${path}`);
      return page;
    },
    ask: (page, name, argument) => ask(page, undefined, name, argument),
    askAbout: ask,
    tabOf,
    async sidebar(page) {
      for (;;) {
        const frame = page.frames().find((candidate) => candidate.url().startsWith(`${ownOrigin}/sidepanel.html`));
        if (frame !== undefined) return frame;
        await page.waitForEvent('framenavigated', { timeout: 15_000 });
      }
    },
    spoken: (root) => spoken(root, options.language),
    async close() {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Installs the extension in this folder, or updates it where it is installed: then with a higher version. */
export async function loadUnpacked(context: BrowserContext, path: string): Promise<void> {
  const devtools = await context.browser()?.newBrowserCDPSession();
  // Of an experimental domain that the driver has no types for.
  const send = devtools?.send as unknown as ((method: string, params: object) => Promise<unknown>) | undefined;
  if (send === undefined) throw new Error('The browser lets nobody put an extension in.');
  await send.call(devtools, 'Extensions.loadUnpacked', { path });
  await devtools?.detach();
}

async function ask<N extends RequestName>(
  page: Page,
  tabId: number | undefined,
  name: N,
  argument: RequestArgument<N>,
): Promise<Answers[N]> {
  const answer = await page.evaluate(askInPage, [tabId, name, argument] as const);
  if (!answer.ok) throw new Error(answer.problem?.message ?? 'The background refused.');
  return answer.value as Answers[N];
}

async function tabOf(page: Page, url: string): Promise<number> {
  const id = await page.evaluate(tabInPage, url);
  if (id === undefined) throw new Error(`No tab shows ${url}.`);
  return id;
}
