// One person in mail and on LinkedIn: joined and split again, with card and timeline looked at in each step, while the worker
// is stopped in between.
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const profile = 'https://www.linkedin.com/in/ann-example/';
const inbox = 'https://mail.google.com/mail/u/0/#inbox';

async function openMail() {
  const { page, sidebar } = await stage.visit(inbox);
  await page
    .getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(ann.name);
  return { page, sidebar, frame: await stage.session.sidebar(page) };
}

async function openProfile() {
  const { page, sidebar } = await stage.visit(profile);
  await sidebar.waitForPerson(ann.name);
  return { page, sidebar, frame: await stage.session.sidebar(page) };
}

const places = (frame: Frame) => frame.getByRole('list', { name: 'Where we know them' }).innerText();
/** The notes that the timeline shows, the newest first. */
async function notes(frame: Frame): Promise<string[]> {
  await frame.getByRole('tab', { name: 'Timeline' }).click();
  const rows = frame
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ has: frame.getByRole('button') });
  return (await rows.allInnerTexts()).map((text) => /Said (by mail|on LinkedIn|as one)/.exec(text)?.[0] ?? text);
}

test('joins mail and LinkedIn into one card and one timeline, and gives each back what it had', async () => {
  const mail = await openMail();
  await mail.sidebar.logTouch('Said by mail');
  await mail.sidebar.waitForStatus(/logged/);
  await mail.frame.getByRole('button', { name: /^Role in the purchase/ }).click();
  await mail.frame.getByRole('button', { name: /^Champion/ }).click();
  await mail.sidebar.waitForStatus(/Role: Champion/);
  await mail.page.close();

  const { page, sidebar, frame } = await openProfile();
  await sidebar.logTouch('Said on LinkedIn');
  await sidebar.waitForStatus(/logged/);
  expect(await notes(frame)).toEqual(['Said on LinkedIn']);
  expect(await places(frame)).not.toContain(ann.email);

  await frame.getByRole('button', { name: 'Same person' }).click();
  await sidebar.waitForStatus(/Joined with Ann Example/);
  await frame.getByRole('button', { name: 'Role in the purchase: Champion' }).waitFor();
  await expect.poll(() => places(frame)).toContain(ann.email);
  await expect.poll(() => notes(frame)).toEqual(['Said on LinkedIn', 'Said by mail']);

  // What the worker kept in memory is gone; the card comes from the disk.
  await stage.killWorker();
  await sidebar.logTouch('Said as one');
  await sidebar.waitForStatus(/logged/);
  await expect.poll(() => notes(frame)).toEqual(['Said as one', 'Said on LinkedIn', 'Said by mail']);
  await page.close();

  const again = await openMail();
  await expect.poll(() => notes(again.frame)).toEqual(['Said as one', 'Said on LinkedIn', 'Said by mail']);
  await again.frame.getByRole('button', { name: 'Filter', exact: true }).first().click();
  await again.frame.getByRole('button', { name: /^LinkedIn/ }).click();
  await expect.poll(() => notes(again.frame)).toEqual(['Said as one', 'Said on LinkedIn']);

  await again.frame.getByRole('button', { name: /^Who this is/ }).click();
  const dialog = again.frame.getByRole('dialog', { name: ann.name });
  await dialog.getByRole('button', { name: /^Split: / }).click();
  await dialog.getByRole('button', { name: /^Ask again: Ann Example/ }).waitFor();
  await again.sidebar.closeDialog();
  await again.page.close();
  await stage.killWorker();

  const alone = await openProfile();
  await alone.frame.getByRole('button', { name: 'Role in the purchase: not said' }).waitFor();
  await expect.poll(() => notes(alone.frame)).toEqual(['Said as one', 'Said on LinkedIn']);
  expect(await places(alone.frame)).not.toContain(ann.email);
  await alone.page.close();
  const back = await openMail();
  await back.frame.getByRole('button', { name: 'Role in the purchase: Champion' }).waitFor();
  await expect.poll(() => notes(back.frame)).toEqual(['Said by mail']);
  const { findings } = await stage.session.ask(stage.own, 'doctor.examine', { isRepair: false });
  expect(findings.filter(({ state }) => state === 'broken')).toEqual([]);
  await back.page.close();
});
