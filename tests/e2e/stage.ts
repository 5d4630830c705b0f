// The stage of an end-to-end test: a hub, a fault proxy before it, a browser with the built extension and the sample catalogue.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RunningHub } from '../../hub/start.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { type LaunchOptions, launch, type Session } from '../../scripts/launch.ts';
import { SidebarDriver } from '../../scripts/sidebar-driver.ts';
import { inLanguage } from '../../scripts/worded-build.ts';
import { FaultProxy } from './fault-proxy.ts';
import { startSampleHub } from './sample-hub.ts';

export interface Stage {
  hub: RunningHub;
  proxy: FaultProxy;
  session: Session;
  /** A page of ours to ask the background from. */
  own: Page;
  /** Opens a host page and its sidebar. */
  visit(url: string): Promise<{ page: Page; sidebar: SidebarDriver }>;
  /** Touches in the hub that were not undone, newest first. */
  hubTouches(): Promise<Touch[]>;
  /** Stops the background worker, as the browser does when it is idle. */
  killWorker(): Promise<void>;
  close(): Promise<void>;
}

interface StageOptions extends Partial<LaunchOptions> {
  /** Patterns that count as allowed: nobody can answer the browser's question here. Never in what is shipped. */
  allowed?: readonly string[];
}

/** The shipped extension, copied; in the copy's manifest stand more addresses. */
function withAllowed(shipped: string, allowed: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-allowed-'));
  cpSync(shipped, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...allowed);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

export async function openStage({ allowed = [], ...options }: StageOptions = {}): Promise<Stage> {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  const hub = await startSampleHub();
  const proxy = await FaultProxy.before(hub.url);
  const shipped = buildIfNeeded('chrome');
  const language = options.language ?? 'en';
  const worded = language === 'en' ? shipped : inLanguage(shipped, language);
  const extension = allowed.length === 0 ? worded : withAllowed(worded, allowed);
  const session = await launch({ executablePath: browser.path, extension, isHeadless: true, ...options });
  const own = await session.openOwn('options.html');
  // Who works has chosen once; the question stands in its own scene and test.
  await session.ask(own, 'settings.set', { change: { modesChosen: ['linkedin', 'salesnav'] } });
  await session.ask(own, 'hub.connect', { url: proxy.url, token: hub.token });
  await session.ask(own, 'hub.pull', {});
  return {
    hub,
    proxy,
    session,
    own,
    async visit(url) {
      const page = await session.context.newPage();
      await page.goto(url);
      return { page, sidebar: new SidebarDriver(session.spoken(await session.sidebar(page))) };
    },
    async hubTouches() {
      const response = await fetch(`${hub.url}/v1/touches?limit=100`, {
        headers: { authorization: `Bearer ${hub.token}` },
      });
      const { touches } = (await response.json()) as { touches: { isUndone: boolean; touch?: Touch }[] };
      return touches.flatMap(({ isUndone, touch }) => (isUndone || touch === undefined ? [] : [touch]));
    },
    async killWorker() {
      const devtools = await session.context.newCDPSession(own);
      await devtools.send('ServiceWorker.enable');
      await devtools.send('ServiceWorker.stopAllWorkers');
      await devtools.detach();
    },
    async close() {
      await session.close();
      await proxy.close();
      await hub.close();
      for (const copy of [worded, extension]) if (copy !== shipped) rmSync(copy, { recursive: true, force: true });
    },
  };
}
