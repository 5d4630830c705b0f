import { expect, test } from 'vitest';
import { readDay } from '../../../lib/importers/day.ts';

test.each([
  ['2024-03-05', '2024-03-05'],
  ['2024-03-05T23:59:00+02:00', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['5.3.2024', '2024-03-05'],
  ['05.03.24', '2024-03-05'],
  ['03/25/2024', '2024-03-25'],
  ['25/03/2024', '2024-03-25'],
  ['04/04/2024', '2024-04-04'],
  ['March 5, 2024', '2024-03-05'],
  ['5th March 2024', '2024-03-05'],
  ['5. März 2024', '2024-03-05'],
  ['29.02.2024', '2024-02-29'],
  ['45382', '2024-03-31'],
  ['45382.75', '2024-03-31'],
  ['5 août 2024', '2024-08-05'],
  ['1er février 2024', '2024-02-01'],
  ['5-Mar-24', '2024-03-05'],
])('%s is the day %s', (text, day) => {
  expect(readDay(text, 'start')).toEqual({ ok: true, value: day });
  expect(readDay(text, 'end')).toEqual({ ok: true, value: day });
});

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['March 2024', '2024-03-01', '2024-03-31'],
  ['Dez. 2024', '2024-12-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['02/2023', '2023-02-01', '2023-02-28'],
  ['Q3 2024', '2024-07-01', '2024-09-30'],
])('%s begins %s and ends %s', (text, start, end) => {
  expect(readDay(text, 'start')).toEqual({ ok: true, value: start });
  expect(readDay(text, 'end')).toEqual({ ok: true, value: end });
});

test.each(['', ' ', 'never', 'unbegrenzt', '–', 'n/a'])('“%s” sets no limit', (text) => {
  expect(readDay(text, 'end')).toEqual({ ok: true, value: undefined });
});

test('in a column with a known order it is read, and a day behind the 12th stays what it is', () => {
  expect(readDay('03/04/2024', 'start', 'day')).toMatchObject({ value: '2024-04-03' });
  expect(readDay('03/04/2024', 'start', 'month')).toMatchObject({ value: '2024-03-04' });
  expect(readDay('25/04/2024', 'start', 'month')).toMatchObject({ value: '2024-04-25' });
});

test('a day that can be read in two ways is refused with both readings', () => {
  const read = readDay('03/04/2024', 'start');
  expect(read).toMatchObject({ ok: false, problem: { message: expect.stringContaining('2024-03-04 or 2024-04-03') } });
});

test.each([
  '31.02.2024',
  '2024-13-01',
  '13/13/2024',
  'soon',
  '453821',
  '12345',
  'March',
  '5 March',
  '12.12',
  '2024-00',
])('“%s” is refused', (text) => expect(readDay(text, 'start').ok).toBe(false));
