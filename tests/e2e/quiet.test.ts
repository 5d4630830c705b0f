// The two modes of a site as a rep meets them: the question at the first visit, the sidebar in the browser's own panel, an
// insertion from there, and the way back.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelSeat } from '../../scripts/looks/seats.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const profile = 'https://www.linkedin.com/in/ann-example/';
const mail = `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

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
