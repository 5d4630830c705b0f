import { expect, test } from 'vitest';
import { background, reply } from '../../fakes/background.ts';
import { ann, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

const maria = { ...ann, name: 'Maria Lund', email: 'maria.lund@fjord.example', company: 'Fjord' };

test('a mail to three people of whom one is on the list gives two touches, and says why the third has none', async () => {
  const { tab, kinds, db } = background();
  const one = tab(1);
  await one.show();
  await one.get('neverlog.add', { kind: 'address', value: ' Maria.Lund@FJORD.example ' });
  await one.report(reply('k', { people: [ann, jonas, maria] }));
  expect(await kinds()).toEqual(['email_reply_sent Ann Example', 'email_reply_sent Jonas Ebert']);
  expect(await db.outbox.count()).toBe(2);
  expect(one.heard).toContainEqual({
    type: 'not-logged',
    viewId: 'view-0001',
    name: 'Maria Lund',
    why: 'maria.lund@fjord.example is on your never-log list, so nothing is logged. Take it off the list to log.',
  });
  expect(one.heard).toContainEqual(expect.objectContaining({ type: 'touch-kept', dedupeKey: 'k' }));
});

test('nobody on the list gets as much as a row among the people', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show({ person: undefined });
  await one.get('neverlog.add', { kind: 'domain', value: 'https://www.Fjord.example/about'.replace('www.', '') });
  await one.report(reply('k', { people: [maria] }));
  expect(await db.people.count()).toBe(0);
  expect(await db.touches.count()).toBe(0);
});

test.each([
  ['fjord.example', true],
  ['sales.fjord.example', true],
  ['a.b.fjord.example', true],
  ['myfjord.example', false],
  ['fjord.example.org', false],
])('the rule for fjord.example about %s: %s', async (domain, isBarred) => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.get('neverlog.add', { kind: 'domain', value: 'fjord.example' });
  await one.report(reply('k', { people: [{ ...maria, email: `maria@${domain}` }] }));
  expect(await db.touches.count()).toBe(isBarred ? 0 : 1);
});

test('a person on the list is known by every key, also by those of whom they were joined with', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  await recordTouch(db, clock, recordInput('a', { person: ann }));
  await recordTouch(db, clock, recordInput('b', { person: { ...ann, email: '', linkedinSlug: 'ann-example' } }));
  const [mail, profile] = await db.people.toArray();
  await one.get('person.merge', { viewId: 'view-0001', otherId: profile?.id ?? '' });
  await one.get('neverlog.add', { kind: 'person', value: mail?.id ?? '' });
  await one.report(reply('k1', { people: [{ ...ann, email: '', linkedinSlug: 'Ann-Example' }], kind: 'message_sent' }));
  await one.report(reply('k2', { people: [{ ...ann, email: 'ANN.example@northwind-logistics.example' }] }));
  expect(await db.touches.count()).toBe(2);
});

test('a rule about the one that was joined holds for the whole person, and after a split only for that one', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  await recordTouch(db, clock, recordInput('a', { person: ann }));
  await recordTouch(db, clock, recordInput('b', { person: { ...ann, email: '', linkedinSlug: 'ann-example' } }));
  const [mail, profile] = await db.people.toArray();
  await one.get('neverlog.add', { kind: 'person', value: profile?.id ?? '' });
  await one.get('person.merge', { viewId: 'view-0001', otherId: profile?.id ?? '' });
  await one.report(reply('k1'));
  expect(await db.touches.count()).toBe(2);
  await one.get('person.split', { personId: mail?.id ?? '', mergedId: profile?.id ?? '' });
  await one.report(reply('k2'));
  expect(await db.touches.count()).toBe(3);
});

test('a touch by hand is refused with the reason, and the note stays in the form', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.get('record.set', { viewId: 'view-0001', scope: 'person', isOff: true });
  const refused = await one.ask('touch.log', {
    viewId: 'view-0001',
    kind: 'call',
    note: 'Budget in May',
    assetIds: [],
  });
  expect(refused).toMatchObject({
    ok: false,
    problem: {
      code: 'never_log',
      message:
        'Ann Example is on your never-log list, so nothing is logged. Take them off the list to log. Your note is kept in the form.',
    },
  });
  expect(await db.touches.count()).toBe(0);
});

test('does not ask about a possible touch either; of several people only about the others', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show();
  await one.get('neverlog.add', { kind: 'address', value: ann.email });
  await one.possible(reply('k1'));
  await one.possible(reply('k2', { people: [ann, jonas] }));
  const asked = one.heard.filter(({ type }) => type === 'possible-touch');
  expect(asked).toEqual([expect.objectContaining({ draft: expect.objectContaining({ people: [jonas] }) })]);
});

test('a yes to a question that came before the rule is refused all the same', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.possible(reply('k1'));
  await one.get('neverlog.add', { kind: 'address', value: ann.email });
  const yes = await one.ask('touch.confirm', { viewId: 'view-0001', draft: reply('k1') });
  expect(yes).toMatchObject({ ok: false, problem: { code: 'never_log' } });
  expect(await db.touches.count()).toBe(0);
});

