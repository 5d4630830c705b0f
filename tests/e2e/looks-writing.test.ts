// Writing and logging in the rep's hand: what needs a look is shown first, a touch is changed, a thread goes off the record,
// and what a list lacks is logged at once.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sentFolder, serveScenes } from '../../scripts/looks/served.ts';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ serve: serveScenes });
}, 120_000);
afterAll(() => stage.close());

async function openReply(index = 0) {
  const thread = threads[index];
  const { page, sidebar } = await stage.visit('https://mail.google.com/mail/u/0/#inbox');
  await page
    .getByText(thread?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(thread?.messages.at(-1)?.name ?? '');
  await sidebar.waitForSuggestions();
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const editor = page.locator('[g_editable=true]').first();
  await editor.waitFor();
  const frame = await stage.session.sidebar(page);
  await frame
    .getByRole('button', { name: /^Insert/ })
    .first()
    .waitFor();
  return { page, sidebar, editor, frame, send: page.locator('[jslog^="32601;"]').first() };
}

test('an asset for customers is asked about once more, and the changed text is what stands in the mail', async () => {
  const { page, sidebar, editor, frame } = await openReply();
  const { assets } = await stage.session.ask(stage.own, 'catalogue.list', { offset: 0, limit: 500 });
  const forCustomers = assets.find(
    ({ audience, status, validUntil }) => audience === 'customer' && status === 'approved' && validUntil === undefined,
  );
  const title = forCustomers?.title ?? '';
  await sidebar.search(title);
  await sidebar.insert(title);
  const preview = frame.getByRole('dialog', { name: title });
  await preview.getByRole('textbox', { name: 'Text' }).fill('As you are with us already:');
  expect(await editor.textContent()).toBe('');
  await preview.getByRole('button', { name: /^Insert all the same/ }).click();
  await sidebar.waitForStatus(/Inserted/);
  await expect.poll(() => editor.textContent()).toContain('As you are with us already:');
  await page.close();
});

test('a touch that was just seen is edited by keyboard', async () => {
  const { page, sidebar, editor, frame, send } = await openReply();
  await editor.pressSequentially('Thank you.');
  await send.click();
  await sidebar.waitForStatus(/Reply sent.*seen “Message sent”/);
  await frame.getByRole('button', { name: /^Undo/ }).first().waitFor();
  await frame.getByRole('tab', { name: 'Now' }).press('e');
  const form = frame.getByRole('dialog', { name: 'Change: Reply sent' });
  await form.getByLabel('Deal').fill('Reefer pilot');
  await form.getByLabel('Outcome').selectOption('Interested');
  await form.getByLabel('Deal').press('Control+Enter');
  await form.waitFor({ state: 'detached' });
  const { touches } = await stage.session.ask(stage.own, 'touch.list', { limit: 1 });
  expect(touches[0]?.touch).toMatchObject({
    deal: 'Reefer pilot',
    disposition: 'Interested',
    person: { email: ann.email },
  });
  await page.close();
});

test('off the record by one key: what is sent is not logged and the reason is said', async () => {
  const { page, sidebar, editor, frame, send } = await openReply(1);
  await frame.getByRole('tab', { name: 'Now' }).press('r');
  await frame.getByRole('region', { name: 'Off the record' }).waitFor();
  const before = (await stage.session.ask(stage.own, 'touch.list', { limit: 50 })).touches.length;
  await editor.pressSequentially('Danke.');
  await send.click();
  await sidebar.waitForStatus(/Not logged.*off the record/);
  expect((await stage.session.ask(stage.own, 'touch.list', { limit: 50 })).touches).toHaveLength(before);
  await frame.getByRole('region', { name: 'Off the record' }).getByRole('button').click();
  await sidebar.waitForStatus(/On the record again/);
  await page.close();
});

test('a conversation that looks private is asked about before anything is logged', async () => {
  const { page, sidebar } = await stage.visit('https://mail.google.com/mail/u/7/#inbox');
  await page
    .getByText(threads[0]?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(ann.name);
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  await page.locator('[g_editable=true]').first().pressSequentially('Noted.');
  await page.locator('[jslog^="32601;"]').first().click();
  await sidebar.waitForText(/This looks private \(bank or payment\)\. Log it\?/);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('tab', { name: 'Now' }).press('n');
  await sidebar.waitForStatus(/Kept private/);
  await page.close();
});

test('the sweep logs what is ticked and forgets what is dismissed', async () => {
  const { page, sidebar } = await stage.visit(sentFolder);
  await sidebar.waitForText(/touches in this list are not in your ledger/);
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('button', { name: 'Look' }).click();
  const list = frame.getByRole('dialog', { name: 'Not in your ledger' });
  const rows = list.getByRole('checkbox');
  await rows.first().waitFor();
  const all = await rows.count();
  await list.getByRole('button', { name: 'None' }).click();
  await rows.first().check();
  await list.getByRole('button', { name: 'Log 1' }).click();
  await list.getByText(`${all - 1} of ${all - 1} chosen`).waitFor();
  await list.getByRole('button', { name: `Dismiss ${all - 1}` }).click();
  await list.waitFor({ state: 'detached' });
  expect(await frame.getByRole('region', { name: 'Missing touches' }).count()).toBe(0);
  const { touches } = await stage.session.ask(stage.own, 'touch.list', { limit: 50 });
  expect(touches.filter(({ touch }) => touch.evidence.seenBy === 'sweep')).toHaveLength(1);
  await page.close();
});
