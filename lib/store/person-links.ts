// What the rep said about two people: one person, two people, and taking either back. Each in one transaction.
// Joining changes a single field of a single row, so splitting is exact. Order in the outbox follows the visible person.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { survivorFirst } from '../people/merged.ts';
import type { Database, PersonRow } from './database.ts';
import { idsOf, readPerson, visibleIdOf } from './people.ts';

const unknown = () => fail('person_unknown', t('person.problem.unknown'));
const isOne = () => fail('same_person', t('person.problem.samePerson'));

/** Both as they are seen, when they are two. */
async function twoPeople(db: Database, a: string, b: string): Promise<Result<[PersonRow, PersonRow]>> {
  const [first, second] = [await readPerson(db, a), await readPerson(db, b)];
  if (first === undefined || second === undefined) return unknown();
  return first.id === second.id ? isOne() : ok([first, second]);
}

/** Rows that may still be sent, now or after a second try, go in the lane of the person they are seen under. */
async function moveLanes(db: Database, from: string): Promise<void> {
  const rows = await db.outbox.where('lane').equals(from).toArray();
  for (const row of rows.filter(({ state }) => state !== 'synced' && state !== 'cancelled')) {
    const touch = await db.touches.get(row.touchId);
    const lane = touch && (await visibleIdOf(db, touch.personId));
    if (lane !== undefined && lane !== row.lane) await db.outbox.put({ ...row, lane });
  }
}

export interface RefusedPair {
  mine: string;
  theirs: string;
  /** The person that `theirs` is seen as. */
  visible: string;
}

/** Pairs about which the rep's last word was "two people", by refusing or by splitting. */
export async function refusedBy(db: Database, id: string): Promise<RefusedPair[]> {
  const ids = await idsOf(db, id);
  const said = await db.links.where('a').anyOf(ids).or('b').anyOf(ids).sortBy('id');
  const last = new Map<string, { kind: string; mine: string; theirs: string }>();
  for (const { kind, a, b } of said) {
    const [mine, theirs] = ids.includes(a) ? [a, b] : [b, a];
    last.set([a, b].sort().join(' '), { kind, mine, theirs });
  }
  const pairs: RefusedPair[] = [];
  for (const { kind, mine, theirs } of last.values()) {
    if ((kind !== 'refuse' && kind !== 'split') || ids.includes(theirs)) continue;
    pairs.push({ mine, theirs, visible: (await visibleIdOf(db, theirs)) ?? theirs });
  }
  return pairs;
}

const takeBack = async (db: Database, pairs: readonly RefusedPair[], at: string): Promise<void> => {
  await db.links.bulkAdd(pairs.map(({ mine, theirs }) => ({ kind: 'unrefuse' as const, a: mine, b: theirs, at })));
};

export interface Joined {
  /** The one that is seen. */
  id: string;
  mergedId: string;
}

/** The one that a CRM knows stays visible, else the older. Takes back an earlier "two people". `at`: ISO instant. */
export function mergePeople(db: Database, a: string, b: string, at: string): Promise<Result<Joined>> {
  const work = db.transaction('rw', db.people, db.links, db.touches, db.outbox, async (): Promise<Result<Joined>> => {
    const two = await twoPeople(db, a, b);
    if (!two.ok) return two;
    const [stays, goes] = survivorFirst(...two.value);
    const refused = await refusedBy(db, stays.id);
    await takeBack(
      db,
      refused.filter(({ visible }) => visible === goes.id),
      at,
    );
    await db.people.update(goes.id, { mergedInto: stays.id });
    await db.links.add({ kind: 'merge', a: stays.id, b: goes.id, at });
    await moveLanes(db, goes.id);
    return ok({ id: stays.id, mergedId: goes.id });
  });
  return Promise.resolve(work);
}

/** Gives back the one that was joined, with whoever had been joined to it before. From then on it counts as "two people". */
export function splitPerson(db: Database, id: string, mergedId: string, at: string): Promise<Result<Joined>> {
  const work = db.transaction('rw', db.people, db.links, db.touches, db.outbox, async (): Promise<Result<Joined>> => {
    const visible = await visibleIdOf(db, id);
    const merged = await db.people.get(mergedId);
    if (visible === undefined || merged === undefined) return unknown();
    if (merged.mergedInto === '' || (await visibleIdOf(db, mergedId)) !== visible)
      return fail('not_merged', t('person.problem.notMerged'));
    await db.people.update(mergedId, { mergedInto: '' });
    await db.links.add({ kind: 'split', a: merged.mergedInto, b: mergedId, at });
    await moveLanes(db, visible);
    return ok({ id: visible, mergedId });
  });
  return Promise.resolve(work);
}

/** Remembers "two people", or takes it back with `unrefuse`. Saying it twice changes nothing. */
export function refusePeople(
  db: Database,
  kind: 'refuse' | 'unrefuse',
  a: string,
  b: string,
  at: string,
): Promise<Result<Record<string, never>>> {
  const work = db.transaction('rw', db.people, db.links, async (): Promise<Result<Record<string, never>>> => {
    const two = await twoPeople(db, a, b);
    if (!two.ok) return two;
    const [first, second] = two.value;
    const pairs = (await refusedBy(db, first.id)).filter(({ visible }) => visible === second.id);
    if (kind === 'unrefuse') await takeBack(db, pairs, at);
    else if (pairs.length === 0) await db.links.add({ kind, a: first.id, b: second.id, at });
    return ok({});
  });
  return Promise.resolve(work);
}
