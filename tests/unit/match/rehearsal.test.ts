import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../lib/match/catalogue.ts';
import { runThrough } from '../../../lib/match/index/job.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { type KeptContext, rehearsing } from '../../../lib/match/rules/replay-rules.ts';
import { joined, noRehearsal } from '../../../lib/model/rehearsal.ts';
import type { Rule } from '../../../lib/model/rule.ts';
import { asset, query, thread } from './sample.ts';

const today = '2026-11-24';
const rule = (change: Partial<Rule> = {}): Rule => ({
  id: 'draft',
  name: 'Prices',
  isOn: false,
  always: false,
  all: [{ facet: 'intent', value: 'price' }],
  any: [],
  none: [],
  tags: ['pricing'],
  updated: `${today}T08:00:00.000Z`,
  ...change,
});
/** Five rows of one use, each a little weaker; the rule's asset fits nothing. */
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => asset({ id, type: `kind-${id}`, title: `Asset ${id}` }));
const priced = asset({ id: 'z-price', type: 'kind-z', title: 'Terms of the year', tags: ['pricing'] });
const assets = [...five, priced];
const catalogue = readCatalogue(assets);
const kept = (change: Partial<KeptContext> = {}): KeptContext => ({
  day: today,
  vector: { intent: ['price'], language: ['en'] },
  candidates: five.map(({ id }, at) => ({ assetId: id, score: 1.4 - at / 10 })),
  ...change,
});
const tried = (contexts: readonly KeptContext[], draft = rule(), on: Rule[] = [], assetId = '') =>
  runThrough(rehearsing(catalogue, contexts, draft, on, today, assetId));

describe('trying a rule on kept contexts', () => {
  it('shows who would have seen the asset and what it takes the row of', () => {
    const found = tried([kept(), kept({ vector: { intent: ['security'] } })]);
    expect(found).toMatchObject({
      contexts: 2,
      applied: 1,
      widened: 1,
      meant: 1,
      seen: [{ id: 'z-price', before: 0, after: 1 }],
      displaced: [{ id: 'e', times: 1 }],
    });
    expect(found.examples).toHaveLength(1);
    expect(found.examples[0]).toMatchObject({ day: today, vector: { intent: ['price'], language: ['en'] } });
    expect([...(found.examples[0]?.before ?? [])].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect([...(found.examples[0]?.after ?? [])].sort()).toEqual(['a', 'b', 'c', 'd', 'z-price']);
  });

  it('is the same twice, and in parts as in one', () => {
    const contexts = Array.from({ length: 9 }, (_, at) => kept(at % 2 === 0 ? {} : { vector: { intent: ['rfp'] } }));
    const whole = joined(noRehearsal, tried(contexts));
    expect(joined(noRehearsal, tried(contexts))).toEqual(whole);
    expect(joined(tried(contexts.slice(0, 4)), tried(contexts.slice(4)))).toEqual(whole);
  });

  it('displaces nothing where there is a row left, and opens nothing that was held back', () => {
    const few = kept({ candidates: [{ assetId: 'a', score: 1.2 }] });
    expect(tried([few]).displaced).toEqual([]);
    expect(tried([few]).examples[0]?.after).toEqual(['a', 'z-price']);
    const silent = kept({ candidates: [] });
    expect(tried([silent])).toMatchObject({ applied: 1, widened: 0, seen: [] });
    expect(tried([silent], rule({ always: true }))).toMatchObject({ applied: 1, widened: 1 });
  });

  it('compares with the rules that are on, and stands in place of its own earlier state', () => {
    const live = rule({ id: 'live', isOn: true });
    expect(tried([kept()], rule({ id: 'other' }), [live])).toMatchObject({ applied: 1, widened: 0, displaced: [] });
    expect(tried([kept()], rule({ id: 'live', tags: ['nothing'] }), [live])).toMatchObject({
      widened: 1,
      displaced: [{ id: 'z-price', times: 1 }],
    });
  });

  it('tells for one asset in which contexts it would have been seen', () => {
    const found = tried([kept(), kept({ candidates: [] })], rule(), [], 'z-price');
    expect(found.examples).toHaveLength(1);
    expect(tried([kept()], rule(), [], 'e').examples).toEqual([]);
  });

  it('leaves out what may no longer be used, and what left the catalogue', () => {
    const expired = readCatalogue([...five, { ...priced, validUntil: '2026-01-01' }]);
    expect(runThrough(rehearsing(expired, [kept()], rule(), [], today))).toMatchObject({ meant: 1, widened: 0 });
    const gone = readCatalogue([...five.slice(1), priced]);
    expect(runThrough(rehearsing(gone, [kept()], rule(), [], today)).examples[0]?.before).toEqual(['b', 'c', 'd', 'e']);
  });

  it('fills the same rows as the ranking does for the very context that was noted', () => {
    const own = [
      ...five.map((each) => ({ ...each, title: `Price of pallet sensors ${each.id}`, body: 'quote budget discount' })),
      { ...priced, language: 'en' },
    ];
    const engine = buildEngine(own);
    const context = thread('Price', 'What is the price of your pallet sensors? Please send a quote with the discount.');
    const draft = rule({ isOn: true });
    const judged = engine.begin(context, query('', 12)).judged;
    const noted = { day: today, vector: judged?.vector ?? {}, candidates: judged?.candidates ?? [] };
    const after = engine.rank(context, query('', 5), { rules: [draft] }).suggestions.map((each) => each.asset.id);
    const [example] = runThrough(rehearsing(readCatalogue(own), [noted], draft, [], today)).examples;
    // In which order is not known: the words of an asset that had no row were not kept.
    expect([...(example?.after ?? [])].sort()).toEqual([...after].sort());
    expect(after).toContain('z-price');
  });
});
