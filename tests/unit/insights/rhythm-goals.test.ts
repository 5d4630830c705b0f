// What counts for which goal, and how many working days in a row.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayIn, isWorkday } from '../../../lib/insights/rhythm-days.ts';
import {
  deedsByDay,
  goalOf,
  goalsOn,
  goalsToday,
  streakOf,
  withGoalChange,
} from '../../../lib/insights/rhythm-goals.ts';
import type { RhythmTouch } from '../../../lib/model/rhythm.ts';
import { now, today, touch } from './rhythm-sample.ts';

const utc = dayIn('UTC');
const calendar = { workingDays: [1, 2, 3, 4, 5], daysOff: [] as string[], timeZone: 'UTC' };
const goals = { connect: 2, comment: 1 };
const done = (touches: RhythmTouch[]) =>
  Object.fromEntries(
    goalsToday(deedsByDay(touches, utc), goals, today)
      .filter((goal) => goal.done > 0)
      .map((goal) => [goal.kind, goal.done]),
  );

describe('a deed of today counts for its goal', () => {
  test('each kind for its own; an InMail is a message, a repost a post', () => {
    const kinds = [
      'connection_request',
      'inmail_sent',
      'comment_reply',
      'reaction',
      'email_reply_sent',
      'repost',
    ] as const;
    expect(done(kinds.map((kind) => touch(kind)))).toEqual({
      ...{ connect: 1, message: 1, comment: 1, reaction: 1, email: 1, post: 1 },
    });
  });
  test('not what the other side did, what was undone, or what is only looked at', () => {
    expect(goalOf(touch('message_received'))).toBeUndefined();
    expect(goalOf(touch('profile_view'))).toBeUndefined();
    expect(done([touch('comment', 0, { state: 'undone' }), touch('comment', 1)])).toEqual({});
  });
  test('one mail to three people is one mail, two mails are two', () => {
    const to = (mail: string, person: string) => touch('email_sent', 0, { dedupeKey: `${mail}|email:${person}` });
    expect(done([to('m1', 'a'), to('m1', 'b'), to('m1', 'c'), to('m2', 'a')])).toEqual({ email: 2 });
  });
  test('what the rep logged, or a list showed, is its own deed whatever its key', () => {
    const byHand = { cue: 'by-hand', seenBy: 'manual' as const, at: new Date(now).toISOString() };
    const log = (key: string) => touch('comment', 0, { dedupeKey: key, evidence: byHand });
    expect(done([log('manual:a|x'), log('manual:a|y')])).toEqual({ comment: 2 });
  });
  test('not one whose day nobody knows', () => {
    expect(done([touch('connection_request', 0, { saidWhen: 'vor 3 Wochen' })])).toEqual({});
  });
  test('on the day of the rep’s zone', () => {
    const late = touch('comment', 0, { occurredAt: '2026-11-24T23:30:00.000+00:00' });
    expect([...deedsByDay([late], dayIn('Pacific/Auckland')).keys()]).toEqual(['2026-11-25']);
    expect([...deedsByDay([late], dayIn('no/zone')).keys()]).toHaveLength(1);
  });
});

describe('the streak', () => {
  const kept = (...days: number[]) => days.map((day) => touch('comment', day));
  const streak = (touches: RhythmTouch[], change: Partial<Parameters<typeof streakOf>[0]> = {}) =>
    streakOf({
      ...{ deeds: deedsByDay(touches, utc), goals, changes: [], calendar, today, from: dayAfter(today, -30) },
      ...change,
    });

  test('goes over a weekend, and one goal of two keeps a day', () => {
    // Tuesday back to Thursday: 0, 1, (3, 2 = weekend), 4, 5.
    expect(streak(kept(0, 1, 4, 5))).toEqual({ days: 4, isTodayKept: true, isTodayOff: false, isAtLeast: false });
  });
  test('is not broken by today before it is over', () => {
    expect(streak(kept(1, 4))).toMatchObject({ days: 2, isTodayKept: false });
  });
  test('is broken by a working day that was not kept', () => {
    expect(streak(kept(0, 4, 5))).toMatchObject({ days: 1 });
    expect(streak([touch('connection_request', 1), ...kept(4)])).toMatchObject({ days: 0 });
  });
  test('neither ends nor grows on a day off, worked or not', () => {
    const off = { ...calendar, daysOff: ['2026-11-23'] };
    expect(streak(kept(0, 4), { calendar: off })).toMatchObject({ days: 2 });
    expect(streak(kept(0, 1, 4), { calendar: off })).toMatchObject({ days: 2 });
    expect(streak(kept(0, 1), { calendar: { ...calendar, daysOff: [today] } })).toMatchObject({
      ...{ days: 1, isTodayOff: true, isTodayKept: false },
    });
  });
  test('is judged by the goals of its days: a higher goal does not undo the past', () => {
    const changes = withGoalChange([], goals, { comment: 9 }, today);
    expect(streak(kept(1, 4), { goals: { comment: 9 }, changes })).toMatchObject({ days: 2 });
    expect(goalsOn('2026-11-01', changes, { comment: 9 })).toEqual(goals);
    expect(goalsOn(today, changes, { comment: 9 })).toEqual({ comment: 9 });
    // Set twice on one day: the last word counts.
    expect(withGoalChange(changes, { comment: 9 }, { comment: 3 }, today)).toEqual([
      ...[{ since: '', goals }],
      { since: today, goals: { comment: 3 } },
    ]);
  });
  test('without any goal is none', () => {
    expect(streak(kept(0, 1), { goals: {} })).toMatchObject({ days: 0, isTodayKept: false });
  });
  test('says so when it goes back further than was read', () => {
    expect(streak(kept(0, 1), { from: '2026-11-23' })).toMatchObject({ days: 2, isAtLeast: true });
  });
  test('never counts more working days than there are, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 })), (days) => {
        const { days: length } = streak(kept(...days));
        const workdays = Array.from({ length: 31 }, (_, back) => dayAfter(today, -back)).filter((day) =>
          isWorkday(day, calendar),
        );
        expect(length).toBeLessThanOrEqual(Math.min(workdays.length, new Set(days).size));
      }),
    );
  });
});
