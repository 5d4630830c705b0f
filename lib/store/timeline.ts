// The touches and engagements of a person, or of everybody at the account, as a timeline needs them. Reads only.
import * as v from 'valibot';
import type { NextStep } from '../model/next-step.ts';
import { touchSchema } from '../model/touch.ts';
import { newestFirst } from '../touches/timeline.ts';
import type { Database, OutboxRow, PersonRow, TouchRecord } from './database.ts';
import { idsOf, partsOf, visibleIdOf } from './people.ts';

/** Of these people, newest first. Rows that no longer fit the schema are left out, never thrown about. */
export async function touchesOfPeople(db: Database, ids: readonly string[]): Promise<TouchRecord[]> {
  const found = await Promise.all([...ids].map((id) => db.touches.where('personId').equals(id).toArray()));
  return found
    .flat()
    .filter((row) => v.is(touchSchema, row))
    .sort(newestFirst);
}

/** Everybody with the same account as this person or one joined to them, as ids under which touches stand. */
export async function idsAtAccount(db: Database, person: PersonRow): Promise<string[]> {
  const mine = [person, ...(await partsOf(db, person.id))];
  const accounts = [...new Set(mine.map(({ account }) => account).filter((account) => account !== ''))];
  const rows = await Promise.all(accounts.map((account) => db.people.where('account').equals(account).toArray()));
  const visible = await Promise.all(rows.flat().map(({ id }) => visibleIdOf(db, id)));
  const roots = [...new Set([person.id, ...visible.filter((id) => id !== undefined)])];
  return [...new Set((await Promise.all(roots.map((id) => idsOf(db, id)))).flat())];
}

/** The outbox rows of these touches, oldest first, by touch. */
export async function rowsOfTouches(db: Database, touchIds: readonly string[]): Promise<Map<string, OutboxRow[]>> {
  const found = await Promise.all(touchIds.map((id) => db.outbox.where('touchId').equals(id).sortBy('seq')));
  return new Map(touchIds.map((id, at) => [id, found[at] ?? []]));
}

/** What is planned for these people, the earliest first; a step without an hour comes at the end of its day. */
export async function openSteps(db: Database, ids: readonly string[]): Promise<NextStep[]> {
  const found = await Promise.all([...ids].map((id) => db.nextSteps.where('personId').equals(id).toArray()));
  const dueOf = ({ dueOn, dueAt }: NextStep): string => `${dueOn} ${dueAt ?? '24:00'}`;
  return found
    .flat()
    .filter(({ state }) => state === 'open')
    .sort((a, b) => dueOf(a).localeCompare(dueOf(b)) || (a.id < b.id ? -1 : 1));
}
