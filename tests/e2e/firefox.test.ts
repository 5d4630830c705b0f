// The main job in Firefox: the same extension, built for it, from the thread on screen to the row in the hub.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunningHub } from '../../hub/start.ts';
import type { Context } from '../../lib/model/context.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { findFirefox } from '../../scripts/firefox.ts';
import { frameIn, openSidebar } from '../../scripts/firefox-sidebar.ts';
import { type FirefoxSession, launchFirefox } from '../../scripts/launch-firefox.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { startSampleHub } from './sample-hub.ts';

const firefox = findFirefox();
const thread = threads[0];
const threadUrl = `https://mail.google.com/mail/u/0/#inbox/${thread?.token}`;

describe.skipIf('problem' in firefox)('Firefox (skipped where there is none)', () => {
  let hub: RunningHub;
  let session: FirefoxSession;
  let own: Page;

  beforeAll(async () => {
    if ('problem' in firefox) return;
    hub = await startSampleHub();
    session = await launchFirefox({ executablePath: firefox.path, extension: buildIfNeeded('firefox') });
    own = await session.openOwn('options.html');
    await session.ask(own, 'hub.connect', { url: hub.url, token: hub.token });
    await session.ask(own, 'hub.pull', {});
  });
  afterAll(async () => {
    await session?.close();
    await hub?.close();
  });

  /** The context of this tab, once `isRight` holds for it. */
  const contextOf = async (tabId: number, isRight: (context: Context) => boolean): Promise<Context> => {
    let seen: Context | undefined;
    await expect
      .poll(
        async () => {
          seen = (await session.ask(own, 'context.read', {}, tabId)).context;
          return seen !== undefined && isRight(seen);
        },
        { timeout: 20_000 },
      )
      .toBe(true);
    if (seen === undefined) throw new Error('No context.');
    return seen;
  };

  test('reads the thread, inserts the best asset, sees the sending and brings it to the hub', async () => {
    const page = await session.visit(threadUrl);
    const tabId = await session.tabOf(own, threadUrl);
    await contextOf(tabId, ({ state, person }) => state === 'ready' && person?.name === ann.name);
    await page.locator('::-p-aria([name="Reply"][role="button"])').click();
    const { viewId } = await contextOf(tabId, ({ composer }) => composer !== undefined);
    const { suggestions } = await session.ask(own, 'rank', { viewId, text: '', limit: 5 }, tabId);
    const chosen = suggestions.find(({ asset }) => asset.audience === 'public' && asset.url !== '');
    await session.ask(own, 'insert', { viewId, assetId: chosen?.asset.id ?? '' }, tabId);
    const written = await page.$eval('[g_editable=true]', (editor) => ({
      text: editor.textContent,
      href: editor.querySelector('a')?.href,
    }));
    expect(written.text).toContain(chosen?.asset.title);
    expect(written.href).toBe(chosen?.asset.url);
    await page.locator('[jslog^="32601;"]').click();
    const last = async () => (await session.ask(own, 'touch.list', { limit: 1 })).touches[0]?.touch;
    await expect.poll(last, { timeout: 15_000 }).toMatchObject({
      kind: 'email_reply_sent',
      person: { email: ann.email },
      assetIds: [chosen?.asset.id],
      evidence: { cue: 'undo-toast', seenBy: 'auto' },
    });
    await session.ask(own, 'sync.now', {});
    const inHub = async () => {
      const response = await fetch(`${hub.url}/v1/touches?limit=10`, {
        headers: { authorization: `Bearer ${hub.token}` },
      });
      return ((await response.json()) as { touches: { touch?: { kind: string } }[] }).touches.map(
        ({ touch }) => touch?.kind,
      );
    };
    await expect.poll(inHub, { timeout: 15_000 }).toEqual(['email_reply_sent']);
    await page.close();
  });

  test('shows the same in the frame and as the browser’s own sidebar, and inserts from there', async () => {
    const url = `https://mail.google.com/mail/u/0/#inbox/${threads[1]?.token}`;
    const name = threads[1]?.messages.at(-1)?.name ?? '';
    const page = await session.visit(url);
    await page.bringToFront();
    const tabId = await session.tabOf(own, url);
    await contextOf(tabId, ({ state, person }) => state === 'ready' && person?.name === name);
    await page.locator('::-p-aria([name="Reply"][role="button"])').click();
    const { viewId } = await contextOf(tabId, ({ composer }) => composer !== undefined);
    const { suggestions } = await session.ask(own, 'rank', { viewId, text: '', limit: 5 }, tabId);
    const title = suggestions.find(({ use }) => use === 'send')?.asset.title ?? '';
    const soon = { timeout: 10_000 };
    const inFrame = async () => (await (await frameIn(session.browser, url))?.text()) ?? '';
    await expect.poll(inFrame, soon).toContain(title);
    expect(await inFrame()).toContain(name);
    const sidebar = await openSidebar(session.browser, 'touchline_touchline_dev-sidebar-action');
    await expect.poll(() => sidebar.text().catch(() => ''), soon).toContain(title);
    expect(await sidebar.text()).toContain(name);
    await sidebar.press('Insert');
    const written = () => page.$eval('[g_editable=true]', (editor) => editor.textContent);
    await expect.poll(written, soon).toContain(title);
    await page.close();
  });

  test('shows the sidebar beside a LinkedIn profile, and names nobody from the page before', async () => {
    const page = await session.visit('https://www.linkedin.com/in/ann-example/');
    const tabId = await session.tabOf(own, 'https://www.linkedin.com/in/ann-example/');
    const { person } = await contextOf(tabId, ({ state }) => state === 'ready');
    expect(person).toMatchObject({ name: 'Ann Example', linkedinSlug: 'ann-example' });
    // Our frame stands beside the page: the page's own width is smaller than the window's.
    await expect
      .poll(() => page.evaluate(() => document.body.getBoundingClientRect().width), { timeout: 10_000 })
      .toBeLessThan(1_000);
    const { footprints, exposed } = await session.ask(own, 'footprint.read', { isEverywhere: true });
    const linkedin = footprints.find(({ host, mode }) => host === 'linkedin' && mode === 'in-page');
    expect(linkedin?.measured).toMatchObject({ nodes: 1, changed: 1, addresses: 0, loaded: 0 });
    expect(exposed).toEqual({ fixed: 0, secret: 1 });
    await session.ask(own, 'settings.set', { change: { quietHosts: ['linkedin', 'salesnav'] } });
    const isBare = () => page.evaluate(() => document.documentElement.children.length === 2);
    await expect.poll(isBare, { timeout: 10_000 }).toBe(true);
    await page.close();
  });
});
