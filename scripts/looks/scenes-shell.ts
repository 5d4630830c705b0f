// What surrounds the sidebar, in its states: the steps of the first run, the search over the settings, a link to be added, the
// practice thread. Reached without words, so that each language can be pictured.
import type { Page } from 'playwright-core';
import type { OwnScene } from './own-scenes.ts';

declare const chrome: { storage: { session: { set(values: object): Promise<void> } } };

const step = (number: number) => async (page: Page) => {
  await page
    .locator('nav ol button')
    .nth(number - 1)
    .click();
  await page.locator(`nav ol li:nth-child(${number}) [aria-current=step]`).waitFor();
};
const end = async (page: Page): Promise<void> => {
  await step(4)(page);
  await page.locator('footer button').nth(1).click();
  await page.locator('a[href$="practice.html"]').waitFor();
};
const typed = (text: string, state: string) => async (page: Page) => {
  await page.locator('search input').first().fill(text);
  await page.locator(state).first().waitFor();
};

/** Puts drafts aside as the menu does, and shows the first. */
const draft = (url: string, title: string) => async (page: Page) => {
  const linkDrafts = [{ id: 'scene', draft: { url, title, language: '' } }];
  await page.evaluate((values) => chrome.storage.session.set(values), { linkDrafts });
  await page.reload();
  await page.locator(url === '' ? 'main h2' : 'form').waitFor();
};

export const shellScenes: readonly OwnScene[] = [
  { name: 'welcome-2', path: 'welcome.html', enter: step(2) },
  { name: 'welcome-3', path: 'welcome.html', enter: step(3) },
  { name: 'welcome-4', path: 'welcome.html', enter: step(4) },
  { name: 'welcome-end', path: 'welcome.html', enter: end },
  { name: 'welcome-1', path: 'welcome.html', enter: step(1) },
  { name: 'options-search', path: 'options.html', enter: typed('gdpr', 'search ul a') },
  {
    name: 'options-nothing',
    path: 'options.html',
    enter: typed('quantum', 'search button + *, search [role=status] button'),
  },
  {
    name: 'add-link',
    path: 'add.html?draft=scene',
    enter: draft('https://northlight.example/cold-chain-basics', 'Cold chain basics'),
  },
  { name: 'add-refused', path: 'add.html?draft=scene', enter: draft('', '') },
  {
    name: 'practice',
    path: 'practice.html',
    enter: async (page) => {
      await page.frameLocator('iframe').locator('[data-row]').first().waitFor();
    },
  },
];
