import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../lib/importers/index.ts';
import { scanJson } from '../../../lib/importers/json-scan.ts';

const read = (text: string) => readCatalogue('catalogue.json', text);
const titles = (text: string) => read(text).assets.map((asset) => asset.title);

describe('the shapes', () => {
  test.each([
    ['an array', '[{"title":"A"},{"title":"B"}]'],
    ['an object with assets', '{"version":1,"notes":[{"title":"no"}],"assets":[{"title":"A"},{"title":"B"}]}'],
    ['one object a line', '{"title":"A"}\n\n{"title":"B"}\n'],
    ['Windows line ends', '{"title":"A"}\r\n{"title":"B"}\r\n'],
  ])('%s', (_, text) => {
    expect(titles(text)).toEqual(['A', 'B']);
    expect(read(text).errors).toEqual([]);
  });

  test('a single object is one row', () => expect(titles('{"title":"A"}')).toEqual(['A']));

  test('the content decides, not the name', () => {
    expect(readCatalogue('export.csv', '[{"title":"A"}]').format).toBe('JSON');
  });
});

describe('lines', () => {
  test('an error names the line on which its object starts', () => {
    const text =
      '{\n  "assets": [\n    {"title": "A"},\n    {\n      "title": "B",\n      "url": "javascript:1"\n    }, 7\n  ]\n}';
    expect(read(text).errors.map(({ line, field }) => [line, field])).toEqual([
      [4, 'url'],
      [7, ''],
    ]);
  });

  test('a broken line of JSONL loses only itself', () => {
    const { assets, errors } = read('{"title":"A"}\n{"title":"B",}\n{"title":"C"}');
    expect(assets.map((asset) => asset.title)).toEqual(['A', 'C']);
    expect(errors).toEqual([{ line: 2, field: '', message: expect.stringContaining('line 2, column 14') }]);
  });
});

describe('broken JSON', () => {
  test.each([
    ['[{"title":"A"},\n {"title" "B"}]', 'line 2, column 11: a colon was expected, but there is “"B"}]”'],
    ['[{"title":"A"}\n {"title":"B"}]', 'line 2, column 2: a comma or ] was expected'],
    ['[{"title":"A"},]', 'column 16: a value was expected'],
    ["[{'title':'A'}]", 'column 3: a name in quotation marks or } was expected'],
    ['[{"title":"A"}', 'column 15: a comma or ] was expected, but it ends'],
    ['[{"title":"A\nB"}]', 'line 1, column 11: a value was expected'],
    ['[{"title":"A"}] trailing', 'column 17: the end of the file was expected'],
  ])('%j says where and what', (text, sentence) => {
    const { assets, errors } = read(text);
    expect(assets).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(sentence);
  });

  test('the scanner and the engine agree on what JSON is', () => {
    const samples = [
      '[]',
      '{}',
      '[1,2.5e-3,true,null,"\\u00e4"]',
      '{"a":{"b":[{}]}}',
      '01',
      '[1,]',
      '{"a":1,}',
      '"\t"',
      'nul',
      '1 2',
      '[-]',
      '{"a"}',
    ];
    for (const sample of samples) {
      let isValid = true;
      try {
        JSON.parse(sample);
      } catch {
        isValid = false;
      }
      expect([sample, scanJson(sample).mistake === undefined]).toEqual([sample, isValid]);
    }
  });

  test('deep nesting is no trouble', () => {
    expect(scanJson('['.repeat(200_000)).mistake?.at).toBe(200_000);
  });
});

test('a `__proto__` property pollutes nothing', () => {
  const { assets } = read('[{"title":"A","__proto__":{"audience":"internal"},"constructor":{"x":1}}]');
  expect(assets[0]?.audience).toBe('public');
  expect('audience' in {}).toBe(false);
});
