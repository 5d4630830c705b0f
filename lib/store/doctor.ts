// Looks whether what the outbox promises holds on the rep's own data, and repairs what can be repaired without losing anything.
// The numbers are those of ARCHITECTURE.md, "What the outbox promises". Deletes nothing.
import * as v from 'valibot';
import { type ConnectionRecord, deliverySchema } from '../model/delivery.ts';
import { type Finding, type PromiseId, promises } from '../model/finding.ts';
import { touchSchema } from '../model/touch.ts';
import { bounds } from '../outbox/invariants.ts';
import { hubId, listConnections } from './connections.ts';
import type { Database, OutboxRow, TouchRecord } from './database.ts';
import { isErased } from './erased.ts';
import type { Clock } from './ledger.ts';
import { barredTables, barredTouch } from './off-record.ts';
import { outboxRow, type StoredRow } from './outbox-rows.ts';
import { visibleIdOf } from './people.ts';
import { quarantine } from './quarantine.ts';

interface Data {
  touches: TouchRecord[];
  damaged: number;
  rows: StoredRow[];
  broken: OutboxRow[];
  connections: ConnectionRecord[];
}

interface Check {
  id: PromiseId;
  holds: string;
  /** What is wrong; `repair` only where it is safe. */
  look(
    db: Database,
    data: Data,
    clock: Clock,
  ): Promise<{ count: number; sentence: string; repair?: () => Promise<void> }>;
}

const open = ({ state }: OutboxRow): boolean => state === 'queued' || state === 'failed' || state === 'sending';

async function read(db: Database): Promise<Data> {
  const all = await db.touches.toArray();
  const touches = all.filter((touch) => v.is(touchSchema, touch));
  const stored = await db.outbox.toArray();
  const rows = stored.filter((row): row is StoredRow => v.is(deliverySchema, row));
  const broken = stored.filter((row) => !v.is(deliverySchema, row));
  return { touches, damaged: all.length - touches.length, rows, broken, connections: await listConnections(db) };
}

