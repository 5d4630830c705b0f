// People known to this device, joined by exact keys only.
import type { Person } from '../model/person.ts';
import type { Database } from './database.ts';

export interface PersonSeen {
  name: string;
  title: string;
  company: string;
  keys: string[];
}

/** The first person who carries one of the keys. */
export async function findPerson(db: Database, keys: readonly string[]): Promise<Person | undefined> {
  if (keys.length === 0) return undefined;
  return db.people
    .where('keys')
    .anyOf([...keys])
    .first();
}

/** Finds or creates, and adds what is new. Call inside a transaction that covers `people`. */
export async function keepPerson(db: Database, seen: PersonSeen, now: string, makeId: () => string): Promise<Person> {
  const known = await findPerson(db, seen.keys);
  const person: Person = {
    id: known?.id ?? makeId(),
    name: seen.name || known?.name || '',
    title: seen.title || known?.title || '',
    company: seen.company || known?.company || '',
    keys: [...new Set([...(known?.keys ?? []), ...seen.keys])],
    firstSeenAt: known?.firstSeenAt ?? now,
  };
  await db.people.put(person);
  return person;
}
