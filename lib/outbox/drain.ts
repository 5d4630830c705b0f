// Sends what the plan says, in slices, to one target. A worker may die at any line: a claimed row whose lease runs out is
// sent again, and the receiver drops what it has.
//
//   claim (plan + lease + note what leaves) → request → answer → settle        up to three such flights at a time: their lanes
//   └──────────── one transaction ────────┘             └ one transaction ┘    never overlap, because a claimed row holds its lane
import type { Connector, ItemOutcome, OutboxItem, PlainRequest, PlainResponse } from '../connectors/connector.ts';
import type { ConnectionRecord, Health } from '../model/delivery.ts';
import { clockAhead, withRightClock } from './circuit.ts';
import type { Claim, OutboxStore } from './outbox-store.ts';

const sliceItems = 20;
const sliceMs = 25_000;
/** Longer than a request may take (see exchange.ts), so that a living drain never loses its lease. */
export const leaseMs = 30_000;
const mostFlights = 3;

export interface DrainWorld {
  store: OutboxStore;
  connector: Connector;
  connection: Pick<ConnectionRecord, 'id' | 'url' | 'secrets'>;
  deviceId: string;
  now(): number;
  random(): number;
  id(): string;
  exchange(request: PlainRequest): Promise<PlainResponse>;
  signal: AbortSignal;
}

export interface DrainReport {
  /** Epoch milliseconds at which to drain again; undefined = nothing waits, or only for the rep. */
  nextAt: number | undefined;
  health: Health | undefined;
  synced: number;
}

interface Flights {
  report: DrainReport;
  most: number;
  endsAt: number;
}

/** One drain of one target; call it under the lock (`withOutboxLock`). Never throws for a failing network. */
export async function drain(world: DrainWorld): Promise<DrainReport> {
  const flights: Flights = {
    report: { nextAt: undefined, health: undefined, synced: 0 },
    most: Math.min(sliceItems, world.connector.capabilities.maxBatch),
    endsAt: world.now() + sliceMs,
  };
  // The first one finds out whether the target answers; only then the others set off.
  if (await slice(world, flights)) await Promise.all(Array.from({ length: mostFlights }, () => fly(world, flights)));
  return flights.report;
}

async function fly(world: DrainWorld, flights: Flights): Promise<void> {
  while (await slice(world, flights));
}

/** Claims, sends and settles once; true = there may be more to do now. */
async function slice(world: DrainWorld, flights: Flights): Promise<boolean> {
  const { report } = flights;
  if (world.signal.aborted || world.now() > flights.endsAt) {
    report.nextAt = world.now();
    return false;
  }
  const claim = await claimNext(world, flights.most);
  report.health = claim.health;
  report.nextAt = claim.nextAt;
  if (claim.items.length === 0) return false;
  const { outcomes, clockAheadMs } = await send(world, claim);
  if (outcomes.some((one) => !one.ok && one.class === 'too-much')) flights.most = Math.max(1, claim.items.length >> 1);
  const now = world.now();
  const { leaseId } = claim;
  const { id: target, url, secrets } = world.connection;
  const { random } = world;
  const sentBy = { url, secrets };
  report.health = await world.store.settle({ target, leaseId, outcomes, now, random, clockAheadMs, sentBy });
  report.synced += outcomes.filter(({ ok }) => ok).length;
  report.nextAt = now;
  return true;
}

async function claimNext(world: DrainWorld, most: number): Promise<Claim & { leaseId: string }> {
  const leaseId = world.id();
  const { id, url, secrets } = world.connection;
  const { connector, deviceId } = world;
  const connection = { url, secrets, deviceId, clockAheadMs: 0 };
  const payload = (item: OutboxItem): unknown => connector.payload(connection, item);
  const ask = {
    target: id,
    most,
    leaseId,
    now: world.now(),
    leaseMs,
    destination: url,
    payload,
    sentBy: { url, secrets },
  };
  return { ...(await world.store.claim(ask)), leaseId };
}

async function send(
  world: DrainWorld,
  { items, health }: Claim,
): Promise<{ outcomes: ItemOutcome[]; clockAheadMs: number | undefined }> {
  const { url, secrets } = world.connection;
  const sentAt = world.now();
  const connection = { url, secrets, deviceId: world.deviceId, clockAheadMs: health.clockAheadMs };
  const response = await world.exchange(await world.connector.request(connection, items, sentAt));
  const now = world.now();
  const clockAheadMs = clockAhead(response, sentAt, now);
  // By the target's clock: a date in its `Retry-After` is.
  const outcomes = world.connector.outcome(items, response, now + (clockAheadMs ?? health.clockAheadMs));
  return { outcomes: withRightClock(outcomes, health.clockAheadMs, clockAheadMs), clockAheadMs };
}
