// What the matcher takes from the browser and from the rep, in a real browser: the page's own translator, and what became of a list.

import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { buildIfNeeded } from '../../scripts/build.ts';
import { launch, type Session } from '../../scripts/launch.ts';
import { threads } from '../../scripts/practice/cast.ts';
import { SidebarDriver } from '../../scripts/sidebar-driver.ts';

const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const ramp = threads.find(({ lang }) => lang === 'de');
const wanted = 'Zeppelins and their moorings';

let session: Session;
let own: Page;
beforeEach(async () => {
  const browser = findBrowser();
  if ('problem' in browser) throw new Error(browser.problem);
  session = await launch({ executablePath: browser.path, extension: buildIfNeeded('chrome'), isHeadless: true });
  // A translator that must be loaded first, and knows one sentence.
  await session.context.addInitScript(() => {
    let isLoaded = false;
    const Translator = {
      availability: async () => (isLoaded ? 'available' : 'downloadable'),
      create: async () => {
        isLoaded = true;
        return {
          translate: async (text: string) => (text.includes('Rampe') ? 'Zeppelins wait at their moorings.' : 'Regards'),
        };
      },
    };
    if (location.protocol === 'chrome-extension:') Object.assign(globalThis, { Translator });
  });
  own = await session.openOwn('options.html');
  const titles = [wanted, ...Array.from({ length: 30 }, (_, at) => `Folder ${at} of the archive`)];
  const rows = titles.map((title, at) => ({ id: `a${at}`, type: 'deck', title, language: 'en', status: 'approved' }));
  const file = { fileName: 'catalogue.json', text: JSON.stringify(rows), dryRun: false, skipErrors: false };
  expect(await session.ask(own, 'catalogue.import', file)).toMatchObject({ written: titles.length, errors: [] });
});
afterEach(() => session.close());

// Known fault: on a machine with much else to do, one in some runs finds nothing although it was translated.
test('a thread in German finds an English asset once the rep lets the browser translate it, and the list teaches', {
  retry: 2,
}, async () => {
  const page = await session.context.newPage();
  await page.goto(inbox);
  const frame = await session.sidebar(page);
  const sidebar = new SidebarDriver(frame);
  await page
    .getByText(ramp?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(ramp?.messages[0]?.name ?? '');
  await sidebar.waitForText(/This is in German, your assets are in English/);
  await frame.getByRole('button', { name: 'Translate on this device' }).click();
  await sidebar.waitForSuggestions();
  const [first] = await sidebar.suggestions();
  expect(first?.title).toBe(wanted);
  expect(first?.reasons.join(' ')).toMatch(/in translation/);
  await expect.poll(async () => (await session.ask(own, 'match.learned', {})).lists).toBe(1);
  await own.reload();
  await own.getByText(/the last 1 list/).waitFor();
  await own.getByRole('button', { name: 'Forget it' }).click();
  await own.getByText(/Forgotten: the words, what you took or left/).waitFor();
  expect(await session.ask(own, 'match.learned', {})).toEqual({ contexts: 0, lists: 0, isFeedbackOn: false });
  await page.close();
});
