// What the Due view and the page about cadences work out before they draw.
import { describe, expect, test } from 'vitest';
import {
  cadenceOf,
  draftOf,
  freshDraft,
  isRight,
  mistakesOf,
  movedStep,
  withoutStep,
  withStep,
} from '../../../components/cadences/draft.ts';
import { walkedTo } from '../../../components/due/due-keys.ts';
import { groupOf, groupsOf, selectedAfter } from '../../../components/due/groups.ts';
import { newsOf } from '../../../components/due/news.ts';
import { dayName, whenName } from '../../../lib/cadences/words.ts';
import type { Enrolment } from '../../../lib/model/cadence.ts';
import type { NextStep } from '../../../lib/model/next-step.ts';
import type { DueRow, PersonSteps, TouchRow } from '../../../lib/wire/messages.ts';

const today = '2026-11-27';
const step = (id: string, dueOn: string): NextStep => ({
  id,
  personId: 'p',
  channel: 'call',
  what: '',
  dueOn,
  state: 'open',
  why: 'cadence',
  createdAt: '2026-11-24T09:00:00.000Z',
  enrolmentId: 'e',
  url: '',
});
const row = (id: string, dueOn: string): DueRow => ({
  step: step(id, dueOn),
  person: { id: 'p', name: 'Ann Example', company: '' },
  cadence: { enrolmentId: 'e', name: 'First contact', step: 3, of: 5 },
  snippet: '',
  asset: '',
  url: '',
});

describe('the Due view', () => {
  test('puts what is overdue first, then by day', () => {
    expect(['2026-11-26', today, '2026-11-28', '2026-12-24'].map((day) => groupOf(day, today))).toEqual([
      'overdue',
      'today',
      'tomorrow',
      'later',
    ]);
    const rows = [row('a', '2026-11-20'), row('b', '2026-12-24')];
    expect(groupsOf(rows, today).map(({ name }) => name)).toEqual(['overdue', 'later']);
  });

  test('keeps the selection, or gives it to the row that took the place', () => {
    expect(selectedAfter(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(selectedAfter(['a', 'b'], ['a', 'b'], 'b')).toBe('b');
    expect(selectedAfter([], ['a'], '')).toBe('a');
    expect(selectedAfter(['a'], [], 'a')).toBe('');
  });

  test('walks with the arrows and holds at the ends', () => {
    expect(walkedTo(['a', 'b'], 'a', 1)).toBe('b');
    expect(walkedTo(['a', 'b'], 'b', 1)).toBe('b');
    expect(walkedTo(['a', 'b'], 'a', -1)).toBe('a');
  });

  test('says days as a rep does', () => {
    expect([today, '2026-11-28', '2026-11-26', '2026-12-01'].map((day) => dayName(day, today))).toEqual([
      'today',
      'tomorrow',
      'yesterday',
      'Tue',
    ]);
    expect(dayName('2027-01-04', today)).toMatch(/4 Jan 2027/);
    expect(whenName({ dueOn: today, dueAt: '09:30' }, today)).toBe('today 09:30');
  });
});

describe('the line about a touch', () => {
  const enrolment = { id: 'e', name: 'First contact' } as Enrolment;
  const here: PersonSteps = {
    today,
    refusal: '',
    open: [row('e:2', '2026-11-30')],
    enrolment,
    fulfilled: { touchId: 't', kind: 'email_sent', at: '', step: 2, of: 5 },
  };
  const seen = (id: string) => ({ touch: { id } }) as TouchRow;

  test('says which step it fulfilled and what comes next', () => {
    expect(newsOf(here, seen('t'))).toBe('Step 2 of 5 done: Email sent. Next: Call Mon');
    expect(newsOf({ ...here, open: [] }, seen('t'))).toMatch(/The cadence is through/);
  });

  test('says why a cadence stopped, and nothing about a touch that did nothing', () => {
    const stopped: PersonSteps = { ...here, enrolment: { ...enrolment, ended: 'reply', endedBy: 'r' } };
    expect(newsOf(stopped, seen('r'))).toBe('“First contact” stopped: they answered');
    expect(newsOf(here, seen('other'))).toBe('');
    expect(newsOf(here, undefined)).toBe('');
  });
});

describe('a cadence that is written', () => {
  const draft = draftOf({
    name: 'Two',
    steps: [
      { channel: 'email', wait: 0, what: '' },
      { channel: 'call', wait: 1, what: '' },
    ],
  });
  const channels = ({ steps }: typeof draft) => steps.map((one) => one.step.channel);

  test('has its steps moved, added and taken out, each keeping itself', () => {
    const moved = movedStep(draft, 1, -1);
    expect(channels(moved)).toEqual(['call', 'email']);
    expect(moved.steps.map(({ key }) => key)).toEqual([1, 0]);
    expect(movedStep(draft, 0, -1)).toBe(draft);
    expect(new Set(withStep(withoutStep(draft, 0)).steps.map(({ key }) => key)).size).toBe(2);
    expect(cadenceOf(moved)).toEqual({ name: 'Two', steps: [draft.steps[1]?.step, draft.steps[0]?.step] });
  });

  test('is told what is wrong with it, each at its place', () => {
    expect(isRight(mistakesOf(draft))).toBe(true);
    expect(mistakesOf(freshDraft()).name).not.toBe('');
    expect(mistakesOf({ ...draft, steps: [] }).steps).not.toBe('');
    for (const wait of [-1, 1.5, 366, Number.NaN]) {
      const wrong = { ...draft, steps: [{ key: 7, step: { channel: 'call' as const, wait, what: '' } }] };
      expect([...mistakesOf(wrong).waits.keys()]).toEqual([7]);
    }
  });
});
