// Erases a person: every table that can name them, in one transaction. Targets that may have heard of them are told to remove
// it, by ids that say nothing; a tombstone keeps late answers and new sightings from bringing them back.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { ruleIdsFor } from '../people/suppression.ts';
import type { Database, OutboxRow } from './database.ts';
import { layTombstones } from './erased.ts';
import type { Clock } from './ledger.ts';
import { outboxRow } from './outbox-rows.ts';
import { idsOf, partsOf, visibleIdOf } from './people.ts';
import { wasTried } from './undo.ts';

export interface Erased {
  /** Every key the person had; what is remembered elsewhere under them goes too. */
  keys: string[];
  touches: number;
  /** Removals that wait to be told. */
  told: number;
  /** Touches of others whose subject or note names an address or profile of the person: only the rep can judge those. */
  mentions: number;
}

const unknown = () => fail('person_unknown', t('person.problem.notErased'));
/** A request that is under way may arrive after the removal: the removal waits until it can be under way no more. */
const inFlightMs = 30_000;

export function erasePerson(db: Database, clock: Clock, personId: string): Promise<Result<Erased>> {
  const tables = [
    ...[db.people, db.links, db.pins, db.touches, db.edits, db.outbox, db.connections, db.departures],
    ...[db.verdicts, db.neverLog, db.quarantine, db.erased, db.meta, db.nextSteps, db.enrolments],
  ];
  return Promise.resolve(db.transaction('rw', tables, async () => erase(db, clock, personId)));
}

async function erase(db: Database, clock: Clock, personId: string): Promise<Result<Erased>> {
  const visible = await visibleIdOf(db, personId);
  if (visible === undefined) return unknown();
  const ids = await idsOf(db, visible);
  const rows = [await db.people.get(visible), ...(await partsOf(db, visible))];
  const keys = [...new Set(rows.flatMap((row) => row?.keys ?? []))];
  const touches = await db.touches.where('personId').anyOf(ids).toArray();
  const touchIds = touches.map(({ id }) => id);
  const told = await callOff(db, clock, touchIds);
  await db.touches.bulkDelete(touchIds);
  await db.edits.where('touchId').anyOf(touchIds).delete();
  const named = namesOf(keys);
  await blank(db, new Set(touchIds), named);
  await forgetPlaces(db, ids, [...named, ...touches.flatMap(({ threadId }) => (threadId === '' ? [] : [threadId]))]);
  await db.neverLog.bulkDelete(ruleIdsFor(keys, ids).filter((id) => !id.startsWith('domain:')));
  await db.nextSteps.where('personId').anyOf(ids).delete();
  await db.enrolments.where('personId').anyOf(ids).delete();
  await db.people.bulkDelete(ids);
  await layTombstones(db, keys, () => clock.id(), new Date(clock.now()).toISOString());
  const mentions = await db.touches.filter(({ subject, note }) => isIn(`${subject} ${note}`, named)).count();
  return ok({ keys, touches: touchIds.length, told, mentions });
}

/** What a key looks like in a text: the address, the slug, the id. */
const namesOf = (keys: readonly string[]): string[] => keys.map((key) => key.replace(/^[a-z]+:/, '').toLowerCase());
const isIn = (text: string, named: readonly string[]): boolean => {
  const folded = text.toLowerCase();
  return named.some((name) => folded.includes(name));
};

/** Removes the rows of these touches; targets that may have one get a removal. Answers how many. */
async function callOff(db: Database, clock: Clock, touchIds: readonly string[]): Promise<number> {
  const rows = await db.outbox
    .where('touchId')
    .anyOf([...touchIds])
    .toArray();
  const removals = new Map<string, OutboxRow>();
  for (const row of rows.filter(({ op }) => op === 'put').filter(wasTried)) {
    const nextAt = clock.now() + (row.state === 'sending' ? inFlightMs : 0);
    const key = `${row.target} ${row.touchId}`;
    const before = removals.get(key);
    const fresh = outboxRow(clock, row.target, { touchId: row.touchId, lane: row.lane, op: 'del', nextAt });
    removals.set(key, before === undefined || before.nextAt < nextAt ? fresh : before);
  }
  // A removal that was told already need not be told again.
  for (const { target, touchId, op, state } of rows)
    if (op === 'del' && state === 'synced') removals.delete(`${target} ${touchId}`);
  await db.outbox.bulkDelete(rows.flatMap(({ seq }) => (seq === undefined ? [] : [seq])));
  await db.outbox.bulkAdd([...removals.values()]);
  return removals.size;
}

/** The ledger of what left keeps that something left, and where to; what it was is gone. */
async function blank(db: Database, touchIds: ReadonlySet<string>, named: readonly string[]): Promise<void> {
  await db.departures
    .filter(({ touchId, payload }) => touchIds.has(touchId) || isIn(payload, named))
    .modify({ payload: '' });
  await db.quarantine.filter(({ row }) => isIn(JSON.stringify(row), [...named, ...touchIds])).delete();
}

/** Pins, links and answers that name the person, or a conversation with them. */
async function forgetPlaces(db: Database, ids: readonly string[], named: readonly string[]): Promise<void> {
  const own = [...ids];
  await db.pins.where('personId').anyOf(own).delete();
  await db.links.where('a').anyOf(own).or('b').anyOf(own).delete();
  const lower = named.map((name) => name.toLowerCase());
  await db.verdicts.filter(({ id, value }) => own.includes(value) || isIn(id, [...lower, ...own])).delete();
}
