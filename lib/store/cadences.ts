// The rep's cadences, and who is on the way through them. An enrolment carries its own copy of the steps.
import * as v from 'valibot';
import { dayIn } from '../cadences/days.ts';
import type { Rules } from '../cadences/follow.ts';
import { t } from '../i18n/t.ts';
import { type Cadence, type CadenceDraft, cadenceSchema, type Enrolment, enrolmentSchema } from '../model/cadence.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Database } from './database.ts';
import type { Clock } from './ledger.ts';
import { idsOf, readPerson } from './people.ts';
import { type Refusal, refusalFor, refusalTables, unknownPerson } from './step-refusals.ts';
import { settlePerson, stepTables } from './step-settling.ts';

const gone = () => fail('cadence_unknown', t('steps.refused.cadenceGone'));
const notIn = () => fail('enrolment_unknown', t('steps.refused.enrolmentGone'));
const iso = ({ now }: Clock): string => new Date(now()).toISOString();

/** By name. A row that no longer fits is left out. */
export async function listCadences(db: Database): Promise<Cadence[]> {
  const rows: unknown[] = await db.cadences.toArray();
  const whole = rows.flatMap((row) => {
    const parsed = v.safeParse(cadenceSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
  return whole.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

export async function saveCadence(db: Database, clock: Clock, draft: CadenceDraft): Promise<Cadence> {
  const cadence: Cadence = { ...draft, id: draft.id ?? clock.id(), updated: iso(clock) };
  await db.cadences.put(cadence);
  return cadence;
}

/** Whoever is in it goes on: an enrolment has its own steps. Answers whether it was there. */
export function removeCadence(db: Database, id: string): Promise<boolean> {
  const work = db.transaction('rw', db.cadences, async () => {
    const wasThere = (await db.cadences.get(id)) !== undefined;
    await db.cadences.delete(id);
    return wasThere;
  });
  return Promise.resolve(work);
}

/** Adds those that are not there yet. Answers how many. */
export function addMissingCadences(db: Database, clock: Clock, drafts: readonly (CadenceDraft & { id: string })[]) {
  const work = db.transaction('rw', db.cadences, async () => {
    const known = new Set(await db.cadences.toCollection().primaryKeys());
    const fresh = drafts.filter(({ id }) => !known.has(id)).map((draft) => ({ ...draft, updated: iso(clock) }));
    await db.cadences.bulkAdd(fresh);
    return fresh.length;
  });
  return Promise.resolve(work);
}

const readEnrolment = async (db: Database, id: string): Promise<Enrolment | undefined> => {
  const parsed = v.safeParse(enrolmentSchema, await db.enrolments.get(id));
  return parsed.success ? parsed.output : undefined;
};

/** One cadence at a time for one person, so that nobody is written to from two sides. `id`: the same again is the same. */
export function enrol(
  db: Database,
  clock: Clock,
  who: { cadenceId: string; personId: string },
  rules: Rules,
  id: string,
) {
  const tables = [...stepTables(db), db.cadences, ...refusalTables(db)];
  const work = db.transaction('rw', tables, async (): Promise<Result<Enrolment>> => {
    const known = await readEnrolment(db, id);
    if (known !== undefined) return ok(known);
    const [cadence] = (await listCadences(db)).filter((one) => one.id === who.cadenceId);
    if (cadence === undefined) return gone();
    const person = await readPerson(db, who.personId);
    if (person === undefined) return unknownPerson();
    const refusal = (await refusalFor(db, person)) ?? (await alreadyIn(db, person.id, person.name));
    if (refusal !== undefined) return refusal;
    const { name, steps } = cadence;
    const ids = { id, cadenceId: cadence.id, personId: person.id };
    const start = { startedOn: dayIn(clock.now(), rules.zone), startedAt: iso(clock) };
    const enrolment: Enrolment = {
      ...{ ...ids, name, steps, ...start },
      ...{ said: [], ignored: [], at: 0, passed: [], state: 'active' },
    };
    await db.enrolments.add(enrolment);
    await settlePerson(db, person.id, rules);
    return ok(enrolment);
  });
  return Promise.resolve(work);
}

async function alreadyIn(db: Database, personId: string, name: string) {
  const ids = await idsOf(db, personId);
  const open = await db.enrolments
    .where('personId')
    .anyOf(ids)
    .filter(({ state }) => state === 'active')
    .first();
  return open === undefined ? undefined : fail('in_cadence', t('steps.refused.inCadence', [name, open.name]));
}

/** The rep's word; what stands open of it is called off. */
export const stopEnrolment = (db: Database, clock: Clock, id: string, rules: Rules): Promise<Result<Enrolment>> =>
  changed(db, id, rules, async (one) => ({
    ...one,
    said: one.state === 'active' ? [...one.said, { at: iso(clock), what: 'stop' as const, step: one.at }] : one.said,
  }));

/** Goes on where it stopped: the rep's Stop is taken back, or the touch that stopped it no longer counts. */
export const resumeEnrolment = (db: Database, id: string, rules: Rules): Promise<Result<Enrolment>> =>
  changed(db, id, rules, async (one) => {
    if (one.state !== 'stopped') return one;
    const person = await readPerson(db, one.personId);
    const refusal = await alreadyIn(db, person?.id ?? one.personId, person?.name ?? '');
    const said = one.said.filter(({ what }) => what !== 'stop');
    const ignored = one.endedBy === undefined ? one.ignored : [...one.ignored, one.endedBy];
    return refusal ?? { ...one, said, ignored };
  });

function changed(db: Database, id: string, rules: Rules, change: (before: Enrolment) => Promise<Enrolment | Refusal>) {
  const work = db.transaction('rw', stepTables(db), async (): Promise<Result<Enrolment>> => {
    const before = await readEnrolment(db, id);
    if (before === undefined) return notIn();
    const after = await change(before);
    if ('problem' in after) return after;
    await db.enrolments.put(after);
    await settlePerson(db, before.personId, rules);
    return ok((await readEnrolment(db, id)) ?? before);
  });
  return Promise.resolve(work);
}
