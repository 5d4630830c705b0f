// The catalogue as CSV and back: equal letter by letter, and nothing in it that a spreadsheet would run.
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../components/csv.ts';
import { decoding } from '../../../lib/importers/decode.ts';
import { readCatalogue } from '../../../lib/importers/index.ts';
import { ownHeader, ownRow } from '../../../lib/importers/own-table.ts';
import { type Asset, assetSchema, assetStatuses, audiences } from '../../../lib/model/asset.ts';
import { defused, undefused } from '../../../lib/model/formula.ts';

const make = (fields: Partial<Asset> & Record<string, unknown>): Asset =>
  v.parse(assetSchema, { id: 'a', type: 'deck', title: 'A', ...fields });
const written = (assets: readonly Asset[]): string => csvText([ownHeader, ...assets.map(ownRow)]);

/** As a file is read: bytes first. */
function read(text: string) {
  const work = decoding(new TextEncoder().encode(text));
  let step = work.next();
  while (!step.done) step = work.next();
  return readCatalogue('catalogue.csv', [...step.value.pieces()].map(({ text: piece }) => piece).join(''));
}

const starts = fc.constantFrom(
  '',
  "'",
  "''",
  '=',
  '+',
  '-',
  '@',
  "'=",
  ' =',
  '\t',
  '\r',
  "' =",
  '＝',
  'json:',
  '"',
  '\uFEFF',
);
const text = (most: number) =>
  fc
    .tuple(
      starts,
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', ' ', '\n', '\r\n', ',', ';', '"', '\ud800'),
    )
    .map((parts) => parts.join('').slice(0, most));
const trimmed = (most: number) => text(most).map((one) => one.trim());
const list = fc.array(
  trimmed(100).filter((entry) => entry !== ''),
  { maxLength: 4 },
);
const day = fc.option(fc.constantFrom('2026-11-27', '2028-02-29'), { nil: undefined });
const asset = fc
  .record({
    id: trimmed(80).filter((id) => id !== ''),
    type: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/),
    title: trimmed(90).filter((title) => title !== ''),
    summary: trimmed(200),
    body: text(400),
    url: fc.constantFrom('', 'https://a.example/x?y=1#z', 'http://b.example/ä b'),
    language: fc.constantFrom('', 'de', 'gsw'),
    audience: fc.constantFrom(...audiences),
    status: fc.constantFrom(...assetStatuses),
    ...{ industry: list, persona: list, stage: list, product: list, competitor: list, region: list, tags: list },
    owner: trimmed(50),
    version: trimmed(20),
    ...{ validFrom: day, validUntil: day, updated: day, review: day },
  })
  .map((fields) => v.safeParse(assetSchema, JSON.parse(JSON.stringify(fields)) as unknown))
  .filter((parsed) => parsed.success)
  .map(({ output }) => output as Asset);

describe('the catalogue as CSV', () => {
  test('is the same catalogue when it is imported again, whatever stands in it', () => {
    const catalogue = fc.uniqueArray(asset, { selector: ({ id }) => id, minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(catalogue, (assets) => {
        const { assets: back, errors } = read(written(assets));
        expect(errors).toEqual([]);
        expect(back).toEqual(assets);
      }),
      { numRuns: 300 },
    );
  });

  test('keeps a real apostrophe, and takes off only its own', () => {
    const titles = ["'tis so", "'=really", '=1+1', "''-x", "'", '-5 % costs', '@home', "' +1"];
    const assets = titles.map((title, at) => make({ id: `a${at}`, title }));
    expect(written(assets)).toContain("'=1+1");
    expect(read(written(assets)).assets.map(({ title }) => title)).toEqual(titles);
    for (const title of titles) expect(undefused(defused(title))).toBe(title);
  });

  test('takes one apostrophe off in a foreign file, too: other exports defuse in the same way', () => {
    expect(read("title,type\n'=1+1,deck\n''=2,deck\n'quoted',deck\n").assets.map(({ title }) => title)).toEqual([
      '=1+1',
      "'=2",
      "'quoted'",
    ]);
  });

  test('keeps types, links and words that a foreign file would be read otherwise', () => {
    const assets = [
      make({ id: '1', type: 'reference', url: 'https://a.example/x', tags: ['Food, beverage', 'a', 'A'] }),
      make({ id: '2', type: 'articles', url: 'https://a.example/x', body: '  two\r\nlines ', title: 'Two  spaces' }),
    ];
    expect(read(written(assets)).assets).toEqual(assets);
  });

  test('what was changed in a spreadsheet is read as in any file', () => {
    const rows = [ownRow(make({ id: '1', tags: ['x, y', 'z'] }))];
    const at = (column: string): number => ownHeader.indexOf(column);
    rows[0]?.splice(at('type'), 1, 'Case Studies');
    rows[0]?.splice(at('validUntil'), 1, '31.12.2027');
    const { assets, errors } = read(csvText([ownHeader, ...rows]));
    expect(errors).toEqual([]);
    expect(assets[0]).toMatchObject({ id: '1', type: 'case-study', validUntil: '2027-12-31', tags: ['x, y', 'z'] });
  });

  test('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(text(60), (one) => {
        expect(defused(one)).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(undefused(defused(one))).toBe(one);
      }),
    );
  });
});
