import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../lib/importers/index.ts';

const read = (text: string, fileName = 'catalogue.csv') => readCatalogue(fileName, text);

describe('a German export with semicolons', () => {
  const text = readFileSync(new URL('../../fixtures/catalogue/german-semicolon.csv', import.meta.url), 'utf8');

  test('is read whole', () => {
    const { assets, errors, format, rows } = read(text);
    expect({ errors, format, rows }).toEqual({ errors: [], format: 'CSV', rows: 3 });
    expect(assets[0]).toEqual({
      id: expect.stringMatching(/^kuehlkette-bei-fjord-[a-z0-9]{6,7}$/),
      type: 'case-study',
      title: 'Kühlkette bei Fjord',
      summary: 'Erste Zeile\nzweite Zeile mit "Zitat"',
      body: '',
      url: 'https://a.example/fjord',
      language: 'de',
      audience: 'public',
      status: 'approved',
      industry: ['Logistik', 'Lebensmittel'],
      persona: ['Einkauf'],
      stage: ['Evaluierung'],
      product: [],
      competitor: ['FreightHawk'],
      region: [],
      tags: ['Kühlkette', 'Verderb'],
      facts: [],
      owner: '',
      version: '',
      validUntil: '2027-12-31',
    });
    expect(assets.map(({ type, audience, validUntil, url }) => [type, audience, validUntil, url])).toEqual([
      ['case-study', 'public', '2027-12-31', 'https://a.example/fjord'],
      ['objection', 'internal', '2027-03-31', ''],
      ['calculator', 'customer', undefined, 'https://www.a.example/rechner'],
    ]);
  });

  test('gives the same ids each time, with any line ends and with a byte order mark', () => {
    const ids = (source: string) => read(source).assets.map((asset) => asset.id);
    expect(ids(`\uFEFF${text.replaceAll('\n', '\r\n')}`)).toEqual(ids(text));
    expect(ids(text.replaceAll('\n', '\r'))).toEqual(ids(text));
  });
});

describe('the separator', () => {
  test.each([
    ['comma', 'title,type,tags\nA,deck,"x, y"'],
    ['semicolon', 'title;type;tags\nA;deck;x, y'],
    ['tab', 'title\ttype\ttags\nA\tdeck\tx, y'],
    ['bar', 'title|type|tags\nA|deck|x, y'],
    ['named by Excel', 'sep=^\ntitle^type^tags\nA^deck^x, y'],
    ['comma with semicolons in the cells', 'title,type,tags\nA,deck,x;y\nB,deck,x;y;z;w'],
  ])('%s is found', (_, text) => {
    const { assets, errors } = read(text);
    expect(errors).toEqual([]);
    expect(assets[0]).toMatchObject({ title: 'A', type: 'deck', tags: ['x', 'y'] });
  });

  test('is not needed for a single column', () => {
    expect(read('title\nA\nB').assets.map((asset) => asset.title)).toEqual(['A', 'B']);
  });
});

describe('line numbers', () => {
  test('are those of the file after cells over several lines, blank lines and mixed line ends', () => {
    const text = '\r\ntitle,url,summary\r\nA,,"one\r\ntwo\rthree"\n\n,https://a.example,\r\nC,javascript:alert(1),\n';
    expect(read(text).errors.map(({ line, field }) => [line, field])).toEqual([
      [7, 'title'],
      [8, 'url'],
    ]);
  });

  test('count the sep line', () => {
    expect(read('sep=;\ntitle;url\nA;\n;').errors).toEqual([]);
    expect(read('sep=;\ntitle;url\nA;\n;x').errors[0]?.line).toBe(4);
  });
});

describe('a header that cannot be trusted', () => {
  test('a column twice: the second is left out and said', () => {
    const { assets, errors } = read('title,Type,type\nA,deck,video');
    expect(assets[0]?.type).toBe('deck');
    expect(errors).toEqual([
      { line: 1, field: 'type', message: expect.stringContaining('Columns 2 and 3 are both called “type”') },
    ]);
  });

  test('names reserved by JavaScript are refused and pollute nothing', () => {
    const { assets, errors } = read('title,__proto__,constructor\nA,{"isAdmin":true},x');
    expect(errors.map((error) => error.field)).toEqual(['__proto__', 'constructor']);
    expect(errors[0]?.message).toContain('Rename it');
    expect(assets).toHaveLength(1);
    expect(Object.getPrototypeOf(assets[0])).toBe(Object.prototype);
    expect('isAdmin' in {}).toBe(false);
  });

  test('a nameless column is an error only when it holds something', () => {
    expect(read('title,,\nA,,').errors).toEqual([]);
    expect(read('title,\nA,lost').errors).toEqual([
      { line: 1, field: '', message: expect.stringContaining('Column 2 has no name') },
    ]);
  });

  test('without a title column the file is refused in one sentence that names what is there', () => {
    const { assets, errors } = read('foo,bar\n1,2\n3,4');
    expect(assets).toEqual([]);
    expect(errors).toEqual([{ line: 1, field: '', message: expect.stringContaining('The file has: foo, bar') }]);
  });
});

describe('broken rows', () => {
  test('a quotation mark that never closes is reported where it opens; the rows before are kept', () => {
    const { assets, errors } = read('title,summary\nA,fine\nB,"open\nC,swallowed\n');
    expect(assets.map((asset) => asset.title)).toEqual(['A']);
    expect(errors).toEqual([{ line: 3, field: '', message: expect.stringContaining('never closed') }]);
  });

  test('a row with more cells than the header is not shifted into wrong columns', () => {
    const { assets, errors } = read('title,type,tags\nA,deck,x\nB, with comma,deck,x\n');
    expect(assets).toHaveLength(1);
    expect(errors[0]).toMatchObject({ line: 3, message: expect.stringContaining('4 cells but the header has 3') });
  });

  test('letters lost in a wrong encoding are reported', () => {
    expect(read('title,type\nK\uFFFDhlkette,deck').errors).toEqual([
      { line: 2, field: 'title', message: expect.stringContaining('UTF-8') },
    ]);
  });
});

test('no text makes the reader throw, and everything it accepts has a title', () => {
  const piece = fc.constantFrom(
    'title',
    ',',
    ';',
    '"',
    '\n',
    '\r',
    '\t',
    'sep=;',
    '\uFEFF',
    '{',
    '[',
    ':',
    '"title":',
    'a',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('a.csv', 'a.json', 'a'), (pieces, name) => {
      const { assets, errors } = readCatalogue(name, pieces.join(''));
      expect(assets.every((asset) => asset.title !== '')).toBe(true);
      expect(assets.length + errors.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
