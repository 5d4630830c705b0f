// The main job, as a rep does it, in a real browser with the built extension and the hosts' real origins.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const inbox = 'https://mail.google.com/mail/u/0/#inbox';
const thread = threads[0];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function openReply(to = thread) {
  const { page, sidebar } = await stage.visit(inbox);
  await page
    .getByText(to?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(to?.messages.at(-1)?.name ?? '');
  await sidebar.waitForSuggestions();
  await page.getByRole('button', { name: 'Reply', exact: true }).first().click();
  const editor = page.locator('[g_editable=true]').first();
  await editor.waitFor();
  return { page, sidebar, editor, send: page.locator('[jslog^="32601;"]').first() };
}

describe('a Gmail thread', () => {
  test('goes from asset to insertion, sending and a row in the hub', async () => {
    const { page, sidebar, editor, send } = await openReply();
    const chosen = (await sidebar.suggestions())[0];
    expect(chosen?.reasons.length).toBeGreaterThan(0);
    await sidebar.insert(chosen?.title ?? '');
    await sidebar.waitForStatus(/Inserted/);
    expect(await editor.textContent()).toContain(chosen?.title);
    expect(await editor.locator('a').getAttribute('href')).toMatch(/^https:/);
    await send.click();
    await sidebar.waitForStatus(/Reply sent.*seen “Message sent”/);
    await sidebar.waitForSync(/1 waiting/);
    expect(await stage.hubTouches()).toEqual([]);
    await sidebar.sendNow();
    await expect.poll(() => stage.hubTouches()).toHaveLength(1);
    const [touch] = await stage.hubTouches();
    expect(touch).toMatchObject({ kind: 'email_reply_sent', person: { email: ann.email }, subject: thread?.subject });
    expect(touch?.evidence).toMatchObject({ cue: 'undo-toast', seenBy: 'auto' });
    const { rows } = await stage.session.ask(stage.own, 'insights.funnel', { days: 30 });
    expect(rows.find(({ assetId }) => assetId === touch?.assetIds[0])).toMatchObject({
      title: chosen?.title,
      inserted: 1,
      sent: 1,
    });
    await page.close();
  });

  test('undone in Gmail within the window, nothing reaches the hub', async () => {
    const before = await stage.hubTouches();
    // Another conversation: the same one from another tab within seconds would be the same deed.
    const { page, sidebar, editor, send } = await openReply(threads[1]);
    await editor.pressSequentially('Never mind');
    await send.click();
    await sidebar.waitForStatus(/Reply sent/);
    await page.locator('#link_undo').click();
    await expect
      .poll(async () => (await stage.session.ask(stage.own, 'touch.list', { limit: 1 })).touches[0]?.touch.state)
      .toBe('undone');
    await stage.session.ask(stage.own, 'sync.now', {});
    expect(await stage.hubTouches()).toEqual(before);
    await page.close();
  });

  test('an internal asset cannot be inserted into a mail that goes outside', async () => {
    const { page, sidebar, editor } = await openReply();
    const { context } = await stage.session.ask(stage.own, 'hello', { mount: 'tab', tabId: await tabOf(page.url()) });
    const { assets } = await stage.session.ask(stage.own, 'catalogue.list', { offset: 0, limit: 500 });
    const internal = assets.find(
      ({ audience, status, validUntil }) => audience === 'internal' && status === 'approved' && !validUntil,
    );
    await expect(
      stage.session.askAbout(stage.own, await tabOf(page.url()), 'insert', {
        viewId: context?.viewId ?? '',
        assetId: internal?.id ?? '',
      }),
    ).rejects.toThrow('for colleagues only');
    expect(await editor.textContent()).toBe('');
    await sidebar.waitForPerson(ann.name);
    await page.close();
  });
});

describe.each([
  ['SDUI', 'https://www.linkedin.com/in/ann-example/', 'Ann Example'],
  ['Ember', 'https://www.linkedin.com/in/jonas-ebert/', 'Jonas Ebert'],
])('a LinkedIn profile in the %s renderer', (_, url, name) => {
  test('shows the person and what fits, and a touch logged by hand reaches the hub', async () => {
    const { page, sidebar } = await stage.visit(url);
    await sidebar.waitForPerson(name);
    await sidebar.waitForSuggestions();
    const [first] = await sidebar.suggestions();
    await sidebar.copy(first?.title ?? '');
    await sidebar.waitForStatus(/Copied/);
    await sidebar.logTouch('Met at the fair.');
    await sidebar.waitForStatus(/logged/);
    await sidebar.sendNow();
    const mine = async () =>
      (await stage.hubTouches()).filter(({ person }) => person.name === name && person.linkedinSlug !== '');
    await expect.poll(mine).toHaveLength(1);
    expect((await mine())[0]).toMatchObject({
      note: 'Met at the fair.',
      host: 'linkedin',
      evidence: { seenBy: 'manual' },
    });
    await page.close();
  });
});

test('after a navigation inside the page the old person is gone', async () => {
  const { page, sidebar } = await stage.visit(inbox);
  await page
    .getByText(thread?.subject ?? '')
    .first()
    .click();
  await sidebar.waitForPerson(ann.name);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `inbox/${threads[1]?.token}`);
  await sidebar.waitForPerson(threads[1]?.messages[0]?.name ?? '');
  await page.close();
});

async function tabOf(url: string): Promise<number> {
  return stage.session.tabOf(stage.own, url);
}
