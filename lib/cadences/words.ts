// Days, channels and steps in the words a rep reads. A civil day is written as itself, in no time zone.
import { dateFormat } from '../i18n/locale.ts';
import { t, tOf } from '../i18n/t.ts';
import type { Enrolment } from '../model/cadence.ts';
import type { NextStep, StepChannel } from '../model/next-step.ts';
import { dayNumber } from './days.ts';

const dayMs = 86_400_000;
const written = (day: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat({ ...options, timeZone: 'UTC' }).format(dayNumber(day) * dayMs);

/** `today`, `tomorrow`, `yesterday`, `Thu` within six days, else `Thu 3 Dec`, with the year where it is another one. */
export function dayName(day: string, today: string): string {
  const apart = dayNumber(day) - dayNumber(today);
  if (apart === 0) return t('time.today');
  if (apart === 1) return t('time.tomorrow');
  if (apart === -1) return t('time.yesterday');
  if (apart > 0 && apart < 7) return written(day, { weekday: 'short' });
  const isOtherYear = day.slice(0, 4) !== today.slice(0, 4);
  return written(day, { weekday: 'short', day: 'numeric', month: 'short', ...(isOtherYear && { year: 'numeric' }) });
}

/** `Thu, 3 Dec 2026`. */
export const dayInFull = (day: string): string =>
  written(day, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `Monday`, `Mon`; 1 = Monday. 1970-01-05 was one. */
export const weekdayName = (weekday: number, length: 'long' | 'short'): string =>
  dateFormat({ weekday: length, timeZone: 'UTC' }).format((3 + weekday) * dayMs);

/** `Mail`, `Call`. */
export const channelName = (channel: StepChannel): string => tOf('steps.channel', channel);

/** What is to be done, in the rep's words or else the channel's: `Send a mail`. */
export const stepName = ({ what, channel }: Pick<NextStep, 'what' | 'channel'>): string =>
  what === '' ? tOf('steps.plan', channel) : what;

/** `tomorrow 9:00`; the day alone where there is no time. */
export const whenName = ({ dueOn, dueAt }: Pick<NextStep, 'dueOn' | 'dueAt'>, today: string): string =>
  dueAt === undefined ? dayName(dueOn, today) : t('steps.dayAndTime', [dayName(dueOn, today), dueAt]);

/** Why a cadence came to its end, as one sentence. */
export const endName = ({ state, ended }: Pick<Enrolment, 'state' | 'ended'>): string =>
  state === 'done' ? t('steps.end.through') : ended === undefined ? '' : tOf('steps.end', endKey[ended]);

const endKey = {
  reply: 'reply',
  meeting: 'meeting',
  opt_out: 'optOut',
  bounce: 'bounce',
  'by-hand': 'byHand',
} as const;
