// Suppression above everything: who is on the never-log list, was erased, or opted out gets no next step.
import { t } from '../i18n/t.ts';
import { fail } from '../model/result.ts';
import type { Database, PersonRow } from './database.ts';
import { barredBy, barredTables } from './off-record.ts';
import { idsOf, readPerson } from './people.ts';

export type Refusal = ReturnType<typeof fail>;

/** Tables a transaction must cover that asks `refusalFor`. */
export const refusalTables = (db: Database) => [...barredTables(db), db.touches];

export const unknownPerson = () => fail('person_unknown', t('steps.refused.unknown'));

/** Why nothing may be planned for a person, or nothing. */
export async function refusalFor(db: Database, person: PersonRow): Promise<Refusal | undefined> {
  const barred = await barredBy(db, { keys: person.keys, places: [], personId: person.id, isByItself: false });
  if (barred?.by === 'erased') return fail('never_log', t('steps.refused.erased', [person.name]));
  if (barred !== undefined) return fail('never_log', t('steps.refused.neverLog', [barred.label || person.name]));
  const ids = await idsOf(db, person.id);
  const hasOptedOut = await db.touches
    .where('personId')
    .anyOf(ids)
    .filter(({ kind, state }) => kind === 'opt_out' && state !== 'undone')
    .count();
  return hasOptedOut > 0 ? fail('opted_out', t('steps.refused.optedOut', [person.name])) : undefined;
}

/** The person as they are seen, where something may be planned for them. */
export async function plannable(db: Database, personId: string): Promise<PersonRow | undefined> {
  const person = await readPerson(db, personId);
  return person === undefined || (await refusalFor(db, person)) !== undefined ? undefined : person;
}
