// Who is on screen, in the rep's hand: named by key, picked instead of the page's own, taken back, split again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveScenes } from '../../scripts/looks/scenes.ts';
import { panelSeat } from '../../scripts/looks/seats.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ serve: serveScenes });
}, 120_000);
afterAll(() => stage.close());

test('names the person by keyboard where two names disagree, remembers it, and takes it back', async () => {
  const url = 'https://www.linkedin.com/in/kaya-lindqvist/';
  const { page, sidebar } = await stage.visit(url);
  await sidebar.waitForText(/Two names on this page disagree/);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('tab', { name: 'Now' }).press('p');
  await frame.getByRole('dialog').getByLabel('Name', { exact: true }).waitFor();
  await page.keyboard.type('Kaya Lindqvist');
  await page.keyboard.press('Enter');
  await sidebar.waitForPerson('Kaya Lindqvist');
  await sidebar.waitForText(/Chosen by you for this page/);
  await sidebar.waitForText(/^By you$/);
  await page.close();

  const again = await stage.visit(url);
  await again.sidebar.waitForPerson('Kaya Lindqvist');
  const frameAgain = await stage.session.sidebar(again.page);
  await frameAgain.getByRole('button', { name: 'Undo', exact: true }).click();
  await again.sidebar.waitForText(/Two names on this page disagree/);
  await again.page.close();
});

test('fills in what the page lost; the person stays the page’s own', async () => {
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/bo-quarry/');
  await sidebar.waitForPerson('Bo Quarry');
  await sidebar.waitForText(/^In part$/);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: /^Fill in/ }).click();
  const form = frame.getByRole('dialog');
  expect(await form.getByLabel('Name', { exact: true }).inputValue()).toBe('Bo Quarry');
  await form.getByLabel('Job title (optional)').fill('Head of Stone');
  await form.getByRole('button', { name: /Use this person/ }).click();
  await sidebar.waitForText(/You filled in job title\./);
  expect(await sidebar.person()).toContain('Head of Stone');
  await page.close();
});

test('picks another person against a thread that names somebody for sure, from the menu', async () => {
  const { page, sidebar } = await stage.visit('https://mail.google.com/mail/u/0/#inbox');
  await page
    .getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(ann.name);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Menu' }).click();
  await frame.getByRole('button', { name: /Wrong person\? Pick another/ }).click();
  const form = frame.getByRole('dialog');
  await form.getByLabel('Name', { exact: true }).fill('Ilse Brand');
  await form.getByLabel('E-mail (optional)').fill('ilse.brand@northwind-logistics.example');
  await form.getByRole('button', { name: /Use this person/ }).click();
  await sidebar.waitForPerson('Ilse Brand');
  await sidebar.logTouch('Called her.');
  await sidebar.waitForStatus(/logged/);
  const { touches } = await stage.session.ask(stage.own, 'touch.list', { limit: 1 });
  expect(touches[0]?.touch.person).toMatchObject({ email: 'ilse.brand@northwind-logistics.example' });
  await frame.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await sidebar.waitForPerson(ann.name);
  await page.close();
});

test('splits a joined person again, in the card behind the certainty', async () => {
  const mail = await stage.visit('https://mail.google.com/mail/u/0/#inbox');
  await mail.page
    .getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await mail.sidebar.waitForPerson(ann.name);
  await mail.sidebar.logTouch('Written by hand.');
  await mail.sidebar.waitForStatus(/logged/);
  await mail.page.close();
  const { page, sidebar } = await stage.visit('https://www.linkedin.com/in/ann-example/');
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Same person' }).click();
  await sidebar.waitForStatus(/Joined with Ann Example/);
  await frame
    .getByRole('button', { name: /^Who this is/ })
    .first()
    .click();
  const card = frame.getByRole('dialog', { name: 'Ann Example' });
  await card.getByText(ann.email).waitFor();
  await card.getByRole('button', { name: /^Split: / }).click();
  await card.getByRole('button', { name: /^Ask again: Ann Example/ }).waitFor();
  expect(await card.getByText('Joined with').count()).toBe(0);
  await page.close();
});

test('says so in a panel beside a page that is none of its own', async () => {
  const seat = await panelSeat(stage.session, stage.own, '');
  await seat.driver.waitForText(/Touchline is not on this page/);
  await seat.driver.search('Fjordfisk');
  await seat.driver.waitForSuggestions();
  await seat.driver.copy((await seat.driver.suggestions())[0]?.title ?? '');
  await seat.driver.waitForStatus(/Copied/);
  await seat.close();
});
