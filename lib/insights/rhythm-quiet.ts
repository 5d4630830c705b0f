// Who went quiet: there was a conversation, and then nothing from either side for longer than is usual between the two. Pure.
import type { TouchKind } from '../model/touch.ts';
import { dayMs } from './rhythm-days.ts';
import type { Told } from './rhythm-rates.ts';

/** What the other side did that shows a person at work: no machine wrote it, and it says neither no nor "who are you". */
const answers: readonly TouchKind[] = [
  'connection_accepted',
  'message_received',
  'inmail_accepted',
  'comment_received',
  'email_reply_received',
  'meeting_accepted',
];
/** What the other side does not notice, and what a machine says, is no contact. */
const noContact: readonly TouchKind[] = [
  ...(['profile_view', 'company_view', 'follow', 'lead_saved', 'account_saved', 'note', 'own_post'] as const),
  ...(['auto_reply', 'bounce', 'profile_view_received', 'connection_withdrawn'] as const),
];

export const isAnswer = (kind: TouchKind): boolean => answers.includes(kind);
export const isContact = (kind: TouchKind): boolean => !noContact.includes(kind);

/** Without enough contacts to know what is usual. Three weeks: longer than a holiday of two and the days around it. */
export const fixedDays = 21;
/** Gaps needed to call one of them usual; days of contact, not touches, make the gaps. */
const fewestGaps = 3;
/** So many times the usual gap is no longer usual; never sooner than a week, never later than two months. */
const factor = 2.5;
const soonest = 7;
const latest = 60;
/** Longer ago it is not quiet but over. */
export const longAgoDays = 150;

export interface Silence {
  /** Whole days since the last contact. */
  days: number;
  /** Median of the days between two days of contact; absent where there were too few. */
  usual?: number;
  isQuiet: boolean;
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** @param told touches of one person that stand, oldest first; @param now epoch milliseconds */
export function silenceOf(told: Told, now: number): Silence | undefined {
  const contacts = told.filter(({ touch }) => isContact(touch.kind));
  const last = contacts.at(-1);
  if (last === undefined || !contacts.some(({ touch }) => isAnswer(touch.kind))) return undefined;
  const days = Math.max(0, Math.floor((now - last.at) / dayMs));
  const dates = [...new Set(contacts.map(({ at }) => Math.floor(at / dayMs)))];
  const gaps = dates.slice(1).map((date, at) => date - (dates[at] ?? date));
  if (gaps.length < fewestGaps) return { days, isQuiet: days >= fixedDays && days <= longAgoDays };
  const usual = Math.max(1, Math.round(median(gaps)));
  const limit = Math.min(latest, Math.max(soonest, Math.ceil(usual * factor)));
  return { days, usual, isQuiet: days >= limit && days <= longAgoDays };
}
