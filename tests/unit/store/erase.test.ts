// Erasing one person: nothing of them stays in any table, and nothing brings them back.
import { expect, test } from 'vitest';
import { writeConnection } from '../../../lib/store/connections.ts';
import { editTouch } from '../../../lib/store/edit.ts';
import { erasePerson } from '../../../lib/store/erase.ts';
import { liftTombstones } from '../../../lib/store/erased.ts';
import { recordTouch as record } from '../../../lib/store/ledger.ts';
import { say } from '../../../lib/store/off-record.ts';
import { exportPerson } from '../../../lib/store/person-export.ts';
import { mergePeople } from '../../../lib/store/person-links.ts';
import { pinPerson } from '../../../lib/store/pins.ts';
import { answerAll, claimDue, connection } from '../../fakes/outbox.ts';
import { ann, draft, FakeClock, freshDatabase, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

const at = '2026-11-24T09:00:00.000Z';
const other = { ...ann, email: 'a.example@private.example', linkedinSlug: 'ann-canary' };

/** Ann under two identities, told to two targets, with everything around her; and Jonas. */
async function scene() {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  await writeConnection(db, connection('hub'));
  await writeConnection(db, connection('webhook:1'));
  const keep = async (key: string, change = {}) =>
    (await recordTouch(db, clock, recordInput(key, { undoMs: 0, draft: draft(key), ...change }))).touch;
  const first = await keep('k1');
  const second = await keep('k2', { person: other });
  const his = await keep('k3', { person: jonas, draft: draft('k3', { threadId: 't-2' }) });
  await mergePeople(db, first.personId, second.personId, at);
  await pinPerson(db, ['thread:gmail:me:t-1'], first.personId, at);
  await say(db, 'private', 'yes', ['thread:gmail:me:t-1'], at);
  await say(db, 'sweep', 'no', ['email_sent:me:ann.example@northwind-logistics.example'], at);
  await editTouch(db, clock, first.id, { note: 'canary note' });
  const deliver = async (target: string) =>
    answerAll(db, clock, await claimDue(db, clock, 'lease', target), 'ok', 'lease', target);
  return { db, clock, keep, deliver, first, second, his };
}

const everything = async (db: Awaited<ReturnType<typeof scene>>['db']) =>
  JSON.stringify(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()])));

test('leaves nothing that names the person in any table', async () => {
  const { db, clock, deliver, first, his } = await scene();
  await deliver('hub');
  const erased = await erasePerson(db, clock, first.personId);
  expect(erased).toMatchObject({ ok: true, value: { touches: 2, told: 2, mentions: 0 } });
  const left = await everything(db);
  for (const canary of [
    'Ann Example',
    'northwind',
    'private.example',
    'ann-canary',
    'canary note',
    first.personId,
    't-1',
  ])
    expect(left.replaceAll(`"lane":"${first.personId}"`, '')).not.toContain(canary);
  expect((await db.touches.toArray()).map(({ id }) => id)).toEqual([his.id]);
  expect(left).toContain('Jonas Ebert');
});

test('tells those who heard of her, by ids alone, and nobody else', async () => {
  const { db, clock, deliver, first, second } = await scene();
  await deliver('hub');
  await erasePerson(db, clock, first.personId);
  const items = await claimDue(db, clock);
  expect(items.map(({ op, touchId, touch }) => [op, touchId, touch])).toEqual([
    ['del', first.id, undefined],
    ['del', second.id, undefined],
  ]);
  expect((await claimDue(db, clock, 'lease', 'webhook:1')).map(({ op }) => op)).toEqual(['put']);
});

test('a send that is under way settles nothing, and its removal waits until it can be under way no more', async () => {
  const { db, clock, first } = await scene();
  const inAir = await claimDue(db, clock);
  await erasePerson(db, clock, first.personId);
  await answerAll(db, clock, inAir, 'ok');
  expect(await db.touches.get(first.id)).toBeUndefined();
  expect(await claimDue(db, clock, 'next')).toEqual([]);
  clock.pass(30_000);
  expect((await claimDue(db, clock, 'next')).map(({ op, touchId }) => [op, touchId])).toContainEqual(['del', first.id]);
});

test('keeps that something left and where to, not what', async () => {
  const { db, clock, deliver, first } = await scene();
  await deliver('hub');
  await erasePerson(db, clock, first.personId);
  const rows = await db.departures.toArray();
  expect(rows.filter(({ payload }) => payload === '')).toHaveLength(2);
  expect(rows.every(({ destination }) => destination === 'https://crm.example/touches')).toBe(true);
});

test('she is not written down again under any of her keys, until the rep lifts it', async () => {
  const { db, clock, first } = await scene();
  await erasePerson(db, clock, first.personId);
  const again = (change: object) => record(db, clock, recordInput(`n${JSON.stringify(change)}`, change));
  const barred = { outcome: 'barred', barred: { by: 'erased' } };
  expect(await again({})).toMatchObject(barred);
  expect(await again({ person: { ...ann, email: 'Ann.Example+tag@northwind-logistics.example' } })).toMatchObject(
    barred,
  );
  expect(await again({ person: { ...other, email: '' } })).toMatchObject(barred);
  expect(await again({ person: { ...jonas, email: 'new@x.example' } })).toMatchObject({ outcome: 'new' });
  expect(await liftTombstones(db, [`email:${ann.email}`])).toBe(true);
  expect(await liftTombstones(db, [`email:${ann.email}`])).toBe(false);
  expect(await again({})).toMatchObject({ outcome: 'new' });
});

test('says in whose touches she is named, and leaves those alone', async () => {
  const { db, clock, keep, first } = await scene();
  const naming = await keep('k9', { person: jonas, draft: draft('k9', { note: `cc ${ann.email}`, threadId: 't-3' }) });
  expect(await erasePerson(db, clock, first.personId)).toMatchObject({ ok: true, value: { mentions: 1 } });
  expect((await db.touches.get(naming.id))?.note).toContain(ann.email);
});

test('an unknown person changes nothing', async () => {
  const { db, clock } = await scene();
  const before = await everything(db);
  expect(await erasePerson(db, clock, 'nobody')).toMatchObject({ ok: false, problem: { code: 'person_unknown' } });
  expect(await everything(db)).toBe(before);
});

test('the copy for a person holds all of theirs and nothing of others', async () => {
  const { db, deliver, first, second } = await scene();
  await deliver('hub');
  const copy = await exportPerson(db, first.personId, at);
  if (!copy.ok) throw new Error(copy.problem.message);
  expect(copy.value.person.keys).toEqual(expect.arrayContaining([`email:${ann.email}`, 'linkedin:ann-canary']));
  expect(copy.value.joined.map(({ keys }) => keys)).toEqual([[`email:${other.email}`, 'linkedin:ann-canary']]);
  expect(copy.value.touches.map(({ touch }) => touch.id)).toEqual([first.id, second.id]);
  expect(copy.value.touches[0]?.changes).toMatchObject([{ changes: [{ field: 'note', to: 'canary note' }] }]);
  expect(copy.value.touches[0]?.deliveries).toEqual([
    { target: 'hub', op: 'put', state: 'synced', lastError: '' },
    { target: 'webhook:1', op: 'put', state: 'queued', lastError: '' },
  ]);
  expect(copy.value.left).toHaveLength(2);
  expect(copy.value.places).toEqual(['thread:gmail:me:t-1']);
  expect(JSON.stringify(copy.value)).not.toContain('Jonas');
});
