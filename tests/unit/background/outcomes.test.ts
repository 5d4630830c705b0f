import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { gapsByCell } from '../../../lib/store/gaps.ts';
import { background, message, reply } from '../../fakes/background.ts';

const asset = (id: string, title: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id, type: 'deck', title, url: `https://collateral.example/${id}`, language: 'en', ...change });
const sensors = ['a', 'b', 'c', 'd'].map((id) =>
  asset(id, 'Pallet sensors in trailers', { type: `kind-${id}`, body: 'Sensors report spoilage of every pallet.' }),
);
const archive = Array.from({ length: 40 }, (_, at) => asset(`zz-${at}`, `Folder ${at} of the archive`));
const all = [...sensors, ...archive];
const asked = 'Do your pallet sensors work in our trailers, and do they see spoilage?';
const aside = 'Could you tell us what the new tax law on company bicycles means for our payroll team?';

async function shop(assets: readonly Asset[] = all) {
  const stage = background();
  await replaceSource(stage.db, 'file', assets);
  await stage.world.matcher.settled();
  const tab = stage.tab(1);
  let views = 0;
  /** Opens a thread and its list. */
  const open = async (id: string, text: string) => {
    const viewId = `view-${String(++views).padStart(4, '0')}`;
    const shown = { id, subject: '', participants: [], messages: [message(text)] };
    await tab.show({ viewId, thread: shown });
    const answer = await tab.get('rank', { viewId, text: '', limit: 5 });
    await stage.settled();
    return { viewId, answer, ids: answer.suggestions.map((each) => each.asset.id) };
  };
  /** Goes on to a page that says nothing. */
  const leave = async () => {
    await tab.show({ viewId: `view-${String(++views).padStart(4, '0')}`, thread: undefined, person: undefined });
    await stage.atRest();
  };
  const sample = async () => {
    const stored = (await stage.db.meta.get('learnedStrengths'))?.value as { sample: number[] } | undefined;
    return stored?.sample ?? [];
  };
  const countsOf = async (assetId: string) =>
    (await stage.db.feedback.where('[assetId+cell]').between([assetId], [assetId, []]).toArray()).map(
      ({ counts }) => counts,
    );
  const gaps = () => gapsByCell(stage.db, '2026-01-01');
  return { ...stage, tab, open, leave, sample, countsOf, gaps };
}

describe('a list of which nothing is taken', () => {
  test('teaches how strong it was, once its view is left and not before', async () => {
    const { open, leave, sample, atRest } = await shop();
    const { answer, ids } = await open('t-1', asked);
    expect(ids.length).toBeGreaterThan(0);
    await atRest();
    expect(await sample()).toEqual([]);
    await leave();
    expect(await sample()).toEqual([answer.strength]);
  });

  test('teaches so when the tab is closed, and when the worker was stopped in between', async () => {
    const { open, restart, closeTab, atRest, sample } = await shop();
    await open('t-1', asked);
    restart();
    await closeTab(1);
    await atRest();
    expect(await sample()).toHaveLength(1);
  });

  test('is one context a day, however often it is opened', async () => {
    const { open, leave, sample, clock } = await shop();
    for (let at = 0; at < 3; at++) {
      await open('t-1', asked);
      await leave();
    }
    expect(await sample()).toHaveLength(1);
    clock.pass(86_400_000);
    await open('t-1', asked);
    await leave();
    expect(await sample()).toHaveLength(2);
  });

  test('counts as taken from when one of it is opened, copied, or sent by hand after the view was left', async () => {
    const { tab, open, leave, sample, atRest } = await shop();
    const opened = await open('t-1', asked);
    await tab.get('opened', { viewId: opened.viewId, assetId: 'a' });
    await leave();
    const copied = await open('t-2', asked);
    await tab.get('copy', { viewId: copied.viewId, assetId: 'b' });
    await leave();
    const sent = await open('t-3', asked);
    await tab.show({ viewId: 'view-next' });
    await tab.report(reply('k-3', { threadId: 't-3', links: ['https://collateral.example/c'] }), sent.viewId);
    await atRest();
    expect(await sample()).toEqual([]);
  });

  test('is not counted off the record, also when the switch is turned later', async () => {
    const { tab, open, leave, sample, gaps, db } = await shop();
    const { viewId } = await open('t-1', asked);
    await tab.get('record.set', { viewId, scope: 'thread', isOff: true });
    await leave();
    await open('t-1', asked);
    await leave();
    await open('t-2', aside);
    await tab.get('neverlog.add', { kind: 'domain', value: 'northwind-logistics.example' });
    await leave();
    expect(await sample()).toEqual([]);
    expect(await gaps()).toEqual([]);
    expect(await db.feedback.count()).toBe(0);
  });

  test('raises the threshold once enough was seen: what is weaker is held back then', async () => {
    const { open, leave } = await shop();
    const weaker = 'Do you have anything about spoilage in trailers?';
    const before = await open('t-0', weaker);
    const strong = await open('t-00', asked);
    expect(before.ids.length).toBeGreaterThan(0);
    expect(before.answer.strength ?? 0).toBeLessThan(Math.min(2, strong.answer.strength ?? 0));
    for (let at = 0; at < 45; at++) await open(`t-${at}1`, asked);
    await leave();
    expect((await open('t-99', weaker)).ids).toEqual([]);
  });
});

