// The way down when a page shows less than it should, the page check, the two modes of a site as a rep meets them, and the
// health page, in the built extension.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelSeat } from '../../scripts/looks/seats.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const shell = (title: string, body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | LinkedIn</title></head><body>${body}</body></html>`;
/** A top card that has lost its headline. */
const bare = shell(
  'Bo Quarry',
  `<main id="workspace"><section componentkey="com.linkedin.sdui.profile.card.refACoAAFIXTURE00000000000000000000000000BOTopcard">
<h2>Bo Quarry</h2><p>· 2nd</p><a href="/preload/custom-invite/?vanityName=bo-quarry">Connect</a></section></main>`,
);
const pages: Record<string, string> = {
  'https://www.linkedin.com/in/bo-quarry/': bare,
  'https://www.linkedin.com/in/unread-person/': shell(
    'LinkedIn',
    '<div id="card">Mira Sollen, <span>mira.sollen@fjord.example</span></div>',
  ),
};

const profile = 'https://www.linkedin.com/in/ann-example/';
const mail = `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    serve: (url) => {
      const html = pages[url];
      return html === undefined ? undefined : { html };
    },
  });
}, 120_000);
afterAll(() => stage.close());

test('names what was found and what was not, on the launcher and in the sidebar', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/bo-quarry/');
  await sidebar.waitForPerson('Bo Quarry');
  await sidebar.waitForText(/headline not found\. You can type it in\./);
  await page.close();
});

test('shows the page check and a scrubbed snapshot without anything of the page', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/bo-quarry/');
  await sidebar.waitForPerson('Bo Quarry');
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Menu' }).click();
  await frame.getByRole('button', { name: 'Page check' }).click();
  const dialog = frame.getByRole('dialog', { name: 'Page check' });
  await dialog
    .getByRole('row', { name: /name.*Bo Quarry/ })
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: /Scrubbed snapshot/ }).click();
  const html = await dialog.getByRole('textbox', { name: 'Preview of the snapshot' }).inputValue();
  expect(html).toContain('<!doctype html>');
  expect(html).not.toMatch(/quarry/i);
  await page.close();
});

test('knows a profile by its address alone, and takes the person from the selection', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/unread-person/');
  await sidebar.waitForText(/LinkedIn profile unread-person/);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Use selected text' }).click();
  await sidebar.waitForStatus(/Select a name or an e-mail address/);
  await page.evaluate(() => {
    const card = document.querySelector('#card');
    if (card !== null) getSelection()?.selectAllChildren(card);
  });
  await frame.getByRole('button', { name: 'Use selected text' }).click();
  await sidebar.waitForPerson('Mira Sollen');
  await sidebar.waitForText(/comes from the text you selected/);
  await page.close();
});

const isBare = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.documentElement.children.length === 2 && !document.documentElement.hasAttribute('style'),
  );

test('asks at the first visit to LinkedIn, once for both of its sites; quiet takes the frame away at once', async () => {
  const { session, own } = stage;
  await session.ask(own, 'settings.set', { change: { modesChosen: [] } });
  const { page, sidebar } = await stage.visit(profile);
  await sidebar.waitForPerson(ann.name);
  const frame = await session.sidebar(page);
  await frame.getByText(/section 8\.2/).waitFor();
  expect(await page.evaluate(() => document.documentElement.innerText)).not.toMatch(/section 8\.2/);
  await frame.getByRole('button', { name: /^Quiet/ }).click();
  await expect.poll(() => isBare(page)).toBe(true);
  const panels = async (): Promise<number> => {
    const [worker] = session.context.serviceWorkers();
    return (
      (await worker?.evaluate(
        async () =>
          (
            await (
              globalThis as unknown as {
                chrome: { runtime: { getContexts(filter: object): Promise<unknown[]> } };
              }
            ).chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })
          ).length,
      )) ?? 0
    );
  };
  await expect.poll(panels).toBe(1);
  const { quietHosts, modesChosen } = await session.ask(own, 'settings.get', {});
  expect([quietHosts, modesChosen]).toEqual([
    ['linkedin', 'salesnav'],
    ['linkedin', 'salesnav'],
  ]);
  await page.close();
});

test('works from the browser’s panel: reads, and writes on the click, and the page has nothing of ours', async () => {
  const { session, own } = stage;
  await session.ask(own, 'settings.set', { change: { quietHosts: ['gmail'] } });
  const seat = await panelSeat(session, own, mail);
  await seat.driver.waitForPerson(ann.name);
  await seat.sidebar.getByText('nothing of Touchline is in this page').waitFor();
  await seat.page?.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await seat.driver.waitForSuggestions();
  const [first] = await seat.driver.suggestions();
  await seat.driver.insert(first?.title ?? '');
  await seat.driver.waitForStatus(/Inserted/);
  expect(await seat.page?.locator('[g_editable=true]').first().textContent()).toContain(first?.title);
  expect(seat.page && (await isBare(seat.page))).toBe(true);
  await seat.sidebar.getByRole('button', { name: 'Change', exact: true }).click();
  await seat.sidebar.getByRole('radio', { name: /^In the page/ }).check();
  await expect.poll(() => seat.page && isBare(seat.page)).toBe(false);
  await seat.close();
});

test('says on the health page how Touchline is, site by site', async () => {
  const page = await stage.session.openOwn('health.html');
  await page.getByRole('status').getByText(/^Yes/).waitFor();
  const site = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'LinkedIn', exact: true }) });
  await site.getByText(/read well/).waitFor();
  await site.getByText('Footprint', { exact: true }).click();
  const row = site.getByRole('row', { name: /Requests to the site/ });
  expect(await row.getByRole('cell').first().innerText()).toBe('0');
  // The record that the meter reads does know our requests: those to the hub.
  const asked = await stage.session.context
    .serviceWorkers()[0]
    ?.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(asked?.some((url) => url.startsWith(stage.proxy.url))).toBe(true);
  await page.getByRole('button', { name: 'Copy diagnostics…' }).click();
  const text = await page.getByRole('textbox', { name: 'Diagnostics' }).inputValue();
  expect(text).toContain('host linkedin in-page');
  expect(text).toContain('footprint gmail quiet');
  expect(text).not.toMatch(/ann|example\.com|northwind/i);
  await page.close();
});
