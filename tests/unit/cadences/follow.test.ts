// The way of a person through a cadence, as examples and as properties over whatever is seen and said.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, type Planned, type Rules, remembered, type Seen } from '../../../lib/cadences/follow.ts';
import { fulfils } from '../../../lib/cadences/fulfils.ts';
import type { Enrolment } from '../../../lib/model/cadence.ts';
import { type StepChannel, stepChannels } from '../../../lib/model/next-step.ts';
import { type TouchKind, touchKinds } from '../../../lib/model/touch.ts';

const rules: Rules = { workingDays: [1, 2, 3, 4, 5], daysOff: [], zone: 'UTC' };
/** A Monday, 9:00. */
const monday = Date.UTC(2026, 10, 23, 9);
const hours = 3_600_000;
const days = 24 * hours;
const iso = (at: number): string => new Date(at).toISOString();

const step = (channel: StepChannel, wait: number) => ({ channel, wait, what: '' });
const planned = (change: Partial<Planned> = {}): Planned => ({
  steps: [step('email', 0), step('connect', 1), step('message', 2)],
  startedOn: '2026-11-23',
  startedAt: iso(monday),
  said: [],
  ignored: [],
  ...change,
});
let ids = 0;
const seen = (kind: TouchKind, at: number): Seen => ({ id: `t${++ids}`, kind, at });

describe('a cadence', () => {
  test('moves on with each touch of its kind, and waits working days from then', () => {
    const mail = seen('email_sent', monday + 2 * hours);
    const invite = seen('connection_request', monday + 3 * days);
    expect(follow(planned(), [], rules).next?.dueOn).toBe('2026-11-23');
    expect(follow(planned(), [mail], rules)).toMatchObject({ at: 1, next: { dueOn: '2026-11-24' } });
    expect(follow(planned(), [mail, invite], rules)).toMatchObject({ at: 2, next: { dueOn: '2026-11-30' } });
    const through = follow(planned(), [mail, invite, seen('message_sent', monday + 7 * days)], rules);
    expect(through).toMatchObject({ at: 3, state: 'done', next: undefined });
  });

  test('does not take a touch of another kind, of before, or of a moment after the step before', () => {
    const twice = planned({ steps: [step('email', 0), step('email', 3)] });
    expect(follow(twice, [seen('call', monday + hours)], rules).at).toBe(0);
    expect(follow(twice, [seen('email_sent', monday - hours)], rules).at).toBe(0);
    const correction = [seen('email_sent', monday + hours), seen('email_reply_sent', monday + 2 * hours)];
    expect(follow(twice, correction, rules).at).toBe(1);
    // The day after it is the next mail, if earlier than planned.
    expect(follow(twice, [...correction, seen('email_sent', monday + days)], rules).at).toBe(2);
  });

  test('takes two steps on one day where the plan has both on it', () => {
    const sameDay = planned({ steps: [step('email', 0), step('connect', 0)] });
    expect(follow(sameDay, [seen('email_sent', monday + 1), seen('connection_request', monday + 2)], rules).state).toBe(
      'done',
    );
  });

  test.each([
    ['email_reply_received', 'reply'],
    ['message_received', 'reply'],
    ['inmail_declined', 'reply'],
    ['meeting_accepted', 'meeting'],
    ['opt_out', 'opt_out'],
    ['bounce', 'bounce'],
  ] as const)('stops when %s is seen', (kind, ended) => {
    const answer = seen(kind, monday + hours);
    expect(follow(planned(), [answer], rules)).toMatchObject({ state: 'stopped', ended, endedBy: answer.id });
  });

  test.each(['auto_reply', 'connection_accepted', 'profile_view_received', 'link_clicked'] as const)(
    'goes on after %s',
    (kind) => expect(follow(planned(), [seen(kind, monday + hours)], rules).state).toBe('active'),
  );

  test('takes the rep’s word for a step, and not for another one', () => {
    const said = (what: 'done' | 'skipped', at: number, of: number) => ({ what, step: of, at: iso(at) });
    expect(follow(planned({ said: [said('done', monday + 1, 0)] }), [], rules)).toMatchObject({ at: 1 });
    expect(follow(planned({ said: [said('skipped', monday + 1, 1)] }), [], rules)).toMatchObject({ at: 0 });
    // Said by hand, then the mail before it becomes known: one step, not two.
    const both = follow(planned({ said: [said('done', monday + 2, 0)] }), [seen('email_sent', monday + 1)], rules);
    expect(both).toMatchObject({ at: 1, passed: [{ touchId: expect.any(String) }] });
    // The word about the second step counts once it is the next one.
    const early = follow(planned({ said: [said('done', monday + 2, 1)] }), [seen('email_sent', monday + 5)], rules);
    expect(early.at).toBe(2);
  });

  test('is put off to the day that was said last', () => {
    const later = (dueOn: string) => ({ what: 'later' as const, step: 0, at: iso(monday + 1), dueOn });
    expect(follow(planned({ said: [later('2026-12-01'), later('2026-12-03')] }), [], rules).next?.dueOn).toBe(
      '2026-12-03',
    );
  });

  test('counts what it remembers of touches that were let go of', () => {
    const mail = seen('email_sent', monday + hours);
    const reply = seen('email_reply_received', monday + 2 * hours);
    const { next: _, ...known } = follow(planned(), [mail, reply], rules);
    const enrolment: Enrolment = { ...planned(), ...known, id: 'e', cadenceId: 'c', personId: 'p', name: 'Test' };
    const { next: __, ...again } = follow(
      enrolment,
      remembered(enrolment, () => true),
      rules,
    );
    expect(again).toEqual(known);
    expect(
      follow(
        enrolment,
        remembered(enrolment, () => false),
        rules,
      ),
    ).toMatchObject({ at: 0, state: 'active' });
  });
});

