// Everything out of one browser and into another, through the pages; and a page that is added with what it says of itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { ann } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

declare const chrome: {
  contextMenus: { onClicked: { dispatch(click: object, tab: object): void } };
  tabs: { query(filter: object): Promise<{ id?: number }[]> };
};

let stage: Stage;
let fresh: Session;
let freshPage: Page;
beforeAll(async () => {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  stage = await openStage({ allowed: ['https://vendor.example/*'] });
  fresh = await launch({ executablePath: browser.path, extension: buildIfNeeded('chrome'), isHeadless: true });
  freshPage = await fresh.openOwn('options.html#data');
  for (const page of [stage.own, freshPage]) page.setDefaultTimeout(15_000);
}, 120_000);
afterAll(async () => {
  await fresh.close();
  await stage.close();
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const said = (page: Page, words: RegExp) => page.locator('#setting-backup').getByText(words).first().waitFor();
const choose = (page: Page, path: string) => page.locator('#setting-backup input[type=file]').setInputFiles(path);

/** What a backup carries, table by table, as the background tells it. */
async function everything(session: Session, page: Page): Promise<Record<string, string[]>> {
  const { tables } = await session.ask(page, 'backup.tables', {});
  const found: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows: string[] = [];
    let after: string | number | (string | number)[] | undefined;
    do {
      const some = await session.ask(page, 'backup.page', {
        table: name,
        hasKeys: true,
        ...(after !== undefined && { after }),
      });
      rows.push(...some.rows);
      after = some.next;
    } while (after !== undefined);
    found[name] = rows;
  }
  return found;
}

describe('everything in one file', () => {
  let path = '';
  let before: Record<string, string[]> = {};

  test('is written, and restored in a fresh browser it is equal', async () => {
    const { session, own } = stage;
    const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/ann-example/');
    await sidebar.waitForPerson(ann.name);
    await sidebar.logTouch('Asked about the northern route');
    await sidebar.waitForStatus(/logged/);
    await page.close();
    await session.ask(own, 'settings.set', { change: { ownName: 'Mira Lind', theme: 'dark' } });
    await own.goto(own.url().replace(/#.*|$/, '#data'));
    const [download] = await Promise.all([own.waitForEvent('download'), button(own, 'Back up everything').click()]);
    path = await download.path();
    await said(own, /Saved as touchline-.*\.json/);
    before = await everything(session, own);
    expect(before.touches).toHaveLength(1);
    expect(readFileSync(path, 'utf8')).toContain('"hasKeys":false');

    await choose(freshPage, path);
    await said(freshPage, /Nothing is here yet/);
    await button(freshPage, 'Restore everything').click();
    await said(freshPage, /Restored: .* rows are here as they were/);
    const after = await everything(fresh, freshPage);
    // Bound to the browser: the hub's token, what was on its way, the days on which something was done once.
    for (const table of Object.keys(before).filter((name) => !['connections', 'outbox', 'meta'].includes(name)))
      expect({ [table]: after[table] }).toEqual({ [table]: before[table] });
    expect(after.outbox).toHaveLength(before.outbox?.length ?? -1);
    expect((await fresh.ask(freshPage, 'sync.status', {})).waiting).toBe(0);
    await expect.poll(() => freshPage.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  });

  test('is refused when something of it is missing, and nothing changes', async () => {
    const broken = join(tmpdir(), `touchline-broken-${process.pid}.json`);
    writeFileSync(broken, readFileSync(path).subarray(0, -2_000));
    await choose(freshPage, broken);
    await said(freshPage, /This file is damaged/);
    expect(await button(freshPage, /^Replace/).count()).toBe(0);
  });

  test('takes the place of what is there after it was asked twice, with what was there ready to be saved', async () => {
    await fresh.ask(freshPage, 'catalogue.clear', {});
    await choose(freshPage, path);
    await button(freshPage, 'Replace everything…').click();
    const kept = button(freshPage, 'Save what is here now');
    const [download] = await Promise.all([freshPage.waitForEvent('download'), kept.click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('"name":"assets","rows":0');
    await button(freshPage, 'Replace it now').click();
    await said(freshPage, /Restored/);
    const { assets } = await fresh.ask(freshPage, 'catalogue.count', {});
    expect(assets).toBe(before.assets?.length);
  });
});

describe('“Add this page to the catalogue”', () => {
  const html = `<!doctype html><html lang="de"><head><title>Kühlkette verstehen | Vendor</title>
    <meta name="description" content="Warum die Kühlkette bricht."><meta name="keywords" content="Kühlkette, Pharma">
    </head><body><h1>Kühlkette verstehen</h1><p>Text.</p></body></html>`;
  const worker = (): Worker => {
    const [first] = stage.session.context.serviceWorkers();
    if (first === undefined) throw new Error('The worker is stopped.');
    return first;
  };
  const pageAt = async (path: string): Promise<Page> => {
    const open = () => stage.session.context.pages().find((page) => page.url().includes(path));
    await expect.poll(() => open() !== undefined, { timeout: 15_000 }).toBe(true);
    return open() as Page;
  };
  /** As the browser tells the background of a click in the page's menu. */
  async function add(url: string): Promise<Page> {
    const page = await stage.session.context.newPage();
    await page.goto(url);
    // The newest one: addresses of other sites are not told.
    const id = await worker().evaluate(async () =>
      Math.max(...(await chrome.tabs.query({})).map((tab) => tab.id ?? 0)),
    );
    const click = { menuItemId: 'add-page', pageUrl: url };
    await worker().evaluate(([event, tab]) => chrome.contextMenus.onClicked.dispatch(event, tab), [
      click,
      { id },
    ] as const);
    const form = await pageAt('/add.html');
    await page.close();
    return form;
  }
  const value = (page: Page, label: string) => page.getByLabel(label, { exact: true }).inputValue();

  test('fills the form with what the page says, says where it is from, and warns of a twin', async () => {
    await stage.session.context.route(/https:\/\/(?:vendor|closed)\.example\//, (route) =>
      route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html }),
    );
    const first = await add('https://vendor.example/kuehlkette?utm_source=mail');
    await expect.poll(() => value(first, 'Title')).toBe('Kühlkette verstehen');
    expect(await value(first, 'Link')).toBe('https://vendor.example/kuehlkette');
    expect(await value(first, 'Summary (optional)')).toBe('Warum die Kühlkette bricht.');
    expect(await value(first, 'Language')).toBe('de');
    expect(await value(first, 'Tags (optional)')).toBe('Kühlkette, Pharma');
    await first.getByText('From the page’s description.').waitFor();
    // By keyboard alone.
    await first.getByLabel('Title', { exact: true }).press('Enter');
    await first.getByText(/is in the catalogue/).waitFor();
    await first.close();

    const again = await add('https://vendor.example/kuehlkette/');
    await again.getByText(/The catalogue has this page already/).waitFor();
    await again.getByRole('link', { name: /Open “Kühlkette verstehen” in the library/ }).click();
    await again.getByRole('dialog', { name: 'Kühlkette verstehen' }).waitFor();
    await again.close();
  });

  test('a page that lets nobody in is added by its address', async () => {
    const form = await add('https://closed.example/preise-2027');
    await form.getByText('This page cannot be read').waitFor();
    expect(await value(form, 'Title')).toBe('Preise 2027');
    await form.close();
  });
});
