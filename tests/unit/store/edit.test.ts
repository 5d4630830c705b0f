import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { editsOf, editTouch } from '../../../lib/store/edit.ts';
import { openRows } from '../../../lib/store/outbox-rows.ts';
import { undoTouch } from '../../../lib/store/undo.ts';
import { answerAll, claimDue } from '../../fakes/outbox.ts';
import { freshWorld } from '../../fakes/people.ts';
import { ann, draft, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

/** A touch of Ann's, waiting in its undo window. */
async function scene(undoMs = 300_000) {
  const { db, clock } = freshWorld();
  const record = async (key: string, change = {}) =>
    (await recordTouch(db, clock, recordInput(key, { undoMs, draft: draft(key), ...change }))).touch;
  const touch = await record('k1');
  const send = () => claimDue(db, clock);
  const deliver = async () => {
    const items = await send();
    await answerAll(db, clock, items, 'ok');
    return items;
  };
  const edit = (change: Parameters<typeof editTouch>[3], id = touch.id) => editTouch(db, clock, id, change);
  return { db, clock, record, touch, send, deliver, edit };
}

test('within the undo window the waiting row goes on, at its own time, with the new content', async () => {
  const { db, clock, edit, send } = await scene();
  const before = await db.outbox.toArray();
  clock.pass(60_000);
  expect(await edit({ subject: 'Better', note: 'n', deal: 'Fjord 2027', disposition: 'Interested' })).toMatchObject({
    ok: true,
    value: { subject: 'Better', note: 'n', deal: 'Fjord 2027', disposition: 'Interested', state: 'queued', seq: 1 },
  });
  expect(await db.outbox.toArray()).toEqual(before);
  expect(await send()).toEqual([]);
  clock.pass(240_000);
  expect(await send()).toMatchObject([{ op: 'put', touch: { subject: 'Better', deal: 'Fjord 2027' } }]);
});

test('an empty text takes a field away, an absent one leaves it, and nothing changed is nothing written', async () => {
  const { db, edit, touch } = await scene();
  await edit({ deal: 'Fjord', disposition: 'Interested' });
  await edit({ deal: '' });
  const stored = await db.touches.get(touch.id);
  expect(stored).toMatchObject({ disposition: 'Interested', revision: 2 });
  expect(stored).not.toHaveProperty('deal');
  await edit({ deal: '', subject: touch.subject });
  expect(await db.touches.get(touch.id)).toEqual(stored);
});

test('after it was delivered a new put with the same touch and a higher revision follows', async () => {
  const { db, clock, edit, deliver, touch } = await scene(0);
  const [first] = await deliver();
  await edit({ subject: 'Better' });
  await edit({ note: 'and a note' });
  expect(await openRows(db)).toHaveLength(1);
  clock.pass(10_000);
  const [second, ...more] = await deliver();
  expect(more).toEqual([]);
  expect(second).toMatchObject({
    op: 'put',
    touch: { id: touch.id, subject: 'Better', note: 'and a note', revision: 2 },
  });
  expect(second?.opId).not.toBe(first?.opId);
  expect(second?.touch?.seq).toBe(first?.touch?.seq);
});

test('a try in the air keeps its id to itself: the edited one goes under another, in the same place', async () => {
  const { db, clock, edit, send, record } = await scene(0);
  const [inAir] = await send();
  const later = await record('k2');
  await edit({ subject: 'Better' });
  await answerAll(db, clock, inAir === undefined ? [] : [inAir], 'ok');
  const rows = await openRows(db);
  expect(rows.map(({ touchId }) => touchId)).toEqual([inAir?.touchId, later.id]);
  expect(rows[0]?.opId).not.toBe(inAir?.opId);
  clock.pass(1);
  expect((await send()).map((item) => item.touch?.subject)).toEqual(['Better', later.subject]);
});

test('one that the hub had refused is sent again once it was corrected', async () => {
  const { db, clock, edit, send, touch } = await scene(0);
  const [item] = await send();
  await answerAll(db, clock, item === undefined ? [] : [item], 'invalid');
  expect((await db.touches.get(touch.id))?.state).toBe('failed');
  expect(await edit({ subject: 'Better' })).toMatchObject({ ok: true, value: { state: 'queued' } });
  clock.pass(1);
  expect(await send()).toMatchObject([{ touch: { subject: 'Better' } }]);
});

test('an undone touch, an unknown one and an unknown person are refused, and nothing is written', async () => {
  const { db, clock, edit, touch } = await scene();
  expect(await edit({ note: 'x' }, '019ab000-0000-7000-8000-00000000ffff')).toMatchObject({ ok: false });
  expect(await edit({ note: 'x', person: { personId: 'nobody' } })).toMatchObject({
    ok: false,
    problem: { code: 'person_unknown' },
  });
  expect((await db.touches.get(touch.id))?.note).toBe('');
  await undoTouch(db, clock, touch.id);
  expect(await edit({ note: 'x' })).toMatchObject({ ok: false, problem: { code: 'touch_undone' } });
  expect((await db.touches.get(touch.id))?.note).toBe('');
  expect(await db.edits.count()).toBe(0);
});

test('moved to another person it leaves the old lane and comes last in the new one, in number and in sending', async () => {
  const { clock, edit, record, touch, send } = await scene(0);
  const afterIt = await record('k2');
  const hers = [await record('j1', { person: jonas }), await record('j2', { person: jonas })];
  const moved = await edit({ person: { personId: hers[0]?.personId ?? '' } });
  expect(moved).toMatchObject({
    ok: true,
    value: { personId: hers[0]?.personId, person: { email: jonas.email }, seq: 3 },
  });
  clock.pass(1);
  const sent = await send();
  const lanes = new Map<string, string[]>();
  for (const { touch: one } of sent) if (one) lanes.set(one.personId, [...(lanes.get(one.personId) ?? []), one.id]);
  expect(lanes.get(touch.personId)).toEqual([afterIt.id]);
  expect(lanes.get(hers[0]?.personId ?? '')).toEqual([...hers.map(({ id }) => id), touch.id]);
  expect(sent.filter((item) => item.touchId === touch.id)).toHaveLength(1);
});

test('moved while a try is in the air, the late answer settles nothing', async () => {
  const { db, clock, edit, record, send, touch } = await scene(0);
  const [inAir] = await send();
  const other = await record('j1', { person: jonas });
  await edit({ person: { personId: other.personId } });
  await answerAll(db, clock, inAir === undefined ? [] : [inAir], 'ok');
  expect((await db.touches.get(touch.id))?.state).toBe('queued');
  clock.pass(1);
  expect((await send()).map((item) => [item.touchId, item.touch?.revision])).toEqual([
    [other.id, undefined],
    [touch.id, 1],
  ]);
});

test('a move that cannot be written whole is not written at all', async () => {
  const { db, edit, record, touch } = await scene();
  const other = await record('j1', { person: jonas });
  const before = [await db.touches.toArray(), await db.outbox.toArray(), await db.verdicts.toArray()];
  db.edits.hook('creating', () => {
    throw new Error('quota');
  });
  await expect(edit({ person: { personId: other.personId } })).rejects.toThrow('quota');
  expect([await db.touches.toArray(), await db.outbox.toArray(), await db.verdicts.toArray()]).toEqual(before);
  expect((await db.touches.get(touch.id))?.personId).toBe(touch.personId);
});

test('to somebody new, who is kept as a person; nobody on the never-log list can be picked', async () => {
  const { db, edit, touch } = await scene();
  const maria = { ...ann, name: 'Maria Lund', email: 'Maria@fjord.example' };
  await db.neverLog.put({
    id: 'domain:fjord.example',
    kind: 'domain',
    value: 'fjord.example',
    label: 'fjord.example',
    at: '',
  });
  expect(await edit({ person: maria })).toMatchObject({ ok: false, problem: { code: 'never_log' } });
  expect(await db.people.count()).toBe(1);
  await db.neverLog.clear();
  expect(await edit({ person: maria })).toMatchObject({ ok: true, value: { person: maria, seq: 1 } });
  expect((await db.people.toArray()).map(({ keys }) => keys)).toContainEqual(['email:maria@fjord.example']);
  expect((await db.touches.get(touch.id))?.person.name).toBe('Maria Lund');
});

test('a corrected person is remembered for the thread, and putting it back takes that away', async () => {
  const { edit, record, touch } = await scene();
  const other = await record('j1', { person: jonas });
  await edit({ person: { personId: other.personId } });
  const next = await record('k2');
  expect(next).toMatchObject({ personId: other.personId, person: { email: jonas.email } });
  expect(await record('k3', { draft: draft('k3', { threadId: 't-2' }) })).toMatchObject({ personId: touch.personId });
  await edit({ person: { personId: touch.personId } });
  expect(await record('k4')).toMatchObject({ personId: touch.personId });
});

test('undo after an edit: silent when nothing left yet, a removal when anything may have arrived', async () => {
  const quiet = await scene();
  await quiet.edit({ subject: 'Better' });
  await undoTouch(quiet.db, quiet.clock, quiet.touch.id);
  expect(await openRows(quiet.db)).toEqual([]);

  const moved = await scene(0);
  await moved.send();
  const other = await moved.record('j1', { person: jonas });
  await moved.edit({ person: { personId: other.personId } });
  await undoTouch(moved.db, moved.clock, moved.touch.id);
  const open = (await openRows(moved.db)).filter(({ touchId }) => touchId === moved.touch.id);
  expect(open).toMatchObject([{ op: 'del', lane: other.personId }]);

  const delivered = await scene(0);
  await delivered.deliver();
  await delivered.edit({ subject: 'Better' });
  await undoTouch(delivered.db, delivered.clock, delivered.touch.id);
  expect((await openRows(delivered.db)).map(({ op }) => op)).toEqual(['del']);
});

test('keeps a line about each edit on this device', async () => {
  const { db, clock, edit, record, touch } = await scene();
  const other = await record('j1', { person: jonas });
  await edit({ subject: 'Better', disposition: 'Interested' });
  clock.pass(60_000);
  await edit({ person: { personId: other.personId }, disposition: '' });
  expect(await editsOf(db, touch.id)).toMatchObject([
    {
      at: '2026-11-24T09:00:00.000Z',
      changes: [
        { field: 'subject', from: 'Spoilage on the northern route', to: 'Better' },
        { field: 'disposition', from: '', to: 'Interested' },
      ],
    },
    {
      at: '2026-11-24T09:01:00.000Z',
      changes: [
        { field: 'disposition', from: 'Interested', to: '' },
        { field: 'person', from: 'Ann Example', to: 'Jonas Ebert' },
      ],
    },
  ]);
});

test('a touch that is moved to a lead carries the ids of that lead', async () => {
  const { db, edit, record, touch } = await scene();
  const lead = { ...ann, name: 'Lea Lead', email: '', salesNavLeadId: 'ACwAAB1', linkedinMemberId: 'ACoAAB1' };
  const { personId } = await record('k2', { person: lead });
  expect(await edit({ person: { personId } })).toMatchObject({ ok: true });
  expect((await db.touches.get(touch.id))?.person).toMatchObject({
    name: 'Lea Lead',
    salesNavLeadId: 'ACwAAB1',
    linkedinMemberId: 'ACoAAB1',
  });
});
