// Civil days: weekends, days off, clock changes, a rep who travels.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  dayIn,
  isDay,
  isWorkingDay,
  momentIn,
  weekdayOf,
  workingDayFrom,
  workingDaysBetween,
} from '../../../lib/cadences/days.ts';
import { datesOf, snoozedTo } from '../../../lib/cadences/plan.ts';

const week = { workingDays: [1, 2, 3, 4, 5], daysOff: [] as string[] };

describe('working days', () => {
  test.each([
    ['2026-11-26', 0, '2026-11-26'],
    ['2026-11-26', 1, '2026-11-27'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 0, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-26', 7, '2026-12-07'],
  ])('%s and %i working days are %s', (day, count, then) => expect(addWorkingDays(day, count, week)).toBe(then));

  test('leave out days off', () => {
    const off = { ...week, daysOff: ['2026-12-24', '2026-12-25'] };
    expect(addWorkingDays('2026-12-23', 1, off)).toBe('2026-12-28');
    expect(workingDaysBetween('2026-12-23', '2026-12-28', off)).toBe(1);
  });

  test('may be other days than Monday to Friday', () =>
    expect(addWorkingDays('2026-11-26', 1, { ...week, workingDays: [7, 1, 2, 3, 4] })).toBe('2026-11-29'));

  test('know their weekday, also before 1970', () => {
    expect(weekdayOf('2026-11-27')).toBe(5);
    expect(weekdayOf('1969-12-28')).toBe(7);
  });

  const day = fc.integer({ min: 0, max: 40_000 }).map((number) => addDays('1970-01-01', number));
  const weeks = fc.record({
    workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    daysOff: fc.array(day, { maxLength: 5 }),
  });
  test('end on a working day, as many of them later as were asked for', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), weeks, (from, count, some) => {
        const then = addWorkingDays(from, count, some);
        expect(isWorkingDay(then, some)).toBe(true);
        if (count > 0) expect(workingDaysBetween(from, then, some)).toBe(count);
        else expect(then).toBe(workingDayFrom(from, some));
      }),
    ));
});

describe('a day', () => {
  test('is the day of the zone, not of the computer', () => {
    const evening = Date.UTC(2026, 10, 27, 23, 30);
    expect(dayIn(evening, 'Europe/Berlin')).toBe('2026-11-28');
    expect(dayIn(evening, 'America/New_York')).toBe('2026-11-27');
    expect(momentIn(evening, 'Asia/Kolkata')).toEqual({ day: '2026-11-28', time: '05:00' });
  });

  test('goes on after the night in which the clocks change', () => {
    // Berlin, 25 October 2026: 25 hours long.
    const before = Date.UTC(2026, 9, 24, 22, 30);
    expect(dayIn(before, 'Europe/Berlin')).toBe('2026-10-25');
    expect(dayIn(before + 24 * 3_600_000, 'Europe/Berlin')).toBe('2026-10-25');
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26');
    expect(addWorkingDays('2026-10-23', 2, week)).toBe('2026-10-27');
  });

  test('is that of the computer where the zone is not known', () =>
    expect(dayIn(Date.UTC(2026, 10, 27, 12), 'Mars/Olympus')).toBe(dayIn(Date.UTC(2026, 10, 27, 12), '')));

  test('is checked as a calendar has it', () =>
    expect(['2026-02-28', '2026-02-29', '2028-02-29', '2026-13-01', 'x'].filter(isDay)).toEqual([
      '2026-02-28',
      '2028-02-29',
    ]));
});

test('the dates of a plan follow one another', () =>
  expect(datesOf([{ wait: 0 }, { wait: 1 }, { wait: 3 }], '2026-11-28', week)).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2026-12-04',
  ]));

test('to put off until tomorrow, in three working days and next week ends on a working day', () => {
  expect(snoozedTo('tomorrow', '2026-11-27', week)).toBe('2026-11-30');
  expect(snoozedTo('three-days', '2026-11-27', week)).toBe('2026-12-02');
  expect(snoozedTo('next-week', '2026-11-27', { ...week, daysOff: ['2026-11-30'] })).toBe('2026-12-01');
});