describe('the threshold', () => {
  test('is not that of another catalogue', async () => {
    const { db, open, leave, sample, world } = await shop();
    await open('t-1', asked);
    await leave();
    await replaceSource(db, 'file', [...all.slice(1), asset('new', 'Something else')]);
    world.matcher.catalogueChanged();
    await open('t-2', asked);
    await leave();
    expect(await sample()).toHaveLength(2);
    await replaceSource(
      db,
      'file',
      all.map((each) => ({ ...each, id: `other-${each.id}` })),
    );
    world.matcher.catalogueChanged();
    await open('t-3', asked);
    expect(await sample()).toEqual([]);
  });
});

describe('a gap', () => {
  test('is counted with its kind of situation when nothing is shown, and holds no text and no person', async () => {
    const { tab, open, leave, gaps, db } = await shop();
    const { ids } = await open('t-1', aside);
    expect(ids).toEqual([]);
    await leave();
    const found = await gaps();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ count: 1, situation: { language: 'en' }, lastDay: '2026-11-24' });
    await open('t-2', aside);
    await leave();
    expect((await gaps()).map(({ count }) => count)).toEqual([2]);
    expect(JSON.stringify(await Promise.all([db.gaps.toArray(), db.showings.toArray()]))).not.toMatch(
      /bicycle|payroll|ann|northwind/i,
    );
    expect(tab.heard).toBeDefined();
  });

  test('is none where something was found by hand, where it was small talk, and where a list was shown', async () => {
    const { tab, open, leave, gaps } = await shop();
    const { viewId } = await open('t-1', aside);
    await tab.get('copy', { viewId, assetId: 'zz-1' });
    await leave();
    await open('t-2', 'Thanks a lot, have a nice weekend!');
    await leave();
    await open('t-3', asked);
    await leave();
    expect(await gaps()).toEqual([]);
  });

  test('is none while the catalogue is empty', async () => {
    const { open, leave, gaps } = await shop([]);
    await open('t-1', aside);
    await leave();
    expect(await gaps()).toEqual([]);
  });
});

describe('feedback', () => {
  test('counts shown, used, opened and dismissed per asset and kind of situation, also what comes late', async () => {
    const { tab, open, leave, countsOf } = await shop();
    const { viewId } = await open('t-1', asked);
    await tab.get('copy', { viewId, assetId: 'a' });
    await tab.get('copy', { viewId, assetId: 'a' });
    await tab.get('suggest.dismiss', { viewId, assetId: 'b', reason: 'not-relevant', words: '' });
    await leave();
    const again = await open('t-1', asked);
    await tab.get('opened', { viewId: again.viewId, assetId: 'c' });
    await leave();
    expect(await countsOf('a')).toEqual([{ shown: 1, used: 1, opened: 0, dismissed: 0 }]);
    expect(await countsOf('b')).toEqual([{ shown: 1, used: 0, opened: 0, dismissed: 1 }]);
    expect(await countsOf('c')).toEqual([{ shown: 1, used: 0, opened: 1, dismissed: 0 }]);
  });

  test('changes the order only after a replay showed a gain, and not after it is forgotten', async () => {
    const { tab, open, leave, db } = await shop();
    const first = await open('t-0', asked);
    const favourite = first.ids[3] ?? '';
    for (let at = 0; at < 40; at++) {
      const { viewId } = await open(`t-${at}`, asked);
      await tab.get('copy', { viewId, assetId: favourite });
      await leave();
    }
    expect(await tab.get('match.learned', {})).toMatchObject({ isFeedbackOn: true, lists: 40 });
    expect((await open('t-last', asked)).ids[0]).toBe(favourite);
    await leave();
    await tab.get('match.forget', {});
    expect(await tab.get('match.learned', {})).toEqual({ contexts: 0, lists: 0, isFeedbackOn: false });
    expect((await open('t-after', asked)).ids).toEqual(first.ids);
    const left = await Promise.all([db.feedback.count(), db.gaps.count(), db.accounts.count()]);
    expect(left).toEqual([0, 0, 0]);
  });

  test('stays off for a rep who takes the first of each list', async () => {
    const { tab, open, leave } = await shop();
    for (let at = 0; at < 35; at++) {
      const { viewId, ids } = await open(`t-${at}`, asked);
      await tab.get('copy', { viewId, assetId: ids[0] ?? '' });
      await leave();
    }
    expect((await tab.get('match.learned', {})).isFeedbackOn).toBe(false);
  });
});
