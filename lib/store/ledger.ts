// The record of touches. A touch and its outbox row are written in one strict transaction or not at all;
// whoever is told "kept" can rely on it. What must not be logged is asked in that same transaction, before anything is written.
// Each request waits for another process: what does not depend on one another is asked at once, and the writes go together.
import * as v from 'valibot';
import type { Barred } from '../model/off-record.ts';
import { type Touch, type TouchDraft, type TouchPerson, touchSchema } from '../model/touch.ts';
import { keysOfTouchPerson } from '../people/keys.ts';
import { isInbound, sameAs } from '../touches/same-deed.ts';
import { isListed, type SweepEntry } from '../touches/sweep.ts';
import type { Database, PersonRow, TouchRecord } from './database.ts';
import { barredBy, barredTables } from './off-record.ts';
import { enqueue } from './outbox-rows.ts';
import { type Behind, behind, idsBehind, idsOf, personFor, readPerson, visibleIdOf } from './people.ts';
import { asTouchPerson } from './touch-person.ts';

export { undoTouch } from './undo.ts';

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
  /** Names of the thread or page it happened in; see lib/people/place.ts. */
  places?: readonly string[];
  /** Which listener told it, e.g. `tab:12`. */
  toldBy?: string | undefined;
  disposition?: string | undefined;
  deal?: string | undefined;
  /** When, in the page's own words; see the touch. */
  saidWhen?: string | undefined;
  /** The row of a list this comes from: a touch that it may stand for is in the ledger already. */
  listed?: SweepEntry | undefined;
  /** The rep said "log one more": a touch of a moment ago does not stand in the way. */
  isSecond?: boolean | undefined;
}

export type Recording =
  | { outcome: 'new'; touch: Touch }
  /** The same deed, told twice: the touch that is there. */
  | { outcome: 'known'; touch: Touch }
  /** The rep logs what was seen by itself a moment ago: ask before there are two. */
  | { outcome: 'already'; touch: Touch }
  | { outcome: 'barred'; barred: Barred }
  /** An engagement of somebody of whom nothing is in the ledger. */
  | { outcome: 'stranger' };

