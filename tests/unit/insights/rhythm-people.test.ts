// Rates with their denominator, who went quiet, and whom to turn to next.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidateOf } from '../../../lib/insights/rhythm-next.ts';
import { byPerson, quietOf, rankNext } from '../../../lib/insights/rhythm-people.ts';
import { silenceOf } from '../../../lib/insights/rhythm-quiet.ts';
import { rateOf, wilson } from '../../../lib/insights/rhythm-rates.ts';
import type { RhythmTouch } from '../../../lib/model/rhythm.ts';
import { now, told, touch } from './rhythm-sample.ts';

describe('the acceptance rate', () => {
  const rate = (...people: RhythmTouch[][]) =>
    rateOf(
      'accepted',
      people.map((one) => told(...one)),
      now,
    );
  test('counts requests of more than 7 days, accepted within 30', () => {
    expect(
      rate(
        [touch('connection_request', 20), touch('connection_accepted', 18)],
        [touch('connection_request', 60), touch('connection_accepted', 20)],
        [touch('connection_request', 9)],
      ),
    ).toMatchObject({ part: 1, whole: 3, open: 0 });
  });
  test('counts a young one neither way: open where nobody answered, left out where somebody did', () => {
    expect(rate([touch('connection_request', 3)])).toMatchObject({ part: 0, whole: 0, open: 1 });
    expect(rate([touch('connection_request', 3), touch('connection_accepted', 1)])).toMatchObject({
      whole: 0,
      open: 0,
    });
  });
  test('leaves out what was taken back before it could be answered, and what is old', () => {
    expect(rate([touch('connection_request', 20), touch('connection_withdrawn', 19)])).toMatchObject({ whole: 0 });
    expect(rate([touch('connection_request', 40), touch('connection_withdrawn', 19)])).toMatchObject({ whole: 1 });
    expect(rate([touch('connection_request', 91)])).toMatchObject({ whole: 0 });
  });
  test('gives the yes to the request before it', () => {
    const again = [touch('connection_request', 60), touch('connection_request', 12), touch('connection_accepted', 10)];
    expect(rate(again)).toMatchObject({ part: 1, whole: 2 });
  });
});

describe('the reply rate', () => {
  test('counts people, not messages, and no machine', () => {
    const people = [
      told(touch('email_sent', 20), touch('email_sent', 15), touch('email_reply_received', 12)),
      told(touch('email_sent', 20), touch('auto_reply', 20)),
      told(touch('email_sent', 2)),
    ];
    expect(rateOf('email', people, now)).toMatchObject({ part: 1, whole: 2, open: 1 });
  });
  test('does not count what they had said before', () => {
    expect(rateOf('message', [told(touch('message_received', 30), touch('message_sent', 20))], now)).toMatchObject({
      ...{ part: 0, whole: 1 },
    });
  });
});

test('the interval of Wilson holds the share, lies in 0 to 1, and narrows with the number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (whole, some) => {
      const part = Math.min(some, whole);
      const { low, high } = wilson(part, whole);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(part / whole + 1e-9);
      expect(high).toBeGreaterThanOrEqual(part / whole - 1e-9);
      const wide = wilson(part * 10, whole * 10);
      expect(wide.high - wide.low).toBeLessThan(high - low);
    }),
  );
  // Brown, Cai and DasGupta (2001) print no table; this value is worked by hand: 9 of 14.
  expect(wilson(9, 14).low).toBeCloseTo(0.388, 3);
  expect(wilson(9, 14).high).toBeCloseTo(0.837, 3);
});

describe('somebody went quiet', () => {
  test('after three weeks where nothing is usual yet', () => {
    const talk = (days: number) => told(touch('message_sent', days + 2), touch('message_received', days));
    expect(silenceOf(talk(20), now)).toEqual({ days: 20, isQuiet: false });
    expect(silenceOf(talk(21), now)).toEqual({ days: 21, isQuiet: true });
    expect(silenceOf(talk(151), now)).toMatchObject({ isQuiet: false });
  });
  test('after two and a half times what is usual, where it is known', () => {
    const everySix = [30, 24, 18, 12].map((days, at) =>
      touch(at % 2 === 0 ? 'email_sent' : 'email_reply_received', days + 3),
    );
    expect(silenceOf(told(...everySix), now)).toEqual({ days: 15, usual: 6, isQuiet: true });
    const monthly = [150, 120, 90, 60].map((days) => touch('email_reply_received', days - 30));
    expect(silenceOf(told(...monthly), now)).toEqual({ days: 30, usual: 30, isQuiet: false });
  });
  test('not who never answered, nor because of a glance at a profile', () => {
    expect(silenceOf(told(touch('message_sent', 40)), now)).toBeUndefined();
    expect(silenceOf(told(touch('message_received', 40), touch('profile_view', 1)), now)).toMatchObject({ days: 40 });
  });
});

