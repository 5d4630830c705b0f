import { expect, test } from 'vitest';
import type { Context } from '../../../lib/model/context.ts';
import { background, reply } from '../../fakes/background.ts';
import { fact } from '../../fakes/people.ts';
import { ann, jonas, start } from '../../fakes/world.ts';

interface Row {
  to: string;
  subject?: string;
  thread?: string;
  date?: string;
  machine?: string;
}
const annRow: Row = {
  to: `"Ann Example" <${ann.email}>`,
  subject: 'Spoilage',
  thread: 't-7',
  date: 'Nov 23, 2026, 5:40 PM',
};
const jonasRow: Row = { to: `"Ebert, Jonas" <${jonas.email}>`, subject: 'Ramp', thread: 't-8', date: '9:12 AM' };

/** The rep's Sent folder with these rows. */
const sent = (rows: Row[], change: Partial<Context> = {}): Partial<Context> => ({
  view: 'list',
  url: 'https://mail.google.com/mail/u/0/#sent',
  person: undefined,
  thread: undefined,
  facts: [
    fact('list.folder', 'sent', 'ok'),
    ...rows.flatMap((row, index) =>
      [
        ['to', row.to],
        ['subject', row.subject ?? ''],
        ['thread.id', row.thread ?? ''],
        ['date', row.date ?? ''],
        ['date.machine', row.machine ?? ''],
      ]
        .filter(([, value]) => value !== '')
        .map(([name, value]) => fact(`list.${index}.${name}`, value ?? '', 'ok')),
    ),
  ],
  ...change,
});
const people = (view: Context['view'], path: string, slugs: string[]): Partial<Context> => ({
  host: 'linkedin',
  view,
  url: `https://www.linkedin.com${path}`,
  own: '',
  person: undefined,
  thread: undefined,
  facts: slugs.flatMap((slug, index) => [
    fact(`list.${index}.person.name`, `Name of ${slug}`, 'ok'),
    fact(`list.${index}.person.slug`, slug, 'ok'),
  ]),
});
const viewId = 'view-0001';

test('offers what the Sent folder shows and the ledger does not have, each recipient alone, and writes nothing', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(sent([annRow, { ...jonasRow, to: `${jonasRow.to}, maria@fjord.example` }]));
  const list = await one.get('sweep.read', { viewId });
  expect(list).toMatchObject({ seen: 3, known: 0, dismissed: 0, barred: 0 });
  expect(list.rows).toMatchObject([
    {
      kind: 'email_sent',
      person: { name: 'Ann Example', email: ann.email },
      subject: 'Spoilage',
      threadId: 't-7',
      dateText: 'Nov 23, 2026, 5:40 PM',
      date: '',
    },
    { person: { name: 'Ebert, Jonas', email: jonas.email }, dateText: '9:12 AM' },
    { person: { name: '', email: 'maria@fjord.example' } },
  ]);
  expect(one.heard.filter(({ type }) => type === 'sweep')).toEqual([{ type: 'sweep', viewId, missing: 3 }]);
  expect(await db.touches.count()).toBe(0);
  expect(await db.people.count()).toBe(0);
});

test('an accepted row is a touch seen by the sweep, dated as the page says, and not offered again', async () => {
  const { tab, db, restart } = background();
  const one = tab(1);
  await one.show(sent([annRow, jonasRow]));
  const [row] = (await one.get('sweep.read', { viewId })).rows;
  const { rows, refused } = await one.get('sweep.accept', {
    viewId,
    ids: [row?.id ?? '', row?.id ?? '', 'no such row'],
  });
  expect(rows).toHaveLength(1);
  expect(refused).toEqual([{ id: 'no such row', why: 'This row is not on screen any more.' }]);
  expect(await db.touches.toArray()).toMatchObject([
    {
      kind: 'email_sent',
      state: 'queued',
      threadId: 't-7',
      saidWhen: 'Nov 23, 2026, 5:40 PM',
      evidence: { seenBy: 'sweep', cue: 'own-list' },
    },
  ]);
  expect(await db.outbox.count()).toBe(1);
  restart();
  await one.show(sent([annRow, jonasRow]));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ seen: 2, known: 1, rows: [{ subject: 'Ramp' }] });
});

