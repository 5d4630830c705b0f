// Next steps that stand alone, and the follow-up that is proposed where no reply came.
import { describe, expect, test } from 'vitest';
import { settleByHand } from '../../../lib/cadences/by-hand.ts';
import type { Rules, Seen } from '../../../lib/cadences/follow.ts';
import { noReply } from '../../../lib/cadences/no-reply.ts';
import type { NextStep } from '../../../lib/model/next-step.ts';
import type { TouchKind } from '../../../lib/model/touch.ts';

const rules: Rules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], zone: 'UTC' };
const monday = Date.UTC(2026, 10, 23, 9);
const hours = 3_600_000;
const days = 24 * hours;
const seen = (kind: TouchKind, at: number): Seen => ({ id: `${kind}-${at}`, kind, at });
const step = (change: Partial<NextStep> = {}): NextStep => ({
  id: 'n1',
  personId: 'p',
  channel: 'email',
  what: '',
  dueOn: '2026-11-26',
  state: 'open',
  why: 'by-hand',
  createdAt: new Date(monday).toISOString(),
  url: '',
  ...change,
});
const never = () => false;
const settle = (steps: NextStep[], touches: Seen[]) => settleByHand(steps, touches, rules.zone, never);

describe('a step by hand', () => {
  test('is done by a touch of its channel on a later day, not by one of the same moment', () => {
    expect(settle([step()], [seen('email_sent', monday + hours)])[0]?.state).toBe('open');
    expect(settle([step({ dueOn: '2026-11-23' })], [seen('email_sent', monday + hours)])[0]?.state).toBe('done');
    const [done] = settle([step()], [seen('email_reply_sent', monday + days)]);
    expect(done).toMatchObject({ state: 'done', touchId: `email_reply_sent-${monday + days}` });
    expect(settle([step()], [seen('message_sent', monday + days)])[0]?.state).toBe('open');
  });

  test('opens again when that touch is undone, and stays where the rep said so', () => {
    const done = settle([step()], [seen('email_sent', monday + days)]);
    expect(settle(done, [])[0]).toEqual(step());
    const said = step({ state: 'done', endedAt: new Date(monday).toISOString() });
    expect(settle([said], [])).toEqual([said]);
  });

  test('keeps what a touch did that was let go of', () => {
    const done = settle([step()], [seen('email_sent', monday + days)]);
    expect(settleByHand(done, [], 'UTC', () => true)).toEqual(done);
  });

  test('shares no touch with another step', () => {
    const two = [step({ id: 'late', dueOn: '2026-11-30' }), step({ id: 'soon' })];
    const settled = settle(two, [seen('email_sent', monday + days)]);
    expect(settled.map(({ state }) => state)).toEqual(['open', 'done']);
  });

  test('that follows a silence is needless after an answer; one of its own stays', () => {
    const answer = [seen('email_reply_received', monday + hours)];
    expect(settle([step({ why: 'no-reply' })], answer)[0]?.state).toBe('skipped');
    expect(settle([step()], answer)[0]?.state).toBe('open');
  });
});

describe('a follow-up', () => {
  const mail = seen('email_sent', monday);
  test('is proposed after so many working days without an answer', () => {
    expect(noReply([mail], monday + 3 * days, rules, 4)).toBeUndefined();
    expect(noReply([mail], monday + 4 * days, rules, 4)).toMatchObject({ touchId: mail.id, channel: 'email', days: 4 });
    // Over the weekend nothing is waited for.
    expect(noReply([mail], monday + 6 * days, rules, 5)).toBeUndefined();
    expect(noReply([mail], monday + 7 * days, rules, 0)).toBeUndefined();
  });

  test('is not proposed after an answer; an automatic one is none', () => {
    expect(noReply([mail, seen('message_received', monday + hours)], monday + 9 * days, rules, 4)).toBeUndefined();
    expect(noReply([mail, seen('auto_reply', monday + hours)], monday + 9 * days, rules, 4)).toBeDefined();
  });

  test('goes the way of the last word', () =>
    expect(noReply([mail, seen('message_sent', monday + days)], monday + 9 * days, rules, 4)?.channel).toBe('message'));
});
