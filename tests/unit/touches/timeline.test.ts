// The timeline: order, days, filter, and counts that say what a choice would show.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Touch, touchKinds } from '../../../lib/model/touch.ts';
import {
  byDay,
  countFacets,
  dayOf,
  everything,
  facetsOf,
  isShown,
  newestFirst,
  type TimelineFilter,
  timelineChannels,
  timelineDirections,
  timelineGroups,
  turnedIn,
} from '../../../lib/touches/timeline.ts';

const facets = (kind: Touch['kind'], host: Touch['host'] = 'gmail') => facetsOf({ kind, host });

describe('a touch on the timeline', () => {
  test('stands in the channel in which it happened; a call or a note beside a mail is no mail', () => {
    expect(facets('email_sent').channel).toBe('mail');
    expect(facets('message_received', 'linkedin')).toMatchObject({ channel: 'linkedin', direction: 'in' });
    expect(facets('inmail_sent', 'salesnav').channel).toBe('linkedin');
    expect(facets('call').channel).toBe('other');
    expect(facets('note', 'linkedin')).toMatchObject({ channel: 'other', group: 'notes', direction: 'out' });
  });

  test('stands under its day on the rep’s own clock, or the day that a list told', () => {
    expect(dayOf({ occurredAt: '2026-11-24T23:30:00.000-08:00' })).toBe('2026-11-24');
    expect(dayOf({ occurredAt: '2026-11-24T10:00:00.000+01:00', saidWhen: '2026-11-20' })).toBe('2026-11-20');
    expect(dayOf({ occurredAt: '2026-11-24T10:00:00.000+01:00', saidWhen: 'yesterday' })).toBe('2026-11-24');
  });

  test('comes in one order, whatever the order before, and days are never torn apart', () => {
    const instant = fc
      .tuple(fc.integer({ min: 0, max: 40 * 24 }), fc.constantFrom('+00:00', '+13:00', '-10:00'))
      .map(([hours, offset]) => {
        const local = new Date(Date.UTC(2026, 9, 1) + hours * 3_600_000).toISOString().slice(0, 23);
        return `${local}${offset}`;
      });
    const touch = fc.record({
      id: fc.uuid(),
      occurredAt: instant,
      saidWhen: fc.option(fc.constantFrom('2026-10-09', 'last week'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(touch, { selector: ({ id }) => id, maxLength: 40 }), (all) => {
        const dated = all.map(({ saidWhen, ...rest }) => ({ ...rest, ...(saidWhen !== undefined && { saidWhen }) }));
        const sorted = dated.toSorted(newestFirst);
        expect(dated.toReversed().toSorted(newestFirst)).toEqual(sorted);
        const days = byDay(sorted.map((one) => ({ ...one, day: dayOf(one) }))).map(({ day }) => day);
        expect(new Set(days).size).toBe(days.length);
        expect(days).toEqual(days.toSorted().toReversed());
      }),
    );
  });
});

describe('the filter', () => {
  const some = fc.array(
    fc.record({ kind: fc.constantFrom(...touchKinds), host: fc.constantFrom('gmail', 'linkedin', 'other') }),
  );
  const filters: fc.Arbitrary<TimelineFilter> = fc.record({
    channel: fc.subarray([...timelineChannels]),
    direction: fc.subarray([...timelineDirections]),
    group: fc.subarray([...timelineGroups]),
  });

  test('shows everything while nothing is chosen', () => {
    for (const kind of touchKinds) expect(isShown(everything, facets(kind))).toBe(true);
  });

  test('counts beside a choice what that choice alone would show with the others as they are', () => {
    fc.assert(
      fc.property(some, filters, fc.constantFrom(...timelineGroups), (touches, filter, group) => {
        const all = touches.map((touch) => facetsOf(touch as Pick<Touch, 'kind' | 'host'>));
        const wouldShow = all.filter((one) => isShown({ ...filter, group: [group] }, one)).length;
        expect(countFacets(all, filter).group[group] ?? 0).toBe(wouldShow);
      }),
    );
  });

  test('is as before after a choice was turned on and off', () => {
    fc.assert(
      fc.property(filters, fc.constantFrom(...timelineChannels), (filter, channel) => {
        const twice = turnedIn(turnedIn(filter, 'channel', channel), 'channel', channel);
        expect([...twice.channel].sort()).toEqual([...filter.channel].sort());
      }),
    );
  });
});
