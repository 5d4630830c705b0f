// The outbox's store over IndexedDB: claim under a lease, settle under the same lease, each in one strict transaction. Every
// request waits for another process, so what does not depend on one another is asked at once, and writes are not waited for one
// by one: IndexedDB keeps their order. Looked up by `equals`, since `anyOf` walks a cursor, one wait a row.

import * as v from 'valibot';
import type { ItemOutcome, OutboxItem } from '../connectors/connector.ts';
import { t } from '../i18n/t.ts';
import { allWell, type Departure, deliverySchema, type Health } from '../model/delivery.ts';
import { type Touch, touchSchema } from '../model/touch.ts';
import { healthAfter, mostItems, pauseLeft } from '../outbox/circuit.ts';
import { type Claim, type ClaimAsk, isOutdated, type OutboxStore, type SettleAsk } from '../outbox/outbox-store.ts';
import { type Plan, plan } from '../outbox/plan.ts';
import { claimed, settled } from '../outbox/settlement.ts';
import { mayStep } from '../touches/life-cycle.ts';
import { withAddress } from './connections.ts';
import type { Database, OutboxRow } from './database.ts';
import { barredTables, barredTouch } from './off-record.ts';
import type { StoredRow } from './outbox-rows.ts';
import { quarantine } from './quarantine.ts';

/** Rows that a plan looks at first; it looks further when these are all held back. */
const firstWindow = 100;
const isStored = (row: OutboxRow): row is StoredRow => v.is(deliverySchema, row);

export function outboxStore(db: Database): OutboxStore {
  const claimTables = [db.outbox, db.touches, db.connections, db.departures, db.quarantine, ...barredTables(db)];
  return {
    claim: async (ask) => db.transaction('rw', claimTables, async () => claim(db, ask)),
    settle: async (ask) =>
      db.transaction('rw', [db.outbox, db.touches, db.connections, db.departures], async () => settle(db, ask)),
  };
}

async function claim(db: Database, ask: ClaimAsk): Promise<Claim> {
  const { target, now } = ask;
  const [connection, rules, verdicts, held, queued] = await Promise.all([
    db.connections.get(target),
    db.neverLog.count(),
    db.verdicts.count(),
    heldRows(db, target),
    queuedRows(db, target, firstWindow),
  ]);
  const health = connection?.health ?? allWell;
  if (isOutdated(ask.sentBy, connection)) return { items: [], nextAt: now, health };
  if (pauseLeft(health, now) > 0) {
    const isForRep = health.state === 'auth' || health.state === 'gone';
    return { items: [], nextAt: isForRep ? undefined : health.pausedUntil, health };
  }
  const { rows, nextAt } = await nextRows(db, ask, mostItems(health, ask.most), { held, queued });
  const { taken, items } = await readItems(db, rows, ask, rules + verdicts > 0);
  const leaving = items.map((item) => departureOf(ask, item));
  await Promise.all([db.outbox.bulkPut(taken), db.departures.bulkAdd(leaving)]);
  // Rows that cannot go were put aside just now: whoever stands behind them is next.
  return items.length === 0 && rows.length > 0 ? claim(db, ask) : { items, nextAt, health };
}

const queuedRows = (db: Database, target: string, window: number): Promise<OutboxRow[]> =>
  Promise.resolve(db.outbox.where('[target+state]').equals([target, 'queued']).limit(window).toArray());

const rowsIn = (db: Database, target: string, state: 'sending' | 'failed'): Promise<OutboxRow[]> =>
  Promise.resolve(db.outbox.where('[target+state]').equals([target, state]).toArray());

const heldRows = async (db: Database, target: string): Promise<OutboxRow[]> =>
  (await Promise.all([rowsIn(db, target, 'sending'), rowsIn(db, target, 'failed')])).flat();

/** The plan over as few rows as decide it: all that are under way or come again, and the first that were never tried. */
async function nextRows(
  db: Database,
  { target, now }: ClaimAsk,
  most: number,
  first: { held: OutboxRow[]; queued: OutboxRow[] },
) {
  let { queued } = first;
  for (let window = firstWindow; ; window *= 8) {
    if (window > firstWindow) queued = await queuedRows(db, target, window);
    const all = [...first.held, ...queued];
    const rows = all.filter(isStored).sort((a, b) => a.seq - b.seq);
    if (rows.length < all.length)
      await quarantine(
        db,
        'outbox',
        all.filter((row) => !isStored(row)),
      );
    const { seqs, nextAt }: Plan = plan(rows, now, most);
    if (seqs.length === 0 && queued.length === window) continue;
    const wanted = new Set(seqs);
    return { rows: rows.filter(({ seq }) => wanted.has(seq)), nextAt };
  }
}

