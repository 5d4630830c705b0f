// Card and timeline as the background answers them: own touches at once, colleagues' when the hub tells, pages and filters.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localDay } from '../../../lib/model/moment.ts';
import type { TouchKind } from '../../../lib/model/touch.ts';
import { writeConnection } from '../../../lib/store/connections.ts';
import { background } from '../../fakes/background.ts';
import { connection } from '../../fakes/outbox.ts';
import { onScreen } from '../../fakes/people.ts';
import { ann, start } from '../../fakes/world.ts';

const dayMs = 86_400_000;
const filter = { channel: [], direction: [], group: [] };
const shown = { person: onScreen({ name: ann.name, emails: [ann.email], company: ann.company }) };

/** A tab with Ann in it, and touches logged by hand. */
async function scene() {
  const place = background();
  const tab = place.tab(1);
  const { viewId } = await tab.show(shown);
  let notes = 0;
  const log = (kind: TouchKind) =>
    tab.get('touch.log', { viewId, kind, note: `note ${++notes}`, assetIds: [], isSecond: true });
  const list = (more: object = {}) =>
    tab.get('timeline.list', { viewId, scope: 'person', offset: 0, limit: 50, filter, ...more });
  return { ...place, tab, viewId, log, list };
}

/** What the hub is asked, and what it answers next; nothing = it does not answer. */
const hub: { asked: { url: string; body: unknown }[]; answer: unknown } = { asked: [], answer: undefined };
beforeEach(() => {
  Object.assign(hub, { asked: [], answer: undefined });
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    if (url.endsWith('/v1/people/recent')) hub.asked.push({ url, body: JSON.parse(body) });
    if (hub.answer === undefined) throw new TypeError('nobody there');
    return new Response(JSON.stringify(hub.answer));
  });
});
afterEach(() => vi.unstubAllGlobals());

test('somebody of whom nothing is kept has a card that says so, and a first role keeps them, parked', async () => {
  const { tab, viewId, world } = await scene();
  const before = await tab.get('person.card', { viewId });
  expect(before.card).toMatchObject({ keys: [`email:${ann.email}`], isParked: true, pressure: { touches: 0 } });
  expect(before.card?.personId).toBeUndefined();
  expect(await world.db.people.count()).toBe(0);
  const { card } = await tab.get('person.role', { viewId, role: 'champion' });
  expect(card).toMatchObject({ role: 'champion', isParked: true });
  expect(await world.db.people.count()).toBe(1);
});

test('own touches press at once, and what the hub tells of colleagues is added when it comes', async () => {
  const { tab, viewId, log, world, clock } = await scene();
  await writeConnection(world.db, connection('hub'));
  for (const kind of ['email_sent', 'message_sent'] as const) await log(kind);
  clock.pass(2 * dayMs);
  hub.answer = {
    touches: [
      { day: localDay(start), kind: 'call', by: 'Ben', isOwn: false },
      { day: localDay(start), kind: 'email_sent', by: 'Ben', isOwn: false },
    ],
  };
  const own = await tab.get('person.card', { viewId });
  expect(own.card?.pressure).toEqual({ touches: 2, days: 3, others: [], isHigh: false });
  expect(hub.asked).toEqual([]);
  const team = await tab.get('person.team', { viewId });
  expect(team).toMatchObject({ isTeamKnown: true, card: { pressure: { touches: 4, isHigh: true } } });
  expect(team.card?.pressure.others).toEqual([{ by: 'Ben', touches: 2 }]);
  expect(hub.asked[0]).toMatchObject({ body: { keys: [`email:${ann.email}`], days: 14 } });
  await tab.get('person.team', { viewId });
  expect((await tab.get('person.card', { viewId })).card?.pressure.touches).toBe(4);
  expect(hub.asked).toHaveLength(1);
  clock.pass(6 * 60_000);
  await tab.get('person.team', { viewId });
  expect(hub.asked).toHaveLength(2);
});

