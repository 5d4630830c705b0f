// A Firefox with the built extension, and the practice pages served at the hosts' real origins by interception. Driven over
// BiDi, since Playwright's Firefox cannot load extensions. The extension's address is chosen beforehand: no page tells it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, launch as start } from 'puppeteer-core';
import type { Answers, RequestArgument, RequestName } from '../lib/wire/messages.ts';
import { askInPage, tabInPage } from './ask-background.ts';
import { practiceFor } from './practice/index.ts';

const extensionId = 'touchline@touchline.dev';
const uuid = '0f3c2a10-6b1e-4c55-9b8e-1d2c3b4a5968';

export interface FirefoxSession {
  browser: Browser;
  /** Opens a host page, served by the practice pages. */
  visit(url: string): Promise<Page>;
  /** Opens one of our own pages, e.g. `options.html`. */
  openOwn(path: string): Promise<Page>;
  /** Asks the background from one of our own pages, about a tab where one is named. */
  ask<N extends RequestName>(page: Page, name: N, argument: RequestArgument<N>, tabId?: number): Promise<Answers[N]>;
  tabOf(page: Page, url: string): Promise<number>;
  close(): Promise<void>;
}

export async function launchFirefox(options: { executablePath: string; extension: string }): Promise<FirefoxSession> {
  const profile = mkdtempSync(join(tmpdir(), 'touchline-firefox-'));
  const browser = await start({
    browser: 'firefox',
    executablePath: options.executablePath,
    userDataDir: profile,
    headless: true,
    enableExtensions: true,
    // Lets BiDi look into our own pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }) },
  });
  await browser.installExtension(options.extension);
  return {
    browser,
    async visit(url) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const served = practiceFor(request.url());
        if (served === undefined) void request.continue();
        else void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: served.html });
      });
      await page.goto(url);
      return page;
    },
    async openOwn(path) {
      const page = await browser.newPage();
      // BiDi does not report the end of this navigation: the page itself is asked.
      page.goto(`moz-extension://${uuid}/${path}`).catch(() => undefined);
      await page.waitForFunction(() => location.protocol === 'moz-extension:' && document.readyState === 'complete', {
        polling: 100,
      });
      return page;
    },
    async ask(page, name, argument, tabId) {
      const answer = await page.evaluate(askInPage, [tabId, name, argument] as const);
      if (!answer.ok) throw new Error(answer.problem?.message ?? 'The background refused.');
      return answer.value as never;
    },
    async tabOf(page, url) {
      const id = await page.evaluate(tabInPage, url);
      if (id === undefined) throw new Error(`No tab shows ${url}.`);
      return id;
    },
    async close() {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
