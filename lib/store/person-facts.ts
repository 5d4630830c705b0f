// What the rep says about a person beside who it is: the part in the purchase, and where the CRM has them. Stands on the row
// under which the person is seen; the rows that were joined keep their own, so that a split gives each what it had.
import type { BuyingRole } from '../model/person.ts';
import type { Database, PersonRow } from './database.ts';
import { partsOf, visibleIdOf } from './people.ts';

/** Writes all rows seen as one: the visible first. False when the person is unknown. */
function change(db: Database, id: string, how: (row: PersonRow, isVisible: boolean) => PersonRow): Promise<boolean> {
  const work = db.transaction('rw', db.people, async () => {
    const visibleId = await visibleIdOf(db, id);
    const visible = visibleId === undefined ? undefined : await db.people.get(visibleId);
    if (visible === undefined) return false;
    const parts = await partsOf(db, visible.id);
    await db.people.bulkPut([how(visible, true), ...parts.map((part) => how(part, false))]);
    return true;
  });
  return Promise.resolve(work);
}

/** `undefined` takes it away, from everybody joined to the person too: it is one human being who has none. */
export const setRole = (db: Database, id: string, role: BuyingRole | undefined): Promise<boolean> =>
  change(db, id, (row, isVisible) => {
    const { role: before, ...rest } = row;
    if (role === undefined) return rest;
    return isVisible ? { ...rest, role } : row;
  });

/** Empty takes it away. With a record the person is in a CRM, without one parked. `url`: checked by `recordAddress`. */
export const setRecordUrl = (db: Database, id: string, url: string): Promise<boolean> =>
  change(db, id, (row, isVisible) => {
    const { recordUrl: before, ...rest } = row;
    if (url === '') return { ...rest, isParked: true };
    return isVisible ? { ...rest, recordUrl: url, isParked: false } : row;
  });
