// Runs inside an extension page: fills the real database with a backlog, and times the ledger beside a bare put with the same
// durability. Bundled by `pageCode`; nothing else imports it.
import { v7 } from 'uuid';
import type { Touch, TouchDraft, TouchPerson } from '../../lib/model/touch.ts';
import { Database, type OutboxRow, type PersonRow, type TouchRecord } from '../../lib/store/database.ts';
import { type Clock, recordTouch } from '../../lib/store/ledger.ts';
import { outboxRow } from '../../lib/store/outbox-rows.ts';

const clock: Clock = { now: () => Date.now(), id: () => v7() };
const chunk = 2_000;

const personAt = (at: number): TouchPerson => ({
  name: `Person ${at}`,
  email: `person.${at}@company-${at % 400}.example`,
  linkedinSlug: '',
  title: 'VP Operations',
  company: `Company ${at % 400}`,
});

const draftOf = (person: TouchPerson, key: string): TouchDraft => ({
  kind: 'email_sent',
  evidence: { cue: 'undo-toast', seenBy: 'auto', at: new Date().toISOString() },
  people: [person],
  threadId: `thread-${key}`,
  subject: 'Spoilage on the northern route and what others did about it',
  note: '',
  links: [],
  dedupeKey: key,
});

const personRow = (at: number): PersonRow => {
  const { name, title, company, email } = personAt(at);
  const firstSeenAt = new Date().toISOString();
  const rest = { account: company.toLowerCase(), hints: [], mergedInto: '', isParked: true, firstSeenAt };
  return { id: v7(), name, title, company, keys: [`email:${email}`], ...rest };
};

function touchRow(row: PersonRow, at: number, seq: number, deviceId: string, state: Touch['state']): TouchRecord {
  const person = personAt(at);
  const { people: _, links: __, dedupeKey, ...draft } = draftOf(person, `made-${v7()}`);
  const recordedAt = new Date().toISOString();
  const ids = { id: v7(), deviceId, personId: row.id, assetIds: ['a1', 'a2'], occurredAt: recordedAt, recordedAt };
  return {
    ...draft,
    ...ids,
    person,
    state,
    host: 'gmail',
    url: 'https://mail.google.com/mail/u/0/#inbox/abc',
    seq,
    dedupeKey,
  };
}

/** Touches of `people` in turn, each with its row for the hub where they still wait. */
async function fill(db: Database, touches: number, people: number, state: 'queued' | 'synced'): Promise<void> {
  const deviceId = v7();
  const rows = Array.from({ length: people }, (_, at) => personRow(at));
  await db.people.bulkAdd(rows);
  const made = Array.from({ length: touches }, (_, at) => {
    const who = at % people;
    const row = rows[who] as PersonRow;
    return touchRow(row, who, Math.floor(at / people) + 1, deviceId, state);
  });
  for (let at = 0; at < made.length; at += chunk) {
    const part = made.slice(at, at + chunk);
    const waiting = part.map(
      ({ id, personId }): OutboxRow => ({
        ...outboxRow(clock, 'hub', { touchId: id, lane: personId, op: 'put', nextAt: clock.now() }),
        state,
      }),
    );
    await db.transaction('rw', db.touches, db.outbox, async () => {
      await db.touches.bulkAdd(part);
      await db.outbox.bulkAdd(waiting);
    });
  }
}

/** Puts touches that wait for the hub into the extension's own database. */
async function makeBacklog(touches: number, people: number): Promise<void> {
  const db = new Database();
  await fill(db, touches, people, 'queued');
  db.close();
}

/** The bodies that a plain sender would post: what the outbox sends of each touch, one a request. */
async function readBacklog(): Promise<unknown[]> {
  const db = new Database();
  const rows = await db.outbox.orderBy('seq').toArray();
  const touches = await db.touches.bulkGet(rows.map(({ touchId }) => touchId));
  db.close();
  return rows.map(({ opId, seq, op, touchId }, at) => {
    const { dedupeKey: _, recordedAt: __, ...data } = touches[at] as TouchRecord;
    return { opId, seq, entity: 'touch', id: touchId, op, data };
  });
}

/** Posts the backlog one by one, each after the answer to the one before. Answers milliseconds. */
async function postOneByOne(ops: unknown[], url: string, token: string, deviceId: string): Promise<number> {
  const start = performance.now();
  for (const op of ops) {
    const answer = await fetch(`${url}/v1/sync/push`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ protocol: 1, deviceId, sentAt: new Date().toISOString(), ops: [op] }),
    });
    const { results } = (await answer.json()) as { results: { status: string }[] };
    if (results[0]?.status !== 'applied') throw new Error(`The hub said ${JSON.stringify(results)}.`);
  }
  return performance.now() - start;
}

const opened = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('touches', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const barePut = (db: IDBDatabase, value: unknown): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = db.transaction('touches', 'readwrite', { durability: 'strict' });
    transaction.objectStore('touches').put(value);
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

export interface StoreTimes {
  bare: number[];
  ledger: number[];
}

/** Alternates a bare strict put and a recording of the same touch, in a ledger that already holds `touches` of `people`. */
async function timeStore(rounds: number, touches: number, people: number): Promise<StoreTimes> {
  const db = new Database(`bench-${v7()}`);
  await fill(db, touches, people, 'synced');
  const bare = await opened(`bare-${v7()}`);
  const deviceId = v7();
  const times: StoreTimes = { bare: [], ledger: [] };
  for (let round = -5; round < rounds; round += 1) {
    const at = (round + 5) % people;
    const person = personAt(at);
    const value = { ...touchRow(personRow(at), at, 1, deviceId, 'queued') };
    const start = performance.now();
    await barePut(bare, value);
    const between = performance.now();
    const recording = await recordTouch(db, clock, {
      draft: draftOf(person, `round-${v7()}`),
      person,
      host: 'gmail',
      url: value.url,
      assetIds: value.assetIds,
      occurredAt: value.occurredAt,
      deviceId,
      undoMs: 300_000,
    });
    const end = performance.now();
    if (recording.outcome !== 'new') throw new Error(`The ledger said ${recording.outcome}.`);
    if (round < 0) continue;
    times.bare.push(between - start);
    times.ledger.push(end - between);
  }
  db.close();
  bare.close();
  return times;
}

export const inPage = { makeBacklog, readBacklog, postOneByOne, timeStore };
export type InPage = typeof inPage;
Object.assign(globalThis, { bench: inPage });
