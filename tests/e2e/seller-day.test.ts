// A day of a social seller: invitation, comment, reaction and message are seen on the pages and count towards their goals; nothing
// is ticked. What is undone counts no more, and who accepted stands among the next five.
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Pair, readPairs } from '../../scripts/eval-touches/pair.ts';
import { take } from '../../scripts/eval-touches/play.ts';
import { ann } from '../../scripts/practice/cast.ts';
import { openStage, type Stage } from './stage.ts';

const pairs = new Map(readPairs('tests/fixtures/touches/linkedin').map((pair) => [pair.name, pair]));
const pairOf = (name: string): Pair => {
  const pair = pairs.get(`2026-11-${name}`);
  if (pair === undefined) throw new Error(`There is no pair ${name}.`);
  return pair;
};
/** Several pairs play at one address. */
const addressOf = ({ url, name }: Pair): string => `${url}?pair=${name}`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    serve: (url) => {
      const html = pairs.get(new URL(url).searchParams.get('pair') ?? '')?.html;
      return html === undefined ? undefined : { html };
    },
  });
  await stage.session.ask(stage.own, 'rhythm.goals', { goals: { connect: 2, comment: 1, reaction: 1, message: 1 } });
});
afterAll(() => stage.close());

const row = (sidebar: Frame, words: string) => sidebar.getByRole('listitem').filter({ hasText: words });

/** What the fixture’s user does on its page, with the sidebar beside it. */
async function play(name: string): Promise<{ page: Page; frame: Frame }> {
  const pair = pairOf(name);
  const { page } = await stage.visit(addressOf(pair));
  const frame = await stage.session.sidebar(page);
  await frame.getByRole('tab', { name: 'Now' }).waitFor();
  await page.bringToFront();
  for (const step of pair.steps) await take(page, step);
  return { page, frame };
}

test('goals count up by what is seen and down by what is undone; who accepted is next', async () => {
  const profile = await stage.visit('https://www.linkedin.com/in/ann-example/');
  const due = await stage.session.sidebar(profile.page);
  await profile.sidebar.waitForPerson(ann.name);
  await due.getByRole('tab', { name: /^Due/ }).click();
  await row(due, '0 of 2 invitations').waitFor();

  await profile.page.getByText('Connect', { exact: true }).click();
  await profile.page.getByRole('button', { name: 'Send', exact: true }).click();
  await row(due, '1 of 2 invitations').waitFor();

  const comment = await play('comment-ember-en');
  await row(due, '1 of 1 comment').getByText('reached').waitFor({ state: 'attached' });
  await due.getByText('1 working day in a row, today included').waitFor();

  const reaction = await play('react-ember-like-en');
  await row(due, '1 of 1 reaction').waitFor();
  const message = await play('message-page-click-en');
  await row(due, '1 of 1 message').waitFor();

  await message.frame.getByRole('button', { name: /^Undo/ }).first().click();
  await row(due, '0 of 1 message').waitFor();

  const { session, own } = stage;
  const tab = await session.tabOf(own, profile.page.url());
  const { context } = await session.askAbout(own, tab, 'context.read', {});
  await session.askAbout(own, tab, 'touch.log', {
    viewId: context?.viewId ?? '',
    kind: 'connection_accepted',
    note: '',
    assetIds: [],
  });
  const next = due.getByRole('list', { name: 'Best next' }).getByRole('link').filter({ hasText: ann.name });
  await next.getByText('Accepted your invitation today; nothing written yet').waitFor();
  expect(await next.getAttribute('href')).toBe('https://www.linkedin.com/in/ann-example/');
  for (const { page } of [profile, comment, reaction, message]) await page.close();
});
