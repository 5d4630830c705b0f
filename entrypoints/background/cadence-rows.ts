// The cadences with who is in them and how far. Reads only.
import * as v from 'valibot';
import { type Enrolment, enrolmentSchema } from '../../lib/model/cadence.ts';
import { listCadences } from '../../lib/store/cadences.ts';
import { assetsOf } from '../../lib/store/catalogue.ts';
import type { Database } from '../../lib/store/database.ts';
import { readPerson } from '../../lib/store/people.ts';
import type { Answers, EnrolmentRow } from '../../lib/wire/messages.ts';

/** Ended ones of a cadence that are shown. */
const mostEnded = 20;

export async function cadenceRows(db: Database): Promise<Omit<Answers['cadences.list'], 'today'>> {
  const [cadences, rows] = await Promise.all([listCadences(db), db.enrolments.toArray()]);
  const enrolments = rows.filter((row): row is Enrolment => v.is(enrolmentSchema, row));
  const of = (isMeant: (one: Enrolment) => boolean) => enrolled(db, enrolments.filter(isMeant));
  const assetIds = new Set(cadences.flatMap(({ steps }) => steps.flatMap(({ assetId }) => assetId ?? [])));
  const known = new Set(cadences.map(({ id }) => id));
  return {
    cadences: await Promise.all(
      cadences.map(async (cadence) => ({ cadence, enrolled: await of(({ cadenceId }) => cadenceId === cadence.id) })),
    ),
    others: await of(({ cadenceId, state }) => !known.has(cadenceId) && state === 'active'),
    titles: (await assetsOf(db, [...assetIds])).map(({ id, title }) => ({ id, title })),
  };
}

async function enrolled(db: Database, enrolments: readonly Enrolment[]): Promise<EnrolmentRow[]> {
  const active = enrolments
    .filter(({ state }) => state === 'active')
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  const ended = enrolments
    .filter(({ state }) => state !== 'active')
    .sort((a, b) => ((a.endedAt ?? '') < (b.endedAt ?? '') ? 1 : -1))
    .slice(0, mostEnded);
  const rows = await Promise.all([...active, ...ended].map((one) => rowOf(db, one)));
  return rows.filter((row) => row !== undefined);
}

async function rowOf(db: Database, enrolment: Enrolment): Promise<EnrolmentRow | undefined> {
  const person = await readPerson(db, enrolment.personId);
  if (person === undefined) return undefined;
  const step = await db.nextSteps.get(`${enrolment.id}:${enrolment.at}`);
  return {
    enrolment,
    person: { id: person.id, name: person.name, company: person.company },
    dueOn: step?.state === 'open' ? step.dueOn : '',
  };
}
