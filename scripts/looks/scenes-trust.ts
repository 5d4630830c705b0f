// What assets rest on, and whether their links still work: the parts of the library page that say what may be sent. Reached
// without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import type { FactDraft } from '../../lib/model/asset-fact.ts';
import type { Stage } from '../../tests/e2e/stage.ts';
import { Website } from '../../tests/fakes/website.ts';
import type { OwnScene } from './own-scenes.ts';
import { button, openReply, openThread, type Scene } from './seat.ts';
import { inbox } from './served.ts';

const path = 'catalogue.html';
const dayMs = 86_400_000;
const inDays = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

/** Three of the four that the sample names: the fourth is not described yet. */
const facts = (): FactDraft[] => [
  {
    name: 'Track list prices 2026',
    kind: 'price',
    note: '€49 a month per logger',
    owner: 'Jana Wolff',
    validUntil: inDays(-24),
  },
  {
    name: 'Kestrel Freight logo',
    kind: 'logo',
    note: 'Released by their marketing',
    owner: '',
    validUntil: inDays(-24),
  },
  {
    name: 'Cold chain figures 2026',
    kind: 'figure',
    note: '2.4 million journeys',
    owner: 'Mira Lindqvist',
    validUntil: inDays(20),
  },
  { name: 'Fjordfisk quote', kind: 'quote', note: '', owner: 'Mira Lindqvist' },
];

/** Described as a marketer would have; the same again changes nothing. */
export async function seedFacts({ session, own }: Stage): Promise<void> {
  const known = (await session.ask(own, 'facts.list', {})).facts;
  for (const fact of facts())
    if (known.every(({ name }) => name !== fact.name)) await session.ask(own, 'facts.save', { fact });
}

const rows = (page: Page) => page.locator('#facts li');

let site: Promise<Website> | undefined;
/** Links of every kind on this computer, imported once; the stage allows `127.0.0.1`. */
async function withLinks(page: Page): Promise<void> {
  site ??= Website.start();
  const probes = page.locator('#library tbody tr:has(input)');
  await probes.first().waitFor();
  await page.locator('#library input[type=search]').fill('Probe');
  if ((await probes.count()) === 0) {
    const file = { name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from((await site).catalogue) };
    await page.locator('#import input[type=file]').first().setInputFiles(file);
    await page.locator('#import section table, #import table').first().waitFor();
    await primary(page).click();
    await page.locator('#import dl').waitFor();
    await primary(page).click();
  }
  await probes.nth(7).waitFor();
}
const primary = (page: Page) => page.locator('#import button.bg-green');

async function question(page: Page): Promise<void> {
  await withLinks(page);
  await page.locator('#link-check button').first().click();
  await page.locator('#link-check input[type=checkbox]').check();
}

async function asking(page: Page): Promise<void> {
  await question(page);
  await page.locator('#link-check button.bg-green').click();
  // The last one never answers.
  await page.locator('#link-check [role=progressbar][aria-valuenow="88"]').waitFor({ state: 'attached' });
}

async function found(page: Page): Promise<void> {
  await asking(page);
  await page.locator('#link-check button').first().click();
  await page.locator('#link-check li').first().waitFor();
}

async function movedAsset(page: Page): Promise<void> {
  await found(page);
  await page.locator('#library tbody tr:has(input) button').nth(1).click();
  await page.locator('dialog[open] dl').waitFor();
  await page.locator('dialog[open] button:not([aria-label])').first().waitFor();
}

async function sitemap(page: Page): Promise<void> {
  site ??= Website.start();
  const file = { name: 'sitemap.xml', mimeType: 'text/xml', buffer: Buffer.from((await site).sitemap) };
  await page.locator('#import input[type=file]').first().setInputFiles(file);
  await page.locator('#import table').waitFor();
  await page.locator('#import .bg-sunken button').waitFor();
}

async function titles(page: Page): Promise<void> {
  await sitemap(page);
  await page.locator('#import .bg-sunken button').click();
  await page.locator('#import td', { hasText: 'symptom' }).waitFor({ state: 'attached' });
}

export const trustScenes: readonly OwnScene[] = [
  { name: 'facts', path, part: '#facts', enter: (page) => rows(page).nth(4).waitFor() },
  {
    name: 'fact-dialog',
    path,
    enter: async (page) => {
      await rows(page).nth(4).waitFor();
      await rows(page).first().locator('span button').first().click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  {
    name: 'facts-filtered',
    path,
    enter: async (page) => {
      await rows(page).nth(4).waitFor();
      await rows(page).first().locator('div > button').click();
      await page.locator('#library tbody tr:has(input)').first().waitFor();
    },
  },
  {
    name: 'facts-asset',
    path,
    enter: async (page) => {
      await rows(page).nth(4).waitFor();
      await rows(page).first().locator('div > button').click();
      await page.locator('#library tbody tr:has(input) button').first().click();
      await page.locator('dialog[open] dl').waitFor();
    },
  },
  { name: 'link-check-question', path, part: '#library', enter: question },
  { name: 'link-check-asking', path, part: '#link-check', enter: asking },
  { name: 'link-check-found', path, part: '#library', enter: found },
  { name: 'link-check-asset', path, enter: movedAsset },
  { name: 'sitemap-offer', path, part: '#import', enter: sitemap },
  { name: 'sitemap-titles', path, part: '#import', enter: titles },
];

/** In the sidebar: a row whose asset rests on something that ended, closed and opened. */
export const trustSidebarScenes: readonly Scene[] = [
  {
    name: 'rests-on-expired',
    url: inbox,
    prepare: seedFacts,
    enter: async (seat) => {
      await openThread(seat);
      await seat.sidebar.locator('[data-row="cs-kestrel-freight"]').click();
      await seat.driver.waitForText(/Rests on a logo/);
    },
  },
  {
    name: 'rests-on-expired-asked',
    url: inbox,
    prepare: seedFacts,
    enter: async (seat) => {
      await openReply(seat);
      await seat.sidebar.locator('[data-row="cs-kestrel-freight"]').click();
      await button(seat.sidebar, /^Insert/).click();
      await seat.sidebar
        .getByRole('dialog')
        .getByText(/rests on a logo/)
        .waitFor();
    },
  },
  {
    name: 'rests-on-expired-found',
    url: inbox,
    prepare: seedFacts,
    enter: async (seat) => {
      await openThread(seat);
      await seat.driver.search('Track list');
      await seat.sidebar
        .getByText(/Price expired/)
        .first()
        .waitFor();
    },
  },
];
