import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../lib/match/catalogue.ts';
import { buildEngine } from '../../../lib/match/open-engine.ts';
import { applies } from '../../../lib/match/rules/apply.ts';
import { tagsInUse } from '../../../lib/match/rules/tagged.ts';
import { type FacetVector, flawOf, type Rule } from '../../../lib/model/rule.ts';
import { asset, catalogue, page, person, query, thread } from './sample.ts';

const rule = (change: Partial<Rule>): Rule => ({
  id: 'r1',
  name: 'Freight prices',
  isOn: true,
  always: false,
  all: [{ facet: 'host', value: 'gmail' }],
  any: [],
  none: [],
  tags: ['pricing'],
  updated: '2026-11-24T08:00:00.000Z',
  ...change,
});
const on = (facet: Rule['all'][number]['facet'], value: string) => ({ facet, value });
const priced = asset({ id: 'price-list', type: 'deck', title: 'Terms of the year', tags: ['Pricing'] });
const all = [...catalogue, priced];
const engine = buildEngine(all);
const spoilage = thread(
  'Spoilage on the Leeds route',
  'Hi Tom,\n\nlast month we lost two trailers of milk to spoilage because nobody saw the temperature rise. Do sensors in the trailer help?',
);
const smallTalk = thread('Friday', 'See you on Friday, have a nice weekend.');
const ids = (context: typeof spoilage, rules: Rule[], limit = 12) =>
  engine.rank(context, query('', limit), { rules }).suggestions.map((each) => each.asset.id);

describe('whether a rule applies', () => {
  const vector: FacetVector = { persona: ['finance'], industry: ['healthcare', 'healthcare/devices'], host: ['gmail'] };
  const held = on('persona', 'Finance');
  const other = on('stage', 'negotiation');
  it.each([
    ['all hold', { all: [held, on('industry', 'healthcare')] }, true],
    ['one of all does not', { all: [held, other] }, false],
    ['one of any holds', { all: [], any: [other, held] }, true],
    ['any and all, all fails', { all: [other], any: [held] }, false],
    ['none of any holds', { all: [], any: [other] }, false],
    ['none of none holds', { all: [], none: [other] }, true],
    ['one of none holds', { all: [held], none: [other, on('host', 'gmail')] }, false],
    ['nothing is asked', { all: [] }, false],
    ['it has no tag', { all: [held], tags: [] }, false],
  ] as const)('%s', (_, change, expected) => {
    expect(applies(rule(change as unknown as Partial<Rule>), vector)).toBe(expected);
  });

  it('never both applies and is barred by one condition, whatever the lists', () => {
    const condition = fc.record({
      facet: fc.constantFrom('persona' as const, 'stage' as const, 'host' as const),
      value: fc.constantFrom('finance', 'evaluation', 'gmail', 'legal'),
    });
    const list = fc.array(condition, { maxLength: 3 });
    fc.assert(
      fc.property(list, list, list, (every, any, none) => {
        const drawn = rule({ all: every, any, none });
        if (!applies(drawn, vector)) return;
        const holds = ({ facet, value }: (typeof every)[number]) => vector[facet]?.includes(value) === true;
        expect(every.every(holds)).toBe(true);
        expect(any.length === 0 || any.some(holds)).toBe(true);
        expect(none.some(holds)).toBe(false);
        expect(flawOf(drawn)).toBeUndefined();
      }),
    );
  });

  it.each([
    ['noName', { name: ' ' }],
    ['noCondition', { all: [] }],
    ['noTag', { tags: [] }],
    ['contradiction', { all: [held], none: [on('persona', 'FINANCE')] }],
    ['contradiction', { all: [], any: [held], none: [held] }],
    [undefined, { all: [], any: [held, other], none: [held] }],
  ] as const)('says %s', (flaw, change) => {
    expect(flawOf(rule(change as unknown as Partial<Rule>))).toBe(flaw);
  });
});

