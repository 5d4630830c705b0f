import { expect, test } from 'vitest';
import { ownKeys, personOnPage, pinned, withPin } from '../../../entrypoints/background/people.ts';
import { peopleHandlers } from '../../../entrypoints/background/people-requests.ts';
import { type Page, Tabs } from '../../../entrypoints/background/tabs.ts';
import type { World } from '../../../entrypoints/background/world.ts';
import type { Context } from '../../../lib/model/context.ts';
import { matcherOver } from '../../fakes/matcher.ts';
import { context, fact, freshWorld, onScreen } from '../../fakes/people.ts';
import { recordInput, recordTouch } from '../../fakes/world.ts';

const page: Page = {
  port: {} as Page['port'],
  mount: 'frame',
  greeting: Promise.resolve(),
  tabId: 1,
  windowId: undefined,
};
const profile = (change: Partial<Context> = {}) =>
  context({
    host: 'linkedin',
    view: 'profile',
    url: 'https://www.linkedin.com/in/jonas-ebert/',
    own: '',
    person: onScreen({ name: 'Jonas Ebert', company: 'Brückner GmbH', linkedinSlug: 'jonas-ebert' }),
    ...change,
  });

async function scene(shown: Context) {
  const { db, clock } = freshWorld();
  const world: World = {
    db,
    clock,
    deviceId: async () => 'device',
    matcher: matcherOver(db, clock),
  };
  const tabs = new Tabs();
  const contextOf = async (_: Page, viewId: string) => (viewId === shown.viewId ? shown : undefined);
  const handlers = peopleHandlers({ world, tabs, contextOf });
  const person = {
    name: 'Ebert, Jonas',
    email: 'jonas@brueckner.example',
    linkedinSlug: '',
    title: '',
    company: '',
  };
  const mailId = (await recordTouch(db, clock, recordInput('k', { person }))).touch.personId;
  const suggestions = async () => {
    const answer = await handlers['person.suggestions']({ viewId: shown.viewId }, page, 'k');
    return answer.ok ? answer.value : undefined;
  };
  return { world, handlers, mailId, suggestions, viewId: shown.viewId };
}

test('asks whether the profile and the known mail person are one, and writes nothing about people meanwhile', async () => {
  const { world, suggestions, mailId } = await scene(profile());
  expect(await suggestions()).toEqual({
    suggestions: [
      {
        personId: mailId,
        name: 'Ebert, Jonas',
        company: '',
        why: 'Same name in another order, and brueckner.example looks like the domain of Brückner GmbH.',
      },
    ],
    refused: [],
  });
  expect(await world.db.people.count()).toBe(1);
});

test('“same person” joins them, and a split gives both back and does not ask again', async () => {
  const { handlers, suggestions, mailId, viewId } = await scene(profile());
  const merged = await handlers['person.merge']({ viewId, otherId: mailId }, page, 'k');
  const mergedId = merged.ok ? merged.value.mergedId : '';
  const joined = await suggestions();
  expect(joined?.person).toMatchObject({
    id: mailId,
    isParked: true,
    isPinned: false,
    keys: ['email:jonas@brueckner.example', 'linkedin:jonas-ebert'],
    mergedFrom: [{ id: mergedId, name: 'Jonas Ebert', keys: ['linkedin:jonas-ebert'] }],
  });
  expect(joined?.suggestions).toEqual([]);
  await handlers['person.split']({ personId: mailId, mergedId }, page, 'k');
  const apart = await suggestions();
  expect(apart?.person).toMatchObject({ id: mergedId, mergedFrom: [] });
  expect(apart?.suggestions).toEqual([]);
  expect(apart?.refused.map(({ id }) => id)).toEqual([mailId]);
});

test('“two people” is kept until it is taken back', async () => {
  const { handlers, suggestions, mailId, viewId } = await scene(profile());
  await handlers['person.refuse']({ viewId, otherId: mailId }, page, 'k');
  expect(await suggestions()).toMatchObject({ suggestions: [], refused: [{ id: mailId }] });
  await handlers['person.unrefuse']({ viewId, otherId: mailId }, page, 'k');
  expect(await suggestions()).toMatchObject({ suggestions: [{ personId: mailId }], refused: [] });
});

test('an old view changes nothing', async () => {
  const { handlers, world, mailId } = await scene(profile());
  const refused = await handlers['person.merge']({ viewId: 'view-old', otherId: mailId }, page, 'k');
  expect(refused).toMatchObject({ ok: false, problem: { code: 'old_view' } });
  expect(await world.db.links.count()).toBe(0);
});

const unsure = context({
  state: 'ambiguous',
  url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQcpKXQrLmNbVwZtHdSjGkFpRxY',
});

