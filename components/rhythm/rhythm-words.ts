// The rhythm in the words a seller reads. Pure: figures come in, sentences go out.
import { t } from '../../lib/i18n/t.ts';
import type { GoalToday, NextReason, QuietPerson, Rate, RateKind, Streak } from '../../lib/model/rhythm.ts';
import { figure } from '../wording.ts';

/** Below it, not even a count says anything; from the other on, a share and its interval do. */
const tooFew = 5;
const enough = 20;

/** `3 of 5 comments`. */
export const progressWords = ({ kind, done, goal }: GoalToday): string =>
  t(`rhythm.progress.${kind}`, goal, [figure(done), figure(goal)]);

/** `2 reactions`, for a kind without a goal. */
export const doneWords = ({ kind, done }: GoalToday): string => t(`rhythm.done.${kind}`, done, [figure(done)]);

export function streakWords({ days, isTodayKept, isTodayOff, isAtLeast }: Streak): string {
  if (days === 0) return t('rhythm.streak.none');
  const words: [string] = [`${figure(days)}${isAtLeast ? '+' : ''}`];
  if (isTodayKept) return t('rhythm.streak.kept', days, words);
  return isTodayOff ? t('rhythm.streak.off', days, words) : t('rhythm.streak.open', days, words);
}

/** `today`, `yesterday`, `5 d ago`. */
const whenWords = (days: number): string => {
  if (days === 0) return t('time.today');
  return days === 1 ? t('time.yesterday') : t('time.daysAgo', [figure(days)]);
};

export function reasonWords({ why, days, detail }: NextReason): string {
  const when = whenWords(days);
  if (why === 'quiet') return t('rhythm.why.quiet', days, [figure(days)]);
  if (why === 'quietDeal') return t('rhythm.why.quietDeal', days, [figure(days), detail]);
  if (why !== 'step') return t(`rhythm.why.${why}`, [when]);
  if (days <= 0) return detail === '' ? t('rhythm.why.stepToday') : t('rhythm.why.stepTodayWhat', [detail]);
  return detail === '' ? t('rhythm.why.stepPast', [when]) : t('rhythm.why.stepPastWhat', [when, detail]);
}

/** `Nothing for 24 days; usually every 6 days`. */
export function silenceWords({ days, usual }: Pick<QuietPerson, 'days' | 'usual'>): string {
  if (usual === undefined) return t('rhythm.quiet.days', days, [figure(days)]);
  return t('rhythm.quiet.usual', usual, [figure(usual), t('rhythm.quiet.span', days, [figure(days)])]);
}

export const rateLabel = (kind: RateKind): string => t(`rhythm.rates.${kind}`);

const percent = (share: number): string => figure(Math.round(share * 100));

/** `3 of 4 – too few to say`, `9 of 14`, `31 of 52 (60 %, likely 46 to 72 %)`. */
export function rateWords({ part, whole, low, high }: Rate): string {
  if (whole === 0) return t('rhythm.rates.none');
  const [some, all] = [figure(part), figure(whole)];
  if (whole < tooFew) return t('rhythm.rates.few', [some, all]);
  if (whole < enough) return t('rhythm.rates.some', [some, all]);
  return t('rhythm.rates.many', [some, all, percent(part / whole), percent(low), percent(high)]);
}
