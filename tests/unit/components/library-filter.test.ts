// The library narrowed to what rests on one fact, in whatever spelling assets name it.
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { filtered, noFilter } from '../../../components/catalogue/library-filter.ts';
import { rowsAround } from '../../../components/catalogue/virtual-rows.ts';
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

describe('rows that are drawn of a hundred thousand', () => {
  const drawn = (top: number, count = 100_000) => rowsAround(count, 36, top, 16);

  test.each([0, 4, 50_000, 99_984])('hold all in sight from row %d, and the place of all others', (top) => {
    const { indices, before, after } = drawn(top);
    expect(indices).toEqual(expect.arrayContaining(Array.from({ length: 16 }, (_, at) => top + at)));
    expect(indices.length).toBeLessThan(60);
    expect(before + indices.length * 36 + after).toBe(100_000 * 36);
    expect(before).toBe((indices[0] ?? 0) * 36);
  });

  test('are the last ones where a search left fewer than were scrolled past', () => {
    expect(drawn(50_000, 20).indices).toContain(19);
    expect(drawn(50_000, 3).indices).toEqual([0, 1, 2]);
    expect(drawn(50_000, 0)).toEqual({ indices: [], before: 0, after: 0 });
  });
});
