// Days and instants as the rep's calendar shows them. The clock itself comes from outside.
import { dateFormat } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';

const two = (value: number): string => String(Math.trunc(Math.abs(value))).padStart(2, '0');

/** `YYYY-MM-DD` of the rep's calendar. */
export function localDay(ms: number): string {
  const date = new Date(ms);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** ISO 8601 with the rep's offset, e.g. `2026-11-24T18:03:00.000+01:00`. */
export function localInstant(ms: number): string {
  const date = new Date(ms);
  const offset = -date.getTimezoneOffset();
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`;
  return `${localDay(ms)}T${time}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}

/** `14:02`, or `24 Nov 14:02` on another day. */
export function clockTime(ms: number, now: number): string {
  const time = dateFormat({ hour: '2-digit', minute: '2-digit' }).format(ms);
  if (localDay(ms) === localDay(now)) return time;
  return t('time.dayAndTime', [dateFormat({ day: 'numeric', month: 'short' }).format(ms), time]);
}
