// Changes a touch after it was recorded, in one transaction with what has to be sent because of it.
//
//   not tried yet          the waiting row goes on: it reads the touch when it is sent
//   tried, not delivered   the row keeps its place under a new op id: an id never stands for two contents
//   delivered              a new row behind; the hub takes the higher revision, whichever comes first
//   another person         the row leaves the old lane and joins the end of the new one

import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Barred } from '../model/off-record.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { type Touch, type TouchPerson, touchSchema } from '../model/touch.ts';
import { keysOfTouchPerson } from '../people/keys.ts';
import { barredWords } from '../people/suppression.ts';
import { hubId, targetsOf } from './connections.ts';
import type { Database, EditRow, OutboxRow, TouchRecord } from './database.ts';
import { type Clock, lastSeq, movedKey } from './ledger.ts';
import { barredBy, barredTables } from './off-record.ts';
import { outboxRow, type Waiting } from './outbox-rows.ts';
import { keepPerson, readPerson, visibleIdOf } from './people.ts';
import { asTouchPerson } from './touch-person.ts';
import { wasTried } from './undo.ts';

/** Several edits in a row leave together. */
const editWaitMs = 10_000;

/** Absent = as it was; an empty text takes it away. */
export interface TouchChange {
  person?: { personId: string } | TouchPerson | undefined;
  subject?: string | undefined;
  deal?: string | undefined;
  note?: string | undefined;
  disposition?: string | undefined;
}

const unknown = () => fail('touch_unknown', t('touch.problem.gone'));
const undone = () => fail('touch_undone', t('options.touch.undone'));
const nobody = () => fail('person_unknown', t('person.problem.unknown'));

export function editTouch(
  db: Database,
  clock: Clock,
  touchId: string,
  change: TouchChange,
  own: ReadonlySet<string> = new Set(),
): Promise<Result<Touch>> {
  const tables = [db.touches, db.outbox, db.connections, ...barredTables(db), db.edits];
  return Promise.resolve(db.transaction('rw', tables, async () => edit(db, clock, touchId, change, own)));
}

async function edit(
  db: Database,
  clock: Clock,
  touchId: string,
  change: TouchChange,
  own: ReadonlySet<string>,
): Promise<Result<Touch>> {
  const record = await db.touches.get(touchId);
  if (record === undefined) return unknown();
  if (record.state === 'undone') return undone();
  const from = (await visibleIdOf(db, record.personId)) ?? record.personId;
  const target = change.person === undefined ? ok(undefined) : await targetOf(db, clock, change.person, own);
  if (!target.ok) return target;
  const to = target.value !== undefined && target.value.id !== from ? target.value : undefined;
  const changes = textChanges(record, change);
  if (to !== undefined) changes.push({ field: 'person', from: record.person.name, to: to.person.name });
  if (changes.length === 0) return ok(v.parse(touchSchema, record));

  const next = withTexts({ ...record, revision: (record.revision ?? 0) + 1 }, change);
  if (to !== undefined) {
    Object.assign(next, { personId: to.id, person: to.person, seq: (await lastSeq(db, to.id)) + 1 });
    await rememberPerson(db, record, from, to.id, clock);
  }
  if (next.state === 'failed') next.state = 'queued';
  const touch = v.parse(touchSchema, next);
  await db.touches.put(next);
  await sendAnew(db, clock, record, to?.id ?? from, to !== undefined);
  await db.edits.add({ touchId, at: new Date(clock.now()).toISOString(), changes });
  return ok(touch);
}

async function targetOf(
  db: Database,
  clock: Clock,
  wanted: { personId: string } | TouchPerson,
  own: ReadonlySet<string>,
): Promise<Result<{ id: string; person: TouchPerson }>> {
  const isPicked = 'personId' in wanted;
  const personId = isPicked ? wanted.personId : undefined;
  const known = personId === undefined ? undefined : await readPerson(db, personId);
  if (isPicked && known === undefined) return nobody();
  const keys = isPicked ? (known?.keys ?? []) : keysOfTouchPerson(wanted);
  const barred = await barredBy(db, { keys, places: [], personId, own, isByItself: false });
  if (barred !== undefined) return refused(barred, isPicked ? known?.name : wanted.name);
  if (known !== undefined) return ok({ id: known.id, person: asTouchPerson(known) });
  if (isPicked) return nobody();
  const { name, title, company } = wanted;
  const seen = { name, title, company, keys };
  const now = new Date(clock.now()).toISOString();
  const kept = await keepPerson(db, seen, { now, makeId: () => clock.id(), own });
  return ok({ id: kept.visibleId, person: wanted });
}

