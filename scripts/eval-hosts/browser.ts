// A Chromium for reading host pages: nothing it opens reaches the network, every address is answered from here.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findBrowser } from '../browser.ts';

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

function chromiumPath(): string {
  const found = findBrowser();
  if ('problem' in found) throw new Error(found.problem);
  return found.path;
}

export interface Opened {
  context: BrowserContext;
  close(): Promise<void>;
}

/** A browser without the extension; the one with it is `launch` of ../launch.ts. */
export async function openBrowser(): Promise<Opened> {
  const profile = await mkdtemp(join(tmpdir(), 'touchline-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    viewport: { width: 1280, height: 900 },
    args: quiet,
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
