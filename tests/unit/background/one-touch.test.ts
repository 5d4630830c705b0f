import { expect, test } from 'vitest';
import { background, reply } from '../../fakes/background.ts';
import { jonas, start } from '../../fakes/world.ts';

const byHand = { viewId: 'view-0001', kind: 'email_sent' as const, note: 'n', assetIds: [] };

test('one sending seen by two tabs is one touch', async () => {
  const { tab, db } = background();
  const [one, two] = [tab(1), tab(2)];
  await one.show();
  await two.show({ viewId: 'view-0002' });
  await Promise.all([
    one.report(reply('a')),
    two.report(
      reply('b', { evidence: { cue: 'own-message', seenBy: 'auto', at: new Date(start + 4_000).toISOString() } }),
      'view-0002',
    ),
  ]);
  expect(await db.touches.count()).toBe(1);
  expect(await db.outbox.count()).toBe(1);
});

test('a report repeated after the worker was restarted is one touch, from either tab', async () => {
  const { tab, db, restart } = background();
  const [one, two] = [tab(1), tab(2)];
  await one.show();
  await two.show({ viewId: 'view-0002' });
  await one.report(reply('a'));
  await two.report(reply('b', {}, 3), 'view-0002');
  restart();
  await one.show();
  await two.show({ viewId: 'view-0002' });
  await one.report(reply('a'));
  await two.report(reply('b', {}, 3), 'view-0002');
  expect(await db.touches.count()).toBe(1);
  expect(one.heard.filter(({ type }) => (type as string) === 'touch-kept')).toHaveLength(2);
});

test.each([
  ['two messages from one tab', 1, {}, 3],
  ['another thread', 2, { threadId: 't-9' }, 3],
  ['another person', 2, { people: [jonas] }, 3],
  ['another kind', 2, { kind: 'meeting_invite' as const }, 3],
  ['half a minute later', 2, {}, 30],
  ['another subject where one of the threads is not known', 2, { threadId: '', subject: 'Something else' }, 3],
])('%s are two touches', async (_, tabId, change, seconds) => {
  const { tab, db } = background();
  const [one, other] = [tab(1), tab(tabId)];
  await one.show();
  if (tabId !== 1) await other.show({ viewId: 'view-0002' });
  await one.report(reply('a'));
  await other.report(reply('b', change, seconds), tabId === 1 ? 'view-0001' : 'view-0002');
  expect(await db.touches.count()).toBe(2);
});

test('what was seen a moment ago needs a second click to be logged by hand, and says so', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('a'));
  clock.pass(90_000);
  const first = await one.ask('touch.log', byHand);
  expect(first).toMatchObject({
    ok: false,
    problem: {
      code: 'already_logged',
      message: 'Already logged: Reply sent, seen “Message sent”, 2 min ago. Click once more to log another one.',
    },
  });
  expect(await db.touches.count()).toBe(1);
  expect(await one.ask('touch.log', { ...byHand, isSecond: true })).toMatchObject({ ok: true });
  expect(await db.touches.count()).toBe(2);
});

test('another kind, a later time or an undone touch does not stand in the way of one by hand', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('a'));
  expect(await one.ask('touch.log', { ...byHand, kind: 'call' })).toMatchObject({ ok: true });
  const [seen] = await db.touches.where('dedupeKey').startsWith('a|').toArray();
  await one.get('touch.undo', { touchId: seen?.id ?? '' });
  expect(await one.ask('touch.log', byHand)).toMatchObject({ ok: true });
  clock.pass(125_000);
  await one.report(reply('b', {}, 125));
  clock.pass(125_000);
  expect(await one.ask('touch.log', byHand)).toMatchObject({ ok: true });
});

test('the proof that comes after the rep logged it is the same touch; a second sending is not', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  await one.get('touch.log', byHand);
  clock.pass(20_000);
  await one.report(reply('a', {}, 20));
  expect(await db.touches.count()).toBe(1);
  await one.report(reply('a', {}, 20));
  await one.report(reply('b', {}, 40));
  expect(await db.touches.count()).toBe(2);
});

test('Gmail’s own undo takes back what it confirmed, also where the rep had logged it by hand', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  await one.get('touch.log', byHand);
  clock.pass(20_000);
  await one.report(reply('a', {}, 20));
  await one.undone('a');
  expect((await db.touches.toArray()).map(({ state }) => state)).toEqual(['undone']);
});

test('an own post is a touch of the rep, while a message of the rep to themselves is none', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show({ own: 'rep@northlight.example' });
  const people = [{ name: 'Robin Vale', email: 'rep@northlight.example', linkedinSlug: '', title: '', company: '' }];
  await one.report(reply('a', { people }));
  expect(await db.touches.count()).toBe(0);
  await one.report(reply('b', { kind: 'own_post', threadId: '', people }));
  expect(await db.touches.toArray()).toMatchObject([{ kind: 'own_post', person: { name: 'Robin Vale' } }]);
});