const refused = (barred: Barred, name = '') => fail('never_log', `${barredWords(barred, name)} Nothing was changed.`);

const texts = ['subject', 'deal', 'note', 'disposition'] as const;

const textChanges = (record: TouchRecord, change: TouchChange): EditRow['changes'] =>
  texts.flatMap((field) => {
    const [from, to] = [record[field] ?? '', change[field]];
    return to === undefined || to === from ? [] : [{ field, from, to }];
  });

function withTexts(record: TouchRecord, { subject, note, deal, disposition }: TouchChange): TouchRecord {
  const { deal: oldDeal, disposition: oldOutcome, ...rest } = record;
  const [newDeal, newOutcome] = [deal ?? oldDeal ?? '', disposition ?? oldOutcome ?? ''];
  return {
    ...rest,
    ...(subject !== undefined && { subject }),
    ...(note !== undefined && { note }),
    ...(newDeal !== '' && { deal: newDeal }),
    ...(newOutcome !== '' && { disposition: newOutcome }),
  };
}

/** The next touch of the same thread goes to the person the rep picked; putting it back takes that away. */
async function rememberPerson(db: Database, { host, threadId }: Touch, from: string, to: string, clock: Clock) {
  if (threadId === '') return;
  const back = `moved:${movedKey(host, threadId, to)}`;
  if ((await db.verdicts.get(back))?.value === from) return db.verdicts.delete(back);
  const at = new Date(clock.now()).toISOString();
  await db.verdicts.put({ id: `moved:${movedKey(host, threadId, from)}`, kind: 'moved', value: to, at });
}

async function sendAnew(db: Database, clock: Clock, { id }: Touch, lane: string, isMoved: boolean): Promise<void> {
  const rows = await db.outbox.where('touchId').equals(id).sortBy('seq');
  const puts = rows.filter((row) => row.op === 'put' && row.state !== 'cancelled');
  for (const target of new Set([...(await targetsOf(db)), ...puts.map((row) => row.target)])) {
    const last = puts.findLast((row) => row.target === target);
    await sendAnewTo(db, clock, target, last, { touchId: id, lane, op: 'put', nextAt: clock.now() }, isMoved);
  }
}

async function sendAnewTo(
  db: Database,
  clock: Clock,
  target: string,
  last: OutboxRow | undefined,
  waiting: Waiting,
  isMoved: boolean,
): Promise<void> {
  if (last === undefined || last.state === 'synced') {
    // A target that never had the touch is not told about its edits, but for the hub, which takes everything.
    if (last === undefined && target !== hubId) return;
    await db.outbox.add(outboxRow(clock, target, { ...waiting, nextAt: waiting.nextAt + editWaitMs }));
    return;
  }
  const isUntried = last.state === 'queued' && !wasTried(last);
  const nextAt = isUntried || last.state === 'failed' ? Math.max(waiting.nextAt, last.nextAt) : waiting.nextAt;
  if (isMoved) {
    // A new row, since rows of a lane are sent in the order of their numbers.
    await db.outbox.put({ ...last, state: 'cancelled', leaseId: '', leaseUntil: 0 });
    const fresh = outboxRow(clock, target, { ...waiting, nextAt });
    await db.outbox.add({ ...fresh, firstTriedAt: last.firstTriedAt });
  } else if (!isUntried) await db.outbox.put(underNewId(last, clock, nextAt));
}

const underNewId = (row: OutboxRow, clock: Clock, nextAt: number): OutboxRow => ({
  ...row,
  opId: clock.id(),
  state: 'queued',
  attempts: 0,
  nextAt,
  leaseId: '',
  leaseUntil: 0,
  lastError: '',
});

/** What was changed about a touch on this device, oldest first. */
export const editsOf = (db: Database, touchId: string): Promise<EditRow[]> =>
  Promise.resolve(db.edits.where('touchId').equals(touchId).sortBy('id'));
