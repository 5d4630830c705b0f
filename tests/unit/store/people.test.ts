// The fake comes before Dexie, which looks for a database when it is loaded.
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deliveryStates } from '../../../lib/model/delivery.ts';
import type { TouchPerson } from '../../../lib/model/touch.ts';
import { plan } from '../../../lib/outbox/plan.ts';
import { Database } from '../../../lib/store/database.ts';
import type { RecordInput } from '../../../lib/store/ledger.ts';
import { listTouches, undoTouch } from '../../../lib/store/ledger.ts';
import { openRows, revive } from '../../../lib/store/outbox-rows.ts';
import { findPerson, partsOf, peopleLike, readPerson, setParked, whoIs } from '../../../lib/store/people.ts';
import { mergePeople, refusedBy, refusePeople, splitPerson } from '../../../lib/store/person-links.ts';
import { pinnedPerson, pinPerson, unpin } from '../../../lib/store/pins.ts';
import { answerAll, claimDue } from '../../fakes/outbox.ts';
import { contentOf, freshWorld } from '../../fakes/people.ts';
import { FakeClock, recordInput, recordTouch } from '../../fakes/world.ts';

const at = '2026-11-24T09:00:00.000Z';
const jonasMail: TouchPerson = {
  name: 'Jonas Ebert',
  email: 'jonas.ebert@brueckner.example',
  linkedinSlug: '',
  title: '',
  company: '',
};
const jonasProfile: TouchPerson = {
  name: 'Dr. Jonas Ebert',
  email: '',
  linkedinSlug: 'jonas-ebert',
  title: 'COO',
  company: 'Brückner GmbH',
};

/** A world in which each of `people` has one touch. */
async function worldWith(...people: TouchPerson[]) {
  const { db, clock } = freshWorld();
  let count = 0;
  const touch = async (person: TouchPerson, change: Partial<RecordInput> = {}) => {
    clock.pass(1_000);
    return (await recordTouch(db, clock, recordInput(`k${++count}`, { person, undoMs: 0, ...change }))).touch;
  };
  const ids: string[] = [];
  for (const person of people) ids.push((await touch(person)).personId);
  const [a = '', b = '', c = ''] = ids;
  return { db, clock, touch, a, b, c };
}

test('people who share a name are never joined by themselves', async () => {
  const { db, a, b } = await worldWith(jonasMail, { ...jonasProfile, name: 'Jonas Ebert' });
  expect(a).not.toBe(b);
  expect(await db.people.count()).toBe(2);
});

test('new people are parked and can be told apart by account', async () => {
  const { db, a } = await worldWith(jonasMail);
  expect(await db.people.get(a)).toMatchObject({ isParked: true, account: 'brueckner', mergedInto: '' });
  expect(await setParked(db, a, false)).toBe(true);
  expect(await setParked(db, 'nobody', false)).toBe(false);
  expect((await readPerson(db, a))?.isParked).toBe(false);
});

test('joined people are one: by either key, with the touches of both, the newest first', async () => {
  const { db, touch, a, b } = await worldWith(jonasMail, jonasProfile);
  await touch(jonasMail);
  expect((await peopleLike(db, { name: 'Jonas Ebert', company: 'Brückner', keys: [] })).map(({ id }) => id)).toContain(
    b,
  );
  expect(await mergePeople(db, b, a, at)).toEqual({ ok: true, value: { id: a, mergedId: b } });
  for (const key of ['email:jonas.ebert@brueckner.example', 'linkedin:jonas-ebert'])
    expect(await findPerson(db, [key])).toMatchObject({ id: a, title: 'COO', company: 'Brückner GmbH' });
  const times = (await listTouches(db, 10, a)).map(({ recordedAt }) => recordedAt);
  expect(times).toHaveLength(3);
  expect(times).toEqual([...times].sort().reverse());
  expect(await listTouches(db, 10, b)).toEqual(await listTouches(db, 10, a));
  expect((await whoIs(db, ['email:jonas.ebert@brueckner.example', 'linkedin:jonas-ebert'])).kind).toBe('known');
});

test('what was seen while they were one goes back to the one whose key was seen', async () => {
  const { db, touch, a, b } = await worldWith(jonasMail, jonasProfile);
  await mergePeople(db, a, b, at);
  const sent = await touch({ ...jonasMail, email: 'j.ebert@home.example', linkedinSlug: 'jonas-ebert' });
  expect(sent.personId).toBe(b);
  expect(sent.seq).toBe(2);
  await splitPerson(db, a, b, at);
  expect((await db.people.get(b))?.keys).toEqual(['linkedin:jonas-ebert', 'email:j.ebert@home.example']);
  expect((await db.people.get(a))?.keys).toEqual(['email:jonas.ebert@brueckner.example']);
  expect((await listTouches(db, 10, b)).map(({ id }) => id)).toContain(sent.id);
  expect(await listTouches(db, 10, a)).toHaveLength(1);
});

