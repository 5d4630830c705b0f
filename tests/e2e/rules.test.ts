// A rule in a real browser: three contexts are seen, the rule is written and tried on them, switched on, and the sidebar obeys.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { threads } from '../../scripts/practice/cast.ts';
import type { SidebarDriver } from '../../scripts/sidebar-driver.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let mail: Page;
let sidebar: SidebarDriver;
beforeAll(async () => {
  stage = await openStage();
  ({ page: mail, sidebar } = await stage.visit('https://mail.google.com/mail/u/0/#inbox'));
}, 120_000);
afterAll(() => stage.close());

const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const kept = async (): Promise<number> => (await stage.session.ask(stage.own, 'rules.list', {})).contexts;
const listed = async () => (await sidebar.suggestions()).map(({ title, reasons }) => ({ title, reasons }));

async function open(subject: string): Promise<void> {
  await mail.goto(inbox);
  await mail.getByText(subject).first().click();
  await sidebar.waitForSuggestions();
}

test('a rule is tried on the contexts of the day, and takes effect when it is switched on', async () => {
  for (const { subject } of threads.slice(0, 3)) {
    const before = await kept();
    await open(subject);
    await expect.poll(kept).toBeGreaterThan(before);
  }
  const withoutRule = await listed();

  const page = await stage.session.openOwn('catalogue.html');
  page.setDefaultTimeout(15_000);
  const rules = page.locator('#rules');
  await rules.getByRole('button', { name: 'New rule' }).click();
  const form = rules.getByRole('form');
  await form.getByLabel('Name').fill('Yard first');
  await form.getByRole('button', { name: 'Try it' }).click();
  await form.getByText('Add a condition: without one the rule applies nowhere.').waitFor();
  await form.getByLabel('What to ask about (All of these)').selectOption('Site');
  await form.getByLabel('Value (All of these)').selectOption('Gmail');
  await form.getByRole('button', { name: 'Add a condition (All of these)' }).click();
  const tags = form.getByPlaceholder('Tag');
  await tags.fill('detention');
  await tags.press('Enter');
  await form.getByText('detention · 4 assets').waitFor();
  await form.getByRole('button', { name: 'Try it' }).click();
  const trial = form.getByRole('region', { name: 'Trial' });
  await trial.getByText('Applies in 3 of the last 3 contexts.').waitFor();
  const gained = trial
    .getByRole('row')
    .filter({ hasText: /[012]3$/ })
    .first();
  const wanted = await gained.getByRole('rowheader').innerText();
  await trial
    .getByText(/^Gmail · .*English/)
    .first()
    .waitFor();
  // Five rows were full: who comes takes the place of the last.
  await expect.poll(() => trial.getByText(/Loses its row in/).count()).toBeGreaterThan(0);
  await trial.getByText('· gone').first().waitFor();

  expect(await listed()).toEqual(withoutRule);
  await form.getByRole('button', { name: 'Save' }).click();
  await rules.getByText('“Yard first” is saved. It is off until you turn it on.').waitFor();
  expect(await listed()).toEqual(withoutRule);
  await rules.getByRole('checkbox', { name: 'Rule “Yard first” is on' }).check();
  await rules.getByText('“Yard first” is on.').waitFor();
  await mail.bringToFront();
  await expect
    .poll(async () => (await listed()).find(({ title }) => title === wanted)?.reasons[0] ?? '')
    .toMatch(/Rule: Yard first/);

  // Taken out and brought back.
  await page.bringToFront();
  await rules.getByRole('button', { name: 'Remove “Yard first”' }).click();
  await rules.getByText('No rule yet').waitFor();
  await rules.getByRole('button', { name: 'Bring “Yard first” back' }).click();
  await rules.getByRole('checkbox', { name: 'Rule “Yard first” is on' }).waitFor();
}, 60_000);

test('tags are read from the text, looked through, written and taken back', async () => {
  const { asset } = await stage.session.ask(stage.own, 'catalogue.add', {
    ...{
      url: 'https://a.example/guide',
      type: 'whitepaper',
      language: '',
      audience: 'public',
      industry: '',
      product: '',
      tags: '',
    },
    ...{
      title: 'A guide for CFOs: what spoilage costs',
      summary: 'How the cold chain loses money in the food industry.',
    },
  });
  const tagsOf = async () => (await stage.session.ask(stage.own, 'library.asset', { id: asset.id })).asset.tags;
  const page = await stage.session.openOwn('catalogue.html');
  page.setDefaultTimeout(15_000);
  const library = page.locator('#library');
  await library.getByRole('searchbox').fill('A guide for CFOs');
  await library.locator('tbody tr:has(input) input').first().check();
  await library.getByRole('button', { name: 'Suggest tags for 1 asset' }).click();
  const review = library.getByRole('region', { name: 'Suggested tags' });
  await review.getByRole('checkbox', { name: /^Tag spoilage sure · says “spoilage”/ }).waitFor();
  await review.getByRole('button', { name: /Choose the .*sure/ }).click();
  expect(await tagsOf()).toEqual([]);
  await review.getByRole('button', { name: /^Write/ }).click();
  await library.getByText('Written to 1 asset.').waitFor();
  expect(await tagsOf()).toContain('spoilage');
  await library.getByRole('button', { name: 'Undo the tags' }).click();
  await library.getByText('1 asset is as it was.').waitFor();
  expect(await tagsOf()).toEqual([]);
}, 60_000);