test('a person pinned to a thread is known there again, and only where the page is not sure', async () => {
  const { handlers, world, viewId, suggestions } = await scene(unsure);
  const pin = await handlers['person.pin']({ viewId, name: 'Ann Example', company: 'Acme' }, page, 'k');
  const personId = pin.ok ? pin.value.personId : '';
  expect(await pinned(world, unsure)).toMatchObject({ personId, person: { name: 'Ann Example', company: 'Acme' } });
  expect((await suggestions())?.person).toMatchObject({ id: personId, isPinned: true });
  const sure = { ...unsure, state: 'ready' as const, person: onScreen({ name: 'Else', emails: ['else@x.example'] }) };
  expect(await pinned(world, sure)).toBeUndefined();
  expect(await pinned(world, { ...unsure, state: 'loading' })).toBeUndefined();
  expect(await personOnPage(world, sure)).toBeUndefined();
  expect(await handlers['person.unpin']({ viewId }, page, 'k')).toEqual({ ok: true, value: { wasPinned: true } });
  expect(await pinned(world, unsure)).toBeUndefined();
});

test('pinning the same name again adds to the person, a known address leads to who has it', async () => {
  const { handlers, world, viewId, mailId } = await scene(unsure);
  const first = await handlers['person.pin']({ viewId, name: 'Ann Example' }, page, 'k');
  const second = await handlers['person.pin']({ viewId, name: 'Ann Example', email: 'ann@acme.example' }, page, 'k');
  expect(second).toEqual(first);
  const third = await handlers['person.pin']({ viewId, name: 'Jonas', email: 'Jonas@brueckner.example' }, page, 'k');
  expect(third).toEqual({ ok: true, value: { personId: mailId } });
  expect((await pinned(world, unsure))?.personId).toBe(mailId);
});

const named = (name: string, address: string): Context => ({
  ...unsure,
  state: 'ready',
  person: onScreen({ name, emails: [address] }),
});

test('“wrong person” holds against a page that is sure, as long as it names the same one', async () => {
  const shown = named('Else', 'else@x.example');
  const { handlers, world, viewId } = await scene(shown);
  await handlers['person.pin']({ viewId, name: 'Ann', email: 'ann@acme.example', instead: true }, page, 'k');
  expect(await withPin(world, shown)).toMatchObject({
    state: 'ready',
    person: { name: 'Ann', emails: ['ann@acme.example'] },
  });
  expect((await personOnPage(world, shown))?.name).toBe('Ann');
  const third = named('Third', 'third@x.example');
  expect(await withPin(world, third)).toBe(third);
  await handlers['person.unpin']({ viewId }, page, 'k');
  expect(await withPin(world, shown)).toBe(shown);
});

test('what was typed for the person on screen fills the gaps of the page and changes nothing that it shows', async () => {
  const shown = profile();
  const { handlers, world, viewId } = await scene(shown);
  const typed = { name: 'Jonas Ebert', title: 'Head of Purchasing', company: 'Else GmbH', email: 'j@else.example' };
  await handlers['person.pin']({ viewId, ...typed }, page, 'k');
  const filled = await withPin(world, shown);
  expect(filled.person).toMatchObject({
    title: 'Head of Purchasing',
    company: 'Brückner GmbH',
    linkedinSlug: 'jonas-ebert',
    emails: ['j@else.example'],
  });
  expect(filled.facts.filter(({ anchor }) => anchor === 'pinned').map(({ name }) => name)).toEqual([
    'person.title',
    'person.emails',
  ]);
  expect((await personOnPage(world, filled))?.keys).toEqual(['linkedin:jonas-ebert', 'email:j@else.example']);
});

test('neither the own address nor a list can be pinned', async () => {
  const own = await scene(unsure);
  const codeOf = (answer: { ok: boolean; problem?: { code: string } }) => answer.problem?.code;
  expect(
    codeOf(await own.handlers['person.pin']({ viewId: own.viewId, name: 'Me', email: unsure.own }, page, 'k')),
  ).toBe('own_address');
  const list = await scene(context({ url: 'https://mail.google.com/mail/u/0/#inbox' }));
  expect(codeOf(await list.handlers['person.pin']({ viewId: list.viewId, name: 'Ann' }, page, 'k'))).toBe('no_place');
});

test('an own address named on one page is own on every other', async () => {
  const { world, suggestions } = await scene(
    profile({ person: onScreen({ name: 'Jonas Ebert', emails: ['me@us.example'], linkedinSlug: 'jonas-ebert' }) }),
  );
  await ownKeys(world, { own: 'Me@US.example' });
  await ownKeys(world, { own: 'second@us.example' });
  expect(await ownKeys(world, { own: '' })).toEqual(new Set(['email:second@us.example', 'email:me@us.example']));
  await ownKeys(world, { own: '', facts: [fact('account.own.slug', 'me-vale', 'weak')] });
  expect(await ownKeys(world, { own: '' })).not.toContain('linkedin:me-vale');
  await ownKeys(world, { own: '', facts: [fact('account.own.slug', 'Me-Vale', 'ok')] });
  expect(await ownKeys(world, { own: '' })).toContain('linkedin:me-vale');
  await recordTouch(
    world.db,
    world.clock,
    recordInput('own', { person: { name: '', email: 'me@us.example', linkedinSlug: '', title: '', company: '' } }),
  );
  const seen = await suggestions();
  expect(seen?.person).toBeUndefined();
  expect(JSON.stringify(seen)).not.toContain('us.example');
});
