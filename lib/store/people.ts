// People known to this device, found by exact keys only. Those that the rep joined are seen as one; each row stays itself.
import type { Person } from '../model/person.ts';
import { accountForms, hintsOf } from '../people/account.ts';
import { forms } from '../people/fold.ts';
import { seenAsOne } from '../people/merged.ts';
import { type Resolution, rankOfKey, resolve, withoutOwn } from '../people/resolve.ts';
import type { Database, PersonRow } from './database.ts';

export interface PersonSeen {
  name: string;
  title: string;
  company: string;
  keys: string[];
}

/** The person under whose name this one is seen: itself, or the one it was joined to, at the end of the chain. */
async function visibleRow(db: Database, row: PersonRow): Promise<PersonRow> {
  const passed = new Set<string>();
  let at = row;
  while (at.mergedInto !== '' && !passed.has(at.id)) {
    passed.add(at.id);
    const next = await db.people.get(at.mergedInto);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** `undefined` when the person is unknown. */
export async function visibleIdOf(db: Database, id: string): Promise<string | undefined> {
  const row = await db.people.get(id);
  return row && (await visibleRow(db, row)).id;
}

/** Everybody joined to this one, directly or through another, without the one itself. */
export async function partsOf(db: Database, id: string): Promise<PersonRow[]> {
  const parts = new Map<string, PersonRow>();
  let level = [id];
  while (level.length > 0) {
    const below = await db.people.where('mergedInto').anyOf(level).sortBy('id');
    const fresh = below.filter((row) => row.id !== id && !parts.has(row.id));
    for (const row of fresh) parts.set(row.id, row);
    level = fresh.map((row) => row.id);
  }
  return [...parts.values()];
}

/** The ids under which touches of this person stand, its own first. */
export const idsOf = async (db: Database, id: string): Promise<string[]> => [
  id,
  ...(await partsOf(db, id)).map((part) => part.id),
];

/** The visible person with the keys of all that were joined to it. */
export async function readPerson(db: Database, id: string): Promise<PersonRow | undefined> {
  const row = await db.people.get(id);
  if (row === undefined) return undefined;
  const visible = await visibleRow(db, row);
  return seenAsOne(visible, await partsOf(db, visible.id));
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

async function asVisible(db: Database, rows: readonly PersonRow[]): Promise<PersonRow[]> {
  const ids = distinct(await Promise.all(rows.map(async (row) => (await visibleRow(db, row)).id)));
  const people = await Promise.all(ids.map((id) => readPerson(db, id)));
  return people.filter((person) => person !== undefined);
}

const rowsWith = (db: Database, keys: readonly string[]): Promise<PersonRow[]> =>
  Promise.resolve(
    db.people
      .where('keys')
      .anyOf([...keys])
      .distinct()
      .toArray(),
  );

/** Who carries these keys? People that were joined count as one. */
export async function whoIs(
  db: Database,
  keys: readonly string[],
  own: ReadonlySet<string> = new Set(),
): Promise<Resolution<PersonRow>> {
  const people = await asVisible(db, await rowsWith(db, withoutOwn(keys, own)));
  return resolve(people, keys, own);
}

/** Ids of everybody whom these keys may mean, with those joined to them: all of them where the keys belong to several. */
export async function idsBehind(
  db: Database,
  keys: readonly string[],
  own?: ReadonlySet<string>,
  personId?: string,
): Promise<string[]> {
  const who = await whoIs(db, keys, own);
  const people = who.kind === 'known' ? [who.person] : who.kind === 'conflict' ? who.people : [];
  const chosenId = await chosen(db, personId);
  const roots = distinct([...people.map(({ id }) => id), ...(chosenId === undefined ? [] : [chosenId])]);
  return distinct((await Promise.all(roots.map((id) => idsOf(db, id)))).flat());
}

/** The visible person who carries the most telling of the keys. */
export async function findPerson(
  db: Database,
  keys: readonly string[],
  own?: ReadonlySet<string>,
): Promise<PersonRow | undefined> {
  const who = await whoIs(db, keys, own);
  if (who.kind === 'known') return who.person;
  return who.kind === 'conflict' ? who.people[0] : undefined;
}

/** Visible people who may be this one: candidates for a suggestion, by what they have in common. */
export async function peopleLike(db: Database, person: Pick<PersonRow, 'name' | 'company' | 'keys'>) {
  const rows = await db.people.where('hints').anyOf(hintsOf(person)).distinct().toArray();
  return asVisible(db, rows);
}

export interface Keeping {
  /** ISO instant. */
  now: string;
  makeId(): string;
  own?: ReadonlySet<string> | undefined;
  /** Chosen by hand; used when no key tells who it is. */
  personId?: string | undefined;
}

const withHints = (person: Person & Pick<PersonRow, 'mergedInto' | 'isParked'>): PersonRow => ({
  ...person,
  account: accountForms(person)[0] ?? '',
  hints: hintsOf(person),
});

/**
 * Finds or creates, and adds what is new. Call inside a transaction that covers `people`. `person` is the row itself, also
 * where it was joined to another; `visibleId` is the one it is seen as. When the keys belong to two people, the first is
 * answered as it is: nothing is learned until the rep has said who it is.
 */
export async function keepPerson(
  db: Database,
  seen: PersonSeen,
  { now, makeId, own = new Set(), personId }: Keeping,
): Promise<{ person: PersonRow; visibleId: string }> {
  const keys = withoutOwn(seen.keys, own);
  const rows = await rowsWith(db, keys);
  const who = resolve(await asVisible(db, rows), keys, own);
  const visibleId =
    who.kind === 'known' ? who.person.id : who.kind === 'conflict' ? who.people[0]?.id : await chosen(db, personId);
  const known = visibleId === undefined ? undefined : await bearer(db, visibleId, rows, keys, personId);
  if (known !== undefined && visibleId !== undefined && who.kind === 'conflict') return { person: known, visibleId };
  const fresh = who.kind === 'known' || who.kind === 'new' ? who.fresh : [];
  const person = withHints({
    id: known?.id ?? makeId(),
    name: seen.name || known?.name || '',
    title: seen.title || known?.title || '',
    company: seen.company || known?.company || '',
    // Fresh keys come sorted by kind; a new person keeps the order in which the page told them.
    keys: [...(known?.keys ?? []), ...keys.filter((key) => fresh.includes(key))],
    firstSeenAt: known?.firstSeenAt ?? now,
    mergedInto: known?.mergedInto ?? '',
    isParked: known?.isParked ?? true,
  });
  await db.people.put(person);
  return { person, visibleId: visibleId ?? person.id };
}

const chosen = async (db: Database, personId: string | undefined): Promise<string | undefined> =>
  personId === undefined ? undefined : visibleIdOf(db, personId);

/** The row among those seen as one that carries the most telling key, so that a split gives each what was seen of it. */
async function bearer(
  db: Database,
  visibleId: string,
  rows: readonly PersonRow[],
  keys: readonly string[],
  personId: string | undefined,
): Promise<PersonRow | undefined> {
  const ids = await idsOf(db, visibleId);
  const sorted = [...keys].sort((a, b) => rankOfKey(a) - rankOfKey(b) || (a < b ? -1 : 1));
  for (const key of sorted) {
    const row = rows.find((one) => ids.includes(one.id) && one.keys.includes(key));
    if (row !== undefined) return row;
  }
  return db.people.get(personId !== undefined && ids.includes(personId) ? personId : visibleId);
}

/** Notes whether a CRM knows the person. Answers false when the person is unknown. */
export async function setParked(db: Database, id: string, isParked: boolean): Promise<boolean> {
  const visible = await visibleIdOf(db, id);
  return visible !== undefined && (await db.people.update(visible, { isParked })) > 0;
}

/** Visible people with `text` in name, company or address, whatever its accents; without a text those met last. */
export async function findPeople(db: Database, text: string, limit: number): Promise<PersonRow[]> {
  const wanted = forms(text);
  const isIn = (words: string): boolean => forms(words).some((form) => wanted.some((one) => form.includes(one)));
  const rows = await db.people.where('mergedInto').equals('').toArray();
  const found = rows.filter(({ name, company, keys }) => text === '' || [name, company, ...keys].some(isIn));
  return found.sort((a, b) => b.firstSeenAt.localeCompare(a.firstSeenAt) || (a.id < b.id ? 1 : -1)).slice(0, limit);
}
