import { expect, test } from 'vitest';
import { Learning } from '../../../entrypoints/background/learning.ts';
import { rateOf } from '../../../lib/match/text/background.ts';
import { background, message, thread } from '../../fakes/background.ts';
import { freshDatabase } from '../../fakes/world.ts';

const rateIn = async (learning: Learning, stem: string): Promise<number> =>
  rateOf((await learning.learned()).background, stem);
const said = (...texts: string[]) => {
  const shown = thread();
  return {
    ...shown,
    thread: { id: 't-7', subject: '', participants: [], messages: texts.map((text) => message(text)) },
  };
};

test('a conversation teaches once, and once more when something was added to it', async () => {
  const db = freshDatabase();
  const learning = new Learning(db);
  const before = await rateIn(learning, 'zeppelin');
  await learning.learn(said('The zeppelin is late.'));
  const once = await rateIn(learning, 'zeppelin');
  expect(once).toBeGreaterThan(before);
  await learning.learn(said('The zeppelin is late.'));
  expect(await rateIn(learning, 'zeppelin')).toBe(once);
  expect(await learning.count()).toBe(1);
  await learning.learn(said('The zeppelin is late.', 'The zeppelin has landed.'));
  expect(await rateIn(learning, 'zeppelin')).toBeGreaterThan(once);
});

test('what was learned outlives a stop, and holds no words', async () => {
  const db = freshDatabase();
  await new Learning(db).learn(said('The zeppelin is late.'));
  const again = new Learning(db);
  expect(await rateIn(again, 'zeppelin')).toBeGreaterThan(await rateIn(new Learning(freshDatabase()), 'zeppelin'));
  expect(JSON.stringify(await db.meta.toArray())).not.toMatch(/zeppelin/i);
});

test('forgetting leaves nothing, here and after a stop', async () => {
  const db = freshDatabase();
  const learning = new Learning(db);
  const before = await rateIn(learning, 'zeppelin');
  await learning.learn(said('The zeppelin is late.'));
  await learning.noteUntaken(2, 0.5);
  await learning.forget();
  expect(await rateIn(learning, 'zeppelin')).toBe(before);
  expect(await learning.count()).toBe(0);
  expect((await new Learning(db).learned()).calibration.sample).toEqual([]);
  expect(await db.meta.count()).toBe(0);
});

test('a page without a conversation teaches nothing', async () => {
  const learning = new Learning(freshDatabase());
  const { thread: _, ...profile } = thread();
  await learning.learn({ ...profile, text: 'Zeppelin captain' });
  expect(await learning.count()).toBe(0);
});

test('nothing is learned from a conversation that is off the record', async () => {
  const shop = background();
  const tab = shop.tab(1);
  await tab.show(said('The zeppelin is late.'));
  await tab.get('record.set', { viewId: said().viewId, scope: 'thread', isOff: true });
  await tab.get('rank', { viewId: said().viewId, text: '', limit: 5 });
  await shop.settled();
  expect((await tab.get('match.learned', {})).contexts).toBe(0);
  await tab.get('record.set', { viewId: said().viewId, scope: 'thread', isOff: false });
  await tab.get('rank', { viewId: said().viewId, text: '', limit: 5 });
  await shop.settled();
  expect((await tab.get('match.learned', {})).contexts).toBe(1);
});