test('a hub that does not answer adds nothing and is not called a hub that knows', async () => {
  const { tab, viewId, log, world } = await scene();
  await writeConnection(world.db, connection('hub'));
  await log('call');
  const { card, isTeamKnown } = await tab.get('person.team', { viewId });
  expect([isTeamKnown, card?.pressure.touches]).toEqual([false, 1]);
});

test('the hub hears of nobody who is unknown here, off the record or erased, and of nobody while it is off', async () => {
  const { tab, viewId, log, world } = await scene();
  hub.answer = { touches: [] };
  await tab.get('person.team', { viewId });
  await writeConnection(world.db, connection('hub'));
  await tab.get('person.team', { viewId });
  expect(hub.asked).toEqual([]);
  await log('call');
  await tab.get('record.set', { viewId, scope: 'person', isOff: true });
  await tab.get('person.team', { viewId });
  expect(hub.asked).toEqual([]);
  await tab.get('record.set', { viewId, scope: 'person', isOff: false });
  await tab.get('person.team', { viewId });
  expect(hub.asked).toHaveLength(1);
  const { card } = await tab.get('person.card', { viewId });
  await tab.get('person.erase', { personId: card?.personId ?? '' });
  hub.asked = [];
  await tab.get('person.team', { viewId });
  expect(hub.asked).toEqual([]);
});

test('the earliest open step is the next one', async () => {
  const { tab, viewId, log, world } = await scene();
  await log('call');
  const { card } = await tab.get('person.card', { viewId });
  const step = (id: string, dueOn: string, state: 'open' | 'done', dueAt?: string) => ({
    id,
    personId: card?.personId ?? '',
    channel: 'call' as const,
    what: '',
    dueOn,
    ...(dueAt !== undefined && { dueAt }),
    state,
    why: 'by-hand' as const,
    createdAt: new Date(start).toISOString(),
    url: '',
  });
  await world.db.nextSteps.bulkPut([
    step('any-time', '2026-11-26', 'open'),
    step('done', '2026-11-25', 'done'),
    step('morning', '2026-11-26', 'open', '09:00'),
  ]);
  expect((await tab.get('person.card', { viewId })).card?.next?.id).toBe('morning');
});

test('the timeline comes in pages that never overlap, filtered over everything there is', async () => {
  const { log, list } = await scene();
  for (let count = 0; count < 7; count += 1) await log(count % 2 === 0 ? 'call' : 'email_sent');
  const first = await list({ limit: 4 });
  const second = await list({ limit: 4, offset: 4 });
  expect([first.rows.length, second.rows.length, first.shown, first.total]).toEqual([4, 3, 7, 7]);
  const ids = [...first.rows, ...second.rows].map(({ row }) => row.touch.id);
  expect(new Set(ids).size).toBe(7);
  const mails = await list({ filter: { ...filter, channel: ['mail'] } });
  expect([mails.shown, mails.total, mails.counts.channel]).toEqual([3, 7, { other: 4, mail: 3 }]);
  expect((await list({ filter: { ...filter, group: ['nonsense'] } })).rows).toEqual([]);
});

test('the account’s timeline has everybody there, each by name', async () => {
  const { tab, viewId, log, list } = await scene();
  await log('call');
  const mira = onScreen({ name: 'Mira Sol', emails: ['mira.sol@northwind-logistics.example'], company: ann.company });
  const other = await tab.show({ viewId: 'view-0002', person: mira });
  await tab.get('touch.log', { viewId: other.viewId, kind: 'note', note: 'x', assetIds: [] });
  const stranger = onScreen({ name: 'Ed', emails: ['ed@elsewhere.example'], company: 'Elsewhere' });
  const far = await tab.show({ viewId: 'view-0003', person: stranger });
  await tab.get('touch.log', { viewId: far.viewId, kind: 'note', note: 'y', assetIds: [] });
  await tab.show({ ...shown, viewId });
  expect((await list()).rows.map(({ who }) => who)).toEqual([ann.name]);
  const account = await list({ scope: 'account' });
  expect(account.rows.map(({ who }) => who).sort()).toEqual([ann.name, 'Mira Sol']);
  expect([account.account, account.people]).toEqual([ann.company, 2]);
});