test('keys of two known people teach neither anything', async () => {
  const { db, touch, a, b } = await worldWith(jonasMail, jonasProfile);
  const before = await db.people.toArray();
  const both = await touch({ ...jonasMail, linkedinSlug: 'jonas-ebert', name: 'Somebody' }, { keys: ['member:ACoA1'] });
  expect(both.personId).toBe(a);
  expect(await db.people.toArray()).toEqual(before);
  expect(await whoIs(db, ['linkedin:jonas-ebert', 'email:jonas.ebert@brueckner.example'])).toMatchObject({
    kind: 'conflict',
    people: [{ id: a }, { id: b }],
  });
});

test('the rep’s own address becomes nobody’s key', async () => {
  const { db, touch } = await worldWith();
  const own = new Set(['email:me@us.example']);
  await touch({ ...jonasProfile, email: 'Me@US.example' }, { own });
  expect((await db.people.toArray()).map(({ keys }) => keys)).toEqual([['linkedin:jonas-ebert']]);
  expect(await findPerson(db, ['email:me@us.example'], own)).toBeUndefined();
});

test('what waits goes in one lane while they are one, in the order in which it was recorded', async () => {
  const { db, clock, touch, a, b } = await worldWith(jonasMail, jonasProfile);
  await mergePeople(db, a, b, at);
  const late = await touch(jonasProfile, { undoMs: 60_000 });
  const last = await touch(jonasMail);
  const rows = await openRows(db);
  expect(new Set(rows.map(({ lane }) => lane))).toEqual(new Set([a]));
  // The last one is of the other of the two, and still waits for the one before it.
  expect(plan(rows, clock.now(), 10).seqs).toEqual(rows.slice(0, 2).map(({ seq }) => seq));
  await splitPerson(db, a, b, at);
  const lanes = new Map((await openRows(db)).map(({ touchId, lane }) => [touchId, lane]));
  expect([lanes.get(late.id), lanes.get(last.id)]).toEqual([b, a]);
});

test('one that is being sent and one that gave up keep their place when people are joined', async () => {
  const { db, clock, touch, a, b } = await worldWith(jonasMail, jonasProfile);
  const [first, second] = await openRows(db);
  await db.outbox.update(first?.seq ?? 0, { nextAt: clock.now() + 60_000 });
  const items = await claimDue(db, clock);
  expect(items.map(({ seq }) => seq)).toEqual([second?.seq]);
  await mergePeople(db, a, b, at);
  await touch(jonasMail);
  expect(plan(await openRows(db), clock.now() + 60_000, 10).seqs[0]).toBe(first?.seq);
  await answerAll(db, clock, items, 'invalid');
  await revive(db, { seq: second?.seq ?? 0 }, clock.now());
  expect((await openRows(db)).map(({ lane }) => lane)).toEqual([a, a, a]);
});

test('a removal follows what it removes, also when the person was joined meanwhile', async () => {
  const { db, clock, a, b } = await worldWith(jonasMail, jonasProfile);
  const [, row] = await openRows(db);
  await answerAll(db, clock, await claimDue(db, clock), 'ok');
  await mergePeople(db, a, b, at);
  await undoTouch(db, clock, row?.touchId ?? '');
  expect((await openRows(db)).at(-1)).toMatchObject({ op: 'del', lane: a });
});

test('joining is refused for one person, an unknown one, and split for two people', async () => {
  const { db, a, b } = await worldWith(jonasMail, jonasProfile);
  const codes = async (...results: Promise<{ ok: boolean; problem?: { code: string } }>[]) =>
    (await Promise.all(results)).map(({ problem }) => problem?.code);
  expect(await codes(mergePeople(db, a, a, at), mergePeople(db, a, 'x', at), splitPerson(db, a, b, at))).toEqual([
    'same_person',
    'person_unknown',
    'not_merged',
  ]);
  await mergePeople(db, a, b, at);
  expect(await codes(mergePeople(db, b, a, at), splitPerson(db, b, a, at))).toEqual(['same_person', 'not_merged']);
});

test('nothing is changed when a part of the joining cannot be written', async () => {
  const { db, a, b } = await worldWith(jonasMail, jonasProfile);
  const before = await contentOf(db);
  db.outbox.hook('updating', () => {
    throw new Error('quota');
  });
  await expect(mergePeople(db, a, b, at)).rejects.toThrow('quota');
  expect(await contentOf(db)).toEqual(before);
  expect(await db.links.count()).toBe(0);
});

test('“two people” is remembered until it is taken back, and a split says it too', async () => {
  const { db, a, b } = await worldWith(jonasMail, jonasProfile);
  const refused = async (id: string) => (await refusedBy(db, id)).map(({ visible }) => visible);
  await refusePeople(db, 'refuse', a, b, at);
  await refusePeople(db, 'refuse', b, a, at);
  expect(await db.links.count()).toBe(1);
  expect([await refused(a), await refused(b)]).toEqual([[b], [a]]);
  await refusePeople(db, 'unrefuse', b, a, at);
  expect(await refused(a)).toEqual([]);
  await refusePeople(db, 'refuse', a, b, at);
  await mergePeople(db, a, b, at);
  expect(await refused(a)).toEqual([]);
  await splitPerson(db, a, b, at);
  expect(await refused(b)).toEqual([a]);
  await refusePeople(db, 'unrefuse', a, b, at);
  expect(await refused(b)).toEqual([]);
});

