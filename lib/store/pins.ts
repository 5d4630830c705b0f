// People chosen by hand for one thread or page, where the page itself names nobody for sure.
import type { Database, PersonRow } from './database.ts';
import { readPerson } from './people.ts';

/** `places`: the names of one place; all of them lead to the person. `at`: ISO instant. */
export async function pinPerson(
  db: Database,
  places: readonly string[],
  personId: string,
  at: string,
  instead: readonly string[] = [],
): Promise<void> {
  await db.pins.bulkPut(places.map((id) => ({ id, personId, at, instead: [...instead] })));
}

/** Removes the pin of this place under all its names. Answers whether there was one. */
export function unpin(db: Database, places: readonly string[]): Promise<boolean> {
  const work = db.transaction('rw', db.pins, async () => {
    const pins = (await db.pins.bulkGet([...places])).filter((pin) => pin !== undefined);
    await db.pins.bulkDelete(pins.map(({ id }) => id));
    return pins.length > 0;
  });
  return Promise.resolve(work);
}

/** The pin of this place with its person as it is seen now; the surest name of the place counts first. */
export async function pinAt(
  db: Database,
  places: readonly string[],
): Promise<{ person: PersonRow; instead: readonly string[] } | undefined> {
  for (const pin of await db.pins.bulkGet([...places])) {
    const person = pin && (await readPerson(db, pin.personId));
    if (person !== undefined) return { person, instead: pin?.instead ?? [] };
  }
  return undefined;
}

export const pinnedPerson = async (db: Database, places: readonly string[]): Promise<PersonRow | undefined> =>
  (await pinAt(db, places))?.person;
