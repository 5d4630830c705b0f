// The ledger as the doctor reads it: every row once, what cannot be read apart, and what does not hold by its code.
import * as v from 'valibot';
import { type ConnectionRecord, deliverySchema } from '../model/delivery.ts';
import { touchSchema } from '../model/touch.ts';
import { type Finding as Breach, findings } from '../outbox/invariants.ts';
import { hubId, listConnections } from './connections.ts';
import type { Database, OutboxRow, TouchRecord } from './database.ts';
import type { StoredRow } from './outbox-rows.ts';
import { visibleIdOf } from './people.ts';

export interface ExaminedLedger {
  touches: TouchRecord[];
  /** Touches that cannot be read. */
  damaged: ReadonlySet<string>;
  rows: StoredRow[];
  broken: OutboxRow[];
  connections: ConnectionRecord[];
  /** What does not hold, by its code; see invariants.ts. */
  breaches: ReadonlyMap<Breach['code'], Breach[]>;
  laneOf(personId: string): string;
}

export async function readLedger(db: Database, now: number): Promise<ExaminedLedger> {
  const all = await db.touches.toArray();
  const touches = all.filter((touch) => v.is(touchSchema, touch));
  const readable = new Set(touches.map(({ id }) => id));
  const damaged = new Set(all.flatMap(({ id }) => (readable.has(id) ? [] : [id])));
  const stored = await db.outbox.toArray();
  const rows = stored.filter((row): row is StoredRow => v.is(deliverySchema, row));
  const broken = stored.filter((row) => !v.is(deliverySchema, row));
  const connections = await listConnections(db);
  const visible = new Map<string, string>();
  for (const { personId } of touches)
    if (!visible.has(personId)) visible.set(personId, (await visibleIdOf(db, personId)) ?? personId);
  const laneOf = (personId: string): string => visible.get(personId) ?? personId;
  const targets = [...new Set([hubId, ...connections.map(({ id }) => id)])];
  const departures = await db.departures.toArray();
  const found = findings({ rows, touches, departures, targets, laneOf, now });
  // What waits for a touch that cannot be read is told with that touch.
  const breaches = Map.groupBy(
    found.filter(({ touchId }) => touchId === undefined || !damaged.has(touchId)),
    ({ code }) => code,
  );
  return { touches, damaged, rows, broken, connections, breaches, laneOf };
}

export const about = ({ breaches }: ExaminedLedger, ...codes: Breach['code'][]): Breach[] =>
  codes.flatMap((code) => breaches.get(code) ?? []);
export const touchIds = (some: readonly Breach[]): Set<string> =>
  new Set(some.flatMap(({ touchId }) => (touchId === undefined ? [] : [touchId])));
export const seqs = (some: readonly Breach[]): Set<number> =>
  new Set(some.flatMap(({ seq }) => (seq === undefined ? [] : [seq])));
