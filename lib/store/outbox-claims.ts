// The outbox's store over IndexedDB: claim under a lease, settle under the same lease, each in one strict transaction.
import * as v from 'valibot';
import type { OutboxItem } from '../connectors/connector.ts';
import { allWell, type Departure, deliverySchema, type Health } from '../model/delivery.ts';
import { type Touch, touchSchema } from '../model/touch.ts';
import { healthAfter, mostItems, pauseLeft } from '../outbox/circuit.ts';
import { type Claim, type ClaimAsk, isOutdated, type OutboxStore, type SettleAsk } from '../outbox/outbox-store.ts';
import { type Plan, plan } from '../outbox/plan.ts';
import { claimed, settled } from '../outbox/settlement.ts';
import { mayStep } from '../touches/life-cycle.ts';
import { connectedTargets } from './connections.ts';
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
  const connection = await db.connections.get(target);
  const health = connection?.health ?? allWell;
  if (isOutdated(ask.sentBy, connection)) return { items: [], nextAt: now, health };
  if (pauseLeft(health, now) > 0) {
    const isForRep = health.state === 'auth' || health.state === 'gone';
    return { items: [], nextAt: isForRep ? undefined : health.pausedUntil, health };
  }
  const { rows, nextAt } = await nextRows(db, target, now, mostItems(health, ask.most));
  const { taken, items } = await readItems(db, rows, ask);
  await db.outbox.bulkPut(taken);
  await db.departures.bulkAdd(items.map((item) => departureOf(ask, item)));
  // Rows that cannot go were put aside just now: whoever stands behind them is next.
  return items.length === 0 && rows.length > 0 ? claim(db, ask) : { items, nextAt, health };
}

/** The plan over as few rows as decide it: all that are under way or come again, and the first that were never tried. */
async function nextRows(db: Database, target: string, now: number, most: number) {
  const of = (state: string) => db.outbox.where('[target+state]').equals([target, state]);
  const held = [...(await of('sending').toArray()), ...(await of('failed').toArray())];
  for (let window = firstWindow; ; window *= 8) {
    const queued = await of('queued').limit(window).toArray();
    const all = [...held, ...queued];
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

async function readItems(db: Database, rows: readonly StoredRow[], { leaseId, now, leaseMs }: ClaimAsk) {
  const touches = await db.touches.bulkGet(rows.map(({ touchId }) => touchId));
  const hasRules = (await db.neverLog.count()) + (await db.verdicts.count()) > 0;
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
const whyUnread = ({ op }: StoredRow): string | undefined =>
  op === 'del' ? undefined : 'This record is damaged and cannot be sent. It is kept; export it from the queue.';

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
  const rows = (
    await db.outbox
      .where('opId')
      .anyOf(outcomes.map(({ opId }) => opId))
      .toArray()
  ).filter((row): row is StoredRow => isStored(row) && row.leaseId === leaseId && row.state === 'sending');
  const byOp = new Map(outcomes.map((outcome) => [outcome.opId, outcome]));
  const after = rows.flatMap((row) => {
    const outcome = byOp.get(row.opId);
    return outcome === undefined ? [] : [settled(row, outcome, now, random())];
  });
  await db.outbox.bulkPut(after);
  await noteOutcomes(db, ask);
  await stepTouches(db, after);
  const connection = await db.connections.get(target);
  const before = connection?.health ?? allWell;
  if (isOutdated(ask.sentBy, connection)) return before;
  const clockAheadMs = ask.clockAheadMs ?? before.clockAheadMs;
  const health = healthAfter({ ...before, clockAheadMs }, outcomes, now, random());
  if (JSON.stringify(health) !== JSON.stringify(before)) await db.connections.update(target, { health });
  return health;
}

async function noteOutcomes(db: Database, { outcomes, target }: SettleAsk): Promise<void> {
  const byOp = new Map(outcomes.map((outcome) => [outcome.opId, outcome]));
  await db.departures
    .where('opId')
    .anyOf([...byOp.keys()])
    .modify((row) => {
      const outcome = byOp.get(row.opId);
      if (outcome === undefined || row.target !== target || row.outcome !== 'leaving') return;
      row.outcome = outcome.ok
        ? 'taken'
        : outcome.class === 'retryable' || outcome.class === 'ambiguous'
          ? 'unknown'
          : 'refused';
    });
}

/** A touch is synced when every connected target has it, and failed when one of them gave up. */
async function stepTouches(db: Database, after: readonly StoredRow[]): Promise<void> {
  const ended = after.filter(
    ({ op, state }) => op === 'put' && (state === 'synced' || state === 'dead' || state === 'parked'),
  );
  if (ended.length === 0) return;
  const connected = await connectedTargets(db);
  const ids = [...new Set(ended.map(({ touchId }) => touchId))];
  const rows = await db.outbox.where('touchId').anyOf(ids).toArray();
  const touches = await db.touches.bulkGet(ids);
  const stepped = touches.flatMap((touch) => {
    if (touch === undefined) return [];
    const own = rows.filter(({ touchId, op, state }) => touchId === touch.id && op === 'put' && state !== 'cancelled');
    const isStuck = own.some(({ state }) => state === 'dead' || state === 'parked');
    const isThere = own.every(({ target, state }) => state === 'synced' || !connected.has(target));
    const to = isStuck ? 'failed' : isThere ? 'synced' : undefined;
    return to !== undefined && mayStep(touch.state, to) ? [{ ...touch, state: to } as const] : [];
  });
  await db.touches.bulkPut(stepped);
}
