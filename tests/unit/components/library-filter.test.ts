// The library narrowed to what rests on one fact, in whatever spelling assets name it.
import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { filtered, noFilter } from '../../../components/catalogue/library-filter.ts';
import { assetSchema } from '../../../lib/model/asset.ts';
import { assetChangeSchema, briefOf } from '../../../lib/model/asset-change.ts';

const brief = (id: string, facts: string[]) =>
  briefOf(parse(assetSchema, { id, type: 'deck', title: `Title ${id}`, facts }), 'file');
const rows = [brief('a', ['List prices']), brief('b', ['list-prices', 'ISO']), brief('c', ['ISO']), brief('d', [])];

test.each([
  ['List prices', ['list-prices'], ['a', 'b']],
  ['renamed since', ['list-prices', 'prices'], ['a', 'b']],
  ['nobody names', ['other'], []],
])('a fact %s', (name, keys, ids) => {
  const found = filtered(rows, { ...noFilter, fact: { name, keys } }, new Map());
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test('together with words', () => {
  const filter = { ...noFilter, text: 'title b', fact: { name: 'ISO', keys: ['iso'] } };
  expect(filtered(rows, filter, new Map()).map(({ id }) => id)).toEqual(['b']);
});

test.each(['javascript:alert(1)', 'data:text/html,x', '', 'https://user:pass@a.example/'])(
  'a new address is never %j',
  (url) => expect(() => parse(assetChangeSchema, { url })).toThrow(),
);
