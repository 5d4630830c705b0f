// Searching the library and asking why not, in a real browser: over the stored index, also after a stop and after a pull.

import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../lib/model/asset.ts';
import { threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const [annsThread] = threads;

let stage: Stage;
let opened: Awaited<ReturnType<Stage['visit']>>;
beforeAll(async () => {
  stage = await openStage();
  opened = await stage.visit(inbox);
  await opened.page
    .getByText(annsThread?.subject ?? '')
    .first()
    .click();
  await opened.sidebar.waitForSuggestions();
});
afterAll(() => stage.close());

const frame = () => stage.session.sidebar(opened.page);
const results = async () => (await frame()).getByRole('list', { name: 'Search results' });
const chips = async () => (await frame()).getByRole('group', { name: 'Narrow the search' }).getByRole('button');
/** Types and waits for an answer to exactly these words. */
async function searchFor(words: string, expected: RegExp | string) {
  await opened.sidebar.search(words);
  await (await results()).getByRole('listitem').filter({ hasText: expected }).first().waitFor();
}

/** As a marketer changes the catalogue in the hub. */
async function put(change: { assets?: Asset[]; remove?: string[] }) {
  const response = await fetch(`${stage.hub.url}/v1/assets`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${stage.hub.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ assets: [], ...change }),
  });
  expect(response.status).toBe(200);
}
const gondola = v.parse(assetSchema, {
  id: 'e2e-gondola',
  type: 'case-study',
  title: 'Gondelwerft Zanetti moves varnish by water',
  summary: 'How a gondola yard keeps its varnish warm.',
  language: 'en',
});

describe('a typed search', () => {
  test('marks what was typed, in the titles and summaries', async () => {
    await searchFor('temperature', /temperature/i);
    const marks = await (await results()).locator('mark').allInnerTexts();
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of marks) expect(mark).toMatch(/^temp/i);
  });

  test('is narrowed by a switch and widened by the same one', async () => {
    await searchFor('temperature', /temperature/i);
    const all = await opened.sidebar.suggestions();
    const chip = (await chips()).first();
    const [, word = '', number = ''] = /^(.*?)\s*(\d+)$/s.exec((await chip.innerText()).replace(/\s+/g, ' ')) ?? [];
    expect(Number(number)).toBeLessThan(all.length);
    await chip.click();
    await expect.poll(async () => (await opened.sidebar.suggestions()).length).toBe(Number(number));
    const on = (await chips()).filter({ hasText: word }).first();
    expect(await on.getAttribute('aria-pressed')).toBe('true');
    await on.click();
    await expect.poll(() => opened.sidebar.suggestions()).toEqual(all);
  });

  test('says by the key W why a found asset is not suggested here', async () => {
    await searchFor('Verderb', /Verderb/);
    const row = (await results()).getByRole('listitem').first();
    await row.locator('[data-row]').press('w');
    const sentence = row.getByRole('status');
    await sentence.waitFor();
    expect(await sentence.innerText()).toMatch(/^\p{Lu}.*\.$/su);
  });
});

describe('the index', () => {
  test('answers from what is stored after the worker was stopped, and is not built again', async () => {
    await opened.sidebar.search('');
    await opened.sidebar.waitForSuggestions();
    const sidebar = await frame();
    await sidebar.evaluate(() => {
      const scope = globalThis as typeof globalThis & { wasBuilding: boolean };
      scope.wasBuilding = false;
      new MutationObserver(() => {
        if (document.body.innerText.includes('Reading your catalogue')) scope.wasBuilding = true;
      }).observe(document.body, { childList: true, subtree: true, characterData: true });
    });
    await stage.killWorker();
    await searchFor('FreightHawk', /FreightHawk/);
    expect(await sidebar.evaluate(() => (globalThis as typeof globalThis & { wasBuilding: boolean }).wasBuilding)).toBe(
      false,
    );
  });

  test('finds what a pull brings at once, and not what a pull takes away', async () => {
    await opened.sidebar.search('gondola varnish');
    await opened.sidebar.waitForText(/No match/);
    await put({ assets: [gondola] });
    await stage.session.ask(stage.own, 'hub.pull', {});
    await searchFor('gondola varnis', gondola.title);
    await put({ remove: [gondola.id] });
    await stage.session.ask(stage.own, 'hub.pull', {});
    await opened.sidebar.search('gondola varnish');
    await opened.sidebar.waitForText(/No match/);
  });
});

test('what the matcher learned is counted and can be forgotten', async () => {
  const page = await stage.session.openOwn('options.html#privacy');
  await page.getByText(/Counted over [1-9]\d* conversation/).waitFor();
  await page.getByRole('button', { name: 'Forget it' }).click();
  await page.getByText(/Counted over 0 conversations/).waitFor();
  expect(await stage.session.ask(stage.own, 'match.learned', {})).toMatchObject({ contexts: 0, lists: 0 });
  await page.close();
});
