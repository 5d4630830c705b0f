import { expect, test } from 'vitest';
import { background, message, reply } from '../../fakes/background.ts';
import { inSession } from '../../fakes/browser.ts';
import { ann, jonas } from '../../fakes/world.ts';

const sick = 'Leider bin ich krankgeschrieben, die KRANKMELDUNG folgt. Zimbelkraut.';
const withText = (text: string) => ({
  thread: { id: 't-1', subject: 'Spoilage on the northern route', participants: [], messages: [message(text)] },
});

test('asks before it logs what looks private, once, and tells only the class', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(withText(sick));
  await one.report(reply('k'));
  await one.report(reply('k'));
  expect(await db.touches.count()).toBe(0);
  const asked = one.heard.filter(({ type }) => type === 'sensitive-touch');
  expect(asked).toEqual([expect.objectContaining({ viewId: 'view-0001', class: 'health', words: 'health' })]);
  expect(JSON.stringify(asked)).not.toMatch(/krank/i);
  expect((await one.get('sensitive.waiting', { viewId: 'view-0001' })).questions).toHaveLength(1);
});

test('a yes logs what was held back with its own proof, and the thread is not asked about again', async () => {
  const { tab, db, restart } = background();
  const one = tab(1);
  await one.show(withText(sick));
  await one.report(reply('k1'));
  await one.report(reply('k2', {}, 300));
  expect(await one.get('sensitive.answer', { viewId: 'view-0001', draft: reply('k1'), isToBeLogged: true })).toEqual({
    touches: 2,
  });
  expect((await db.touches.toArray()).map(({ evidence }) => evidence.cue)).toEqual(['undo-toast', 'undo-toast']);
  restart();
  await one.show(withText(sick));
  await one.report(reply('k3', {}, 600));
  expect(await db.touches.count()).toBe(3);
  expect((await one.get('sensitive.waiting', { viewId: 'view-0001' })).questions).toEqual([]);
});

test('a no is kept for the thread, stands in the switch, and can be put back; by hand it can be logged', async () => {
  const { tab, db, restart } = background();
  const one = tab(1);
  await one.show(withText(sick));
  await one.report(reply('k1'));
  await one.get('sensitive.answer', { viewId: 'view-0001', draft: reply('k1'), isToBeLogged: false });
  restart();
  await one.show(withText(sick));
  await one.report(reply('k2'));
  await one.possible(reply('k3'));
  expect(await db.touches.count()).toBe(0);
  expect(one.heard.filter(({ type }) => type === 'possible-touch')).toEqual([]);
  expect(one.heard.filter(({ type }) => type === 'sensitive-touch')).toHaveLength(1);
  expect(await one.get('record.state', { viewId: 'view-0001' })).toMatchObject({
    isOff: true,
    thread: { isOff: true },
  });
  await one.get('touch.log', { viewId: 'view-0001', kind: 'call', note: '', assetIds: [] });
  expect(await db.touches.count()).toBe(1);
  await one.get('record.set', { viewId: 'view-0001', scope: 'thread', isOff: false });
  await one.report(reply('k4', {}, 600));
  expect(one.heard.filter(({ type }) => type === 'sensitive-touch')).toHaveLength(2);
});

test('looks at the subject of a new mail, not at the thread it was written over', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(withText(sick));
  await one.report(reply('k1', { kind: 'email_sent', threadId: '', people: [jonas], subject: 'Offer' }));
  expect(await db.touches.count()).toBe(1);
  await one.report(reply('k2', { kind: 'email_sent', threadId: '', people: [jonas], subject: 'Ihre Abmahnung' }));
  expect(await db.touches.count()).toBe(1);
  expect(one.heard).toContainEqual(expect.objectContaining({ type: 'sensitive-touch', class: 'hr' }));
});

test('a sending that Gmail took back is not logged by a late yes', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(withText(sick));
  await one.report(reply('k'));
  await one.undone('k');
  expect((await one.get('sensitive.waiting', { viewId: 'view-0001' })).questions).toEqual([]);
  const yes = await one.ask('sensitive.answer', { viewId: 'view-0001', draft: reply('k'), isToBeLogged: true });
  expect(yes).toMatchObject({ ok: false, problem: { code: 'touch_undone' } });
  expect(await db.touches.count()).toBe(0);
});

test('does not ask about anybody on the never-log list', async () => {
  const { tab } = background();
  const one = tab(1);
  await one.show(withText(sick));
  await one.get('neverlog.add', { kind: 'address', value: ann.email });
  await one.report(reply('k'));
  expect(one.heard.filter(({ type }) => type === 'sensitive-touch')).toEqual([]);
});

