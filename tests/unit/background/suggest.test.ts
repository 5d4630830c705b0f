// What the rep does about suggestions, against the background as it runs: sent before, hidden with a reason, asked for.
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background, message, reply } from '../../fakes/background.ts';
import { onScreen } from '../../fakes/people.ts';
import { ann } from '../../fakes/world.ts';

const asset = (id: string, title: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id, type: 'deck', title, url: `https://collateral.example/${id}`, language: 'en', ...change });
const sensors = ['a', 'b', 'c'].map((id) =>
  asset(id, 'Pallet sensors in trailers', {
    type: `kind-${id}`,
    body: 'Sensors report spoilage of every pallet.',
    updated: '2026-01-01',
  }),
);
const archive = Array.from({ length: 40 }, (_, at) => asset(`zz-${at}`, `Folder ${at} of the archive`));
const asked = 'Do your pallet sensors work in our trailers, and do they see spoilage?';

async function shop(assets: readonly Asset[] = [...sensors, ...archive]) {
  const stage = background();
  await replaceSource(stage.db, 'file', assets);
  await stage.world.matcher.settled();
  const tab = stage.tab(1);
  let views = 0;
  const open = async (threadId: string, text = asked, person = ann) => {
    const viewId = `view-${String(++views).padStart(4, '0')}`;
    await tab.show({
      viewId,
      person: onScreen({ name: person.name, emails: [person.email], company: ann.company }),
      thread: { id: threadId, subject: '', participants: [], messages: [message(text)] },
    });
    const answer = await tab.get('rank', { viewId, text: '', limit: 5 });
    await stage.settled();
    return { viewId, answer, ids: answer.suggestions.map((each) => each.asset.id).sort() };
  };
  const hide = (viewId: string, assetId: string, reason: 'not-relevant' | 'outdated') =>
    tab.get('suggest.dismiss', { viewId, assetId, reason, words: '' });
  return { ...stage, tab, open, hide };
}

describe('an asset that was sent before', () => {
  test('names to whom and when, the person before a colleague, and counts what was answered', async () => {
    const { tab, open } = await shop();
    const colleague = { ...ann, name: 'Kim Sand', email: `kim@${ann.email.split('@')[1]}` };
    const other = await open('t-9', asked, colleague);
    await tab.get('touch.log', { viewId: other.viewId, kind: 'email_sent', note: '', assetIds: ['a', 'b'] });
    const { viewId } = await open('t-1');
    await tab.get('touch.log', { viewId, kind: 'email_sent', note: '', assetIds: ['a'] });
    await tab.get('touch.log', { viewId, kind: 'email_reply_received', note: '', assetIds: [] });
    const { assets } = await tab.get('suggest.about', { viewId, assetIds: ['a', 'b', 'c'] });
    const [a, b, c] = assets;
    expect(a?.sent.map(({ name, isThem }) => [name, isThem])).toEqual([
      [ann.name, true],
      ['Kim Sand', false],
    ]);
    expect(a?.sent[0]?.day).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(a).toMatchObject({ used: 2, replies: 1 });
    expect(b).toMatchObject({ used: 1, replies: 0 });
    expect(c).toEqual({ assetId: 'c', sent: [], used: 0, taken: 0, replies: 0 });
  });

  test('is no longer, once the touch is undone', async () => {
    const { tab, open } = await shop();
    const { viewId } = await open('t-1');
    const { touch } = await tab.get('touch.log', { viewId, kind: 'email_sent', note: '', assetIds: ['a'] });
    await tab.get('touch.undo', { touchId: touch.id });
    const { assets } = await tab.get('suggest.about', { viewId, assetIds: ['a'] });
    expect(assets).toMatchObject([{ sent: [], used: 0 }]);
  });

  test('is counted as taken where it was copied and no sending was seen; nobody on screen is no obstacle', async () => {
    const { tab, open } = await shop();
    const { viewId } = await open('t-1');
    await tab.get('copy', { viewId, assetId: 'a' });
    expect((await tab.get('suggest.about', { viewId: '', assetIds: ['a'] })).assets).toMatchObject([
      { sent: [], used: 0, taken: 1 },
    ]);
  });
});

