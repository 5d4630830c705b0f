// What makes a catalogue trusted, in a real browser: a fact ends and flags what rests on it, links are asked, a sitemap gets the
// titles of its pages.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openThread } from '../../scripts/looks/seat.ts';
import { inbox } from '../../scripts/looks/served.ts';
import { Website } from '../fakes/website.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let site: Website;
let page: Page;
beforeAll(async () => {
  // Nobody can answer the browser's question here.
  stage = await openStage({ allowed: ['http://127.0.0.1/*'] });
  site = await Website.start();
  page = await stage.session.openOwn('catalogue.html');
  page.setDefaultTimeout(15_000);
}, 120_000);
afterAll(async () => {
  await stage.close();
  await site.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const said = (words: string | RegExp) => page.getByText(words).first().waitFor();
const flaw = (words: string | RegExp) =>
  page.getByRole('region', { name: 'What is to be mended' }).getByRole('button', { name: words });

test('a fact that ends flags its three assets here and in the sidebar, and renewed it flags none', async () => {
  const name = 'Track list prices 2026';
  await button(`Describe it: ${name}`).click();
  await page.getByLabel('Holds until').fill('2026-11-03');
  await button('Save').click();
  await said(`Added: ${name}.`);
  await flaw('Rests on something expired').click();
  await said(/3 of \d+ assets/);

  const { page: mail, sidebar } = await stage.visit(inbox);
  const frame = await stage.session.sidebar(mail);
  await openThread({ page: mail, sidebar: frame, driver: sidebar });
  await sidebar.search('Northlight Track: real-time');
  const row = frame.locator('li', { has: frame.locator('[data-row="ds-track"]') });
  await frame.locator('[data-row="ds-track"]').click();
  const warning = row.getByText(`Rests on a price that expired on 3 Nov 2026 (${name}): check before you send it`);
  await warning.waitFor();

  await button(`Change ${name}`).click();
  await page.getByLabel('Holds until').fill('2099-12-31');
  await button('Save').click();
  await flaw('Rests on something expired').waitFor({ state: 'detached' });
  await warning.waitFor({ state: 'detached' });
  await mail.close();
  await button('Undo').click();
  await said('Taken back.');
  await flaw('Rests on something expired').waitFor();
  await flaw('Rests on something expired').click();
});

test('links are asked once each, what is broken is flagged, and a new address is one click', async () => {
  const file = { fileName: 'links.csv', text: site.catalogue, dryRun: false, skipErrors: false };
  await stage.session.ask(stage.own, 'catalogue.import', file);
  await page.getByRole('searchbox').fill('Probe');
  await button('Check 8 links').click();
  // On this computer: left out until that is said.
  await said('No address is left that can be asked.');
  expect(site.asked).toEqual([]);
  await page.getByLabel(/^Ask 8 addresses on this computer/).check();
  await said('This site is asked: 127.0.0.1.');
  await button('Ask these sites').click();
  await expect.poll(() => site.asked.at(-1)).toBe('HEAD /never');
  await button('Cancel').first().click();
  await said('Stopped after 7 of 8. 7 addresses asked: 2 in order, 2 moved, 1 gone, 1 failing and 1 behind a sign-in.');
  expect(site.most).toBe(1);
  expect(site.asked.filter((line) => line.includes('cookie'))).toEqual([]);
  expect(site.asked.filter((line) => line.endsWith('/ok'))).toEqual(['HEAD /ok']);
  await flaw('Link is gone').waitFor();

  const found = page.getByRole('list', { name: 'Links that are not in order' });
  await expect.poll(() => found.getByRole('listitem').count()).toBe(5);
  await found.getByText('It leads on to another site. Open it to see where.').waitFor();
  await found.getByRole('button', { name: 'Use the new address' }).click();
  await said('1 asset changed.');
  await flaw(/^Link has moved\s*1$/).waitFor();
  await button('Take the last change back').click();
  await flaw(/^Link has moved\s*2$/).waitFor();
});

test('a sitemap gets the titles of its pages, and keeps guessed ones where a page has none', async () => {
  const before = site.asked.length;
  const file = { name: 'sitemap.xml', mimeType: 'text/xml', buffer: Buffer.from(site.sitemap) };
  await page.locator('#import input[type=file]').first().setInputFiles(file);
  await said(/Sitemap · 4 of 4 rows are good/);
  const columns = page.getByRole('table', { name: 'What each column becomes' });
  await columns.getByText(/Cold chain · Detention · Kuehlkette/).waitFor();
  expect(site.asked.length).toBe(before);
  await button('Read the titles of 4 pages from 127.0.0.1').click();
  await said('Read: the titles of 3 of 4 pages. The others keep the titles made of their addresses.');
  await columns.getByText(/Cold chain: what breaks & why · Detention fees are a symptom · Sieben Fragen/).waitFor();
  await columns.getByText('Five places where a cold chain breaks. · Three hours in the yard.').waitFor();
  await button(/Go on with all/).click();
  await button('Write the catalogue').click();
  await said(/In the catalogue: 4 new/);
  await page.getByRole('searchbox').fill('Sieben Fragen');
  const title = page.getByRole('button', { name: 'Sieben Fragen', exact: true });
  await expect.poll(() => page.getByRole('row').filter({ has: title }).innerText()).toMatch(/Blog post\s*de/i);
});
