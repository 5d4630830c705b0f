// The library page in its states: chosen rows, one asset, and each step of the import of a file as marketing really exports them.
// Reached without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import { messyFile } from '../../tests/fakes/messy-file.ts';
import { csvLines } from '../bench-import/files.ts';
import type { OwnScene } from './own-scenes.ts';

const path = 'catalogue.html';

const rows = (page: Page) => page.locator('#library tbody tr:has(input)');
const primary = (page: Page) => page.locator('#import button.bg-green');

async function choose(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  for (const at of [0, 2, 3]) await rows(page).nth(at).locator('input').check();
}

async function open(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  await rows(page).nth(1).locator('button').first().click();
  await page.locator('dialog[open] dl').waitFor();
}

const give = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('#import input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });

/** In the middle of a long file. */
async function reading(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  await give(page, 'every-asset-of-ten-years.csv', Buffer.from([...csvLines(90_000)].join('')));
  await page
    .locator('#import [role=progressbar][aria-valuenow]:not([aria-valuenow="0"])')
    .waitFor({ state: 'attached' });
}

/** No row shows which order the days have; and an id belongs to the hub. */
async function asked(page: Page): Promise<void> {
  await rows(page).first().waitFor();
  const text = 'id,title,Expires\ncs-fjordfisk,Ours,03/04/2027\nx-1,Another,05/06/2027\n';
  await give(page, 'agency.csv', Buffer.from(text));
  await page.locator('#import section table').first().waitFor();
}

async function elsewhere(page: Page): Promise<void> {
  await asked(page);
  await page.locator('#import select').nth(3).selectOption('day');
  await page.locator('#import section table').first().waitFor({ state: 'detached' });
  await primary(page).click();
  await page.locator('#import dl + p').waitFor();
}

async function readMessy(page: Page): Promise<void> {
  await give(page, 'export-marketing-2026.csv', messyFile());
  await page.locator('#import section table').first().waitFor();
}

async function compare(page: Page): Promise<void> {
  await readMessy(page);
  await primary(page).click();
  await page.locator('#import dl').waitFor();
}

/** Written, and taken back by the scene after it. */
async function write(page: Page): Promise<void> {
  await compare(page);
  await primary(page).click();
  await page.locator('#import li button').first().waitFor();
}

async function takeBack(page: Page): Promise<void> {
  const last = page.locator('#import li button').first();
  // What the scene before wrote, or the same written now.
  await last.waitFor({ timeout: 2_000 }).catch(() => write(page));
  await last.click();
  await page.locator('#import [role=status] p').waitFor();
  await page.locator('#import li button').waitFor({ state: 'detached' });
}

export const catalogueScenes: readonly OwnScene[] = [
  { name: 'catalogue-chosen', path, enter: choose },
  { name: 'catalogue-asset', path, enter: open },
  { name: 'catalogue-reading', path, part: '#import', isSeenElsewhere: true, enter: reading },
  { name: 'catalogue-asked', path, part: '#import', enter: asked },
  { name: 'catalogue-elsewhere', path, part: '#import', enter: elsewhere },
  { name: 'catalogue-columns', path, part: '#import', enter: readMessy },
  { name: 'catalogue-changes', path, part: '#import', enter: compare },
  { name: 'catalogue-done', path, part: '#import', enter: write },
  { name: 'catalogue-undone', path, part: '#import', enter: takeBack },
];
