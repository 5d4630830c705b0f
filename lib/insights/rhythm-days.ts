// Days of the rep's calendar: in which zone they begin, which of them are worked on. Pure; moments are handed in.
import type { Settings } from '../model/settings.ts';

export type Calendar = Pick<Settings, 'workingDays' | 'daysOff' | 'timeZone'>;

export const dayMs = 86_400_000;

const inZone = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en', {
    ...(timeZone === '' ? {} : { timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });

/** Answers the day (`YYYY-MM-DD`) of an epoch millisecond. A zone that nobody knows counts as the computer's. */
export function dayIn(timeZone: string): (ms: number) => string {
  let format: Intl.DateTimeFormat;
  try {
    format = inZone(timeZone);
  } catch {
    format = inZone('');
  }
  return (ms) => {
    const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
    return `${part.year}-${part.month}-${part.day}`;
  };
}

/** `2026-11-24`, −1 → `2026-11-23`. */
export const dayAfter = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);

export function isWorkday(day: string, { workingDays, daysOff }: Calendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  return workingDays.includes(weekday) && !daysOff.includes(day);
}