test('a dismissed row stays dismissed, with its own date: the next mail of the same thread is offered', async () => {
  const { tab, restart } = background();
  const one = tab(1);
  await one.show(sent([annRow, jonasRow]));
  const ids = (await one.get('sweep.read', { viewId })).rows.map(({ id }) => id);
  await one.get('sweep.dismiss', { viewId, ids });
  restart();
  // "9:12 AM" of today is "Nov 24" tomorrow: a date that changes does not make it a new row.
  await one.show(sent([annRow, { ...jonasRow, date: 'Nov 24' }, { ...annRow, date: 'Nov 24, 2026, 8:00 AM' }]));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({
    seen: 3,
    dismissed: 2,
    rows: [{ dateText: 'Nov 24, 2026, 8:00 AM' }],
  });
});

test('after an accepted row, a later mail of the same thread is offered', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show(sent([annRow]));
  const [row] = (await one.get('sweep.read', { viewId })).rows;
  await one.get('sweep.accept', { viewId, ids: [row?.id ?? ''] });
  await one.show(sent([{ ...annRow, date: 'Nov 24, 2026, 8:00 AM' }]));
  expect((await one.get('sweep.read', { viewId })).rows).toMatchObject([{ dateText: 'Nov 24, 2026, 8:00 AM' }]);
  await one.show(sent([{ ...annRow, date: 'yesterday' }]));
  expect((await one.get('sweep.read', { viewId })).rows).toEqual([]);
});

test('what was undone by the rep is not offered again', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('k', { threadId: 't-7' }));
  const [touch] = await db.touches.toArray();
  await one.get('touch.undo', { touchId: touch?.id ?? '' });
  await one.show(sent([annRow]));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ known: 1, rows: [] });
});

test.each([
  ['the same thread and minute', { threadId: 't-7' }, '2026-11-24T09:04:00Z', 0],
  [
    'a new mail by its subject, whose thread was not known yet',
    { threadId: '', subject: 'Re: SPOILAGE' },
    '2026-11-24T09:04:00Z',
    0,
  ],
  ['the same thread without a machine date', { threadId: 't-7' }, '', 0],
  ['the same day where the page gives only the day', { threadId: 't-7' }, '2026-11-24', 0],
  ['the same thread an hour later, from the phone', { threadId: 't-7' }, '2026-11-24T10:04:00Z', 1],
  ['the day before', { threadId: 't-7' }, '2026-11-23', 1],
  ['another thread', { threadId: 't-1' }, '2026-11-24T09:04:00Z', 1],
  ['another person', { threadId: 't-7', people: [jonas] }, '2026-11-24T09:04:00Z', 1],
])('seen by itself and on the list: %s', async (_, change, machine, missing) => {
  const { tab } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('k', change));
  await one.show(sent([{ ...annRow, machine }]));
  expect((await one.get('sweep.read', { viewId })).rows).toHaveLength(missing);
});

test('seen by itself between the offer and the click: still one touch', async () => {
  const { tab, db } = background();
  const [one, two] = [tab(1), tab(2)];
  await one.show(sent([annRow]));
  await two.show({ viewId: 'view-0002' });
  const [row] = (await one.get('sweep.read', { viewId })).rows;
  await two.report(reply('k', { threadId: 't-7' }), 'view-0002');
  const { rows, refused } = await one.get('sweep.accept', { viewId, ids: [row?.id ?? ''] });
  expect(rows).toEqual([]);
  expect(refused).toEqual([{ id: row?.id, why: 'This is in the ledger already.' }]);
  expect(await db.touches.count()).toBe(1);
});

test('accepted from the list first, a report that comes late is the same touch', async () => {
  const { tab, db } = background();
  const [one, two] = [tab(1), tab(2)];
  await one.show(sent([{ ...annRow, machine: '2026-11-24T09:00:30Z' }]));
  await two.show({ viewId: 'view-0002' });
  const [row] = (await one.get('sweep.read', { viewId })).rows;
  await one.get('sweep.accept', { viewId, ids: [row?.id ?? ''] });
  expect((await db.touches.toArray()).map(({ occurredAt }) => Date.parse(occurredAt))).toEqual([start + 30_000]);
  await two.report(reply('k1', { threadId: 't-7' }), 'view-0002');
  expect(await db.touches.count()).toBe(1);
  await two.report(reply('k2', { threadId: 't-7' }, 3_600), 'view-0002');
  expect(await db.touches.count()).toBe(2);
});

