// What a column means, whatever the format.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importers, readCatalogue } from '../../../lib/importers/index.ts';

const read = (...rows: Record<string, unknown>[]) => readCatalogue('a.json', JSON.stringify(rows));
const one = (row: Record<string, unknown>) => read({ title: 'A', ...row }).assets[0];
const complaint = (row: Record<string, unknown>) => read({ title: 'A', ...row }).errors[0];

describe('types', () => {
  test.each([
    ['Case Study', 'case-study'],
    ['case studies', 'case-study'],
    ['Fallstudien', 'case-study'],
    ['Referenz', 'case-study'],
    ['Data Sheet', 'datasheet'],
    ['Datenblätter', 'datasheet'],
    ['Präsentation', 'deck'],
    ['White Papers', 'whitepaper'],
    ['Sales-Play', 'play'],
    ['RFP Answers', 'rfp-answer'],
    ['pain-points', 'pain-points'],
    ['Kundenbrief', 'kundenbrief'],
  ])('%s → %s', (word, type) => expect(one({ type: word })?.type).toBe(type));

  test('none at all is “other”', () => expect(one({})?.type).toBe('other'));
});

describe('audience', () => {
  test.each([
    ['Public', 'public'],
    ['öffentlich', 'public'],
    ['Customers', 'customer'],
    ['Bestandskunden', 'customer'],
    ['Internal only', 'internal'],
    ['nur intern', 'internal'],
  ])('%s → %s', (word, audience) => expect(one({ audience: word })?.audience).toBe(audience));

  test('is never guessed from an unknown word', () =>
    expect(complaint({ audience: 'Tier 2' })?.message).toContain('public, customer or internal'));

  test('of what reps only read is internal unless the file says otherwise', () => {
    expect(one({ type: 'Battlecard' })?.audience).toBe('internal');
    expect(one({ type: 'Battlecard', audience: 'public' })?.audience).toBe('public');
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'JaVa\tscript:alert(1)',
    'data:text/html,<b>',
    'https://user:pass@a.example/',
    'ftp://a.example/',
    '/relative/path',
    'file:///etc/passwd',
  ])('%j is refused', (url) => expect(complaint({ url })).toMatchObject({ line: 1, field: 'url' }));

  test('a bare domain means https and a space is written as the address it means', () => {
    expect(one({ url: 'www.a.example/x' })?.url).toBe('https://www.a.example/x');
    expect(one({ url: 'https://a.example/my file.pdf' })?.url).toBe('https://a.example/my%20file.pdf');
  });
});

describe('lists', () => {
  test.each([
    ['a; b ;a', ['a', 'b']],
    ['a, B | b', ['a', 'B']],
    ['Suite (Track, Dock), Forecast', ['Suite (Track, Dock)', 'Forecast']],
    [
      ['Food, beverage and tobacco', 'Travel,Retail'],
      ['Food, beverage and tobacco', 'Travel', 'Retail'],
    ],
  ])('%j', (cell, list) => expect(one({ industry: cell })?.industry).toEqual(list));

  test('several columns feed one field', () =>
    expect(one({ tags: 'a', Schlagworte: 'b', company: 'Fjord' })?.tags).toEqual(['a', 'b', 'Fjord']));

  test('an endless entry is cut after a word', () => {
    const entry = one({ tags: ['word '.repeat(60)] })?.tags[0];
    expect(entry?.length).toBeLessThanOrEqual(120);
    expect(entry).toMatch(/word…$/);
  });
});

describe('one asset, once', () => {
  test('the same id twice names the first line', () => {
    const { assets, errors } = readCatalogue('a.csv', 'id,title\n7,A\n8,B\n7,C');
    expect(assets.map((asset) => asset.title)).toEqual(['A', 'B']);
    expect(errors).toEqual([{ line: 4, field: 'id', message: 'The id “7” stands in line 2 already.' }]);
  });

  test('where the file gives no ids, the same link twice names the first line', () => {
    const { errors } = readCatalogue('a.csv', 'title,url\nA,https://a.example/1\nB,https://a.example/1');
    expect(errors).toEqual([{ line: 3, field: 'url', message: 'The same link stands in line 2.' }]);
  });

  test('with ids of their own, two assets may share a page', () =>
    expect(
      read({ id: 1, title: 'A', url: 'https://a.example' }, { id: 2, title: 'B', url: 'https://a.example' }).errors,
    ).toEqual([]));

  test('the same row twice without a link is one asset', () =>
    expect(read({ title: 'A' }, { title: 'A' }).errors[0]?.field).toBe('id'));

  test('titles without Latin letters still get an id', () =>
    expect(one({ title: '冷链', type: 'deck' })?.id).toMatch(/^deck-[a-z0-9]+$/));
});

test('all reasons of a row are told at once, under the names that the file uses', () => {
  const { errors } = readCatalogue('a.csv', 'Titel,Gültig bis,Sprache,Status\nA,31.02.2026,Klingonisch,?!');
  expect(errors.map(({ line, field }) => [line, field])).toEqual([
    [2, 'Gültig bis'],
    [2, 'Sprache'],
    [2, 'Status'],
  ]);
});

test('an asset without a title is reported', () =>
  expect(readCatalogue('a.json', '[{"id":"x"}]').errors).toEqual([
    { line: 1, field: 'title', message: 'This row has no title.' },
  ]));

test('too long a title is reported with the limit', () =>
  expect(complaint({ title: 'x'.repeat(301) })).toEqual({
    line: 1,
    field: 'title',
    message: 'This is longer than 300 characters.',
  }));

test('what is no text is not turned into one', () =>
  expect(complaint({ summary: { de: 'x' } })).toMatchObject({
    field: 'summary',
    message: expect.stringContaining('A text is expected'),
  }));

test.each([
  ['an empty file', '  \n ', 'empty'],
  ['a sign-in page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'web page'],
  ['bytes that are no text', 'title\0type\n\0', 'a byte that no text has'],
  ['prose', 'Hello there', 'neither CSV nor JSON'],
  ['a header alone', 'title,type\n', 'no rows'],
  ['an empty list', '[]', 'no rows'],
])('%s is refused in one sentence', (_, text, words) => {
  const { assets, errors } = readCatalogue('upload.bin', text);
  expect(assets).toEqual([]);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ line: 1, field: '', message: expect.stringContaining(words) });
});

test('importers name themselves once', () => {
  expect(new Set(importers.map((importer) => importer.id)).size).toBe(importers.length);
});

const real = new URL('../../../../shared/real/catalogue/', import.meta.url);
describe.skipIf(!existsSync(real))('real catalogues (../shared/real/catalogue)', () => {
  test.each([
    ['sales-brains', 469],
    ['ml-case-studies', 508],
    ['jenkins-stories', 194],
  ])('%s: all %i rows come in', (name, rows) => {
    const catalogue = readCatalogue(`${name}.jsonl`, readFileSync(new URL(`${name}.jsonl`, real), 'utf8'));
    expect(catalogue.errors).toEqual([]);
    expect({ assets: catalogue.assets.length, rows: catalogue.rows }).toEqual({ assets: rows, rows });
  });
});