test('a refusal holds for everybody joined to either of the two', async () => {
  const { db, a, b, c } = await worldWith(jonasMail, jonasProfile, { ...jonasMail, email: 'third@x.example' });
  await refusePeople(db, 'refuse', b, c, at);
  await mergePeople(db, a, b, at);
  expect((await refusedBy(db, a)).map(({ visible }) => visible)).toEqual([c]);
  expect((await refusedBy(db, c)).map(({ visible }) => visible)).toEqual([a]);
});

test('a pin leads to the person under each name of the place, and to the one it is seen as', async () => {
  const { db, a, b } = await worldWith(jonasMail, jonasProfile);
  await pinPerson(db, ['thread:1', 'url:1'], b, at);
  expect((await pinnedPerson(db, ['url:1']))?.id).toBe(b);
  await mergePeople(db, a, b, at);
  expect((await pinnedPerson(db, ['nowhere', 'thread:1']))?.id).toBe(a);
  expect(await unpin(db, ['thread:1', 'url:1'])).toBe(true);
  expect(await unpin(db, ['thread:1', 'url:1'])).toBe(false);
  expect(await pinnedPerson(db, ['url:1'])).toBeUndefined();
});

test('a pinned person without any key gets the touches of the place', async () => {
  const { db, touch } = await worldWith();
  const keyless = { ...jonasMail, email: '' };
  const first = await touch(keyless);
  const again = await touch(keyless, { personId: first.personId });
  expect(again.personId).toBe(first.personId);
  expect(await db.people.count()).toBe(1);
});

test('joining and splitting gives back exactly what was there, whatever was joined before', async () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
  const states = fc.array(fc.constantFrom(...deliveryStates), { minLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { minLength: 2, maxLength: 12 }),
      states,
      fc.array(pair, { maxLength: 4 }),
      pair,
      async (touched, rowStates, earlier, [x, y]) => {
        const { db, clock } = freshWorld();
        const ids = new Map<string, string>();
        for (const [at, name] of touched.entries()) {
          const person = { ...jonasMail, email: `${name}@x.example` };
          clock.pass(1_000);
          ids.set(name, (await recordTouch(db, clock, recordInput(`k${at}`, { person }))).touch.personId);
        }
        const idOf = (name: string) => ids.get(name) ?? 'nobody';
        for (const [one, other] of earlier) await mergePeople(db, idOf(one), idOf(other), at);
        for (const row of await db.outbox.toArray())
          await db.outbox.update(row.seq ?? 0, { state: rowStates[(row.seq ?? 0) % rowStates.length] ?? 'queued' });
        const before = await contentOf(db);
        const merged = await mergePeople(db, idOf(x), idOf(y), at);
        if (merged.ok) {
          const { id, mergedId } = merged.value;
          expect((await partsOf(db, id)).map((part) => part.id)).toContain(mergedId);
          expect((await splitPerson(db, id, mergedId, at)).ok).toBe(true);
        }
        expect(await contentOf(db)).toEqual(before);
        await db.delete();
      },
    ),
    { numRuns: 40 },
  );
});

test('a database of the first version opens with its people, and damaged rows do not stop it', async () => {
  const name = 'first-version';
  const first = new Dexie(name);
  first.version(1).stores({
    assets: 'id, source',
    people: 'id, *keys',
    touches: 'id, &dedupeKey, personId, [personId+seq], recordedAt',
    outbox: '++seq, &opId, touchId, state, [target+state]',
    usage: 'id, assetId, at, unsent',
    meta: 'key',
  });
  const old = {
    id: 'p1',
    name: 'Jonas Ebert',
    title: 'COO',
    company: 'Brückner GmbH',
    keys: ['email:jonas@brückner.example', 'member:ACoAb'],
    firstSeenAt: at,
  };
  await first.table('people').bulkAdd([old, { id: 'p2', keys: 'damaged' }]);
  await first.table('meta').add({ key: 'deviceId', value: 'kept' });
  first.close();

  const db = new Database(name);
  expect(await db.people.get('p1')).toEqual({
    ...old,
    keys: ['email:jonas@xn--brckner-o2a.example', 'member:ACoAb'],
    account: 'bruckner',
    hints: expect.arrayContaining(['account:brueckner', 'mailbox:jonas@xn--brckner-o2a.example']),
    mergedInto: '',
    isParked: true,
  });
  expect(await db.people.get('p2')).toMatchObject({ keys: [], mergedInto: '' });
  expect(await db.meta.get('deviceId')).toEqual({ key: 'deviceId', value: 'kept' });
  const person = { ...jonasMail, email: 'JONAS@BRÜCKNER.example' };
  expect((await recordTouch(db, new FakeClock(), recordInput('k', { person }))).touch.personId).toBe('p1');
});
