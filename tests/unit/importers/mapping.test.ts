// What the wizard proposes for a column, and what it says about two columns for one value.
import { describe, expect, test } from 'vitest';
import { clashes, guessColumns } from '../../../lib/importers/mapping.ts';

const rows = (...some: Record<string, unknown>[]) => some.map((row, index) => ({ line: index + 2, row }));
const guessOf = (values: readonly string[], column = 'Spalte') =>
  guessColumns(rows(...values.map((value) => ({ [column]: value }))))[0];

describe('a column', () => {
  test('is known by its name before its values, with up to three different examples', () => {
    const [guess] = guessColumns(rows({ Titel: 'A' }, { Titel: 'B' }, { Titel: 'A' }, { Titel: 'C' }, { Titel: 'D' }));
    expect(guess).toEqual({ column: 'Titel', field: 'title', by: 'name', examples: ['A', 'B', 'C'] });
  });

  test.each([
    ['links', ['https://a.example/1', 'https://a.example/2'], 'url'],
    ['languages', ['de', 'English', 'de'], 'language'],
    ['days', ['2026-01-02', '3 March 2026'], 'updated'],
    ['long texts', ['x'.repeat(400), 'y'.repeat(500)], 'body'],
    ['a sentence or two', ['x'.repeat(90), 'y'.repeat(80)], 'summary'],
    ['who may see it', ['internal', 'public', 'internal'], 'audience'],
  ])('of %s is guessed by them', (_, values, field) => {
    expect(guessOf(values)).toMatchObject({ field, by: 'values' });
  });

  test.each([
    ['short words', ['red', 'blue']],
    ['one link among words', ['https://a.example', 'b', 'c', 'd']],
    ['nothing', ['', '']],
  ])('of %s is left out', (_, values) => {
    expect(guessOf(values)).toMatchObject({ field: '', by: 'none' });
  });

  test.each(['Depends on', 'Rests on', 'Facts', 'Grundlagen', 'Beruht auf', 'Abhängig von'])(
    'called %s names what the asset rests on',
    (column) => expect(guessOf(['List prices; ISO 27001'], column)).toMatchObject({ field: 'facts', by: 'name' }),
  );

  test('does not take a field that another one has by its name', () => {
    const [, second] = guessColumns(rows({ url: 'https://a.example', Seite: 'https://b.example' }));
    expect(second).toMatchObject({ column: 'Seite', field: '' });
  });
});

test('the second column of a single value clashes, of a list it adds', () => {
  expect(clashes({ A: 'title', B: 'title', C: 'tags', D: 'tags', E: '', F: '' })).toEqual(['B']);
});
