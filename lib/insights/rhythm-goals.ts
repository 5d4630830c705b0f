// Which deed counts for which goal, what was done on a day, and how many working days in a row were kept. Pure.
//
//   A day is kept when at least one goal of that day was met. One, not all: whoever wrote to five people and commented
//   nowhere has worked the day. Goals are those that held on that day, so that a higher goal does not undo the past.
//   A day off, a day without a goal and the day that is not over yet neither break nor lengthen the streak.
import type { GoalChange, GoalToday, GoalTouch, Streak } from '../model/rhythm.ts';
import { type GoalKind, type Goals, goalKinds } from '../model/settings.ts';
import type { TouchKind } from '../model/touch.ts';
import { type Calendar, dayAfter, isWorkday } from './rhythm-days.ts';

const goalOfKind: Partial<Record<TouchKind, GoalKind>> = {
  connection_request: 'connect',
  message_sent: 'message',
  inmail_sent: 'message',
  comment: 'comment',
  comment_reply: 'comment',
  reaction: 'reaction',
  email_sent: 'email',
  email_reply_sent: 'email',
  own_post: 'post',
  repost: 'post',
};

/** What nobody does towards a goal, or was taken back, counts for none. */
export const goalOf = ({ kind, state }: Pick<GoalTouch, 'kind' | 'state'>): GoalKind | undefined =>
  state === 'undone' ? undefined : goalOfKind[kind];

/** A mail to three people is three touches and one deed: what was seen by itself has the key of the deed before the bar. */
const deedOf = ({ dedupeKey, evidence }: GoalTouch): string => {
  const bar = dedupeKey.lastIndexOf('|');
  return evidence.seenBy === 'auto' && bar > 0 ? dedupeKey.slice(0, bar) : dedupeKey;
};

/** Deeds of each day (`YYYY-MM-DD`) by goal. One whose day the page did not say counts for none. */
export type DeedsByDay = ReadonlyMap<string, ReadonlyMap<GoalKind, number>>;

export function deedsByDay(touches: readonly GoalTouch[], dayOf: (ms: number) => string): DeedsByDay {
  const days = new Map<string, Map<GoalKind, number>>();
  const seen = new Set<string>();
  for (const touch of touches) {
    const goal = goalOf(touch);
    const at = Date.parse(touch.occurredAt);
    if (goal === undefined || touch.saidWhen !== undefined || Number.isNaN(at)) continue;
    const deed = `${touch.host} ${deedOf(touch)}`;
    if (seen.has(deed)) continue;
    seen.add(deed);
    const day = dayOf(at);
    const counts = days.get(day) ?? new Map<GoalKind, number>();
    counts.set(goal, (counts.get(goal) ?? 0) + 1);
    days.set(day, counts);
  }
  return days;
}

export const goalsToday = (deeds: DeedsByDay, goals: Goals, today: string): GoalToday[] =>
  goalKinds.map((kind) => ({ kind, done: deeds.get(today)?.get(kind) ?? 0, goal: goals[kind] ?? 0 }));

/** The goals that held on a day. `changes` in the order of their days; none = as they are now. */
export const goalsOn = (day: string, changes: readonly GoalChange[], now: Goals): Goals =>
  changes.findLast(({ since }) => since <= day)?.goals ?? changes[0]?.goals ?? now;

const hasGoal = (goals: Goals): boolean => goalKinds.some((kind) => (goals[kind] ?? 0) > 0);
const isKept = (deeds: DeedsByDay, goals: Goals, day: string): boolean =>
  goalKinds.some((kind) => (goals[kind] ?? 0) > 0 && (deeds.get(day)?.get(kind) ?? 0) >= (goals[kind] ?? 0));

export interface StreakInput {
  deeds: DeedsByDay;
  goals: Goals;
  changes: readonly GoalChange[];
  calendar: Calendar;
  today: string;
  /** First day of which the deeds were read; earlier ones are not judged. */
  from: string;
}

/** Counted back from today, day by day, to the first working day that was not kept. */
export function streakOf({ deeds, goals, changes, calendar, today, from }: StreakInput): Streak {
  const kept = (day: string): boolean => isKept(deeds, goalsOn(day, changes, goals), day);
  const counts = (day: string): boolean => isWorkday(day, calendar) && hasGoal(goalsOn(day, changes, goals));
  const isTodayOff = !isWorkday(today, calendar);
  const isTodayKept = counts(today) && kept(today);
  let days = isTodayKept ? 1 : 0;
  let day = dayAfter(today, -1);
  for (; day >= from; day = dayAfter(day, -1)) {
    if (!counts(day)) continue;
    if (!kept(day)) return { days, isTodayKept, isTodayOff, isAtLeast: false };
    days += 1;
  }
  return { days, isTodayKept, isTodayOff, isAtLeast: true };
}

/** What is remembered when the goals change today: the past keeps its own. */
export function withGoalChange(changes: readonly GoalChange[], before: Goals, goals: Goals, today: string) {
  const past = changes.length === 0 ? [{ since: '', goals: before }] : changes.filter(({ since }) => since !== today);
  return [...past, { since: today, goals }].slice(-mostChanges);
}
/** More than a year of weekly changes. */
const mostChanges = 100;