const checks: readonly Check[] = [
  {
    id: 'I1',
    holds: 'Every touch in the ledger has its place in the outbox.',
    look: async (db, { touches, rows }, clock) => {
      const known = new Set(rows.map(({ touchId }) => touchId));
      const lost = touches.filter(({ id, state }) => state !== 'undone' && !known.has(id));
      return {
        count: lost.length,
        sentence: `${lost.length} touches are in the ledger and wait for nobody.`,
        repair: async () => {
          for (const { id, personId } of lost) {
            const lane = (await visibleIdOf(db, personId)) ?? personId;
            await db.outbox.add(outboxRow(clock, hubId, { touchId: id, lane, op: 'put', nextAt: clock.now() }));
          }
        },
      };
    },
  },
  {
    id: 'I2',
    holds: 'No touch waits twice for one target.',
    look: async (db, { rows }) => {
      const seen = new Map<string, StoredRow>();
      const older: StoredRow[] = [];
      for (const row of rows.filter(open).filter(({ op }) => op === 'put')) {
        const key = `${row.target} ${row.touchId}`;
        const before = seen.get(key);
        if (before !== undefined) older.push(before);
        seen.set(key, row);
      }
      return {
        count: older.length,
        sentence: `${older.length} touches wait twice. The receiver would take each once; the older row is called off.`,
        repair: async () => {
          await db.outbox.bulkPut(older.map((row) => ({ ...row, state: 'cancelled', leaseId: '', leaseUntil: 0 })));
        },
      };
    },
  },
  {
    id: 'I3',
    holds: 'What waits for one person stands in one line, in order.',
    look: async (db, { rows, touches }) => {
      const personOf = new Map(touches.map(({ id, personId }) => [id, personId]));
      const moved: StoredRow[] = [];
      for (const row of rows.filter(({ state }) => state !== 'synced' && state !== 'cancelled')) {
        const personId = personOf.get(row.touchId);
        const lane = personId && ((await visibleIdOf(db, personId)) ?? personId);
        if (lane !== undefined && lane !== row.lane) moved.push({ ...row, lane });
      }
      return {
        count: moved.length,
        sentence: `${moved.length} rows stand in the line of another person.`,
        repair: async () => {
          await db.outbox.bulkPut(moved);
        },
      };
    },
  },
  {
    id: 'I4',
    holds: 'Nothing waits that is on the never-log list.',
    look: async (db, { rows, touches }) => {
      const byId = new Map(touches.map((touch) => [touch.id, touch]));
      const barred: StoredRow[] = [];
      for (const row of rows.filter(open).filter(({ op }) => op === 'put')) {
        const touch = byId.get(row.touchId);
        const lastError = touch && (await barredTouch(db, touch));
        if (lastError !== undefined) barred.push({ ...row, state: 'parked', lastError, leaseId: '', leaseUntil: 0 });
      }
      return {
        count: barred.length,
        sentence: `${barred.length} touches are about people on the never-log list. They would be held back when their turn comes.`,
        repair: async () => {
          await db.outbox.bulkPut(barred);
        },
      };
    },
  },
  {
    id: 'I5',
    holds: 'Nobody who was erased is here again.',
    look: async (db) => {
      const people = await db.people.toArray();
      let count = 0;
      for (const { keys } of people) if (await isErased(db, keys)) count += 1;
      return { count, sentence: `${count} people are here who were erased. Erase them again from their card.` };
    },
  },
  {
    id: 'I6',
    holds: 'The outbox moves.',
    look: async (db, { rows, connections }, clock) => {
      const connected = new Set(
        connections.filter(({ url, isStopped }) => url !== '' && !isStopped).map(({ id }) => id),
      );
      const stuck = rows.filter(
        ({ state, leaseUntil, target }) =>
          state === 'sending' && connected.has(target) && leaseUntil < clock.now() - 300_000,
      );
      return {
        count: stuck.length,
        sentence: `${stuck.length} rows were being sent when the browser stopped, and were not taken up again.`,
        repair: async () => {
          const freed = { state: 'failed' as const, nextAt: clock.now(), leaseId: '', leaseUntil: 0 };
          await db.outbox.bulkPut(stuck.map((row) => ({ ...row, ...freed })));
        },
      };
    },
  },
  {
    id: 'I8',
    holds: 'The outbox is within its bounds.',
    look: async (_, { rows }, clock) => {
      const waiting = rows.filter(open);
      const old = waiting.filter(({ firstTriedAt }) => firstTriedAt > 0 && clock.now() - firstTriedAt > bounds.ageMs);
      const over = Math.max(0, waiting.length - bounds.rows);
      return {
        count: old.length + over,
        sentence: `${waiting.length} rows wait, ${old.length} of them for more than 30 days. Nothing is dropped; look at the connections.`,
      };
    },
  },
  {
    id: 'I9',
    holds: 'No secret stands where it does not belong.',
    look: async (db, { connections }) => {
      const secrets = connections.flatMap((one) => one.secrets).filter((secret) => secret.length >= 8);
      const told = await db.departures
        .filter(({ payload }) => secrets.some((secret) => payload.includes(secret)))
        .count();
      const said = await db.outbox
        .filter(({ lastError }) => secrets.some((secret) => lastError.includes(secret)))
        .count();
      return {
        count: told + said,
        sentence: `${told + said} rows hold a token or a signing secret. Exchange that secret.`,
      };
    },
  },
  {
    id: 'I10',
    holds: 'This computer’s clock agrees with the targets’.',
    look: async (_, { connections }) => {
      const off = connections.filter(({ health }) => Math.abs(health.clockAheadMs) > 300_000);
      const minutes = Math.max(0, ...off.map(({ health }) => Math.round(Math.abs(health.clockAheadMs) / 60_000)));
      return {
        count: off.length,
        sentence: `This computer’s clock is ${minutes} minutes off. Signatures use the target’s clock; the times of your touches use yours.`,
      };
    },
  },
  {
    id: 'rows',
    holds: 'Every row can be read.',
    look: async (db, { broken, damaged }) => ({
      count: broken.length + damaged,
      sentence: `${broken.length + damaged} rows cannot be read. They are kept aside and hold nobody back.`,
      ...(broken.length > 0 && damaged === 0 ? { repair: () => quarantine(db, 'outbox', broken) } : {}),
    }),
  },
];

const unchecked: Finding = {
  id: 'I7',
  state: 'unchecked',
  count: 0,
  sentence: 'Whether all your devices hold the same can only be seen at the hub.',
};

/** One finding a promise, in their order. With `isRepair` what is safe to repair is repaired, in one transaction. */
export function examine(db: Database, clock: Clock, isRepair: boolean): Promise<Finding[]> {
  const tables = [
    ...new Set([db.touches, db.outbox, db.connections, db.departures, db.quarantine, ...barredTables(db)]),
  ];
  const work = db.transaction('rw', tables, async () => {
    const data = await read(db);
    const found: Finding[] = [];
    for (const check of checks) {
      const { count, sentence, repair } = await check.look(db, data, clock);
      const mayRepair = count > 0 && isRepair && repair !== undefined;
      if (mayRepair) await repair();
      const state = count === 0 ? 'holds' : mayRepair ? 'repaired' : 'broken';
      found.push({ id: check.id, state, count, sentence: count === 0 ? check.holds : sentence });
    }
    found.splice(promises.indexOf('I7'), 0, unchecked);
    return found;
  });
  return Promise.resolve(work);
}
