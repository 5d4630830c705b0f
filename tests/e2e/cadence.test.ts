// A cadence through its steps, as the rep sees it: enrolled in the sidebar, fulfilled by what the pages show, stopped by an
// answer, taken back by an undo. The days are moved by the plan: steps that wait for nothing are due at once.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ann, threads } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const mail = `https://mail.google.com/mail/u/0/#inbox/${threads[0]?.token}`;
const profile = 'https://www.linkedin.com/in/ann-example/';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const { session, own } = stage;
  await session.ask(own, 'steps.settings', { change: { workingDays: [1, 2, 3, 4, 5, 6, 7] } });
  const step = (channel: 'email' | 'connect' | 'call', what: string) => ({ channel, wait: 0, what });
  const steps = [step('email', 'First mail'), step('connect', 'Invite her'), step('call', 'Call her')];
  await session.ask(own, 'cadences.save', { cadence: { name: 'First contact', steps } });
});
afterAll(() => stage.close());

const lineOf = (sidebar: Frame) => sidebar.locator('section[data-next-step]');

/** A new message of Ann's, as Gmail puts it into the open conversation. */
const answers = (page: Page): Promise<void> =>
  page.evaluate(
    ([email, id]) => {
      const all = [...document.querySelectorAll('[role=listitem]')];
      const copy = all
        .findLast((one) => one.querySelector(`h3 [email="${email}"]`) !== null)
        ?.cloneNode(true) as Element;
      copy.querySelector('[data-message-id]')?.setAttribute('data-message-id', id);
      document.querySelector('[role=list]')?.append(copy);
    },
    [ann.email, `#msg-f:${BigInt(Date.now()) << 20n}`] as const,
  );

test('moves through its steps by what is seen, stops at an answer, and goes back with an undo', async () => {
  const { session, own } = stage;
  const gmail = await stage.visit(mail);
  await gmail.sidebar.waitForPerson(ann.name);
  const sidebar = await session.sidebar(gmail.page);
  await sidebar.getByRole('button', { name: 'Put into a cadence…' }).click();
  await sidebar.getByRole('dialog').getByRole('button', { name: 'Put into the cadence' }).click();
  await lineOf(sidebar).getByText('Next step: First mail').waitFor();

  await gmail.page.getByRole('button', { name: 'Reply', exact: true }).click();
  await gmail.page.keyboard.type('On its way');
  await gmail.page.keyboard.press('Control+Enter');
  await gmail.sidebar.waitForStatus('Step 1 of 3 done: Reply sent. Next: Invite her today');

  const linkedin = await stage.visit(profile);
  await linkedin.sidebar.waitForPerson(ann.name);
  const beside = await session.sidebar(linkedin.page);
  await beside.getByRole('button', { name: 'Same person' }).click();
  await lineOf(beside).getByText('Next step: Invite her').waitFor();
  await linkedin.page.getByText('Connect', { exact: true }).click();
  await linkedin.page.getByRole('button', { name: 'Send', exact: true }).click();
  await linkedin.sidebar.waitForStatus('Step 2 of 3 done: Connection requested. Next: Call her today');

  await gmail.page.bringToFront();
  await answers(gmail.page);
  await gmail.sidebar.waitForStatus('“First contact” stopped: they answered');
  await expect.poll(() => lineOf(sidebar).innerText()).toContain('Put into a cadence…');

  const { touches } = await session.ask(own, 'touch.list', { limit: 10 });
  const undo = async (kind: string): Promise<void> => {
    for (const { touch } of touches.filter((row) => row.touch.kind === kind))
      await session.ask(own, 'touch.undo', { touchId: touch.id });
  };
  await undo('email_reply_received');
  await lineOf(sidebar).getByText('Next step: Call her').waitFor();
  await undo('connection_request');
  await lineOf(sidebar).getByText('Next step: Invite her').waitFor();
  await sidebar.getByRole('tab', { name: /^Due/ }).click();
  await sidebar.getByText('First contact · step 2 of 3').waitFor();
});
