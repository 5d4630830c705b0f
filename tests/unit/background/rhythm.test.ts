// The rhythm over a real ledger: goals count up and down by themselves, and nobody is proposed who must be left alone.
import { describe, expect, test } from 'vitest';
import type { TouchKind } from '../../../lib/model/touch.ts';
import { background, reply } from '../../fakes/background.ts';
import { ann, jonas, recordInput, recordTouch, start } from '../../fakes/world.ts';

const dayMs = 86_400_000;
const onLinkedIn = (slug: string) => ({ ...ann, name: slug, email: '', linkedinSlug: slug });

function seller(settings: Record<string, unknown> = {}) {
  const stage = background(settings);
  const { db, clock } = stage;
  const page = stage.tab(1);
  let count = 0;
  return {
    ...stage,
    page,
    today: async () => {
      const { goals, streak, isFirstDay } = await page.get('rhythm.today', {});
      return { isFirstDay, streak: streak.days, done: Object.fromEntries(goals.map(({ kind, done }) => [kind, done])) };
    },
    next: async () =>
      (await page.get('rhythm.people', {})).next.map(({ name, reasons }) => `${name}: ${reasons[0]?.why}`),
    /** A touch that happened, and was recorded, so many days ago. */
    did: async (kind: TouchKind, daysAgo: number, person = ann, more = {}) => {
      clock.at = start - daysAgo * dayMs;
      const at = new Date(clock.at).toISOString();
      const evidence = { cue: 'own-message', seenBy: 'auto' as const, at };
      const input = recordInput(`k${++count}`, { person, occurredAt: at, ...more });
      const { touch } = await recordTouch(db, clock, {
        ...input,
        draft: { ...input.draft, kind, evidence },
      });
      clock.at = start;
      return touch;
    },
  };
}

describe('today', () => {
  test('counts by itself what is seen, one mail to two people once, and less what is undone', async () => {
    const { page, today } = seller();
    await page.show();
    expect(await today()).toMatchObject({ isFirstDay: true, done: { email: 0 } });
    await page.report(reply('k', { people: [ann, jonas] }));
    await page.report(reply('k2', { people: [ann], threadId: 't-2' }));
    expect(await today()).toMatchObject({ isFirstDay: false, done: { email: 2 } });
    const { touches } = await page.get('touch.list', { limit: 10 });
    for (const { touch } of touches.slice(0, 1)) await page.get('touch.undo', { touchId: touch.id });
    expect((await today()).done.email).toBe(1);
  });
  test('a streak is read as far as it goes, and new goals leave the past alone', async () => {
    const { page, did, today } = seller({ goals: { email: 1 } });
    for (let day = 0; day < 50; day++) await did('email_sent', day);
    // Fifty days back from a Tuesday: more than are read at first.
    expect((await today()).streak).toBe(36);
    const { goals, streak } = await page.get('rhythm.goals', { goals: { email: 3 } });
    expect(goals.find(({ kind }) => kind === 'email')).toEqual({ kind: 'email', done: 1, goal: 3 });
    expect(streak).toMatchObject({ days: 35, isTodayKept: false });
  });
});

describe('next', () => {
  test('shows who accepted and was not written to, and drops whom the rep writes to', async () => {
    const { did, next } = seller();
    await did('connection_request', 9, onLinkedIn('mara'));
    await did('connection_accepted', 2, onLinkedIn('mara'));
    expect(await next()).toEqual(['mara: accepted']);
    await did('message_sent', 0, onLinkedIn('mara'));
    expect(await next()).toEqual([]);
  });
  test('never somebody on the never-log list, by address, domain or person', async () => {
    const { did, next, page } = seller();
    await did('email_sent', 9);
    await did('email_reply_received', 8);
    expect(await next()).toEqual(['Ann Example: answer']);
    await page.get('neverlog.add', { kind: 'domain', value: 'northwind-logistics.example' });
    expect(await next()).toEqual([]);
  });
  test('never somebody whose conversation is off the record, nor whoever opted out', async () => {
    const { did, next, db } = seller();
    await did('email_sent', 9);
    await did('email_reply_received', 8);
    await db.verdicts.put({ id: 'off:thread:gmail:me@x.example:t-1', kind: 'off', value: 'yes', at: '' });
    expect(await next()).toEqual([]);
    await db.verdicts.clear();
    expect(await next()).toHaveLength(1);
    await did('opt_out', 1);
    expect(await next()).toEqual([]);
  });
  test('shows a step that is due, of somebody without a touch too, and at most five', async () => {
    const { did, next, db } = seller();
    for (const name of ['a1', 'b2', 'c3', 'd4', 'e5', 'f6']) {
      await did('message_sent', 9, onLinkedIn(name));
      await did('message_received', 8, onLinkedIn(name));
    }
    await did('profile_view', 9, onLinkedIn('gil'));
    const people = await db.people.toArray();
    const plan = (name: string, dueOn: string) =>
      db.nextSteps.add({
        ...{
          id: name,
          personId: people.find((one) => one.name === name)?.id ?? '',
          channel: 'call',
          what: 'Call',
          dueOn,
        },
        ...{ state: 'open', why: 'by-hand', createdAt: new Date(start).toISOString(), url: '' },
      });
    expect(await next()).toHaveLength(5);
    await plan('gil', '2026-11-23');
    await plan('a1', '2026-11-25');
    // Due yesterday weighs as much as an answer of a week ago; what is due tomorrow weighs nothing.
    expect(await next()).toEqual(expect.arrayContaining(['a1: answer']));
    await db.touches
      .where('personId')
      .noneOf(people.filter(({ name }) => name < 'c').map(({ id }) => id))
      .delete();
    expect(await next()).toEqual(['a1: answer', 'b2: answer', 'gil: step']);
  });
  test('links to the profile, or to where they wrote', async () => {
    const { did, page } = seller();
    await did('connection_request', 9, onLinkedIn('mara'));
    await did('connection_accepted', 2, onLinkedIn('mara'), { url: 'https://www.linkedin.com/mynetwork/' });
    await did('email_sent', 9);
    await did('email_reply_received', 8);
    const { next } = await page.get('rhythm.people', {});
    expect(next.map(({ url }) => url)).toEqual([
      'https://mail.google.com/mail/u/0/#inbox/abc',
      'https://www.linkedin.com/in/mara/',
    ]);
  });
});
