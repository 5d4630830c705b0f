// Reads a case the way a user's browser does: the page at its own address, the built extension, what the adapter publishes.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Context } from '../../lib/model/context.ts';
import { findBrowser } from '../browser.ts';
import { buildIfNeeded } from '../build.ts';
import { launch, type Session } from '../launch.ts';
import type { Case } from './cases.ts';

/** Runs inside our own page, where the browser provides it. */
declare const chrome: { tabs: { query(filter: object): Promise<{ id?: number; active: boolean; url?: string }[]> } };

const settleLimitMs = 12_000;
const bare = (url: string): string => url.replace(/#.*$/, '');

export interface Reader {
  /** The published context; `undefined` when nothing was published in time. */
  read(one: Case): Promise<Context | undefined>;
  close(): Promise<void>;
}

export async function openReader(): Promise<Reader> {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  let shown: Case | undefined;
  const session = await launch({
    executablePath: browser.path,
    extension: buildIfNeeded('chrome'),
    isHeadless: true,
    serve: (url) => (shown !== undefined && bare(url) === bare(shown.url) ? { html: shown.html } : { html: '' }),
  });
  const own = await session.openOwn('options.html').catch(() => session.openOwn('manifest.json'));
  return {
    async read(one) {
      shown = one;
      const page = await session.context.newPage();
      try {
        await page.goto(one.url, { waitUntil: 'domcontentloaded' });
        const tabId = await tabShowing(own, bare(one.url));
        return tabId === undefined ? undefined : await published(session, own, tabId);
      } finally {
        await page.close();
      }
    },
    close: () => session.close(),
  };
}

/** By address, which the host permission lets us see; a welcome page may take the foreground meanwhile. */
const tabShowing = (own: Page, address: string): Promise<number | undefined> =>
  own.evaluate(async (wanted) => {
    const found = await chrome.tabs.query({});
    return found.findLast((tab) => tab.url?.startsWith(wanted))?.id;
  }, address);

async function published(session: Session, own: Page, tabId: number): Promise<Context | undefined> {
  const until = performance.now() + settleLimitMs;
  let last: Context | undefined;
  while (performance.now() < until) {
    const { context } = await session.ask(own, 'hello', { mount: 'tab', tabId });
    last = context;
    if (context !== undefined && context.state !== 'loading') return context;
    await pause(100);
  }
  return last;
}