test('the thread’s switch is remembered through a restart, holds for that thread alone, and can be put back', async () => {
  const { tab, db, restart } = background();
  const one = tab(1);
  await one.show();
  const { state } = await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: true });
  expect(state).toMatchObject({ isOff: true, thread: { isOff: true, canSet: true }, person: { isOff: false } });
  restart();
  await one.show();
  await one.report(reply('k1', { people: [ann, jonas] }));
  await one.possible(reply('k2'));
  expect(await db.touches.count()).toBe(0);
  expect(one.heard.filter(({ type }) => type === 'possible-touch')).toEqual([]);
  await one.show({
    viewId: 'view-0002',
    url: 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQbdrVhfLmKcPnTxXyZ',
    thread: { id: 't-2', subject: '', participants: [], messages: [] },
  });
  await one.report(reply('k3', { threadId: 't-2' }));
  expect(await db.touches.count()).toBe(1);
  await one.show();
  await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: false });
  await one.report(reply('k4'));
  expect(await db.touches.count()).toBe(2);
});

test('a new mail written over a thread that is off the record is none of that thread', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: true });
  await one.report(reply('k', { kind: 'email_sent', threadId: '', people: [jonas] }));
  expect(await db.touches.count()).toBe(1);
});

test('does not reach back: earlier touches stay, are offered, and go when the rep says so', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  for (const key of ['k1', 'k2', 'k3']) {
    clock.pass(60_000);
    await one.report(reply(key, {}, 3_600));
  }
  const { earlierIds } = await one.get('record.set', { viewId: 'view-0001', scope: 'person', isOff: true });
  const before = await db.touches.orderBy('recordedAt').reverse().primaryKeys();
  expect(earlierIds).toEqual(before);
  expect(
    await db.touches
      .where('id')
      .anyOf(earlierIds)
      .filter(({ state }) => state === 'undone')
      .count(),
  ).toBe(0);
  expect(await one.get('touch.undo-many', { touchIds: earlierIds })).toEqual({ undone: 3 });
  expect(await db.outbox.where('state').equals('cancelled').count()).toBe(3);
  expect((await one.get('neverlog.add', { kind: 'address', value: ann.email })).earlierIds).toEqual([]);
});

test('offers the earlier touches of a domain with its sub-domains, and of a thread', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show();
  await one.report(reply('k1', { people: [{ ...maria, email: 'm@mail.fjord.example' }, jonas] }));
  expect((await one.get('neverlog.add', { kind: 'domain', value: 'fjord.example' })).earlierIds).toHaveLength(1);
  const { earlierIds } = await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: true });
  expect(earlierIds).toHaveLength(2);
});

test('a rule that comes between the report and the writing still bars it', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show();
  // The last read before the writing transaction is over: from here on only the transaction itself can still see it.
  const transaction = db.transaction.bind(db) as (...args: unknown[]) => Promise<unknown>;
  let isAdded = false;
  Object.assign(db, {
    transaction: async (...args: unknown[]) => {
      const tables = args[1];
      if (!isAdded && Array.isArray(tables) && tables.includes(db.outbox)) {
        isAdded = true;
        const value = ann.email;
        await db.neverLog.put({ id: `address:${value}`, kind: 'address', value, label: value, at: '' });
      }
      return transaction(...args);
    },
  });
  await one.report(reply('k'));
  expect(isAdded).toBe(true);
  expect(await db.touches.count()).toBe(0);
});

test('says in words what is off the record, to every open page', async () => {
  const { tab } = background();
  const [one, two] = [tab(1), tab(2)];
  await one.show();
  await two.show({ viewId: 'view-0009' });
  await two.get('record.state', { viewId: 'view-0009' });
  await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: true });
  const why = 'This conversation is off the record, so nothing is logged. Put it back on the record to log.';
  expect(two.heard).toContainEqual(
    expect.objectContaining({
      type: 'record',
      viewId: 'view-0009',
      state: expect.objectContaining({ isOff: true, why }),
    }),
  );
});

test('refuses what is no address or domain, and takes rules off again', async () => {
  const { tab } = background();
  const one = tab(1);
  for (const [kind, value] of [
    ['address', 'ann'],
    ['domain', 'com'],
    ['domain', 'a b.example'],
  ] as const)
    expect((await one.ask('neverlog.add', { kind, value })).ok).toBe(false);
  expect(await one.ask('neverlog.add', { kind: 'person', value: 'nobody' })).toMatchObject({ ok: false });
  const { rule } = await one.get('neverlog.add', { kind: 'domain', value: '*.Brückner.example' });
  expect(rule.value).toBe('xn--brckner-o2a.example');
  expect((await one.get('neverlog.list', {})).rules).toEqual([rule]);
  expect(await one.get('neverlog.remove', { id: rule.id })).toEqual({ rules: [] });
});

test('on LinkedIn, where a page shows no address, the known addresses of the person decide', async () => {
  const { tab, db, clock } = background();
  const one = tab(1);
  await one.show();
  const both = { ...maria, linkedinSlug: 'maria-lund' };
  await recordTouch(db, clock, recordInput('a', { person: both }));
  await one.get('neverlog.add', { kind: 'domain', value: 'fjord.example' });
  await one.report(reply('k1', { people: [{ ...both, email: '' }], kind: 'message_sent' }));
  expect(await db.touches.count()).toBe(1);
  await one.report(reply('k2', { people: [{ ...both, email: 'maria@work.example' }] }));
  expect(await db.touches.count()).toBe(2);
});
