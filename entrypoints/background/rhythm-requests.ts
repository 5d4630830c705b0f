// Requests about the rhythm of a social seller. Each reads like its sentence.
import * as v from 'valibot';
import { dayAfter, dayIn, dayMs } from '../../lib/insights/rhythm-days.ts';
import { deedsByDay, goalsToday, streakOf, withGoalChange } from '../../lib/insights/rhythm-goals.ts';
import { ok } from '../../lib/model/result.ts';
import { type GoalChange, goalChangeSchema, type RhythmToday } from '../../lib/model/rhythm.ts';
import type { Goals, Settings } from '../../lib/model/settings.ts';
import { changeSettings, readSettings } from '../../lib/settings.ts';
import { readMeta, writeMeta } from '../../lib/store/meta.ts';
import { goalTouches, hasTouches } from '../../lib/store/rhythm.ts';
import type { rhythmRequests } from '../../lib/wire/requests-rhythm.ts';
import type { Handlers } from '../../lib/wire/router.ts';
import type { Parts } from './handlers.ts';
import { peopleNow } from './rhythm-people.ts';
import type { Page } from './tabs.ts';
import type { World } from './world.ts';

const changesKey = 'rhythmGoals';
const changesSchema = v.array(goalChangeSchema);
const goalChanges = async ({ db }: Pick<World, 'db'>): Promise<GoalChange[]> =>
  (await readMeta(db, changesKey, changesSchema)) ?? [];

export function rhythmHandlers({
  world,
  settingsChanged,
}: Pick<Parts, 'world' | 'settingsChanged'>): Pick<Handlers<Page>, keyof typeof rhythmRequests> {
  return {
    'rhythm.today': async () => ok(await todayNow(world, await readSettings())),
    'rhythm.people': async () => ok(await peopleNow(world, await readSettings())),
    'rhythm.goals': async ({ goals }) => {
      const before = await readSettings();
      const today = dayIn(before.timeZone)(world.clock.now());
      await writeMeta(world.db, changesKey, withGoalChange(await goalChanges(world), before.goals, goals, today));
      const settings = await changeSettings({ goals });
      settingsChanged(settings);
      return ok(await todayNow(world, settings));
    },
  };
}

/** Days read at first; as many more as were read while the streak goes on, so that a short one costs little. */
const firstDays = 45;
const mostDays = 720;

async function todayNow({ db, clock }: Pick<World, 'db' | 'clock'>, settings: Settings): Promise<RhythmToday> {
  const { goals } = settings;
  const dayOf = dayIn(settings.timeZone);
  const now = clock.now();
  const today = dayOf(now);
  // A day more: the first one is read whole in any zone.
  const since = (days: number): string => new Date(now - (days + 1) * dayMs).toISOString();
  const [changes, first, isKnown] = await Promise.all([
    goalChanges({ db }),
    goalTouches(db, since(firstDays)),
    hasTouches(db),
  ]);
  const touches = [...first];
  for (let days = firstDays; ; days *= 2) {
    const deeds = deedsByDay(touches, dayOf);
    const streak = streakOf({ deeds, goals, changes, calendar: settings, today, from: dayAfter(today, -days) });
    const isLonger = streak.isAtLeast && days < mostDays && isAnyGoal(goals, changes);
    if (!isLonger) return { goals: goalsToday(deeds, goals, today), streak, isFirstDay: !isKnown };
    touches.push(...(await goalTouches(db, since(days * 2), since(days))));
  }
}

const isAnyGoal = (goals: Goals, changes: readonly GoalChange[]): boolean =>
  [goals, ...changes.map((change) => change.goals)].some((some) => Object.values(some).some((goal) => (goal ?? 0) > 0));
