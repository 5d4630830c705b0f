// The team's part of the library page in its states: nothing at the hub, a list with something chosen, an asset with its
// history, and two people who changed the same one. Reached without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import { askInPage } from '../ask-background.ts';
import type { OwnScene } from './own-scenes.ts';
import { pretend } from './pretend.ts';

const path = 'catalogue.html';

interface Saved {
  stored?: { version: number };
  conflict?: { version: number };
}

async function ask(page: Page, name: string, argument: unknown): Promise<unknown> {
  const answer = await page.evaluate(askInPage, [undefined, name, argument] as const);
  if (!answer.ok) throw new Error(answer.problem?.message ?? name);
  return answer.value;
}

const drafts = [
  { id: 'looks-fjord', title: 'Cold-chain at Fjord: 4 % less spoilage in one year', type: 'case-study' },
  { id: 'looks-audit', title: 'Audit checklist for temperature logs', type: 'datasheet', audience: 'customer' },
  {
    id: 'looks-prices',
    title: 'How to talk about the price rise of spring 2027',
    type: 'objection',
    audience: 'internal',
  },
];

/** Safe to repeat: what a scene before made is only brought to the same state again. */
async function seed(page: Page): Promise<void> {
  await ask(page, 'publish.catalogue', { id: 'partners', name: 'Partners' });
  for (const asset of drafts) await ask(page, 'publish.save', { asset, baseVersion: 0 });
  const saved = (await ask(page, 'publish.save', { asset: drafts[1], baseVersion: 0 })) as Saved;
  const version = (saved.stored ?? saved.conflict)?.version ?? 0;
  await ask(page, 'publish.move', { to: 'review', assets: [{ id: 'looks-audit', version }] });
}

const rows = (page: Page) => page.locator('#team li:has(input[type=checkbox])');

async function list(page: Page): Promise<void> {
  await seed(page);
  await page.reload();
  await rows(page).first().waitFor();
}

async function choose(page: Page): Promise<void> {
  await list(page);
  await page.locator('#team section button').nth(1).click();
  await rows(page).nth(1).waitFor();
  for (const at of [0, 1]) await rows(page).nth(at).locator('input').check();
}

const fjord = (page: Page) => page.locator('#team li button[title^="Cold-chain"]').first();
const dialog = (page: Page) => page.locator('dialog[open]');

async function open(page: Page): Promise<void> {
  await list(page);
  await fjord(page).click();
  await dialog(page).locator('form').waitFor();
}

/** Somebody else saves while the form is open. */
async function conflict(page: Page): Promise<void> {
  await open(page);
  const { stored } = (await ask(page, 'publish.open', { id: 'looks-fjord' })) as {
    stored: { version: number; asset: object };
  };
  const asset = {
    ...stored.asset,
    ...{ title: 'Cold-chain at Fjord: what one year of sensors changed', summary: 'Told by their plant manager.' },
    tags: ['cold chain', 'spoilage'],
  };
  const theirs = { ...asset, summary: `Told by their plant manager, ${stored.version}.` };
  await ask(page, 'publish.save', { asset: theirs, baseVersion: stored.version });
  await dialog(page).locator('input[type=text]').first().fill('Cold-chain at Fjord: 6 % less spoilage');
  await dialog(page)
    .locator('textarea')
    .fill('Why the plant manager calls it the best year since the cold store was built.');
  await dialog(page).locator('button[type=submit]').click();
  await dialog(page).locator('fieldset').first().waitFor();
}

async function history(page: Page): Promise<void> {
  await open(page);
  const summary = dialog(page).locator('details summary').first();
  if ((await summary.count()) > 0) await summary.click();
}

async function empty(page: Page): Promise<void> {
  const counts = { draft: 0, review: 0, published: 0, archived: 0 };
  await pretend(page, 'publish.board', { assets: [], counts, next: 0 });
  await page.locator('#team details').waitFor();
}

async function away(page: Page): Promise<void> {
  const why = 'No hub answers at https://hub.example. Nothing was lost. Check the address and that the hub is running.';
  await pretend(page, 'publish.team', { away: why });
  await page.locator('#team button').waitFor();
}

export const publishScenes: readonly OwnScene[] = [
  { name: 'publish-empty', path, part: '#team', isSeenElsewhere: true, enter: empty },
  { name: 'publish-list', path, part: '#team', isSeenElsewhere: true, enter: list },
  { name: 'publish-away', path, part: '#team', isSeenElsewhere: true, enter: away },
  { name: 'publish-conflict', path, part: 'dialog[open]', enter: conflict },
  { name: 'publish-chosen', path, part: '#team', enter: choose },
  { name: 'publish-history', path, part: 'dialog[open]', enter: history },
];
