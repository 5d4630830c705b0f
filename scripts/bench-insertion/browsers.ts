// Chromium and Firefox with the same commands: the page's world with the editors, an isolated world with our code, and real
// keys. Every address is answered from here, so that a page has its real origin and nothing reaches the network.
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findBrowser } from '../browser.ts';
import { findFirefox } from '../firefox.ts';
import { bundleEditors, bundleWriter } from './bundles.ts';

export type BrowserName = 'chromium' | 'firefox';
export interface EditorsBrowser {
  name: BrowserName;
  version: string;
  /** Opens an empty page with the editors in it at this address; one that is open already is kept and comes to the front. */
  open(url: string): Promise<void>;
  /** Runs an expression in the page's own world. */
  inPage<T>(expression: string): Promise<T>;
  /** Runs an expression in the extension's world. */
  inExtension<T>(expression: string): Promise<T>;
  /** Real keys: `Control+z`, `x`. */
  press(keys: string): Promise<void>;
  close(): Promise<void>;
}

interface Realm {
  evaluate(expression: string): Promise<unknown>;
}

const started = { headless: true, defaultViewport: { width: 1280, height: 900 } } as const;
const quiet = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

/** The path, or the reason why this browser is not there. */
export const pathOf = (name: BrowserName): { path: string } | { problem: string } =>
  name === 'chromium' ? findBrowser() : findFirefox();

const start = (name: BrowserName, executablePath: string): Promise<Browser> =>
  name === 'chromium'
    ? launch({ ...started, browser: 'chrome', executablePath, args: quiet })
    : launch({ ...started, browser: 'firefox', executablePath });

/** An isolated world is not in puppeteer's public types; its own clicks run in one, in both browsers. */
function isolated(page: Page): Realm {
  const frame = page.mainFrame();
  if (!('isolatedRealm' in frame) || typeof frame.isolatedRealm !== 'function')
    throw new Error('This version of puppeteer-core has no isolatedRealm().');
  return frame.isolatedRealm() as Realm;
}

/** Every address is an empty page. */
async function answerHere(page: Page): Promise<void> {
  const body = '<!doctype html><html lang="en"><title>Editors</title><body></body></html>';
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest();
    void request.respond({
      status: isPage ? 200 : 404,
      contentType: 'text/html; charset=utf-8',
      body: isPage ? body : '',
    });
  });
}

export async function openEditorsBrowser(name: BrowserName): Promise<EditorsBrowser> {
  const found = pathOf(name);
  if ('problem' in found) throw new Error(found.problem);
  const [editors, writer] = [await bundleEditors(), await bundleWriter()];
  const browser = await start(name, found.path);
  const tabs = new Map<string, Page>();
  let page = await browser.newPage();
  return {
    name,
    version: await browser.version(),
    async open(url) {
      const kept = tabs.get(url);
      page = kept ?? (tabs.size === 0 ? page : await browser.newPage());
      await page.bringToFront();
      if (kept !== undefined) return;
      await answerHere(page);
      await page.goto(url);
      await page.evaluate(editors);
      await isolated(page).evaluate(writer);
      await isolated(page).evaluate('writer.follow()');
      tabs.set(url, page);
    },
    inPage: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    inExtension: <T>(expression: string) => isolated(page).evaluate(expression) as Promise<T>,
    async press(keys) {
      const names = keys.split('+');
      const last = names.pop() ?? '';
      for (const key of names) await page.keyboard.down(key as 'Control');
      await page.keyboard.press(last as 'z');
      for (const key of names.reverse()) await page.keyboard.up(key as 'Control');
    },
    close: () => browser.close(),
  };
}