async function readItems(
  db: Database,
  rows: readonly StoredRow[],
  { leaseId, now, leaseMs }: ClaimAsk,
  hasRules: boolean,
) {
  const touches = await db.touches.bulkGet(rows.map(({ touchId }) => touchId));
  const taken: StoredRow[] = [];
  const items: OutboxItem[] = [];
  for (const [at, row] of rows.entries()) {
    const touch = v.safeParse(touchSchema, touches[at]);
    const why = touch.success ? await whyNot(db, row, touch.output, hasRules) : whyUnread(row);
    if (why !== undefined) {
      taken.push({ ...row, state: 'parked', lastError: why, leaseId: '', leaseUntil: 0 });
      continue;
    }
    const { opId, seq, op, touchId, attempts } = row;
    taken.push(claimed(row, leaseId, now, leaseMs));
    const output = touch.success ? touch.output : undefined;
    items.push({ opId, seq, op, touchId, touch: output, mayHaveArrived: attempts > 0 });
  }
  return { taken, items };
}

/** A removal needs the id only: it goes out even where nothing else is left, or may be left. */
const whyUnread = ({ op }: StoredRow): string | undefined => (op === 'del' ? undefined : t('outbox.problem.damaged'));

/** What was put on the never-log list meanwhile does not leave. */
async function whyNot(db: Database, { op }: StoredRow, touch: Touch, hasRules: boolean): Promise<string | undefined> {
  return op === 'del' || !hasRules ? undefined : barredTouch(db, touch);
}

const departureOf = ({ target, destination, payload, now }: ClaimAsk, item: OutboxItem): Departure => ({
  at: new Date(now).toISOString(),
  target,
  destination: destination.replace(/[?#].*$/s, ''),
  opId: item.opId,
  touchId: item.touchId,
  op: item.op,
  payload: JSON.stringify(payload(item)),
  outcome: 'leaving',
});

async function settle(db: Database, ask: SettleAsk): Promise<Health> {
  const { target, leaseId, outcomes, now, random } = ask;
  const [sending, connections, departures] = await Promise.all([
    rowsIn(db, target, 'sending'),
    db.connections.toArray(),
    departuresOf(db, ask),
  ]);
  const rows = sending.filter((row): row is StoredRow => isStored(row) && row.leaseId === leaseId);
  const byOp = new Map(outcomes.map((outcome) => [outcome.opId, outcome]));
  const after = rows.flatMap((row) => {
    const outcome = byOp.get(row.opId);
    return outcome === undefined ? [] : [settled(row, outcome, now, random())];
  });
  const connection = connections.find(({ id }) => id === target);
  const before = connection?.health ?? allWell;
  const isStale = isOutdated(ask.sentBy, connection);
  const clockAheadMs = ask.clockAheadMs ?? before.clockAheadMs;
  // An answer to a token that was replaced meanwhile says nothing about the target.
  const health = isStale ? before : healthAfter({ ...before, clockAheadMs }, outcomes, now, random());
  const isOther = JSON.stringify(health) !== JSON.stringify(before);
  await Promise.all([
    db.outbox.bulkPut(after),
    db.departures.bulkPut(departures),
    stepTouches(db, after, withAddress(connections)),
    isOther ? db.connections.update(target, { health }) : undefined,
  ]);
  return health;
}

/** What left with these operations and was not answered yet, with its answer. */
async function departuresOf(db: Database, { outcomes, target }: SettleAsk): Promise<Departure[]> {
  const found = await Promise.all(
    outcomes.map(async (outcome) => {
      const rows = await db.departures.where('opId').equals(outcome.opId).toArray();
      return rows
        .filter((row) => row.target === target && row.outcome === 'leaving')
        .map((row) => ({ ...row, outcome: wordFor(outcome) }));
    }),
  );
  return found.flat();
}

const wordFor = (outcome: ItemOutcome): Departure['outcome'] => {
  if (outcome.ok) return 'taken';
  return outcome.class === 'retryable' || outcome.class === 'ambiguous' ? 'unknown' : 'refused';
};

/**
 * A touch is synced when every connected target has it, and failed when one of them gave up. Called after the rows `after` were
 * given to the database: it reads them back with those of the other targets.
 */
async function stepTouches(db: Database, after: readonly StoredRow[], connected: ReadonlySet<string>): Promise<void> {
  const ended = after.filter(
    ({ op, state }) => op === 'put' && (state === 'synced' || state === 'dead' || state === 'parked'),
  );
  const ids = [...new Set(ended.map(({ touchId }) => touchId))];
  if (ids.length === 0) return;
  const [touches, ...rows] = await Promise.all([
    db.touches.bulkGet(ids),
    ...ids.map((id) => db.outbox.where('touchId').equals(id).toArray()),
  ]);
  const stepped = touches.flatMap((touch, at) => {
    if (touch === undefined) return [];
    const own = (rows[at] ?? []).filter(({ op, state }) => op === 'put' && state !== 'cancelled');
    const isStuck = own.some(({ state }) => state === 'dead' || state === 'parked');
    const isThere = own.every(({ target, state }) => state === 'synced' || !connected.has(target));
    const to = isStuck ? 'failed' : isThere ? 'synced' : undefined;
    return to !== undefined && mayStep(touch.state, to) ? [{ ...touch, state: to } as const] : [];
  });
  await db.touches.bulkPut(stepped);
}
