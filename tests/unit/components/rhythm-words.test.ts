// The rhythm in words: a small number is said as one.
import { describe, expect, test } from 'vitest';
import {
  doneWords,
  progressWords,
  rateWords,
  reasonWords,
  silenceWords,
  streakWords,
} from '../../../components/rhythm/rhythm-words.ts';
import { wilson } from '../../../lib/insights/rhythm-rates.ts';
import { nextWhys } from '../../../lib/model/rhythm.ts';

const rate = (part: number, whole: number) => rateWords({ part, whole, open: 0, ...wilson(part, whole) });
const streak = (days: number, more = {}) =>
  streakWords({ days, isTodayKept: false, isTodayOff: false, isAtLeast: false, ...more });

describe('the words', () => {
  test('of goals', () => {
    expect(progressWords({ kind: 'comment', done: 3, goal: 5 })).toBe('3 of 5 comments');
    expect(progressWords({ kind: 'comment', done: 0, goal: 1 })).toBe('0 of 1 comment');
    expect(doneWords({ kind: 'reaction', done: 1, goal: 0 })).toBe('1 reaction');
  });
  test('of the streak', () => {
    expect(streak(0)).toBe('A working day counts when one goal is reached.');
    expect(streak(6, { isTodayKept: true })).toBe('6 working days in a row, today included');
    expect(streak(1)).toBe('1 working day in a row; today is still open');
    expect(streak(6, { isTodayOff: true })).toBe('6 working days in a row; today is off');
    expect(streak(700, { isAtLeast: true })).toContain('700+');
  });
  test('of rates: no share below 20, and below 5 not even a claim', () => {
    expect([rate(0, 0), rate(3, 4), rate(9, 14)]).toEqual(['none yet', '3 of 4 – too few to say', '9 of 14']);
    expect(rate(31, 52)).toBe('31 of 52 (60\u00a0%, likely 46 to 72\u00a0%)');
  });
  test('of each reason, whole in one sentence', () => {
    for (const why of nextWhys) {
      const words = reasonWords({ why, days: 2, detail: 'Pilot' });
      expect(words).toMatch(/2|Pilot/);
      expect(words).not.toContain('$');
    }
    expect(reasonWords({ why: 'step', days: 0, detail: '' })).toBe('Next step due today');
    expect(reasonWords({ why: 'step', days: 1, detail: 'Send it' })).toBe('Was due yesterday: Send it');
  });
  test('of a silence', () => {
    expect(silenceWords({ days: 24, usual: 6 })).toBe('Nothing for 24 days; usually every 6 days');
    expect(silenceWords({ days: 9, usual: 1 })).toBe('Nothing for 9 days; usually every day');
    expect(silenceWords({ days: 24 })).toBe('Nothing for 24 days');
  });
});
