// Facts that assets rest on: found by id and by name, ended and ending, counted.
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { factBook, factFlaws, factState, factUses } from '../../../lib/insights/asset-facts.ts';
import { assessing } from '../../../lib/insights/quality.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import { briefOf } from '../../../lib/model/asset-change.ts';
import { type AssetFact, factKey } from '../../../lib/model/asset-fact.ts';

const today = '2026-11-27';
const fact = (name: string, change: Partial<AssetFact> = {}): AssetFact => ({
  ...{ id: factKey(name), name, kind: 'price', note: '', owner: '', updated: '2026-11-01T00:00:00.000Z' },
  ...change,
});
const brief = (id: string, facts: string[], change: Record<string, unknown> = {}) =>
  briefOf(
    parse(assetSchema, {
      ...{ id, type: 'deck', title: id, summary: 's', language: 'en', owner: 'Jo', facts },
      ...{ persona: ['p'], industry: ['i'], stage: ['s'], ...change },
    }),
    'file',
  );

test.each([
  ['List prices 2026', 'list-prices-2026'],
  ['  Preisliste „Größe M“ ', 'preisliste-groesse-m'],
  ['ISO 27001 – Zertifikat', 'iso-27001-zertifikat'],
  ['Цены 2026', 'цены-2026'],
  ['★', '★'],
])('the key of %s is %s', (name, key) => {
  expect(factKey(name)).toBe(key);
  expect(factKey(factKey(name))).toBe(key);
});

test.each([
  [undefined, 'standing'],
  ['2026-11-26', 'expired'],
  ['2026-11-27', 'soon'],
  ['2026-12-27', 'soon'],
  ['2026-12-28', 'standing'],
] as const)('a fact that holds until %s is %s', (validUntil, state) => {
  expect(factState({ validUntil }, today)).toBe(state);
});

describe('an asset that names facts', () => {
  const book = factBook([
    fact('Old price', { validUntil: '2026-11-03' }),
    fact('ISO 27001', { validUntil: '2026-12-01' }),
    // Renamed after assets had named it.
    fact('Customer logo of Fjord', { id: 'fjord-logo', validUntil: '2026-11-03' }),
  ]);
  test.each([
    ['by name', ['old PRICE'], ['fact-expired']],
    ['by id', ['old-price'], ['fact-expired']],
    ['by the name it had', ['Fjord logo'], ['fact-expired']],
    ['by its new name', ['Customer logo of Fjord'], ['fact-expired']],
    ['one that ends soon', ['ISO 27001'], ['fact-expires-soon']],
    ['both', ['ISO 27001', 'Old price'], ['fact-expired', 'fact-expires-soon']],
    ['one that nobody described', ['Something'], []],
    ['none', [], []],
  ])('%s', (_, named, expected) => expect(factFlaws(named, book, today)).toEqual(expected));
});

test('the list counts each asset once, tells what is not described, and puts first what asks for somebody', () => {
  const facts = [
    fact('Standing'),
    fact('Soon', { validUntil: '2026-12-01' }),
    fact('Ended', { validUntil: '2026-11-03' }),
  ];
  const assets = [
    brief('a', ['Ended', 'ended', 'Only named']),
    brief('b', ['ENDED']),
    brief('c', ['Ended'], { status: 'archived' }),
    brief('d', ['only  named']),
  ];
  const uses = factUses(facts, assets, today);
  expect(uses.map(({ name, assets: count }) => [name, count])).toEqual([
    ['Ended', 2],
    ['Soon', 0],
    ['Only named', 2],
    ['Standing', 0],
  ]);
  expect(uses[2]).not.toHaveProperty('fact');
});

test('renewing the fact takes the flag off every asset at once, and it stands before lesser flaws', () => {
  const assets = [
    brief('a', ['Price'], { owner: '' }),
    brief('b', ['Price']),
    brief('c', ['Price'], { status: 'archived' }),
  ];
  const report = (validUntil: string) => {
    const book = factBook([fact('Price', { validUntil })]);
    const work = assessing(assets, today, (asset) => factFlaws(asset.facts, book, today));
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  };
  const before = report('2026-11-03');
  expect(before.counts.get('fact-expired')).toBe(2);
  expect(before.flawsOf.get('a')).toEqual(['fact-expired', 'no-owner']);
  expect(before.flawsOf.has('c')).toBe(false);
  const after = report('2027-11-03');
  expect(after.counts.has('fact-expired')).toBe(false);
  expect(after.flawsOf.get('a')).toEqual(['no-owner']);
});
