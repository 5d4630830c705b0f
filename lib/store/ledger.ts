// The record of touches. A touch and its outbox row are written in one strict transaction or not at all;
// whoever is told "kept" can rely on it. Undo before the first try leaves no trace at the hub, after it sends a removal.
import * as v from 'valibot';
import { type Touch, type TouchDraft, type TouchPerson, touchSchema } from '../model/touch.ts';
import { keysOfTouchPerson } from '../people/keys.ts';
import { mayStep } from '../touches/life-cycle.ts';
import type { Database, OutboxRow, TouchRecord } from './database.ts';
import { idsOf, keepPerson, visibleIdOf } from './people.ts';

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
  /** The person chosen by hand, when the page names nobody. */
  personId?: string | undefined;
  /** More keys of the same person than the touch carries, e.g. a member id. */
  keys?: readonly string[];
  /** Keys of the rep, which never become anybody else's. */
  own?: ReadonlySet<string>;
}

/** `lane`: the visible person, also where the touch belongs to one that was joined to it. */
const outboxRow = (clock: Clock, touch: Touch, lane: string, op: 'put' | 'del', nextAt: number): OutboxRow => ({
  opId: clock.id(),
  touchId: touch.id,
  target: 'hub',
  op,
  lane,
  state: 'waiting',
  attempts: 0,
  nextAt,
  firstTriedAt: 0,
  leaseId: '',
  leaseUntil: 0,
  lastError: '',
});

/** The highest number in the lane: it grows through those joined to the person, too, and stays in order after a split. */
async function lastSeq(db: Database, visibleId: string): Promise<number> {
  const seqs = (await idsOf(db, visibleId)).map(async (id) => {
    const last = await db.touches.where('[personId+seq]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).last();
    return last?.seq ?? 0;
  });
  return Math.max(0, ...(await Promise.all(seqs)));
}

/** Writes touch and outbox row together. The same dedupe key again answers the touch that is there: `isNew: false`. */
export function recordTouch(db: Database, clock: Clock, input: RecordInput): Promise<{ touch: Touch; isNew: boolean }> {
  const work = db.transaction('rw', db.touches, db.outbox, db.people, async () => {
    const known = await db.touches.where('dedupeKey').equals(input.draft.dedupeKey).first();
    if (known !== undefined) return { touch: v.parse(touchSchema, known), isNew: false };
    const now = clock.now();
    const recordedAt = new Date(now).toISOString();
    const { name, title, company } = input.person;
    const seen = { name, title, company, keys: [...keysOfTouchPerson(input.person), ...(input.keys ?? [])] };
    const { person, visibleId } = await keepPerson(db, seen, {
      now: recordedAt,
      makeId: () => clock.id(),
      own: input.own,
      personId: input.personId,
    });
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
      seq: (await lastSeq(db, visibleId)) + 1,
      evidence: input.draft.evidence,
    });
    await db.touches.add({ ...touch, dedupeKey: input.draft.dedupeKey, recordedAt });
    await db.outbox.add(outboxRow(clock, touch, visibleId, 'put', now + input.undoMs));
    return { touch, isNew: true };
  });
  return Promise.resolve(work);
}

/** Takes a touch back. Answers the touch, or nothing when it is unknown. Undoing twice changes nothing. */
export function undoTouch(db: Database, clock: Clock, touchId: string): Promise<Touch | undefined> {
  const work = db.transaction('rw', db.touches, db.outbox, db.people, async () => {
    const record = await db.touches.get(touchId);
    if (record === undefined || !mayStep(record.state, 'undone')) return record && v.parse(touchSchema, record);
    const undone: TouchRecord = { ...record, state: 'undone' };
    await db.touches.put(undone);
    const put = await db.outbox.where('touchId').equals(touchId).first();
    // Never tried: nobody outside has seen it, so nothing has to be said. Once tried, it may have arrived.
    if (put?.state === 'waiting' && put.attempts === 0) await db.outbox.put({ ...put, state: 'cancelled' });
    else if (put !== undefined) {
      const lane = (await visibleIdOf(db, undone.personId)) ?? undone.personId;
      await db.outbox.add(outboxRow(clock, undone, lane, 'del', clock.now()));
    }
    return v.parse(touchSchema, undone);
  });
  return Promise.resolve(work);
}

export async function findByDedupeKey(db: Database, dedupeKey: string): Promise<TouchRecord[]> {
  return db.touches.where('dedupeKey').startsWith(dedupeKey).toArray();
}

/**
 * Newest first; of a person with the touches of everybody joined to the same one. Rows that no longer fit the schema are
 * left out, never thrown about.
 */
export async function listTouches(db: Database, limit: number, personId?: string): Promise<TouchRecord[]> {
  const rows =
    personId === undefined
      ? await db.touches.orderBy('recordedAt').reverse().limit(limit).toArray()
      : await touchesOf(db, limit, personId);
  return rows.filter((row) => v.is(touchSchema, row));
}

async function touchesOf(db: Database, limit: number, personId: string): Promise<TouchRecord[]> {
  const ids = await idsOf(db, (await visibleIdOf(db, personId)) ?? personId);
  const rows = await db.touches.where('personId').anyOf(ids).toArray();
  // Alone, the number of the touch is the order. Of several people the numbers only agree from the joining on.
  const newer = (a: TouchRecord, b: TouchRecord) =>
    (ids.length > 1 ? b.recordedAt.localeCompare(a.recordedAt) : 0) || b.seq - a.seq || (a.id < b.id ? 1 : -1);
  return rows.sort(newer).slice(0, limit);
}
