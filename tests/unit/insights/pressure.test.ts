// Contact pressure: what presses, for how long, and what an answer takes away.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contact, pressureDays, pressureFrom, pressureOn } from '../../../lib/insights/pressure.ts';
import { touchKinds } from '../../../lib/model/touch.ts';

const today = '2026-11-24';
const daysAgo = (days: number): string =>
  new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
const contact = (kind: Contact['kind'], days: number, by = ''): Contact => ({ kind, day: daysAgo(days), by });

describe('contact pressure', () => {
  test('is high from four contacts in two weeks on, and says how many came from whom', () => {
    const three = [contact('email_sent', 8), contact('message_sent', 5, 'Ben'), contact('call', 2, 'Ben')];
    expect(pressureOn(three, today).isHigh).toBe(false);
    expect(pressureOn([...three, contact('email_reply_sent', 0)], today)).toEqual({
      touches: 4,
      days: 9,
      others: [{ by: 'Ben', touches: 2 }],
      isHigh: true,
    });
  });

  test('counts the last fourteen days, today among them, and no earlier one', () => {
    expect(pressureOn([contact('email_sent', pressureDays - 1)], today)).toMatchObject({ touches: 1, days: 14 });
    expect(pressureOn([contact('email_sent', pressureDays)], today).touches).toBe(0);
  });

  test('counts a colleague’s day that has begun already', () => {
    expect(pressureOn([contact('email_sent', -1, 'Mia')], today)).toMatchObject({ touches: 1, days: 1 });
    expect(pressureOn([contact('email_sent', -2, 'Mia')], today).touches).toBe(0);
  });

  test('takes reactions, views, follows and notes for no pressure, and a comment for half of a message', () => {
    const quiet = ['reaction', 'profile_view', 'company_view', 'follow', 'note', 'lead_saved', 'own_post'] as const;
    expect(
      pressureOn(
        [...quiet].flatMap((kind) => [contact(kind, 1), contact(kind, 2)]),
        today,
      ).touches,
    ).toBe(0);
    const comments = Array.from({ length: 7 }, (_, at) => contact('comment', at));
    expect(pressureOn(comments, today)).toMatchObject({ touches: 7, isHigh: false });
    expect(pressureOn([...comments, contact('comment', 8)], today).isHigh).toBe(true);
  });

  test('ends with an answer, for the side that got it and up to that day', () => {
    const pressed = [8, 6, 4, 3].map((days) => contact('email_sent', days));
    expect(pressureOn([...pressed, contact('email_reply_received', 3)], today)).toMatchObject({ touches: 0, days: 0 });
    expect(pressureOn([...pressed, contact('email_reply_received', 5)], today).touches).toBe(2);
    // Ben was answered; the rep is still waited for by nobody else.
    expect(pressureOn([...pressed, contact('message_received', 1, 'Ben')], today).isHigh).toBe(true);
  });

  test('does not end with what a machine or a glance says', () => {
    const pressed = [8, 6, 4, 3].map((days) => contact('email_sent', days));
    for (const kind of ['auto_reply', 'bounce', 'link_clicked', 'asset_viewed', 'profile_view_received'] as const)
      expect(pressureOn([...pressed, contact(kind, 1)], today).isHigh, kind).toBe(true);
  });

  const contacts = fc.array(
    fc.record({
      kind: fc.constantFrom(...touchKinds),
      day: fc.integer({ min: -3, max: 40 }).map(daysAgo),
      by: fc.constantFrom('', 'Ben', 'Mia'),
    }),
    { maxLength: 30 },
  );

  test('does not depend on the order, and one more contact never lowers it', () => {
    fc.assert(
      fc.property(contacts, fc.constantFrom('email_sent', 'comment', 'reaction'), (all, kind) => {
        const before = pressureOn(all, today);
        expect(pressureOn([...all].reverse(), today)).toEqual(before);
        const after = pressureOn([...all, contact(kind as Contact['kind'], 0)], today);
        expect(after.touches).toBeGreaterThanOrEqual(before.touches);
        expect(before.isHigh && !after.isHigh).toBe(false);
      }),
    );
  });

  test('never says more by others than in all, nor more days than the window, nor calls little high', () => {
    fc.assert(
      fc.property(contacts, (all) => {
        const { touches, days, others, isHigh } = pressureOn(all, today);
        expect(others.reduce((sum, one) => sum + one.touches, 0)).toBeLessThanOrEqual(touches);
        expect(days).toBeLessThanOrEqual(pressureDays);
        expect(days > 0).toBe(touches > 0);
        if (touches < pressureFrom) expect(isHigh).toBe(false);
      }),
    );
  });
});
