// Suggestions in the rep's hand, in a real browser: the list through a stop of the worker, without a hub, hidden, asked for.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { threads } from '../../scripts/practice/cast.ts';
import type { SidebarDriver } from '../../scripts/sidebar-driver.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let page: Page;
let sidebar: SidebarDriver;
let frame: Frame;
beforeAll(async () => {
  stage = await openStage();
  ({ page, sidebar } = await stage.visit('https://mail.google.com/mail/u/0/#inbox'));
  await page
    .getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForSuggestions();
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  frame = await stage.session.sidebar(page);
  await frame
    .getByRole('button', { name: /^Insert/ })
    .first()
    .waitFor();
}, 120_000);
afterAll(() => stage.close());

const titles = async (): Promise<string[]> => (await sidebar.suggestions()).map(({ title }) => title);
const selected = (): Promise<string | null> => frame.locator('li[aria-current=true] [data-row]').getAttribute('title');
/** A key in the sidebar; an element of its own has the focus, or the host page would hear it. */
const press = (key: string): Promise<void> => frame.getByRole('tab', { name: 'Now' }).press(key);
const written = (): Promise<string> => page.locator('[g_editable=true]').first().innerText();

test('the worker is stopped while the list is open: list and selection stay, and the next key inserts', async () => {
  const before = await titles();
  await press('ArrowDown');
  await frame.locator('[data-row]').first().press('ArrowDown');
  expect(await selected()).toBe(before[1]);
  await stage.killWorker();
  expect(await titles()).toEqual(before);
  expect(await selected()).toBe(before[1]);
  await frame.locator('li[aria-current=true] [data-row]').press('Enter');
  await sidebar.waitForStatus(/Inserted/);
  expect(await written()).toContain(before[1]);
  // The page has spoken to the new worker by now.
  await frame.locator('li[aria-current=true] [data-row]').press('w');
  await sidebar.waitForText(/weighs/);
  expect(await titles()).toEqual(before);
  expect(await selected()).toBe(before[1]);
});

test('without a hub everything goes on here, and the bottom line says what waits', async () => {
  stage.proxy.mood = 'down';
  const [first = ''] = await titles();
  await frame.locator('[data-row]').first().press('Enter');
  await expect.poll(written).toContain(first);
  await sidebar.logTouch('Called about the northern route');
  await sidebar.waitForStatus(/logged/);
  await stage.session.ask(stage.own, 'sync.now', {});
  expect(await sidebar.waitForSync(/Hub offline/)).toMatch(/1 waiting/);
  stage.proxy.mood = 'pass';
  await stage.session.ask(stage.own, 'sync.now', {});
  await sidebar.waitForSync(/Hub ok/);
});

test('a suggestion is hidden with a reason by keyboard, the reason is kept, and undo brings it back', async () => {
  const before = await titles();
  await frame.locator('[data-row]').first().click();
  await press('x');
  await frame.getByRole('dialog').getByRole('button', { name: 'They know it already' }).click();
  await expect.poll(titles).not.toContain(before[0]);
  await frame.getByRole('button', { name: /1 hidden: show again/ }).waitFor();
  const { dismissals } = await stage.session.ask(stage.own, 'dismissals.list', { limit: 5 });
  expect(dismissals).toMatchObject([{ reason: 'knows-it', situation: { language: 'en' } }]);
  await press('u');
  await expect.poll(titles).toEqual(before);
  expect((await stage.session.ask(stage.own, 'dismissals.list', { limit: 5 })).dismissals).toEqual([]);
});

test('what is not there is asked for, once, and stands there the next time', async () => {
  await sidebar.search('gondola varnish');
  await sidebar.waitForText(/No match/);
  await frame.getByRole('button', { name: /^Ask for it/ }).click();
  const form = frame.getByRole('dialog', { name: 'Ask for it' });
  await form.getByLabel('What would you need?').fill('A case study for gondola yards');
  await form.getByLabel('What would you need?').press('Enter');
  await sidebar.waitForStatus(/Asked for/);
  await sidebar.search('');
  await sidebar.waitForSuggestions();
  await sidebar.search('gondola varnish');
  await sidebar.waitForText(/You just asked for this: “A case study for gondola yards”/);
  const { asks } = await stage.session.ask(stage.own, 'asks.list', { limit: 5 });
  expect(asks).toMatchObject([{ search: 'gondola varnish', wish: 'A case study for gondola yards', state: 'open' }]);
  expect(JSON.stringify(asks)).not.toMatch(/Ann|Northwind/);
  await sidebar.search('');
});
