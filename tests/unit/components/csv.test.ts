import { describe, expect, test } from 'vitest';
import { csvCell, csvText } from '../../../components/csv.ts';

describe('CSV', () => {
  test('defuses text that a spreadsheet would run', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', ' =HYPERLINK("a")'])
      expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  test('leaves numbers alone, the negative ones too', () => {
    expect(csvCell(-3)).toBe('-3');
  });

  test('quotes what would break a row', () => {
    expect(csvCell('a,b')).toBe('"a,b"');
    expect(csvCell('say "so"')).toBe('"say ""so"""');
    expect(csvCell('two\nlines')).toBe('"two\nlines"');
    expect(csvCell('=a,b')).toBe('"\'=a,b"');
  });

  test('starts with a byte order mark and ends each row with CRLF', () => {
    expect(
      csvText([
        ['a', 1],
        ['b', 2],
      ]),
    ).toBe('\uFEFFa,1\r\nb,2\r\n');
  });
});
