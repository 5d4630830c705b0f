// Sends what the plan says, in slices, one drain at a time. The only place besides hub-client that speaks to the network.
// A worker may die at any line: a claimed row whose lease runs out is sent again, and the receiver drops what it has.
import type {
  Connection,
  Connector,
  ItemOutcome,
  OutboxItem,
  PlainRequest,
  PlainResponse,
} from '../connectors/connector.ts';
import type { Database } from '../store/database.ts';
import { claim, openRows, type StoredRow, settle } from '../store/outbox-rows.ts';
import { plan, settlementOf, type TargetState, targetStateOf } from './plan.ts';

const sliceItems = 20;
const sliceMs = 25_000;
const requestMs = 15_000;
/** Longer than a request may take, so that a living drain never loses its lease. */
const leaseMs = 30_000;

export interface DrainWorld {
  db: Database;
  connector: Connector;
  connection: Connection;
  now(): number;
  random(): number;
  id(): string;
  fetch: typeof fetch;
  signal: AbortSignal;
}

export interface DrainReport {
  /** Epoch milliseconds at which to drain again; undefined = nothing waits. */
  nextAt: number | undefined;
  /** State of the target after the last request; undefined = nothing was sent. */
  target: TargetState | undefined;
  acked: number;
}

/** One drain; call it under the lock (`withOutboxLock`). Never throws for a failing network. */
export async function drain(world: DrainWorld): Promise<DrainReport> {
  const startedAt = world.now();
  const report: DrainReport = { nextAt: undefined, target: undefined, acked: 0 };
  let most = Math.min(sliceItems, world.connector.maxBatch);
  for (;;) {
    const rows = await openRows(world.db);
    const { seqs, nextAt } = plan(rows, world.now(), most);
    report.nextAt = nextAt;
    if (seqs.length === 0) return report;
    if (world.signal.aborted || world.now() - startedAt > sliceMs) return { ...report, nextAt: world.now() };
    const leaseId = world.id();
    const items = await claim(world.db, seqs, leaseId, world.now(), leaseMs);
    if (items.length === 0) return report;
    const outcomes = await send(world, items);
    if (outcomes.some((outcome) => !outcome.ok && outcome.class === 'too-much')) most = Math.max(1, items.length >> 1);
    await settleAll(world, rows, leaseId, outcomes);
    report.target = targetStateOf(outcomes, world.now());
    report.acked += outcomes.filter((outcome) => outcome.ok).length;
    if (report.target.pausedUntil > world.now()) {
      return { ...report, nextAt: report.target.state === 'auth' ? undefined : report.target.pausedUntil };
    }
  }
}

async function settleAll(
  world: DrainWorld,
  rows: readonly StoredRow[],
  leaseId: string,
  outcomes: readonly ItemOutcome[],
): Promise<void> {
  const byOp = new Map(rows.map((row) => [row.opId, row]));
  const settlements = outcomes.flatMap((outcome) => {
    const row = byOp.get(outcome.opId);
    if (row === undefined) return [];
    const tried = { ...row, attempts: row.attempts + 1, firstTriedAt: row.firstTriedAt || world.now() };
    return [settlementOf(tried, outcome, world.now(), world.random())];
  });
  await settle(world.db, leaseId, settlements);
}

async function send(world: DrainWorld, items: OutboxItem[]): Promise<ItemOutcome[]> {
  const now = world.now();
  const request = world.connector.request(world.connection, items, new Date(now).toISOString());
  return world.connector.outcome(items, await exchange(world, request), world.now());
}

async function exchange(world: DrainWorld, request: PlainRequest): Promise<PlainResponse> {
  try {
    const response = await world.fetch(request.url, {
      method: request.method,
      headers: request.headers,
      body: request.body,
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.any([world.signal, AbortSignal.timeout(requestMs)]),
    });
    return {
      kind: 'response',
      status: response.status,
      contentType: response.headers.get('content-type') ?? '',
      retryAfter: response.headers.get('retry-after') ?? '',
      body: await response.text(),
    };
  } catch (error) {
    return { kind: error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
  }
}

/** Runs `work` when no other context of this browser drains; answers undefined otherwise. */
export function withOutboxLock<T>(work: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request('touchline-outbox', { ifAvailable: true }, async (lock) =>
    lock === null ? undefined : work(),
  );
}
