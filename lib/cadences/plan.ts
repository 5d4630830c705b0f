// When the steps of a cadence would fall due, if each is done on its day.
import type { CadenceStep } from '../model/cadence.ts';
import { addDays, addWorkingDays, type WorkWeek, weekdayOf, workingDayFrom } from './days.ts';

/** One day a step, `YYYY-MM-DD`. */
export function datesOf(steps: readonly Pick<CadenceStep, 'wait'>[], startOn: string, week: WorkWeek): string[] {
  let at = startOn;
  return steps.map(({ wait }) => {
    at = addWorkingDays(at, wait, week);
    return at;
  });
}

export const snoozes = ['tomorrow', 'three-days', 'next-week'] as const;
export type Snooze = (typeof snoozes)[number];

/** The first working day from tomorrow, the third, or the first of next week. */
export function snoozedTo(snooze: Snooze, today: string, week: WorkWeek): string {
  if (snooze === 'tomorrow') return addWorkingDays(today, 1, week);
  if (snooze === 'three-days') return addWorkingDays(today, 3, week);
  return workingDayFrom(addDays(today, 8 - weekdayOf(today)), week);
}
