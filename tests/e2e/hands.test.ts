// What writes into a page is put there on the click, apart from what reads it: both must mean the same caret and the same
// view, also after the background was stopped.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ann, threads } from '../../scripts/practice/cast.ts';
import type { SidebarDriver } from '../../scripts/sidebar-driver.ts';
import { openStage, type Stage } from './stage.ts';

const thread = `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`;
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function openReply(): Promise<{ page: Page; sidebar: SidebarDriver; tab: number }> {
  const { page, sidebar } = await stage.visit(thread);
  await sidebar.waitForPerson(ann.name);
  await sidebar.waitForSuggestions();
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await editor(page).waitFor();
  return { page, sidebar, tab: await stage.session.tabOf(stage.own, page.url()) };
}
const editor = (page: Page) => page.locator('[g_editable=true]').first();
const viewOf = async (tab: number): Promise<string> =>
  (await stage.session.ask(stage.own, 'hello', { mount: 'tab', tabId: tab })).context?.viewId ?? '';

test('writes where the rep’s caret was, although the sidebar has taken the focus', async () => {
  const { page, sidebar } = await openReply();
  await editor(page).pressSequentially('before after');
  for (let steps = 0; steps < ' after'.length; steps++) await page.keyboard.press('ArrowLeft');
  await sidebar.insert((await sidebar.suggestions())[0]?.title ?? '');
  await sidebar.waitForStatus(/Inserted/);
  const text = (await editor(page).textContent()) ?? '';
  expect(text.startsWith('before')).toBe(true);
  expect(text.endsWith(' after')).toBe(true);
  expect(text.length).toBeGreaterThan('before after'.length + 20);
  await page.close();
});

test('writes again after the background was stopped, and refuses the view of a page that has moved on', async () => {
  const { page, sidebar, tab } = await openReply();
  const { assets } = await stage.session.ask(stage.own, 'catalogue.list', { offset: 0, limit: 100 });
  const open = assets.find(
    ({ audience, status, validUntil }) => audience === 'public' && status === 'approved' && !validUntil,
  );
  const insert = (viewId: string) =>
    stage.session.askAbout(stage.own, tab, 'insert', { viewId, assetId: open?.id ?? '' });
  const viewId = await viewOf(tab);
  await stage.killWorker();
  await expect(insert(viewId)).resolves.toEqual({ how: 'inserted' });
  expect(await editor(page).textContent()).toContain(open?.title);
  await page.evaluate((token) => {
    location.hash = `#inbox/${token}`;
  }, threads[1]?.token);
  await sidebar.waitForPerson(threads[1]?.messages[0]?.name ?? '');
  await expect(insert(viewId)).rejects.toThrow('The page moved on');
  await page.close();
});