const momentOf = fc.integer({ min: -10, max: 400 }).map((hour) => monday + hour * hours);
const anySeen = fc
  .array(fc.record({ kind: fc.constantFrom(...touchKinds), at: momentOf }), { maxLength: 25 })
  .map((all): Seen[] => all.map((one, index) => ({ ...one, id: `s${index}` })));
const anyPlan = fc
  .record({
    steps: fc.array(
      fc.record({
        channel: fc.constantFrom(...stepChannels),
        wait: fc.integer({ min: 0, max: 5 }),
        what: fc.constant(''),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    said: fc.array(
      fc.record({
        what: fc.constantFrom('done' as const, 'skipped' as const, 'later' as const, 'stop' as const),
        step: fc.integer({ min: 0, max: 6 }),
        at: momentOf.map((at) => iso(Math.max(at, monday))),
        dueOn: fc.constant('2026-12-01'),
      }),
      { maxLength: 5 },
    ),
  })
  .map((change) => planned(change));

describe('whatever is seen and said', () => {
  test('there is one next step or none, and none once it is over', () =>
    fc.assert(
      fc.property(anyPlan, anySeen, (plan, all) => {
        const { at, state, next, passed } = follow(plan, all, rules);
        expect(passed).toHaveLength(at);
        expect(next !== undefined).toBe(state === 'active');
        expect(state === 'done').toBe(at === plan.steps.length && state !== 'stopped');
      }),
    ));

  test('the order in which it becomes known does not matter', () =>
    fc.assert(
      fc.property(anyPlan, anySeen, fc.infiniteStream(fc.nat()), (plan, all, numbers) => {
        const mixed = all.map((one) => [numbers.next().value, one] as const).sort(([a], [b]) => a - b);
        expect(
          follow(
            plan,
            mixed.map(([, one]) => one),
            rules,
          ),
        ).toEqual(follow(plan, all, rules));
      }),
    ));

  test('what is undone was never there', () =>
    fc.assert(
      fc.property(anyPlan, anySeen, fc.nat(24), (plan, all, index) => {
        const without = all.filter((_, at) => at !== index);
        const ignored = { ...plan, ignored: [`s${index}`] };
        expect(follow(ignored, all, rules)).toEqual(follow(plan, without, rules));
      }),
    ));

  test('a stopped one never moves, whatever comes later', () =>
    fc.assert(
      fc.property(anyPlan, anySeen, anySeen, (plan, all, more) => {
        const before = follow(plan, all, rules);
        fc.pre(before.state === 'stopped');
        const end = Date.parse(before.endedAt ?? '');
        const later = more.filter(({ at }) => at > end).map((one) => ({ ...one, id: `later-${one.id}` }));
        expect(follow(plan, [...all, ...later], rules)).toEqual(before);
      }),
    ));

  test('each step behind was said, or fulfilled by a touch of its own kind that no other step has', () =>
    fc.assert(
      fc.property(anyPlan, anySeen, (plan, all) => {
        const { passed } = follow(plan, all, rules);
        const by = passed.flatMap(({ touchId }) => touchId ?? []);
        expect(new Set(by).size).toBe(by.length);
        for (const [index, { touchId }] of passed.entries()) {
          const touch = all.find(({ id }) => id === touchId);
          if (touchId === undefined) expect(plan.said.some((one) => one.step === index)).toBe(true);
          else expect(fulfils(plan.steps[index]?.channel ?? 'other', touch?.kind ?? 'note')).toBe(true);
        }
      }),
    ));
});
