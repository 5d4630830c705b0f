// What a host page can notice of the built extension: in the page one empty element and the room for it, in quiet mode
// nothing, and never anything that names us.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { type Opened, openBrowser, serve } from '../../scripts/eval-hosts/browser.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { practiceFor } from '../../scripts/practice/index.ts';
import { installSpy, type Observed, probe } from './page-spy.ts';

const profile = 'https://www.linkedin.com/in/ann-example/';
const hosts = { quietHosts: ['linkedin', 'salesnav'], modesChosen: ['linkedin', 'salesnav'] } as const;
const ear = `<script>window.heard=[];addEventListener('message',(e)=>heard.push(e.origin+JSON.stringify(e.data)));</script>`;
const spy = `<script>(${installSpy.toString()})()</script>`;
let session: Session;
let plain: Opened;
let own: Page;
beforeAll(async () => {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  session = await launch({
    executablePath: browser.path,
    extension: buildIfNeeded('chrome'),
    isHeadless: true,
    serve: (url) => {
      const html = practiceFor(url)?.html;
      return html === undefined ? undefined : { html: html.replace('<head>', `<head>${spy}${ear}`) };
    },
  });
  plain = await openBrowser();
  await serve(plain.context, (url) => practiceFor(url)?.html.replace('<head>', `<head>${spy}${ear}`));
  own = await session.openOwn('options.html');
}, 120_000);
afterAll(async () => {
  await session.close();
  await plain.close();
});

/** What a user does, and then what the page knows. */
async function usedPage(page: Page, read: () => Promise<void>): Promise<Observed> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(profile);
  await page.bringToFront();
  await page.mouse.click(400, 500);
  await page.mouse.dblclick(180, 260);
  await page.keyboard.press('Tab');
  await read();
  await page.evaluate(() => history.pushState({}, '', '?more'));
  await page.mouse.click(402, 502);
  return page.evaluate(() => (globalThis as unknown as { spy: { observe(): Promise<Observed> } }).spy.observe());
}

/** Until the background knows whom the page shows; some time of its own for a page that nobody reads. */
async function isRead(): Promise<void> {
  const tab = await session.tabOf(own, profile);
  const name = async () => (await session.askAbout(own, tab, 'context.read', {})).context?.person?.name;
  await expect.poll(name, { timeout: 10_000 }).toBe('Ann Example');
}

