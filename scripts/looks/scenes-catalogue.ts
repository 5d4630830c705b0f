// The library page in its states: chosen rows, one asset, and each step of the import of a file as marketing really exports them.
// Reached without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import type { OwnScene } from './own-scenes.ts';

const path = 'catalogue.html';

/** In Latin-1, with semicolons, and most things wrong that a file can have. */
const messy = [
  'sep=;',
  'Titel;Typ;Link;Gültig bis;Sichtbarkeit;Branche;Branche;Worum es geht',
  'Kühlkette bei Fjord;Fallstudie;https://a.example/fjord;31.12.2027;;Logistik;x;4 % weniger Schwund in einem Jahr',
  'Rückrufe ohne Papier;Datenblatt;https://a.example/rueckrufe;;;;;Chargen in Minuten finden',
  ';Datenblatt;https://a.example/ohne-titel;;;;;',
  'Preise 2026;Deck;javascript:alert(1);;;;;',
  'Doppelt;Deck;https://a.example/fjord;;;;;',
  'Zweideutig;Deck;;03/04/2026;;;;',
  'Kein Tag;Deck;;31.02.2026;;;;',
  'Wer darf das;Deck;;;Tier 2;;;',
  '"Über zwei\nZeilen";Deck;https://a.example/umbruch;Q3 2027;nur intern;Handel, Logistik;;',
  '',
].join('\r\n');

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

async function readMessy(page: Page): Promise<void> {
  const file = { name: 'export-marketing-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(messy, 'latin1') };
  await page.locator('#import input[type=file]').first().setInputFiles(file);
  await page.locator('#import section table').waitFor();
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
  await page.locator('#import li button').first().click();
  await page.locator('#import [role=status] p').waitFor();
  await page.locator('#import li button').waitFor({ state: 'detached' });
}

export const catalogueScenes: readonly OwnScene[] = [
  { name: 'catalogue-chosen', path, enter: choose },
  { name: 'catalogue-asset', path, enter: open },
  { name: 'catalogue-columns', path, part: '#import', enter: readMessy },
  { name: 'catalogue-changes', path, part: '#import', enter: compare },
  { name: 'catalogue-done', path, part: '#import', enter: write },
  { name: 'catalogue-undone', path, part: '#import', enter: takeBack },
];
