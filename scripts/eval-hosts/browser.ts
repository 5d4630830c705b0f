// A Chromium for reading host pages: nothing it opens reaches the network, every address is answered from here.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const quiet = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function chromiumPath(): string {
  const found = [
    process.env.TOUCHLINE_BROWSER,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    chromium.executablePath(),
  ].find((path) => path !== undefined && path !== '' && existsSync(path));
  if (found === undefined)
    throw new Error('No Chromium was found. Install it, or name it in TOUCHLINE_BROWSER=/path/to/chromium.');
  return found;
}

export interface Opened {
  context: BrowserContext;
  close(): Promise<void>;
}

/** With `extension`, the folder of a built extension is loaded. */
export async function openBrowser(extension?: string): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'touchline-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: [
      ...quiet,
      ...(extension === undefined ? [] : [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]),
    ],
  });
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

/** Answers every web address: `pages` by exact address without its hash, else an empty 404. */
export async function serve(context: BrowserContext, pages: (url: string) => string | undefined): Promise<void> {
  await context.route(/^https?:\/\/(?!localhost|127\.)/, (route) => {
    const html = route.request().resourceType() === 'document' ? pages(route.request().url()) : undefined;
    return html === undefined
      ? route.fulfill({ status: 404, contentType: 'text/plain', body: '' })
      : route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
  });
}