/** What one page saw and the other did not. */
const beyond = (some: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

describe('what a page can observe', () => {
  let bare: Observed;
  beforeAll(async () => {
    const page = await plain.context.newPage();
    bare = await usedPage(page, async () => undefined);
    await page.close();
  });

  it('in quiet mode is the same as without the extension, while it is read and used', async () => {
    await session.ask(own, 'settings.set', { change: { quietHosts: [...hosts.quietHosts] } });
    const page = await session.context.newPage();
    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    expect(await usedPage(page, isRead)).toEqual(bare);
    const address = `chrome-extension://${session.extensionId}`;
    const files = ['sidepanel.html', 'manifest.json', 'hands.js', 'content-scripts/linkedin.js'];
    expect(
      await page.evaluate(
        probe,
        files.map((file) => `${address}/${file}`),
      ),
    ).toEqual(files.map(() => 'failed'));
    expect(logged.filter((line) => !line.includes('net::ERR_FAILED') && !line.includes('Denying load'))).toEqual([]);
    await page.close();
  });

  it('in the page is one empty element and the room that is made for it, and nothing else', async () => {
    await session.ask(own, 'settings.set', { change: { quietHosts: [] } });
    const page = await session.context.newPage();
    const seen = await usedPage(page, async () => {
      await isRead();
      await session.sidebar(page);
    });
    expect(seen.html.replace('<div></div></html>', '</html>').replace(/^<html([^>]*?) style="[^"]*"/, '<html$1')).toBe(
      bare.html,
    );
    expect([...new Set(beyond(seen.mutations, bare.mutations))].sort()).toEqual([
      'attributes HTML style + -',
      'childList HTML  +DIV -',
    ]);
    expect(bare.width - seen.width).toBe(360);
    expect(beyond(seen.calls, bare.calls)).toEqual([]);
    // The room that is made is a resize to the page's own elements, never to its window.
    expect(beyond(seen.events, bare.events)).toEqual([]);
    const { html: _, mutations: __, width: ___, margins: ____, calls: _____, ...rest } = seen;
    expect(bare).toMatchObject(rest);
    await page.close();
  });

  it('loses the element and gets its room back at the moment of going quiet, and the other way round', async () => {
    await session.ask(own, 'settings.set', { change: { quietHosts: [] } });
    const page = await session.context.newPage();
    await page.goto(profile);
    await session.sidebar(page);
    const shape = () =>
      page.evaluate(() => [document.documentElement.children.length, document.documentElement.hasAttribute('style')]);
    await expect.poll(shape).toEqual([3, true]);
    await session.ask(own, 'settings.set', { change: { quietHosts: [...hosts.quietHosts] } });
    await expect.poll(shape).toEqual([2, false]);
    await isRead();
    await session.ask(own, 'settings.set', { change: { quietHosts: [] } });
    await expect.poll(shape).toEqual([3, true]);
    await page.close();
  });
});

describe('the footprint meter', () => {
  it('counts what the page can see, and nothing in quiet mode', async () => {
    const page = await session.context.newPage();
    await page.goto(profile);
    await session.sidebar(page);
    await isRead();
    const tab = await session.tabOf(own, profile);
    const measured = async () => {
      const { footprints, exposed } = await session.askAbout(own, tab, 'footprint.read', { isEverywhere: false });
      const of = (mode: string) => footprints.find((one) => one.host === 'linkedin' && one.mode === mode);
      return { inPage: of('in-page'), quiet: of('quiet'), exposed };
    };
    const { inPage, exposed } = await measured();
    expect(inPage?.measured).toMatchObject({ nodes: 1, changed: 1, addresses: 0, loaded: 0 });
    expect(inPage?.measured?.inside).toBeGreaterThan(5);
    expect(inPage).toMatchObject({ requests: 0 });
    expect(inPage?.facts.map(({ name }) => name)).toContain('person.name');
    expect(exposed).toEqual({ fixed: 0, secret: 1 });
    await session.ask(own, 'settings.set', { change: { quietHosts: [...hosts.quietHosts] } });
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(2);
    // The next reading says in which mode it was made.
    await session.askAbout(own, tab, 'context.read', {});
    const nothing = { nodes: 0, inside: 0, changed: 0, addresses: 0, loaded: 0 };
    await expect.poll(async () => (await measured()).quiet?.measured).toMatchObject(nothing);
    await session.ask(own, 'settings.set', { change: { quietHosts: [] } });
    await page.close();
  });
});

it('lets the page hear, see and name nothing of ours while the sidebar is open', async () => {
  const page = await session.context.newPage();
  const logged: string[] = [];
  page.on('console', (message) => logged.push(message.text()));
  await page.goto('https://www.linkedin.com/in/ann-example/');
  await session.sidebar(page);
  const noticed = await page.evaluate(() => ({
    heard: (window as unknown as { heard: string[] }).heard,
    names: document.documentElement.outerHTML.match(/extension:|touchline|northlight track/gi),
    frames: window.length,
    extra: [...document.documentElement.children]
      .filter((node) => node !== document.head && node !== document.body)
      .map((node) => node.outerHTML),
    loaded: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
  }));
  expect(noticed).toEqual({ heard: [], names: null, frames: 0, extra: ['<div></div>'], loaded: 0 });
  expect(logged).toEqual([]);
});

it('shows on its own tab how well the page was read', async () => {
  const page = await session.context.newPage();
  await page.goto('https://www.linkedin.com/in/ann-example/');
  const devtools = await session.context.newCDPSession(page);
  const names = async (): Promise<string[]> => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    return nodes.filter(({ role }) => role?.value === 'button').map(({ name }) => String(name?.value));
  };
  await expect.poll(names, { timeout: 10_000 }).toContain('Fold Touchline away: page read');
  await page.close();
});
