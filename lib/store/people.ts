// People known to this device, found by exact keys only. Those that the rep joined are seen as one; each row stays itself.
// Looked up by `equals`, all at once: `anyOf` walks a cursor and waits for another process at each row.
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
    const below = await Promise.all(level.map((one) => db.people.where('mergedInto').equals(one).toArray()));
    const fresh = below
      .flat()
      .filter((row) => row.id !== id && !parts.has(row.id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
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

interface Family {
  person: PersonRow;
  /** Under which touches of this person stand, its own first. */
  ids: string[];
}

/** The visible people behind these rows, each once. */
async function familiesOf(db: Database, rows: readonly PersonRow[]): Promise<Family[]> {
  const visible = await Promise.all(rows.map((row) => visibleRow(db, row)));
  const roots = [...new Map(visible.map((row) => [row.id, row])).values()];
  return Promise.all(
    roots.map(async (root) => {
      const parts = await partsOf(db, root.id);
      return { person: seenAsOne(root, parts), ids: [root.id, ...parts.map(({ id }) => id)] };
    }),
  );
}

const asVisible = async (db: Database, rows: readonly PersonRow[]): Promise<PersonRow[]> =>
  (await familiesOf(db, rows)).map(({ person }) => person);

async function rowsWith(db: Database, keys: readonly string[]): Promise<PersonRow[]> {
  const found = await Promise.all([...keys].sort().map((key) => db.people.where('keys').equals(key).toArray()));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/** Who carries these keys? People that were joined count as one. */
export async function whoIs(
  db: Database,
  keys: readonly string[],
  own: ReadonlySet<string> = new Set(),
): Promise<Resolution<PersonRow>> {
  const people = await asVisible(db, await rowsWith(db, withoutOwn(keys, own)));
  return resolve(people, keys, own);
}

/** Whom some keys, or a choice by hand, may mean: read once for all that a touch asks. */
export interface Behind {
  /** Rows that carry one of the keys, also those that were joined to another. */
  rows: PersonRow[];
  who: Resolution<PersonRow>;
  /** Of each visible person the ids under which its touches stand. */
  families: ReadonlyMap<string, string[]>;
  /** As whom the touch would be seen; nothing for somebody new. */
  visibleId: string | undefined;
  /** Ids of everybody, with those joined to them: of all people where the keys belong to several. */
  ids: string[];
}

export async function behind(
  db: Database,
  keys: readonly string[],
  own: ReadonlySet<string> = new Set(),
  personId?: string,
): Promise<Behind> {
  const [rows, chosenId] = await Promise.all([rowsWith(db, withoutOwn(keys, own)), chosen(db, personId)]);
  const found = await familiesOf(db, rows);
  const families = new Map(found.map(({ person, ids }) => [person.id, ids]));
  const who = resolve(
    found.map(({ person }) => person),
    keys,
    own,
  );
  const people = who.kind === 'known' ? [who.person] : who.kind === 'conflict' ? who.people : [];
  if (chosenId !== undefined && !families.has(chosenId)) families.set(chosenId, await idsOf(db, chosenId));
  const roots = distinct([...people.map(({ id }) => id), ...(chosenId === undefined ? [] : [chosenId])]);
  const ids = distinct(roots.flatMap((id) => families.get(id) ?? []));
  return { rows, who, families, visibleId: people[0]?.id ?? chosenId, ids };
}

/** See `Behind.ids`. */
export const idsBehind = async (
  db: Database,
  keys: readonly string[],
  own?: ReadonlySet<string>,
  personId?: string,
): Promise<string[]> => (await behind(db, keys, own, personId)).ids;

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

const withHints = (person: Person & Pick<PersonRow, 'mergedInto' | 'isParked' | 'role' | 'recordUrl'>): PersonRow => ({
  ...person,
  account: accountForms(person)[0] ?? '',
  hints: hintsOf(person),
});

export interface Kept {
  /** The row itself, also where it was joined to another. */
  person: PersonRow;
  /** The one it is seen as. */
  visibleId: string;
  /** False where the keys belong to two people: nothing is learned until the rep has said who it is. */
  isLearned: boolean;
}

/** Finds or makes the person and adds what is new, without writing it. `found`: behind the same keys. */
export async function personFor(
  db: Database,
  seen: PersonSeen,
  { now, makeId, own = new Set(), personId }: Keeping,
  { rows, who, families, visibleId }: Behind,
): Promise<Kept> {
  const keys = withoutOwn(seen.keys, own);
  const family = visibleId === undefined ? undefined : (families.get(visibleId) ?? (await idsOf(db, visibleId)));
  const known =
    visibleId === undefined || family === undefined
      ? undefined
      : await bearer(db, visibleId, family, rows, keys, personId);
  if (known !== undefined && visibleId !== undefined && who.kind === 'conflict')
    return { person: known, visibleId, isLearned: false };
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
    ...(known?.role !== undefined && { role: known.role }),
    ...(known?.recordUrl !== undefined && { recordUrl: known.recordUrl }),
  });
  return { person, visibleId: visibleId ?? person.id, isLearned: true };
}

/** `personFor`, written. Call inside a transaction that covers `people`. */
export async function keepPerson(db: Database, seen: PersonSeen, keeping: Keeping): Promise<Kept> {
  const kept = await personFor(db, seen, keeping, await behind(db, seen.keys, keeping.own, keeping.personId));
  if (kept.isLearned) await db.people.put(kept.person);
  return kept;
}

const chosen = async (db: Database, personId: string | undefined): Promise<string | undefined> =>
  personId === undefined ? undefined : visibleIdOf(db, personId);

/** The row among those seen as one that carries the most telling key, so that a split gives each what was seen of it. */
async function bearer(
  db: Database,
  visibleId: string,
  ids: readonly string[],
  rows: readonly PersonRow[],
  keys: readonly string[],
  personId: string | undefined,
): Promise<PersonRow | undefined> {
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
