// Civil days: what a calendar shows, never 24 hours. A day is `YYYY-MM-DD`; its number counts from 1970-01-01, so that
// adding days knows no clock change and no time zone. A zone is asked only which day it is there at an instant.

/** On which days the rep works. */
export interface WorkWeek {
  /** 1 = Monday … 7 = Sunday; at least one. */
  workingDays: readonly number[];
  /** Single days off. */
  daysOff: readonly string[];
}

const dayMs = 86_400_000;

export const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;
export const dayAt = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** `2026-02-30` is no day. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text)) && dayAt(dayNumber(text)) === text;

export const addDays = (day: string, days: number): string => dayAt(dayNumber(day) + days);

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

export const isWorkingDay = (day: string, { workingDays, daysOff }: WorkWeek): boolean =>
  workingDays.includes(weekdayOf(day)) && !daysOff.includes(day);

/** The day itself where it is one, else the next. */
export function workingDayFrom(day: string, week: WorkWeek): string {
  let at = day;
  // Days off are finite and a week has a working day, so there is an end.
  while (!isWorkingDay(at, week)) at = addDays(at, 1);
  return at;
}

/** `count` working days after a day, which may be none itself; 0 = that day, or the first working day after it. */
export function addWorkingDays(day: string, count: number, week: WorkWeek): string {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDayFrom(addDays(at, 1), week);
  return count === 0 ? workingDayFrom(at, week) : at;
}

/** Working days after `from`, up to and with `to`; 0 where `to` is not later. */
export function workingDaysBetween(from: string, to: string, week: WorkWeek): number {
  let count = 0;
  for (let at = dayNumber(from) + 1; at <= dayNumber(to); at++) if (isWorkingDay(dayAt(at), week)) count += 1;
  return count;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `en-CA` writes a day as ISO 8601 does; the parts are taken all the same, since that is only a custom. */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    ...(isZone(zone) && zone !== '' ? { timeZone: zone } : {}),
  } as Intl.DateTimeFormatOptions);
  formats.set(zone, made);
  return made;
}

/** An IANA name that this browser knows; empty = the computer's own zone. */
export function isZone(zone: string): boolean {
  try {
    return zone === '' || new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}

/** Which day and what time it is in a zone; empty or unknown = the computer's, which travels with the rep. `ms` since 1970. */
export function momentIn(ms: number, zone: string): { day: string; time: string } {
  const parts = new Map(
    formatOf(zone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): string => parts.get(name) ?? '';
  return {
    day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}

export const dayIn = (ms: number, zone: string): string => momentIn(ms, zone).day;
