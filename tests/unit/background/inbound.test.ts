import { expect, test } from 'vitest';
import { background, message, reply, thread } from '../../fakes/background.ts';
import { ann, jonas } from '../../fakes/world.ts';

const came = (key: string, change = {}) =>
  reply(key, { kind: 'email_reply_received', people: [jonas], links: ['https://collateral.example/a1'], ...change });

test('an engagement of a stranger leaves nothing, not even a row among the people', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.report(came('k', { kind: 'message_received' }));
  expect(await db.touches.count()).toBe(0);
  expect(await db.people.count()).toBe(0);
  expect(one.heard.filter(({ type }) => type === 'touch' || type === 'not-logged')).toEqual([]);
});

test('of somebody who got something from the rep it is kept, goes to the hub, and counts no asset as sent', async () => {
  const { tab, db, kinds } = background();
  const one = tab(1);
  await one.show();
  await db.assets.put({ id: 'a1', source: 'file', asset: { id: 'a1', url: 'https://collateral.example/a1' } as never });
  await one.report(reply('k1', { people: [jonas] }));
  await one.report(came('k2'));
  expect(await kinds()).toEqual(['email_reply_received Jonas Ebert', 'email_reply_sent Jonas Ebert']);
  expect(await db.outbox.count()).toBe(2);
  expect((await db.touches.where('dedupeKey').startsWith('k2').first())?.assetIds).toEqual([]);
});

test('a person of whom everything was undone, or who was only pinned, is a stranger', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('k1', { people: [jonas] }));
  const [touch] = await db.touches.toArray();
  await one.get('touch.undo', { touchId: touch?.id ?? '' });
  await one.report(came('k2'));
  expect(await db.touches.count()).toBe(1);
});

test('never-log holds for engagements, and so does a switch on the thread', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('k1', { people: [ann, jonas] }));
  await one.get('neverlog.add', { kind: 'address', value: jonas.email });
  await one.report(came('k2'));
  await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: true });
  await one.report(came('k3', { people: [ann] }));
  expect(await db.touches.count()).toBe(2);
});

test('a private answer is asked about like a private mail; of a stranger it is not even asked', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('k1'));
  const { thread: open } = thread();
  await one.show({ thread: open && { ...open, messages: [message('Die Krankmeldung folgt')] } });
  await one.report(came('k2'));
  expect(one.heard.filter(({ type }) => type === 'sensitive-touch')).toEqual([]);
  await one.report(came('k3', { people: [ann] }));
  expect(one.heard.filter(({ type }) => type === 'sensitive-touch')).toHaveLength(1);
  expect(await db.touches.count()).toBe(1);
});