describe('an asset that the rep hides', () => {
  test('is off the list of this conversation and of no other, and the list says how many are hidden', async () => {
    const { open, hide } = await shop();
    const first = await open('t-1');
    expect(first.ids).toEqual(['a', 'b', 'c']);
    await hide(first.viewId, 'b', 'not-relevant');
    const again = await open('t-1');
    expect(again.ids).toEqual(['a', 'c']);
    expect(again.answer.hidden).toBe(1);
    const other = await open('t-2');
    expect(other.ids).toEqual(['a', 'b', 'c']);
    expect(other.answer.hidden).toBeUndefined();
  });

  test('as outdated is off every list until its content was changed', async () => {
    const { open, hide, db, clock, world } = await shop();
    const { viewId } = await open('t-1');
    await hide(viewId, 'b', 'outdated');
    expect((await open('t-2')).ids).toEqual(['a', 'c']);
    const day = new Date(clock.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const changed = sensors.map((one) => (one.id === 'b' ? { ...one, updated: day } : one));
    await replaceSource(db, 'file', [...changed, ...archive]);
    world.matcher.catalogueChanged();
    await world.matcher.settled();
    expect((await open('t-2')).ids).toEqual(['a', 'b', 'c']);
  });

  test('keeps the reason and the kind of situation, and nobody’s name', async () => {
    const { tab, open } = await shop();
    const { viewId } = await open('t-1');
    await tab.get('suggest.dismiss', { viewId, assetId: 'a', reason: 'other', words: 'Too long for a first mail' });
    const { dismissals } = await tab.get('dismissals.list', { limit: 10 });
    expect(dismissals).toMatchObject([{ assetId: 'a', reason: 'other', words: 'Too long for a first mail' }]);
    expect(dismissals[0]?.situation.language).toBe('en');
    expect(JSON.stringify(dismissals)).not.toContain(ann.name);
    expect(JSON.stringify(dismissals)).not.toContain('t-1');
  });

  test('comes back, alone or with all others, and so does its count', async () => {
    const { tab, open, hide, db } = await shop();
    const { viewId } = await open('t-1');
    const steps = async () => (await db.usage.toArray()).filter(({ step }) => step === 'dismissed').length;
    for (const id of ['a', 'b', 'c']) await hide(viewId, id, 'not-relevant');
    const none = await open('t-1');
    expect(none.ids).toEqual([]);
    expect(none.answer.note).toBe('You hid all 3 assets that fit here.');
    expect(await steps()).toBe(3);
    expect(await tab.get('suggest.restore', { viewId: none.viewId, assetId: 'b' })).toEqual({ restored: 1 });
    expect((await open('t-1')).ids).toEqual(['b']);
    const last = await open('t-1');
    expect(await tab.get('suggest.restore', { viewId: last.viewId })).toEqual({ restored: 2 });
    expect((await open('t-1')).ids).toEqual(['a', 'b', 'c']);
    expect(await steps()).toBe(0);
    expect((await db.showings.toArray()).flatMap(({ dismissed }) => dismissed)).toEqual([]);
  });

  test('is what “why not” answers with', async () => {
    const { tab, open, hide } = await shop();
    const { viewId } = await open('t-1');
    await hide(viewId, 'a', 'not-relevant');
    expect(await tab.get('match.why-not', { viewId, assetId: 'a' })).toEqual({
      sentence: 'You hid it here (not relevant).',
    });
  });

  test('stays where it is when the page moved on', async () => {
    const { tab, open } = await shop();
    await open('t-1');
    const late = { viewId: 'view-long-gone', assetId: 'a', reason: 'not-relevant' as const, words: '' };
    expect(await tab.ask('suggest.dismiss', late)).toMatchObject({ ok: false, problem: { code: 'old_view' } });
    expect((await open('t-1')).ids).toEqual(['a', 'b', 'c']);
  });
});

describe('asking for it', () => {
  const wish = 'A case study for gondola yards';

  test('is kept with the situation and the search, and found again in the same situation only', async () => {
    const { tab, open } = await shop();
    const { viewId } = await open('t-1');
    const { ask, isNew } = await tab.get('asks.save', { viewId, search: 'Gondola', wish });
    expect(isNew).toBe(true);
    expect(ask).toMatchObject({ search: 'Gondola', wish, state: 'open', situation: { language: 'en' } });
    expect(JSON.stringify(ask)).not.toContain(ann.name);
    const like = await open('t-2');
    expect(await tab.get('asks.here', { viewId: like.viewId, search: ' gondola ' })).toEqual({ ask });
    expect(await tab.get('asks.here', { viewId: like.viewId, search: 'lacquer' })).toEqual({});
    const german = await open('t-3', 'Können Sie uns etwas über Ihre Palettensensoren und den Verderb schicken?');
    expect(await tab.get('asks.here', { viewId: german.viewId, search: 'Gondola' })).toEqual({});
  });

  test('twice in one situation changes the wish of the first', async () => {
    const { tab, open } = await shop();
    const { viewId } = await open('t-1');
    const first = await tab.get('asks.save', { viewId, search: '', wish });
    const second = await tab.get('asks.save', { viewId, search: '', wish: 'The same in German' });
    expect(second).toMatchObject({ isNew: false, ask: { id: first.ask.id, wish: 'The same in German' } });
    expect((await tab.get('asks.list', { limit: 10 })).asks).toHaveLength(1);
  });

  test('taken back is no longer found, stays in the list, and may be asked anew', async () => {
    const { tab, open } = await shop();
    const { viewId } = await open('t-1');
    const { ask } = await tab.get('asks.save', { viewId, search: '', wish });
    expect(await tab.get('asks.withdraw', { id: ask.id })).toEqual({ wasThere: true });
    expect(await tab.get('asks.here', { viewId, search: '' })).toEqual({});
    await tab.get('asks.save', { viewId, search: '', wish });
    const { asks } = await tab.get('asks.list', { limit: 10 });
    expect(asks.map(({ state }) => state).sort()).toEqual(['open', 'withdrawn']);
  });

  test('where nothing is on screen, only equal words are the same wish', async () => {
    const { tab } = await shop();
    await tab.get('asks.save', { viewId: '', search: 'gondola', wish });
    expect((await tab.get('asks.here', { viewId: '', search: 'gondola' })).ask).toMatchObject({ wish });
    expect(await tab.get('asks.here', { viewId: '', search: '' })).toEqual({});
  });
});

test('a sending in the reply itself is told, too', async () => {
  const { tab, open } = await shop();
  const { viewId } = await open('t-1');
  await tab.report(reply('k1', { links: ['https://collateral.example/c'] }), viewId);
  expect((await tab.get('suggest.about', { viewId, assetIds: ['c'] })).assets).toMatchObject([{ used: 1 }]);
});