test('never-log people, threads off the record and colleagues are not offered; a rule of the last second is refused', async () => {
  const { tab, db } = background({ ownDomains: ['partner.example'] });
  const one = tab(1);
  await one.get('neverlog.add', { kind: 'domain', value: jonas.email.split('@')[1] ?? '' });
  const rows: Row[] = [
    annRow,
    jonasRow,
    { to: 'kim@northlight-systems.example', thread: 't-9' },
    { to: 'lee@partner.example', thread: 't-10' },
    { to: 'robin.vale@northlight-systems.example', thread: 't-11' },
  ];
  await one.show(sent(rows));
  const list = await one.get('sweep.read', { viewId });
  expect(list).toMatchObject({ seen: 2, barred: 1, rows: [{ subject: 'Spoilage' }] });
  await one.get('neverlog.add', { kind: 'address', value: ann.email });
  const { refused } = await one.get('sweep.accept', { viewId, ids: list.rows.map(({ id }) => id) });
  expect(refused).toMatchObject([{ why: expect.stringContaining('never-log list') }]);
  expect(await db.touches.count()).toBe(0);
});

test('a row whose subject looks private says so', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show(sent([{ ...annRow, subject: 'Ihre Krankmeldung' }, jonasRow]));
  const { rows } = await one.get('sweep.read', { viewId });
  expect(rows.map(({ looksPrivate }) => looksPrivate)).toEqual(['health', undefined]);
});

test('sent invitations: those never seen are offered, whatever their age; the page of received ones is none', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show({
    host: 'linkedin',
    view: 'profile',
    url: 'https://www.linkedin.com/in/ann-example/',
    own: '',
    thread: undefined,
  });
  const known = { ...ann, email: '', linkedinSlug: 'ann-example' };
  await one.report(reply('k', { kind: 'connection_request', people: [known], threadId: '' }));
  await one.show(people('invitations', '/mynetwork/invitation-manager/sent/', ['ann-example', 'noa-shaked']));
  const { rows } = await one.get('sweep.read', { viewId });
  expect(rows).toMatchObject([{ kind: 'connection_request', person: { linkedinSlug: 'noa-shaked' }, dateText: '' }]);
  await one.get('sweep.accept', { viewId, ids: rows.map(({ id }) => id) });
  expect((await one.get('sweep.read', { viewId })).rows).toEqual([]);
  await one.show(people('invitations', '/mynetwork/invitation-manager/', ['somebody']));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ seen: 0, rows: [] });
});

test('connections: only of people to whom something was done, and once', async () => {
  const { tab, kinds } = background();
  const one = tab(1);
  await one.show({
    host: 'linkedin',
    view: 'profile',
    url: 'https://www.linkedin.com/in/ann-example/',
    own: '',
    thread: undefined,
  });
  const known = { ...ann, email: '', linkedinSlug: 'ann-example' };
  await one.report(reply('k', { kind: 'connection_request', people: [known], threadId: '' }));
  const list = people('connections', '/mynetwork/invite-connect/connections/', ['old-friend', 'ann-example']);
  await one.show(list);
  const { rows } = await one.get('sweep.read', { viewId });
  expect(rows).toMatchObject([{ kind: 'connection_accepted', person: { linkedinSlug: 'ann-example' } }]);
  await one.get('sweep.accept', { viewId, ids: rows.map(({ id }) => id) });
  await one.report(reply('seen', { kind: 'connection_accepted', people: [known], threadId: '' }));
  expect(await kinds()).toEqual(['connection_accepted Name of ann-example', 'connection_request Ann Example']);
});

interface Talk {
  name: string;
  thread?: string;
  date?: string;
  slug?: string;
  memberId?: string;
}
/** The rep's inbox with rows whose last word is the rep's. */
const inbox = (rows: Talk[], pageLanguage = 'en'): Partial<Context> => ({
  host: 'linkedin',
  view: 'messaging',
  url: 'https://www.linkedin.com/messaging/',
  pageLanguage,
  own: '',
  person: undefined,
  thread: undefined,
  facts: rows.flatMap(({ name, thread = '', date = '', slug = '', memberId = '' }, index) =>
    Object.entries({
      isMine: 'yes',
      'person.name': name,
      'person.slug': slug,
      'person.memberId': memberId,
      'thread.id': thread,
      date,
    })
      .filter(([, value]) => value !== '')
      .map(([what, value]) => fact(`list.${index}.${what}`, value, 'ok')),
  ),
});
const dana = { ...ann, name: 'Dana Wells', email: '', linkedinSlug: '', linkedinMemberId: 'ACoAADANA', company: '' };
/** A message to Dana on 24 November, seen with proof. */
const toDana = (key: string, threadId = '2-dana') =>
  reply(key, { kind: 'message_sent', people: [dana], threadId, subject: '' });

