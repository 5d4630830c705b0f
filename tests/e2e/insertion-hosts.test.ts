// Insert in the sidebar of the built extension, then what stands in each host's composer, by the editor's own model: the text
// where the caret was, the caret behind it, the subject, and the whole of it undone.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { bundleEditors } from '../../scripts/bench-insertion/bundles.ts';
import { SidebarDriver } from '../../scripts/sidebar-driver.ts';
import type { EditorsPage } from '../fixtures/editors/page.ts';
import { pageOf, type Row, rows } from './insertion-rows.ts';
import { openStage, type Stage } from './stage.ts';

const guide = {
  id: 'guide',
  type: 'guide',
  title: 'Cold chain guide',
  summary: 'Two pages on open doors.',
  url: 'https://collateral.northlight-systems.example/doors',
};
const snippets = [
  {
    name: 'With a subject',
    subject: 'About {{account|your doors}}',
    text: 'Hi {{person.firstName|there}},\n\nsee you.',
  },
  { name: 'Nearly a note', subject: '', text: `${'x'.repeat(194)}.` },
  { name: 'A long note', subject: '', text: `${'x'.repeat(249)}.` },
];

let stage: Stage;
let page: Page;
let editors = '';
let served: { url: string; html: string } | undefined;

beforeAll(async () => {
  editors = await bundleEditors();
  const bare = (url: string): string => url.replace(/#.*$/, '');
  stage = await openStage({ serve: (url) => (served && bare(url) === bare(served.url) ? served : undefined) });
  const text = JSON.stringify([guide]);
  await stage.session.ask(stage.own, 'catalogue.import', {
    fileName: 'g.json',
    text,
    dryRun: false,
    skipErrors: false,
  });
  for (const snippet of snippets)
    await stage.session.ask(stage.own, 'snippets.save', { snippet: { ...snippet, language: '', channels: [] } });
  page = await stage.session.context.newPage();
  page.setDefaultTimeout(10_000);
}, 120_000);
afterAll(() => stage.close());
beforeEach(() => page.goto('about:blank').then(() => undefined));

type InPage = { editors: EditorsPage };
const state = () => page.evaluate(() => (globalThis as unknown as InPage).editors.state());
const written = async (): Promise<string> => (await state()).lines.join('\n').replaceAll('\u00a0', ' ');

/** Opens the row's page with its editor as the rep left it. */
async function open(row: Row): Promise<{ driver: SidebarDriver; frame: Frame }> {
  served = pageOf(row);
  await page.goto(served.url);
  await page.evaluate(editors);
  await page.evaluate(
    async ([css, real, lines, caret]) => {
      const { editors: under } = globalThis as unknown as InPage;
      await under.take(css, real, lines);
      if (caret !== undefined) await under.setCaret(caret);
    },
    [row.editor, row.real, row.lines, row.caret] as const,
  );
  const frame = await stage.session.sidebar(page);
  const driver = new SidebarDriver(frame);
  return { driver, frame };
}

async function useSnippet(frame: Frame, name: string): Promise<void> {
  await frame.getByRole('tab', { name: 'Now' }).press('s');
  await frame.getByText(/↵ inserts/).waitFor();
  await frame.getByRole('combobox').fill(name);
  await frame.getByRole('option').first().waitFor();
  await frame.getByRole('combobox').press('Enter');
}

/** Ctrl+Z until nothing of it is left; the answer is what then stands there. */
async function undone(before: string): Promise<string> {
  for (let step = 0; step < 24 && (await written()) !== before; step++) await page.keyboard.press('Control+z');
  return written();
}

test.each(rows.map((row) => [row.name, row] as const))('%s', async (_, row) => {
  const { driver, frame } = await open(row);
  const before = await written();
  if (row.insert === 'guide') {
    await driver.search(guide.title);
    await driver.insert(guide.title);
  } else await useSnippet(frame, row.insert);
  await driver.waitForStatus(/Inserted/);
  expect(await written()).toBe(row.stands.replace('|', ''));
  if (row.subject !== undefined) expect(await page.locator(row.subject.field).inputValue()).toBe(row.subject.stands);
  await page.keyboard.type('!');
  await expect.poll(written).toBe(row.stands.replace('|', '!'));
  expect(await undone(before)).toBe(before);
});

const note = (change: Partial<Row>): Row => ({
  name: '',
  fixture: 'linkedin/invite-of-suggested-over-profile-fr',
  change: (html) => html.replaceAll('Nora Stranger', 'Tom Harrow'),
  editor: '#custom-message',
  insert: '',
  stands: '',
  ...change,
});

test.each([
  [200, 'A long note', 'Bonjour', '257 of 200 with the 7 that stand there already: 57 too many'],
  [300, 'A long note', 'Bonjour', ''],
  [300, 'A long note', 'x'.repeat(60), '310 of 300 with the 60 that stand there already: 10 too many'],
  [200, 'Nearly a note', '', ''],
  [200, 'Nearly a note', 'Bonjour', '202 of 200 with the 7 that stand there already: 2 too many'],
])('a note of %i takes “%s” beside “%s” or says why not', async (budget, name, standing, why) => {
  const { budgets } = await stage.session.ask(stage.own, 'settings.get', {});
  await stage.session.ask(stage.own, 'settings.set', { change: { budgets: { ...budgets, note: budget } } });
  const { driver, frame } = await open(note({}));
  await page.locator('#custom-message').fill(standing);
  await useSnippet(frame, name);
  if (why === '') {
    await driver.waitForStatus(/Inserted/);
    expect(await page.locator('#custom-message').inputValue()).toMatch(/^(Bonjour)?x+\.$/);
    return;
  }
  const preview = frame.getByRole('dialog', { name });
  await preview.getByText(why).waitFor();
  expect(await preview.getByRole('button', { name: /^Insert/ }).isDisabled()).toBe(true);
  expect(await page.locator('#custom-message').inputValue()).toBe(standing);
});
