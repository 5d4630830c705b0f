// Everything this device holds about one person, as they may ask for it.
import { t } from '../i18n/t.ts';
import type { PersonExport } from '../model/person-export.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { ruleIdsFor } from '../people/suppression.ts';
import type { Database } from './database.ts';
import { idsOf, partsOf, readPerson } from './people.ts';
import { plansOf } from './step-settling.ts';

const unknown = () => fail('person_unknown', t('person.problem.notExported'));

/** @param at ISO instant */
export function exportPerson(db: Database, personId: string, at: string): Promise<Result<PersonExport>> {
  const tables = [
    db.people,
    db.pins,
    db.touches,
    db.edits,
    db.outbox,
    db.departures,
    db.neverLog,
    ...[db.nextSteps, db.enrolments],
  ];
  return Promise.resolve(db.transaction('r', tables, async () => collect(db, personId, at)));
}

async function collect(db: Database, personId: string, exportedAt: string): Promise<Result<PersonExport>> {
  const person = await readPerson(db, personId);
  if (person === undefined) return unknown();
  const ids = await idsOf(db, person.id);
  const briefOf = ({ name, title, company, keys, firstSeenAt, role, recordUrl }: typeof person) => ({
    name,
    title,
    company,
    keys: [...keys],
    firstSeenAt,
    ...(role !== undefined && { role }),
    ...(recordUrl !== undefined && { recordUrl }),
  });
  const records = await db.touches.where('personId').anyOf(ids).sortBy('recordedAt');
  const touchIds = records.map(({ id }) => id);
  const edits = await db.edits.where('touchId').anyOf(touchIds).sortBy('id');
  const rows = await db.outbox.where('touchId').anyOf(touchIds).sortBy('seq');
  const left = await db.departures.where('touchId').anyOf(touchIds).sortBy('id');
  const plans = await plansOf(db, ids);
  const rules = await db.neverLog.bulkGet(ruleIdsFor(person.keys, ids));
  return ok({
    exportedAt,
    person: briefOf(person),
    joined: (await partsOf(db, person.id)).map(briefOf),
    touches: records.map((touch) => ({
      touch: { ...touch },
      changes: edits.filter(({ touchId }) => touchId === touch.id).map(({ at, changes }) => ({ at, changes })),
      deliveries: rows
        .filter(({ touchId }) => touchId === touch.id)
        .map(({ target, op, state, lastError }) => ({ target, op, state, lastError })),
    })),
    left: left.map(({ at, target, destination, op, outcome, payload }) => ({
      at,
      target,
      destination,
      op,
      outcome,
      payload,
    })),
    neverLog: rules.filter((rule) => rule !== undefined).map(({ kind, label, at }) => ({ kind, label, at })),
    nextSteps: plans.steps.map(({ channel, what, dueOn, state, why }) => ({ channel, what, dueOn, state, why })),
    cadences: plans.enrolments.map(({ name, startedOn, at: step, steps, state, ended = '' }) => ({
      ...{ name, startedOn, step, state, ended },
      of: steps.length,
    })),
    places: (await db.pins.where('personId').anyOf(ids).primaryKeys()).sort(),
  });
}
