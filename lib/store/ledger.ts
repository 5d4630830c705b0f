// The record of touches. A touch and its outbox row are written in one strict transaction or not at all;
// whoever is told "kept" can rely on it. Undo before the first try leaves no trace at the hub, after it sends a removal.
import * as v from 'valibot';
import { type Touch, type TouchDraft, type TouchPerson, touchSchema } from '../model/touch.ts';
import { keysOfTouchPerson } from '../people/keys.ts';
import { mayStep } from '../touches/life-cycle.ts';
import type { Database, OutboxRow, TouchRecord } from './database.ts';
import { keepPerson } from './people.ts';

export interface Clock {
  /** Epoch milliseconds. */
  now(): number;
  /** A UUIDv7. */
  id(): string;
}

export interface RecordInput {
  draft: TouchDraft;
  person: TouchPerson;
  host: Touch['host'];
  url: string;
  assetIds: string[];
  /** ISO 8601 with the rep's offset. */
  occurredAt: string;
  deviceId: string;
  /** Milliseconds before the touch may leave the browser. */
  undoMs: number;
}

const outboxRow = (clock: Clock, touch: Touch, op: 'put' | 'del', nextAt: number): OutboxRow => ({
  opId: clock.id(),
  touchId: touch.id,
  target: 'hub',
  op,
  lane: touch.personId,
  state: 'waiting',
  attempts: 0,
  nextAt,
  firstTriedAt: 0,
  leaseId: '',
  leaseUntil: 0,
  lastError: '',
});

/** Writes touch and outbox row together. The same dedupe key again answers the touch that is there: `isNew: false`. */
export function recordTouch(db: Database, clock: Clock, input: RecordInput): Promise<{ touch: Touch; isNew: boolean }> {
  const work = db.transaction('rw', db.touches, db.outbox, db.people, async () => {
    const known = await db.touches.where('dedupeKey').equals(input.draft.dedupeKey).first();
    if (known !== undefined) return { touch: v.parse(touchSchema, known), isNew: false };
    const now = clock.now();
    const recordedAt = new Date(now).toISOString();
    const { name, title, company } = input.person;
    const person = await keepPerson(
      db,
      { name, title, company, keys: keysOfTouchPerson(input.person) },
      recordedAt,
      () => clock.id(),
    );
    const last = await db.touches
      .where('[personId+seq]')
      .between([person.id, 0], [person.id, Number.MAX_SAFE_INTEGER])
      .last();
    const touch: Touch = v.parse(touchSchema, {
      id: clock.id(),
      deviceId: input.deviceId,
      kind: input.draft.kind,
      state: 'queued',
      personId: person.id,
      person: input.person,
      host: input.host,
      url: input.url,
      threadId: input.draft.threadId,
      subject: input.draft.subject,
      note: input.draft.note,
      assetIds: input.assetIds,
      occurredAt: input.occurredAt,
      seq: (last?.seq ?? 0) + 1,
      evidence: input.draft.evidence,
    });
    await db.touches.add({ ...touch, dedupeKey: input.draft.dedupeKey, recordedAt });
    await db.outbox.add(outboxRow(clock, touch, 'put', now + input.undoMs));
    return { touch, isNew: true };
  });
  return Promise.resolve(work);
}

/** Takes a touch back. Answers the touch, or nothing when it is unknown. Undoing twice changes nothing. */
export function undoTouch(db: Database, clock: Clock, touchId: string): Promise<Touch | undefined> {
  const work = db.transaction('rw', db.touches, db.outbox, async () => {
    const record = await db.touches.get(touchId);
    if (record === undefined || !mayStep(record.state, 'undone')) return record && v.parse(touchSchema, record);
    const undone: TouchRecord = { ...record, state: 'undone' };
    await db.touches.put(undone);
    const put = await db.outbox.where('touchId').equals(touchId).first();
    // Never tried: nobody outside has seen it, so nothing has to be said. Once tried, it may have arrived.
    if (put?.state === 'waiting' && put.attempts === 0) await db.outbox.put({ ...put, state: 'cancelled' });
    else if (put !== undefined) await db.outbox.add(outboxRow(clock, undone, 'del', clock.now()));
    return v.parse(touchSchema, undone);
  });
  return Promise.resolve(work);
}

export async function findByDedupeKey(db: Database, dedupeKey: string): Promise<TouchRecord[]> {
  return db.touches.where('dedupeKey').startsWith(dedupeKey).toArray();
}

/** Newest first. Rows that no longer fit the schema are left out, never thrown about. */
export async function listTouches(db: Database, limit: number, personId?: string): Promise<TouchRecord[]> {
  const rows =
    personId === undefined
      ? await db.touches.orderBy('recordedAt').reverse().limit(limit).toArray()
      : (await db.touches.where('personId').equals(personId).toArray()).sort((a, b) => b.seq - a.seq).slice(0, limit);
  return rows.filter((row) => v.is(touchSchema, row));
}