/** The highest number in the lane: it grows through those joined to the person, too, and stays in order after a split. */
export async function lastSeq(db: Database, visibleId: string): Promise<number> {
  const seqs = (await idsOf(db, visibleId)).map(async (id) => {
    const last = await db.touches.where('[personId+seq]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).last();
    return last?.seq ?? 0;
  });
  return Math.max(0, ...(await Promise.all(seqs)));
}

/** Writes touch and outbox row together, unless it is known, must not be logged, or is about a stranger. */
export function recordTouch(db: Database, clock: Clock, input: RecordInput): Promise<Recording> {
  const tables = [db.touches, db.outbox, db.connections, ...barredTables(db)];
  return Promise.resolve(db.transaction('rw', tables, async () => record(db, clock, input)));
}

async function record(db: Database, clock: Clock, input: RecordInput): Promise<Recording> {
  const { draft, own, places = [], personId } = input;
  const keys = [...keysOfTouchPerson(input.person), ...(input.keys ?? [])];
  const [known, found] = await Promise.all([toldAs(db, draft.dedupeKey), behind(db, keys, own, personId)]);
  if (known !== undefined) return { outcome: 'known', touch: v.parse(touchSchema, known) };
  const isByItself = draft.evidence.seenBy === 'auto';
  const [barred, before, moved] = await Promise.all([
    barredBy(db, { keys, places, personId, own, isByItself, ids: found.ids }),
    touchesOf(db, found.ids),
    movedTo(db, input, found.visibleId),
  ]);
  if (barred !== undefined) return { outcome: 'barred', barred };
  const isBySelf = draft.evidence.seenBy !== 'manual';
  if (isBySelf && isInbound(draft.kind) && !hasStanding(before)) return { outcome: 'stranger' };
  return (await told(db, input, before)) ?? add(db, clock, input, { keys, found, before, moved });
}

/** The touch that was reported under this key, or that the ledger found to be the same deed. */
async function toldAs(db: Database, dedupeKey: string): Promise<TouchRecord | undefined> {
  const [first, also] = await Promise.all([
    db.touches.where('dedupeKey').equals(dedupeKey).first(),
    db.touches.where('alsoSeen').equals(dedupeKey).first(),
  ]);
  return first ?? also;
}

const hasStanding = (touches: readonly TouchRecord[]): boolean => touches.some(({ state }) => state !== 'undone');

/** Touches of whoever carries these keys, undone ones too. */
export const touchesBehind = async (
  db: Database,
  keys: readonly string[],
  own?: ReadonlySet<string>,
  personId?: string,
): Promise<TouchRecord[]> => touchesOf(db, await idsBehind(db, keys, own, personId));

/** Whom the touches of this conversation are about: one person, or nobody where there are none or several. */
export async function personOfThread(db: Database, host: Touch['host'], threadId: string) {
  const touches = await db.touches
    .where('threadId')
    .equals(threadId)
    .and((touch) => touch.host === host)
    .toArray();
  const ids = await Promise.all(touches.map(({ personId }) => visibleIdOf(db, personId)));
  const [id, ...others] = [...new Set(ids)];
  return id === undefined || others.length > 0 ? undefined : readPerson(db, id);
}

/** Nothing about whoever carries these keys is in the ledger. */
export const isStranger = async (db: Database, keys: readonly string[], own?: ReadonlySet<string>): Promise<boolean> =>
  !hasStanding(await touchesBehind(db, keys, own));

const touchesOf = async (db: Database, ids: readonly string[]): Promise<TouchRecord[]> =>
  (await Promise.all([...ids].sort().map((id) => db.touches.where('personId').equals(id).toArray()))).flat();

/** The touch of the same deed, if somebody told it before. */
async function told(db: Database, input: RecordInput, before: readonly TouchRecord[]): Promise<Recording | undefined> {
  const { listed } = input;
  if (input.isSecond === true) return undefined;
  const deed = { ...input.draft, host: input.host, toldBy: input.toldBy };
  for (const record of before) {
    if (!v.is(touchSchema, record)) continue;
    const verdict = listed !== undefined && isListed(listed, record) ? 'same' : sameAs(deed, record);
    if (verdict === undefined) continue;
    const touch = v.parse(touchSchema, record);
    if (verdict === 'already') return { outcome: 'already', touch };
    await db.touches.update(record.id, { alsoSeen: [...(record.alsoSeen ?? []), input.draft.dedupeKey] });
    return { outcome: 'known', touch };
  }
  return undefined;
}

/** What was read before a touch is added. */
interface Ground {
  keys: string[];
  found: Behind;
  /** Touches of everybody behind the keys. */
  before: readonly TouchRecord[];
  /** Whom the rep picked instead, in this thread. */
  moved: PersonRow | undefined;
}

/** The next number in the lane of the person it is logged for. */
async function nextSeq(db: Database, { found, before, moved }: Ground, visibleId: string): Promise<number> {
  if (moved === undefined && found.visibleId === undefined) return 1;
  const family = moved === undefined ? found.families.get(visibleId) : undefined;
  if (family === undefined) return (await lastSeq(db, moved?.id ?? visibleId)) + 1;
  const seqs = before.flatMap(({ personId, seq }) => (family.includes(personId) && Number.isInteger(seq) ? [seq] : []));
  return seqs.reduce((most, seq) => Math.max(most, seq), 0) + 1;
}

async function add(db: Database, clock: Clock, input: RecordInput, ground: Ground): Promise<Recording> {
  const { draft, disposition, deal, saidWhen, toldBy } = input;
  const { keys, found, moved } = ground;
  const now = clock.now();
  const recordedAt = new Date(now).toISOString();
  const { name, title, company } = input.person;
  const kept = await personFor(
    db,
    { name, title, company, keys },
    { now: recordedAt, makeId: () => clock.id(), own: input.own, personId: input.personId },
    found,
  );
  if (moved !== undefined) {
    const barred = await barredBy(db, { keys: moved.keys, places: [], personId: moved.id, isByItself: true });
    if (barred !== undefined) return { outcome: 'barred', barred };
  }
  const visibleId = moved?.id ?? kept.visibleId;
  const touch: Touch = v.parse(touchSchema, {
    id: clock.id(),
    deviceId: input.deviceId,
    kind: draft.kind,
    ...(draft.variant !== undefined && { variant: draft.variant }),
    state: 'queued',
    personId: moved?.id ?? kept.person.id,
    person: moved === undefined ? input.person : asTouchPerson(moved),
    host: input.host,
    url: input.url,
    threadId: draft.threadId,
    subject: draft.subject,
    note: draft.note,
    ...(disposition !== undefined && disposition !== '' && { disposition }),
    ...(deal !== undefined && deal !== '' && { deal }),
    assetIds: input.assetIds,
    occurredAt: input.occurredAt,
    ...(saidWhen !== undefined && saidWhen !== '' && { saidWhen }),
    seq: await nextSeq(db, ground, kept.visibleId),
    evidence: draft.evidence,
  });
  await Promise.all([
    kept.isLearned && db.people.put(kept.person),
    db.touches.add({ ...touch, dedupeKey: draft.dedupeKey, recordedAt, ...(toldBy !== undefined && { toldBy }) }),
    enqueue(db, clock, { touchId: touch.id, lane: visibleId, op: 'put', nextAt: now + input.undoMs }),
  ]);
  return { outcome: 'new', touch };
}

/** "Wrong person", said before about this thread: whom the rep picked instead. */
async function movedTo(db: Database, { draft, host }: RecordInput, visibleId: string | undefined) {
  if (draft.threadId === '' || visibleId === undefined) return undefined;
  const verdict = await db.verdicts.get(`moved:${movedKey(host, draft.threadId, visibleId)}`);
  return verdict && readPerson(db, verdict.value);
}

/** Under which a correction of the person is remembered. */
export const movedKey = (host: string, threadId: string, visibleId: string): string =>
  `${host}:${threadId}:${visibleId}`;

/** Touches reported under this key, or under one that begins with it; also where the rep had logged the same by hand. */
export async function findByDedupeKey(db: Database, dedupeKey: string): Promise<TouchRecord[]> {
  return db.touches.where('dedupeKey').startsWith(dedupeKey).or('alsoSeen').startsWith(dedupeKey).distinct().toArray();
}

/**
 * Newest first; of a person with the touches of everybody joined to the same one. Rows that no longer fit the schema are
 * left out, never thrown about.
 */
export async function listTouches(db: Database, limit: number, personId?: string): Promise<TouchRecord[]> {
  const rows =
    personId === undefined
      ? await db.touches.orderBy('recordedAt').reverse().limit(limit).toArray()
      : await newestOf(db, limit, personId);
  return rows.filter((row) => v.is(touchSchema, row));
}

async function newestOf(db: Database, limit: number, personId: string): Promise<TouchRecord[]> {
  const ids = await idsOf(db, (await visibleIdOf(db, personId)) ?? personId);
  const rows = await touchesOf(db, ids);
  // Alone, the number of the touch is the order. Of several people the numbers only agree from the joining on.
  const newer = (a: TouchRecord, b: TouchRecord) =>
    (ids.length > 1 ? b.recordedAt.localeCompare(a.recordedAt) : 0) || b.seq - a.seq || (a.id < b.id ? 1 : -1);
  return rows.sort(newer).slice(0, limit);
}