describe('ranking with rules', () => {
  it('is the same without rules, with rules that are off and with rules that do not apply', () => {
    const plain = engine.rank(spoilage, query('', 12));
    for (const rules of [[], [rule({ isOn: false })], [rule({ all: [on('host', 'outlook')] })]])
      expect(engine.rank(spoilage, query('', 12), { rules })).toEqual(plain);
  });

  it('lets an asset with the tag join, in any spelling, and says which rule', () => {
    expect(ids(spoilage, [])).not.toContain('price-list');
    const { suggestions } = engine.rank(spoilage, query('', 12), { rules: [rule({ tags: ['PRICING'] })] });
    const joined = suggestions.find((each) => each.asset.id === 'price-list');
    expect(joined?.reasons[0]).toEqual({
      kind: 'rule',
      text: 'Rule: Freight prices',
      from: 'from a rule of your catalogue',
    });
    expect(joined?.weights?.[0]).toBe('most');
  });

  it('lifts an asset that is on the list, and loses none that was near enough', () => {
    const before = ids(spoilage, []);
    const last = before.at(-1) ?? '';
    const tagged = buildEngine(all.map((each) => (each.id === last ? { ...each, tags: ['pricing'] } : each)));
    const after = tagged.rank(spoilage, query('', 12), { rules: [rule({})] }).suggestions.map((each) => each.asset.id);
    expect(after.indexOf(last)).toBeLessThan(before.indexOf(last));
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('means an asset whose product, industry or competitor has the name of the tag', () => {
    expect(ids(spoilage, [rule({ tags: ['polartrack'] })])).toContain('bc-polartrack');
  });

  it('opens no list by itself, unless it shows always', () => {
    expect(ids(smallTalk, [rule({})])).toEqual([]);
    expect(ids(smallTalk, [rule({ always: true })])).toEqual(['price-list']);
    expect(ids(page({}), [rule({ always: true, all: [on('host', 'linkedin')] })])).toEqual([]);
  });

  it('never brings back what may not be used', () => {
    const barred = [
      { validUntil: '2026-01-01' },
      { validFrom: '2027-01-01' },
      { status: 'draft' as const },
      { audience: 'customer' as const },
    ].map((change, at) => asset({ id: `barred-${at}`, title: 'Terms', tags: ['pricing'], ...change }));
    const known = { rules: [rule({ always: true })], relation: 'prospect' as const };
    const shown = buildEngine([...all, ...barred]).rank(spoilage, query('', 12), known).suggestions;
    expect(shown.map((each) => each.asset.id).filter((id) => id.startsWith('barred'))).toEqual([]);
  });
});

describe('what is noted of a context', () => {
  const judged = (context: typeof spoilage, known = {}) => engine.begin(context, query('', 12), known).judged;

  it('is words of our own, and never a name or a text', () => {
    const cfo = person({ name: 'Nora Winter', title: 'Chief Financial Officer', company: 'Winter Dairy' });
    const noted = judged({ ...spoilage, person: cfo }, { contact: 'ongoing', relation: 'customer' });
    expect(noted?.vector).toMatchObject({
      persona: ['finance'],
      language: ['en'],
      host: ['gmail'],
      contact: ['customer', 'ongoing'],
      asked: ['question'],
    });
    expect(JSON.stringify(noted)).not.toMatch(/Nora|Winter|Leeds|milk/i);
  });

  it('calls a competitor as the catalogue does', () => {
    const named = thread('Trailers', 'We also talk to polartrack about temperature sensors for our trailers.');
    expect(judged(named)?.vector.competitor).toEqual(['PolarTrack']);
  });

  it('holds the best assets with the scores that they have without rules, and not those that only a rule brings', () => {
    const plain = judged(spoilage)?.candidates;
    expect(plain?.length).toBeGreaterThan(0);
    expect(judged(spoilage, { rules: [rule({})] })?.candidates).toEqual(plain);
  });
});

it('counts what a rule can name once an asset, whatever its case and however many fields say it', () => {
  const assets = ['Pricing', 'pricing', 'ROI'].map((tag, at) => asset({ id: `t${at}`, tags: [tag] }));
  assets.push(asset({ id: 't9', tags: ['Yard'], product: ['yard'] }));
  expect(tagsInUse(readCatalogue(assets))).toEqual([
    { value: expect.stringMatching(/^pricing$/i), count: 2 },
    { value: 'ROI', count: 1 },
    { value: 'Yard', count: 1 },
  ]);
});
