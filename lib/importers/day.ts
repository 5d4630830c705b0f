// Days as people write them → `YYYY-MM-DD`. What can be read in two ways is refused, never guessed.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { slug } from './slug.ts';

/** A year or a month alone means its first day as a beginning and its last day as an end. */
export type Edge = 'start' | 'end';

const months =
  'jan january januar jaenner janv janvier|feb february februar fev fevr fevrier|mar march maerz mrz mars|apr april avr avril|may mai|jun june juni juin|jul july juli juil juillet|aug august aout|sep sept september septembre|oct october okt oktober octobre|nov november novembre|dec december dez dezember decembre'
    .split('|')
    .map((forms) => forms.split(' '));
const noLimit = /^(-+|–|—|never|none|n\/a|nie|unlimited|unbegrenzt|unbefristet|offen)$/i;

/** Which of the two comes first in `03/04/2026`; a column has one order. */
export type DayOrder = 'day' | 'month';

const slashes = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/;

/** What a cell says about its column's order: `either` = it can be read in both; nothing = it is no such date, or both are one day. */
export function dayOrderIn(text: string): DayOrder | 'either' | undefined {
  const [, first, second] = slashes.exec(text.trim())?.map(Number) ?? [];
  if (first === undefined || second === undefined || first === second) return undefined;
  if (first > 12) return second > 12 ? undefined : 'day';
  return second > 12 ? 'month' : 'either';
}

/** Days since 30 December 1899, as Excel keeps a date: five digits, 1954 to 2119. Hours behind a point do not matter. */
export function daySerial(text: string): string | undefined {
  const days = /^([2-7]\d{4})(?:\.\d+)?$/.exec(text.trim())?.[1];
  return days === undefined ? undefined : new Date(Date.UTC(1899, 11, 30 + Number(days))).toISOString().slice(0, 10);
}

/**
 * Answers `undefined` for an empty cell or a word such as `never`. Of an instant the day counts that is written, whatever its zone.
 * @param order of the column, where it is known; without it a day that can be read in two ways is refused
 */
export function readDay(text: string, edge: Edge, order?: DayOrder): Result<string | undefined> {
  const cell = text.trim();
  if (cell === '' || noLimit.test(cell)) return ok(undefined);

  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d.{0,40})?$/.exec(cell);
  if (iso) return day(cell, iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(cell);
  if (dotted) return day(cell, fullYear(dotted[3]), dotted[2], dotted[1]);
  const slashed = slashes.exec(cell);
  if (slashed) return slashedDay(cell, Number(slashed[1]), Number(slashed[2]), slashed[3], order);
  const serial = daySerial(cell);
  if (serial !== undefined) return ok(serial);

  const year = /^(\d{4})$/.exec(cell);
  if (year) return edge === 'start' ? day(cell, year[1], 1, 1) : day(cell, year[1], 12, 31);
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(cell) ?? /^(\d{1,2})[-/.](\d{4})$/.exec(cell)?.toReversed();
  if (month) return monthEdge(cell, month, edge);
  const quarter = /^Q([1-4])[ /-]?(\d{4})$/i.exec(cell);
  if (quarter) {
    const first = Number(quarter[1]) * 3 - 2;
    return edge === 'start' ? day(cell, quarter[2], first, 1) : lastOf(cell, quarter[2], first + 2);
  }
  return named(cell, edge);
}

/** `March 2024`, `5 March 2024`, `March 5, 2024`, `5. März 2024`, `1er mars 2024`, `5-Mar-24`. */
function named(cell: string, edge: Edge): Result<string | undefined> {
  const parts = slug(cell).split('-');
  const month = parts.map((part) => months.findIndex((forms) => forms.includes(part)) + 1).find((found) => found > 0);
  const numbers = parts.filter((part) => /^\d+(st|nd|rd|th|er)?$/.test(part)).map((part) => Number.parseInt(part, 10));
  const last = numbers.at(-1);
  // Excel's short form has the year in two digits, behind day and month.
  const year = last !== undefined && last < 100 && /^\d{1,2}-[a-z]+-\d{2}$/.test(slug(cell)) ? 2000 + last : last;
  if (month === undefined || year === undefined || year < 1000 || parts.length !== numbers.length + 1)
    return unread(cell);
  if (numbers.length === 1) return edge === 'start' ? day(cell, year, month, 1) : lastOf(cell, year, month);
  return numbers.length === 2 ? day(cell, year, month, numbers[0]) : unread(cell);
}

function slashedDay(
  cell: string,
  first: number,
  second: number,
  year: string | undefined,
  order: DayOrder | undefined,
): Result<string> {
  if (first > 12 || first === second) return day(cell, year, second, first);
  if (second > 12) return day(cell, year, first, second);
  if (order !== undefined) return order === 'day' ? day(cell, year, second, first) : day(cell, year, first, second);
  const asMonthFirst = day(cell, year, first, second);
  const asDayFirst = day(cell, year, second, first);
  if (!asMonthFirst.ok || !asDayFirst.ok) return unread(cell);
  return fail('day', t('options.import.dayEither', [cell, asMonthFirst.value, asDayFirst.value]));
}

function monthEdge(cell: string, match: readonly string[], edge: Edge): Result<string> {
  const [year, month] = match.filter((part) => part !== cell);
  return edge === 'start' ? day(cell, year, month, 1) : lastOf(cell, year, Number(month));
}

const lastOf = (cell: string, year: string | number | undefined, month: number): Result<string> =>
  day(cell, year, month, new Date(Date.UTC(Number(year), month, 0)).getUTCDate());

function day(
  cell: string,
  year: string | number | undefined,
  month: string | number | undefined,
  dayOfMonth: string | number | undefined,
): Result<string> {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)));
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(dayOfMonth);
  return exists ? ok(date.toISOString().slice(0, 10)) : fail('day', t('options.import.dayNone', [cell]));
}

const fullYear = (year: string | undefined): string => (year?.length === 2 ? `20${year}` : (year ?? ''));
const unread = (cell: string): Result<never> => fail('day', t('options.import.dayUnread', [cell.slice(0, 40)]));
