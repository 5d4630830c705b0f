// Backup and restore, the form of an asset, a page on its way into the catalogue: in their states. Reached without words, so that
// each language can be pictured.
import type { Page } from 'playwright-core';
import { askInPage } from '../ask-background.ts';
import type { OwnScene } from './own-scenes.ts';

declare const chrome: { storage: { session: { set(values: object): Promise<void> } } };

const options = 'options.html#data';
const part = '#setting-backup';
const primary = (page: Page) => page.locator(`${part} button.bg-green`).first();

async function made(page: Page): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), primary(page).click()]);
  await page.locator(`${part} [role=status] p`).waitFor();
  return download.path();
}

/** The browser's checksum never answers. */
async function running(page: Page): Promise<void> {
  await page.evaluate(() => {
    crypto.subtle.digest = () => new Promise(() => undefined);
  });
  await primary(page).click();
  await page.locator('[role=progressbar]').waitFor();
}

async function checked(page: Page): Promise<void> {
  await page.locator(`${part} input[type=file]`).setInputFiles(await made(page));
  await page.locator(`${part} table`).waitFor();
}

async function asked(page: Page): Promise<void> {
  await checked(page);
  await page.locator(`${part} section button`).first().click();
  await page.locator(`${part} section button`).nth(2).waitFor();
}

async function refused(page: Page): Promise<void> {
  const file = {
    name: 'touchline-2026-11-01.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"touchline":"back'),
  };
  await page.locator(`${part} input[type=file]`).setInputFiles(file);
  await page.locator(`${part} [role=status] p`).waitFor();
}

const asset = {
  ...{
    id: 'scene-asset',
    type: 'case-study',
    title: 'Cold chain at Fjord Seafood',
    status: 'draft',
    audience: 'customer',
  },
  ...{ url: 'https://northlight.example/cases/fjord', language: 'en', owner: 'Mira Lind', version: '2.1' },
  summary: 'Four percent less spoilage in one year, with the figures by route.',
  ...{ industry: ['Logistics', 'Food'], persona: ['Operations'], stage: ['Evaluation'], tags: ['cold chain'] },
  ...{ review: '2027-03-31', validUntil: '2027-12-31', body: 'Fjord ships to nine countries.' },
};
/** An asset of our own, opened: what it was before is there, too. */
async function opened(page: Page): Promise<void> {
  await page.evaluate(askInPage, [undefined, 'asset.save', { asset }] as const);
  await page.evaluate(askInPage, [
    undefined,
    'library.edit',
    { ids: [asset.id], change: { owner: 'Jo Berg' } },
  ] as const);
  await page.goto(page.url().replace(/#.*|$/, `#asset=${asset.id}`));
  await page.reload();
  await page.locator('dialog[open] dl').waitFor();
}
const edit = async (page: Page): Promise<void> => {
  await opened(page);
  await page.locator('dialog[open] button.bg-green').click();
  await page.locator('dialog[open] form').waitFor();
};
const wrong = async (page: Page): Promise<void> => {
  await edit(page);
  await page.locator('dialog[open] input[type=url]').fill('javascript:alert(1)');
  await page.locator('dialog[open] form input').first().fill('');
  await page.locator('dialog[open] form button.bg-green').click();
  await page.locator('dialog[open] [aria-invalid=true]').first().waitFor();
};
const conflict = async (page: Page): Promise<void> => {
  await edit(page);
  await page.locator('dialog[open] textarea').first().fill('Four percent less spoilage.');
  await page.locator('dialog[open] select').nth(3).selectOption('archived');
  await page.evaluate(askInPage, [
    undefined,
    'library.edit',
    { ids: [asset.id], change: { status: 'approved', owner: 'Tom Adeyemi' } },
  ] as const);
  await page.locator('dialog[open] form button.bg-green').click();
  const alert = page.locator('dialog[open] [role=alert]');
  await alert.waitFor();
  await alert.scrollIntoViewIfNeeded();
};

const guessed = {
  url: 'https://northlight.example/blog/cold-chain-basics',
  title: 'Cold chain basics',
  language: 'en',
  summary: 'Where the chain breaks, how it is noticed in time, and what a recall costs when it is not.',
  tags: ['cold chain', 'spoilage', 'recalls'],
  reading: 'read',
  from: { title: 'preview', summary: 'description', language: 'language', tags: 'keywords', url: 'canonical' },
};
const draft = (of: object, state: string) => async (page: Page) => {
  const linkDrafts = [{ id: 'scene', draft: of }];
  await page.evaluate((values) => chrome.storage.session.set(values), { linkDrafts });
  await page.reload();
  await page.locator(state).first().waitFor();
};
const twin = async (page: Page): Promise<void> => {
  await page.evaluate(askInPage, [undefined, 'asset.save', { asset }] as const);
  await draft({ ...guessed, url: `${asset.url}?utm_source=mail` }, '[role=alert]')(page);
};

export const backupScenes: readonly OwnScene[] = [
  {
    name: 'backup',
    isSeenElsewhere: true,
    path: options,
    part,
    enter: async (page) => void (await primary(page).waitFor()),
  },
  { name: 'backup-running', path: options, part, enter: running },
  { name: 'backup-done', path: options, part, enter: async (page) => void (await made(page)) },
  { name: 'backup-checked', isSeenElsewhere: true, path: options, part, enter: checked },
  { name: 'backup-asked', path: options, part, enter: asked },
  { name: 'backup-refused', path: options, part, enter: refused },
  { name: 'asset-actions', path: 'catalogue.html', enter: opened },
  { name: 'asset-form', isSeenElsewhere: true, path: 'catalogue.html', enter: edit },
  { name: 'asset-form-wrong', path: 'catalogue.html', enter: wrong },
  { name: 'asset-form-conflict', path: 'catalogue.html', enter: conflict },
  { name: 'add-page', isSeenElsewhere: true, path: 'add.html?draft=scene', enter: draft(guessed, 'form') },
  { name: 'add-page-twin', path: 'add.html?draft=scene', enter: twin },
  {
    name: 'add-page-unread',
    path: 'add.html?draft=scene',
    enter: draft({ url: 'https://closed.example/a.pdf', title: 'A', language: '', reading: 'unread' }, 'form'),
  },
];