test('switched off, or with the word taken out, it logs as ever; own words count', async () => {
  const off = background({ sensitive: { isOn: false } });
  const one = off.tab(1);
  await one.show(withText(sick));
  await one.report(reply('k'));
  expect(await off.db.touches.count()).toBe(1);
  const changed = background({
    sensitive: { removed: ['krankgeschrieben', 'Krankmeldung'], added: { health: [], hr: [], bank: ['Zimbelkraut'] } },
  });
  const two = changed.tab(1);
  await two.show(withText(sick));
  await two.report(reply('k'));
  expect(two.heard).toContainEqual(expect.objectContaining({ type: 'sensitive-touch', class: 'bank' }));
  const { words } = await two.get('sensitive.words', {});
  expect(words).toContainEqual({ class: 'health', word: 'Krankmeldung', isOwn: false, isRemoved: true });
  expect(words).toContainEqual({ class: 'bank', word: 'Zimbelkraut', isOwn: true, isRemoved: false });
});

test('no text of a message is in any table, whatever was asked, answered, logged and edited', async () => {
  const { tab, db } = background();
  const one = tab(1);
  const text = `${sick} Vertraulich-Quittenbaum an alle.`;
  await one.show({ ...withText(text), text: 'About-Mirabelle' });
  await one.report(reply('k1'));
  await one.get('sensitive.answer', { viewId: 'view-0001', draft: reply('k1'), isToBeLogged: true });
  await one.get('touch.log', { viewId: 'view-0001', kind: 'call', note: 'mine', assetIds: [], isSecond: true });
  await one.get('record.set', { viewId: 'view-0001', scope: 'person', isOff: true });
  const [touch] = await db.touches.toArray();
  await one.get('touch.edit', { touchId: touch?.id ?? '', change: { subject: 'Changed' } });
  expect(await db.touches.count()).toBe(2);
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  expect(everything).toContain('Changed');
  for (const word of ['krank', 'Zimbelkraut', 'Quittenbaum', 'Mirabelle'])
    expect(everything.toLowerCase()).not.toContain(word.toLowerCase());
});

test('asks about what is being sent, also where thread and subject are harmless, and keeps no word of it', async () => {
  const { tab, db } = background();
  const one = tab(1);
  await one.show(withText('See you on Tuesday.'));
  await one.report(reply('k1'), undefined, 'The pilot starts on Monday.');
  expect(await db.touches.count()).toBe(1);
  await one.report(reply('k2', {}, 300), undefined, 'I am away for a while; my Krankmeldung follows. Quittenbaum.');
  expect(await db.touches.count()).toBe(1);
  expect(one.heard).toContainEqual(expect.objectContaining({ type: 'sensitive-touch', class: 'health' }));
  await one.get('sensitive.answer', { viewId: 'view-0001', draft: reply('k2'), isToBeLogged: true });
  expect(await db.touches.count()).toBe(2);
  const everything = JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  expect(everything + JSON.stringify(one.heard)).not.toMatch(/Quittenbaum|krank/i);
});

test('a question outlives a stopped worker and the view it was asked in, without a text of the page', async () => {
  const { tab, db, restart } = background();
  const one = tab(1);
  await one.show({ ...withText(sick), text: 'About-Mirabelle' });
  await one.report(reply('k'));
  expect(JSON.stringify(inSession())).not.toMatch(/krank|Zimbelkraut|Mirabelle/i);
  expect(await db.touches.count()).toBe(0);
  restart();
  await one.show({ viewId: 'view-0002', thread: undefined, view: 'list' });
  const { questions } = await one.get('sensitive.waiting', { viewId: 'view-0002' });
  expect(questions).toMatchObject([{ viewId: 'view-0001', class: 'health', draft: { dedupeKey: 'k' } }]);
  expect((await tab(2).get('sensitive.waiting', { viewId: 'view-0003' })).questions).toEqual([]);
  const answer = { viewId: 'view-0001', draft: reply('k'), isToBeLogged: true };
  expect(await one.get('sensitive.answer', answer)).toEqual({ touches: 1 });
  expect(await db.touches.toArray()).toMatchObject([{ threadId: 't-1', evidence: { cue: 'undo-toast' } }]);
  restart();
  expect(await one.get('sensitive.answer', answer)).toEqual({ touches: 0 });
  expect((await one.get('sensitive.waiting', { viewId: 'view-0002' })).questions).toEqual([]);
});

test.each([false, true])(
  'what was asked about and taken back is not confirmed; worker stopped: %s',
  async (isStopped) => {
    const { tab, db, restart } = background();
    const one = tab(1);
    await one.show();
    await one.possible(reply('k'));
    await one.undone('k');
    expect(one.heard).toContainEqual({ type: 'taken-back', dedupeKey: 'k' });
    if (isStopped) restart();
    await one.show();
    const yes = await one.ask('touch.confirm', { viewId: 'view-0001', draft: reply('k') });
    expect(yes).toMatchObject({ ok: false, problem: { code: 'touch_undone' } });
    await one.possible(reply('k'));
    expect(one.heard.filter(({ type }) => type === 'possible-touch')).toHaveLength(1);
    expect(await db.touches.count()).toBe(0);
  },
);