test('inbox: a message sent from a phone is offered for whom the conversation is with, and logged about them', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(inbox([]));
  await one.report(toDana('k'));
  await one.show(inbox([{ name: 'Dana Wells', thread: '2-dana', date: 'Nov 20' }]));
  const { rows } = await one.get('sweep.read', { viewId });
  expect(rows).toMatchObject([
    { kind: 'message_sent', person: { linkedinMemberId: 'ACoAADANA' }, threadId: '2-dana', date: '2026-11-20' },
  ]);
  await one.get('sweep.accept', { viewId, ids: rows.map(({ id }) => id) });
  const touches = await db.touches.toArray();
  expect(new Set(touches.map(({ personId }) => personId)).size).toBe(1);
  expect(touches.map(({ saidWhen }) => saidWhen)).toEqual([undefined, '2026-11-20']);
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ known: 1, rows: [] });
  await one.show(inbox([{ name: 'Dana Wells', thread: '2-dana', date: 'Nov 21' }]));
  expect((await one.get('sweep.read', { viewId })).rows).toMatchObject([{ date: '2026-11-21' }]);
});

test.each([
  ['a clock time of today', 'en', '9:40 AM'],
  ['the day in the language of the page', 'de', '24. Nov.'],
  ['the day before, which a list may call today', 'fr', '23 nov.'],
  ['words that no calendar knows', 'en', 'a while ago'],
])('inbox: what was seen is not offered: %s', async (_, language, date) => {
  const { tab } = background();
  const one = tab(1);
  await one.show(inbox([]));
  await one.report(toDana('k'));
  await one.show(inbox([{ name: 'Dana Wells', thread: '2-dana', date }], language));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ seen: 1, known: 1, rows: [] });
});

test('inbox: a name alone names nobody, until the open conversation gives a key', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(inbox([{ name: 'Owen Pike', thread: '2-owen', date: 'Nov 20' }, { name: 'No Thread' }]));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ seen: 1, unnamed: 1, rows: [] });
  await one.show(inbox([{ name: 'Owen Pike', thread: '2-owen', date: 'Nov 20', slug: 'owen-pike' }]));
  const { rows } = await one.get('sweep.read', { viewId });
  expect(rows).toMatchObject([{ person: { linkedinSlug: 'owen-pike' } }]);
  await one.get('sweep.dismiss', { viewId, ids: rows.map(({ id }) => id) });
  await one.show(inbox([{ name: 'Owen Pike', thread: '2-owen', date: 'Nov 20' }]));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ dismissed: 1, unnamed: 0 });
  expect(await db.people.count()).toBe(0);
});

test('inbox: nobody on the never-log list is offered by the conversation either', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(inbox([]));
  await one.report(toDana('k'));
  const [touch] = await db.touches.toArray();
  await one.get('neverlog.add', { kind: 'person', value: touch?.personId ?? '' });
  await one.show(inbox([{ name: 'Dana Wells', thread: '2-dana', date: 'Nov 20' }]));
  expect(await one.get('sweep.read', { viewId })).toMatchObject({ barred: 1, rows: [] });
});

test('any other list offers nothing, and the pages are told when the own list is left', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show(sent([annRow]));
  await one.show({ ...sent([annRow]), facts: [fact('list.0.from.email', ann.email, 'ok')], viewId: 'view-0002' });
  expect(one.heard.filter(({ type }) => type === 'sweep')).toEqual([
    { type: 'sweep', viewId, missing: 1 },
    { type: 'sweep', viewId: 'view-0002', missing: 0 },
  ]);
  expect(await one.ask('sweep.read', { viewId })).toMatchObject({ ok: false, problem: { code: 'old_view' } });
});
