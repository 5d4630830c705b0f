// Days near today in words: today, tomorrow, Thu, then the date. Pure: the clock is handed in.
import { dateFormat } from '../lib/i18n/locale.ts';
import { t } from '../lib/i18n/t.ts';
import { localDay } from '../lib/model/moment.ts';

const dayMs = 86_400_000;
/** Noon of a `YYYY-MM-DD` on this computer's clock: no change of summer time moves it to another day. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00`);
const daysFrom = (day: string, now: number): number => Math.round((noonOf(day) - noonOf(localDay(now))) / dayMs);

/** `today`, `tomorrow`, `yesterday`, `Thu` within the coming week, else `24 Nov`; with the year where it is another one. */
export function nearDay(day: string, now: number): string {
  const noon = noonOf(day);
  if (Number.isNaN(noon)) return day;
  const away = daysFrom(day, now);
  if (away === 0) return t('time.today');
  if (away === 1) return t('time.tomorrow');
  if (away === -1) return t('time.yesterday');
  if (away > 0 && away < 7) return dateFormat({ weekday: 'short' }).format(noon);
  const isThisYear = day.slice(0, 4) === localDay(now).slice(0, 4);
  return dateFormat({ day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }).format(noon);
}

/** `Thu 09:00`; without the hour where there is none. */
export const dueWords = (day: string, time: string | undefined, now: number): string =>
  time === undefined ? nearDay(day, now) : t('timeline.dayAndTime', [nearDay(day, now), time]);

/** For a heading: `Today`, `Yesterday`, `Tue 24 Nov`, with the year where it is another one. */
export function headDay(day: string, now: number): string {
  const noon = noonOf(day);
  if (Number.isNaN(noon)) return day;
  const away = daysFrom(day, now);
  if (away === 0) return t('timeline.today');
  if (away === -1) return t('timeline.yesterday');
  const isThisYear = day.slice(0, 4) === localDay(now).slice(0, 4);
  const how = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  return dateFormat({ ...how, ...(!isThisYear && { year: 'numeric' as const }) }).format(noon);
}

/** `14:02`. */
export const timeWords = (instant: string): string => {
  const then = Date.parse(instant);
  return Number.isNaN(then) ? '' : dateFormat({ hour: '2-digit', minute: '2-digit' }).format(then);
};
