// What the rep sees before, is what stands in the page after: previews, notes, snippets and refusals in the built extension.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Asset } from '../../lib/model/asset.ts';
import type { RequestArgument } from '../../lib/wire/messages.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let assets: Asset[];
beforeAll(async () => {
  stage = await openStage();
  ({ assets } = await stage.session.ask(stage.own, 'catalogue.list', { offset: 0, limit: 500 }));
});
afterAll(() => stage.close());

const address = 'collateral.northlight-systems.example/inside/price-floor';
type Choice = Omit<RequestArgument<'insert'>, 'viewId'>;

/** Asks about the page as its sidebar would, once the composer is known. */
async function about(url: string) {
  const tabId = await stage.session.tabOf(stage.own, url);
  const read = async () => (await stage.session.askAbout(stage.own, tabId, 'hello', { mount: 'tab', tabId })).context;
  await expect.poll(async () => (await read())?.composer?.kind).toBeDefined();
  const viewId = (await read())?.viewId ?? '';
  return {
    preview: (choice: Choice) => stage.session.askAbout(stage.own, tabId, 'insert.preview', { viewId, ...choice }),
    insert: (choice: Choice) => stage.session.askAbout(stage.own, tabId, 'insert', { viewId, ...choice }),
  };
}

const sendable = (): Asset => {
  const found = assets.find(({ id }) => id === 'cs-fjordfisk');
  if (found === undefined) throw new Error('The sample catalogue has lost its first case study.');
  return found;
};

test('the note of an invitation holds what the preview showed, within 200', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/ann-example/');
  await sidebar.waitForPerson('Ann Example');
  await page.getByText('Connect', { exact: true }).click();
  const ask = await about(page.url());
  const shown = await ask.preview({ assetId: sendable().id });
  expect(shown).toMatchObject({ channel: 'note', rendering: 'note', budget: 200, isOver: false, leftOut: ['summary'] });
  await ask.insert({ assetId: sendable().id });
  const value = await page.locator('#custom-message').inputValue();
  expect(value).toBe([...shown.lines, `${shown.link?.text}: ${shown.link?.url}`].join('\n'));
  expect(value).toHaveLength(shown.length);
  const edited = { lines: ['x'.repeat(201)] };
  await expect(ask.insert({ assetId: sendable().id, edited })).rejects.toThrow(
    `${shown.length + 201} of 200 with the ${shown.length} that stand there already: ${shown.length + 1} too many`,
  );
  expect(await page.locator('#custom-message').inputValue()).toBe(value);
  await page.close();
});

test('a reply takes a snippet filled for the recipient, and no internal link however it is written', async () => {
  const { page, sidebar } = await stage.visit('https://mail.google.com/mail/u/0/#inbox');
  await page
    .getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(ann.name);
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const editor = page.locator('[g_editable=true]').first();
  await editor.waitFor();
  const ask = await about(page.url());

  const internal = {
    id: 'inside',
    type: 'deck',
    title: 'Price floor',
    audience: 'internal',
    url: `https://${address}`,
  };
  const text = JSON.stringify([internal]);
  const file = { fileName: 'inside.json', text, dryRun: false, skipErrors: false };
  expect(await stage.session.ask(stage.own, 'catalogue.import', file)).toMatchObject({ written: 1 });
  for (const lines of [[`See ${address.toUpperCase()}`], [encodeURIComponent(internal.url)]])
    await expect(ask.insert({ assetId: sendable().id, edited: { lines }, isConfirmed: true })).rejects.toThrow(
      'for colleagues only',
    );
  expect(await editor.textContent()).toBe('');

  await stage.session.ask(stage.own, 'snippets.shipped', {});
  const { snippets } = await stage.session.ask(stage.own, 'snippets.list', {});
  expect(snippets).toHaveLength(10);
  await ask.insert({ snippetId: 'shipped-nudge-en' });
  const written = (await editor.textContent()) ?? '';
  expect(written).toContain('Hi Ann,');
  expect(written).not.toContain('{{');
  await page.close();
});
