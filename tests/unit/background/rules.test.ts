import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import type { RuleDraft } from '../../../lib/model/rule.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { noteShowing } from '../../../lib/store/showings.ts';
import { background, message } from '../../fakes/background.ts';

const asset = (id: string, title: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, { id, type: 'deck', title, url: `https://collateral.example/${id}`, language: 'en', ...change });
const sensors = ['a', 'b', 'c', 'd', 'e'].map((id) =>
  asset(id, 'Pallet sensors in trailers', { type: `kind-${id}`, body: 'Sensors report spoilage of every pallet.' }),
);
const archive = Array.from({ length: 40 }, (_, at) => asset(`zz-${at}`, `Folder ${at} of the archive`));
const terms = asset('terms', 'Terms of the year', { type: 'kind-t', tags: ['Pricing'] });
const asked = 'Do your pallet sensors work in our trailers, and do they see spoilage?';

const draft = (change: Partial<RuleDraft> = {}): RuleDraft => ({
  name: 'Prices',
  isOn: true,
  always: false,
  all: [{ facet: 'asked', value: 'question' }],
  any: [],
  none: [],
  tags: ['pricing'],
  ...change,
});

async function shop() {
  const stage = background();
  await replaceSource(stage.db, 'file', [...sensors, ...archive, terms]);
  await stage.world.matcher.settled();
  const tab = stage.tab(1);
  let views = 0;
  const open = async (id: string, text = asked) => {
    const viewId = `view-${String(++views).padStart(4, '0')}`;
    await tab.show({ viewId, thread: { id, subject: '', participants: [], messages: [message(text)] } });
    const answer = await tab.get('rank', { viewId, text: '', limit: 12 });
    await stage.settled();
    return answer.suggestions.map((each) => each.asset.id);
  };
  return { ...stage, tab, open };
}

describe('rules', () => {
  test('are tried on the contexts that were shown, then obeyed, and forgotten with them', async () => {
    const { tab, open, db } = await shop();
    for (const id of ['t-1', 't-2', 't-3']) expect(await open(id)).not.toContain('terms');
    const tried = await tab.get('rules.rehearse', { rule: draft(), from: 0, limit: 100 });
    expect(tried).toMatchObject({
      isEnd: true,
      rehearsal: { contexts: 3, applied: 3, seen: [{ id: 'terms', before: 0, after: 3 }] },
    });
    expect(tried.rehearsal.displaced.reduce((sum, { times }) => sum + times, 0)).toBe(3);
    expect(tried.titles.terms).toBe('Terms of the year');
    const { rule } = await tab.get('rules.save', { rule: draft() });
    expect(await open('t-4')).toContain('terms');
    expect(await tab.get('rules.list', {})).toMatchObject({ rules: [{ rule, assets: 1, applied: 4 }], contexts: 4 });
    await tab.get('rules.save', { rule: { ...draft({ isOn: false }), id: rule.id } });
    expect(await open('t-5')).not.toContain('terms');
    await tab.get('match.forget', {});
    expect(await db.showings.count()).toBe(0);
    expect((await tab.get('rules.rehearse', { rule: draft(), from: 0, limit: 100 })).rehearsal.contexts).toBe(0);
  });

  test('keep of a context no name and no text, and at most twenty assets', async () => {
    const { open, db } = await shop();
    await open('t-1');
    const [row] = await db.showings.toArray();
    expect(row?.vector).toMatchObject({ language: ['en'], asked: ['question'] });
    expect(row?.candidates?.length).toBeLessThanOrEqual(20);
    expect(JSON.stringify([row?.vector, row?.candidates])).not.toMatch(/Ann|example|trailer/i);
  });

  test('skip rows of before, which kept no context', async () => {
    const { tab, db } = await shop();
    const old = { id: 'old', tabId: 1, viewId: 'v', at: '2026-11-20T08:00:00.000Z', day: '2026-11-20' };
    const situation = { stage: '', persona: '', industry: '', intent: '', language: 'en' };
    await noteShowing(db, {
      ...{ ...old, situation, cell: '', strength: 1, isSmallTalk: false, shown: [] },
      ...({} as { vector: Record<string, never>; candidates: never[] }),
    });
    expect((await tab.get('rules.list', {})).contexts).toBe(0);
  });

  test('that are damaged on disk are left out, and a removed one comes back as it was', async () => {
    const { tab, db } = await shop();
    const { rule } = await tab.get('rules.save', { rule: draft() });
    await db.rules.put({ ...rule, id: 'damaged', tags: 'pricing' as unknown as string[] });
    expect((await tab.get('rules.list', {})).rules).toHaveLength(1);
    expect(await tab.get('rules.remove', { id: rule.id })).toEqual({ rule });
    expect(await tab.get('rules.remove', { id: rule.id })).toEqual({});
    await tab.get('rules.save', { rule });
    expect((await tab.get('rules.list', {})).rules[0]?.rule).toMatchObject({ id: rule.id, name: 'Prices' });
  });

  test('can be made of our vocabularies and of what the catalogue names', async () => {
    const { tab } = await shop();
    const { facets, tags } = await tab.get('rules.words', {});
    expect(facets.persona).toContain('finance');
    expect(facets.host).toContain('gmail');
    expect(tags).toEqual([{ value: 'Pricing', count: 1 }]);
  });
});

describe('suggested tags', () => {
  test('are proposed with their words, written as one change and taken back as one', async () => {
    const { tab, db, world } = await shop();
    const guide = asset('guide', 'A guide for CFOs: pricing', {});
    await replaceSource(db, 'more', [guide, asset('other', 'Pricing of sensors', { tags: ['Pricing'] })]);
    await replaceSource(db, 'hub', [asset('from-hub', 'Pricing of pallets')]);
    world.matcher.catalogueChanged();
    await world.matcher.settled();
    const { rows } = await tab.get('tags.suggest', { ids: ['guide', 'from-hub', 'gone'] });
    expect(rows.map(({ id, isOfHub }) => [id, isOfHub])).toEqual([
      ['guide', false],
      ['from-hub', true],
    ]);
    expect(rows[0]?.proposals).toContainEqual({ field: 'tags', value: 'Pricing', certainty: 0.8, words: ['pricing'] });
    const written = await tab.get('tags.apply', {
      changes: [
        { id: 'guide', change: { add: { tags: ['Pricing'], persona: ['CFOs'] } } },
        { id: 'a', change: { add: { tags: ['sensors'] } } },
        { id: 'from-hub', change: { add: { tags: ['Pricing'] } } },
      ],
    });
    expect(written).toMatchObject({ changed: 2, ofHub: 1 });
    expect((await db.assets.get('guide'))?.asset).toMatchObject({ tags: ['Pricing'], persona: ['CFOs'] });
    expect((await db.assets.get('a'))?.asset.tags).toEqual(['sensors']);
    expect(await tab.get('library.undo', { revision: written.revision })).toEqual({ undone: 2, kept: 0 });
    expect((await db.assets.get('guide'))?.asset.tags).toEqual([]);
  });
});
