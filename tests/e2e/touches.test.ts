// A touch is one touch, however many tabs show the mail, and it is on the sidebar's line when it is in the ledger.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const url = `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const touchesOf = async (kind: string) =>
  (await stage.session.ask(stage.own, 'touch.list', { limit: 100 })).touches.filter(({ touch }) => touch.kind === kind);
/** Gmail's id of a message that is made now. */
const newId = (): string => `#msg-f:${(BigInt(Date.now()) << 20n) + BigInt(count++)}`;
let count = 1;
/** The last message of this sender once more, as Gmail puts a new one into every tab that shows the conversation. */
const arrive = (page: Page, from: string, id: string): Promise<void> =>
  page.evaluate(
    ([email, messageId]) => {
      const all = [...document.querySelectorAll('[role=listitem]')];
      const last = all.findLast((one) => one.querySelector(`h3 [email="${email}"]`) !== null);
      const copy = last?.cloneNode(true) as Element | undefined;
      copy?.querySelector('[data-message-id]')?.setAttribute('data-message-id', messageId ?? '');
      if (copy !== undefined) document.querySelector('[role=list]')?.append(copy);
    },
    [from, id] as const,
  );

test('a reply sent in one of two tabs is one touch, though both show the new message', async () => {
  const [first, second] = [await stage.visit(url), await stage.visit(url)];
  await first.sidebar.waitForPerson(ann.name);
  await second.sidebar.waitForPerson(ann.name);
  await first.page.bringToFront();
  await first.page.getByRole('button', { name: 'Reply', exact: true }).click();
  await first.page.keyboard.type('On its way');
  await first.page.keyboard.press('Control+Enter');
  await first.sidebar.waitForStatus(/Reply sent/);
  await second.page.bringToFront();
  await arrive(second.page, threads[0]?.messages[0]?.email ?? '', '#msg-a:r77');
  await arrive(second.page, ann.email, newId());
  await expect.poll(async () => (await touchesOf('email_reply_received')).length).toBeGreaterThan(0);
  expect(await touchesOf('email_reply_sent')).toHaveLength(1);
  await first.page.close();
  await second.page.close();
});

test('an answer that arrives in two tabs is one touch', async () => {
  const tabs = [await stage.visit(url), await stage.visit(url)];
  for (const { sidebar } of tabs) await sidebar.waitForPerson(ann.name);
  const before = (await touchesOf('email_reply_received')).length;
  const [one, next] = [newId(), newId()];
  for (const { page } of tabs) {
    await page.bringToFront();
    await arrive(page, ann.email, one);
  }
  await expect.poll(async () => (await touchesOf('email_reply_received')).length).toBe(before + 1);
  // Both tabs have told it by then: a later answer of theirs is there already.
  for (const { page } of tabs) {
    await page.bringToFront();
    await arrive(page, ann.email, next);
  }
  await expect.poll(async () => (await touchesOf('email_reply_received')).length).toBe(before + 2);
  const people = (await touchesOf('email_reply_received')).map(({ touch }) => touch.person.email);
  expect(new Set(people)).toEqual(new Set([ann.email]));
  for (const { page } of tabs) await page.close();
});