describe('the best next', () => {
  const why = (...touches: RhythmTouch[]) =>
    candidateOf(told(...touches), undefined, now)?.reasons.map((one) => one.why);
  test.each([
    [['message_sent', 3], ['message_received', 1], 'answer'],
    [['connection_request', 8], ['connection_accepted', 2], 'accepted'],
    [['email_sent', 8], ['asset_viewed', 2], 'opened'],
    [['message_sent', 8], ['reaction_received', 2], 'reaction'],
  ] as const)('%j then %j is %s', (mine, theirs, reason) => {
    expect(why(touch(mine[0], mine[1]), touch(theirs[0], theirs[1]))).toEqual([reason]);
  });
  test('not who was answered, and not who was written to after accepting', () => {
    expect(why(touch('message_received', 9), touch('message_sent', 8))).toBeUndefined();
    expect(
      why(touch('connection_request', 9), touch('connection_accepted', 8), touch('message_sent', 7)),
    ).toBeUndefined();
  });
  test('leaves alone whom the rep touched in the last three days, unless theirs was the last word', () => {
    const step = { days: 0, what: '' };
    expect(candidateOf(told(touch('comment', 1)), step, now)).toBeUndefined();
    expect(candidateOf(told(touch('comment', 4)), step, now)?.reasons[0]?.why).toBe('step');
    expect(why(touch('message_sent', 2), touch('message_received', 1))).toEqual(['answer']);
    // A look at the profile is no touch that anybody feels.
    expect(why(touch('connection_accepted', 2), touch('profile_view', 0))).toEqual(['accepted']);
  });
  test('leaves alone whom the rep presses already, by the same rule as the card', () => {
    const step = { days: 0, what: '' };
    const often = [10, 8, 6, 4].map((daysAgo) => touch('message_sent', daysAgo));
    expect(candidateOf(told(...often), step, now)).toBeUndefined();
    expect(candidateOf(told(...often.slice(1)), step, now)?.reasons[0]?.why).toBe('step');
    expect(candidateOf(told(...often, touch('message_received', 1)), step, now)?.reasons[0]?.why).toBe('answer');
  });
  test('never who opted out, declined, or said no', () => {
    expect(why(touch('message_received', 1), touch('opt_out', 0))).toBeUndefined();
    expect(why(touch('inmail_sent', 5), touch('inmail_declined', 1))).toBeUndefined();
    expect(why(touch('message_received', 1, { disposition: 'Not interested' }))).toBeUndefined();
  });
  test('a silence in an open deal weighs more than one without, and nobody is silent who waits for an answer', () => {
    const quiet = (personId: string, deal?: string) => [
      touch('message_received', 41, { personId }),
      touch('message_sent', 40, { personId, deal }),
    ];
    const people = byPerson([...quiet('ann'), ...quiet('ben', 'Pilot')], (id) => id);
    expect(rankNext(people, new Map(), now).map(({ personId, reasons }) => [personId, reasons[0]])).toEqual([
      ['ben', { why: 'quietDeal', days: 40, detail: 'Pilot' }],
      ['ann', { why: 'quiet', days: 40, detail: '' }],
    ]);
    expect(quietOf(people, now).map(({ personId }) => personId)).toEqual(['ben', 'ann']);
    expect(why(touch('message_sent', 42), touch('message_received', 40))).toEqual(['answer']);
  });
  test('who waits comes before what is due, that before a sign of interest', () => {
    const people = byPerson(
      [
        touch('reaction_received', 1, { personId: 'ben' }),
        touch('message_received', 1, { personId: 'ann' }),
        touch('connection_accepted', 1, { personId: 'cid' }),
      ],
      (id) => id,
    );
    const due = new Map([['dan', { days: 0, what: 'Send the offer' }]]);
    expect(rankNext(people, due, now).map(({ personId }) => personId)).toEqual(['ann', 'dan', 'cid', 'ben']);
  });
  test('people seen as one are one, and what was undone was never said', () => {
    const touches = [
      touch('message_sent', 9, { personId: 'ann-mail' }),
      touch('message_received', 8, { personId: 'ann' }),
      touch('message_received', 1, { personId: 'ben', state: 'undone' }),
    ];
    const people = byPerson(touches, (id) => (id === 'ann-mail' ? 'ann' : id));
    expect([...people.keys()]).toEqual(['ann']);
    expect(people.get('ann')).toHaveLength(2);
  });
});
