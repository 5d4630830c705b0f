// Looks whether what the outbox promises holds on the rep's own data, and repairs what can be repaired without losing anything.
// The numbers are those of ARCHITECTURE.md, "What the outbox promises". Deletes nothing.
import { numberFormat } from '../i18n/locale.ts';
import { t, tOf } from '../i18n/t.ts';
import { type Finding, type PromiseId, promises } from '../model/finding.ts';
import { hubId } from './connections.ts';
import type { Database, OutboxRow } from './database.ts';
import { about, type ExaminedLedger, readLedger, seqs, touchIds } from './doctor-ledger.ts';
import { isErased } from './erased.ts';
import type { Clock } from './ledger.ts';
import { barredTables, barredTouch } from './off-record.ts';
import { outboxRow, type StoredRow } from './outbox-rows.ts';
import { quarantine } from './quarantine.ts';
import { wasTried } from './undo.ts';

const figure = (count: number): string => numberFormat().format(count);

interface Look {
  count: number;
  /** What is wrong, for the rep. */
  sentence: string;
  /** Only where it is safe. */
  repair?: () => Promise<void>;
}

interface Check {
  id: PromiseId;
  look(db: Database, data: ExaminedLedger, clock: Clock): Promise<Look>;
}

const open = ({ state }: OutboxRow): boolean => state === 'queued' || state === 'failed' || state === 'sending';
const freed = { leaseId: '', leaseUntil: 0 };

/** All but the newest of several rows that wait for one target with one touch. */
function olderOf(rows: readonly StoredRow[], ids: ReadonlySet<string>): StoredRow[] {
  const waiting = rows.filter((row) => ids.has(row.touchId) && row.op === 'put' && open(row));
  const byPlace = Map.groupBy(waiting, ({ target, touchId }) => `${target} ${touchId}`);
  return [...byPlace.values()].flatMap((same) => same.slice(0, -1));
}

const checks: readonly Check[] = [
  {
    id: 'I1',
    look: async (db, data, clock) => {
      const lost = touchIds(about(data, 'no-row', 'not-there'));
      const orphans = seqs(about(data, 'row-without-touch'));
      return {
        count: lost.size + orphans.size,
        sentence: t('health.broken.I1', [figure(lost.size), figure(orphans.size)]),
        repair: async () => {
          for (const touch of data.touches.filter(({ id }) => lost.has(id))) {
            const waiting = {
              touchId: touch.id,
              lane: data.laneOf(touch.personId),
              op: 'put',
              nextAt: clock.now(),
            } as const;
            await db.outbox.add(outboxRow(clock, hubId, waiting));
            await db.touches.update(touch.id, { state: 'queued' });
          }
          const alone = data.rows.filter(({ seq }) => orphans.has(seq));
          await db.outbox.bulkPut(alone.map((row) => ({ ...row, ...freed, state: 'cancelled' })));
        },
      };
    },
  },
  {
    id: 'I2',
    look: async (db, data, clock) => {
      const older = olderOf(data.rows, touchIds(about(data, 'two-rows')));
      const untold = touchIds(about(data, 'removal-missing'));
      return {
        count: older.length + untold.size,
        sentence: t('health.broken.I2', [figure(older.length), figure(untold.size)]),
        repair: async () => {
          await db.outbox.bulkPut(older.map((row) => ({ ...row, ...freed, state: 'cancelled' })));
          for (const touchId of untold) await tellRemoval(db, clock, data, touchId);
        },
      };
    },
  },
  {
    // A row that was added later on purpose stands behind: the order of what is over is no promise.
    id: 'I3',
    look: async (db, data) => {
      const wrong = seqs(about(data, 'lane'));
      return {
        count: wrong.size,
        sentence: t('health.broken.I3', wrong.size, [figure(wrong.size)]),
        repair: async () => {
          const personOf = new Map(data.touches.map(({ id, personId }) => [id, personId]));
          const moved = data.rows.filter(({ seq }) => wrong.has(seq));
          await db.outbox.bulkPut(
            moved.map((row) => ({ ...row, lane: data.laneOf(personOf.get(row.touchId) ?? row.lane) })),
          );
        },
      };
    },
  },
  {
    id: 'I4',
    look: async (db, { rows, touches }) => {
      const byId = new Map(touches.map((touch) => [touch.id, touch]));
      const barred: StoredRow[] = [];
      for (const row of rows.filter(open).filter(({ op }) => op === 'put')) {
        const touch = byId.get(row.touchId);
        const lastError = touch && (await barredTouch(db, touch));
        if (lastError !== undefined) barred.push({ ...row, ...freed, state: 'parked', lastError });
      }
      return {
        count: barred.length,
        sentence: t('health.broken.I4', barred.length, [figure(barred.length)]),
        repair: async () => {
          await db.outbox.bulkPut(barred);
        },
      };
    },
  },
  {
    id: 'I5',
    look: async (db) => {
      const people = await db.people.toArray();
      let count = 0;
      for (const { keys } of people) if (await isErased(db, keys)) count += 1;
      return { count, sentence: t('health.broken.I5', count, [figure(count)]) };
    },
  },
  {
    id: 'I6',
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
        sentence: t('health.broken.I6', stuck.length, [figure(stuck.length)]),
        repair: async () => {
          await db.outbox.bulkPut(stuck.map((row) => ({ ...row, ...freed, state: 'failed', nextAt: clock.now() })));
        },
      };
    },
  },
  {
    id: 'I8',
    look: async (_, data) => ({
      count: about(data, 'too-many', 'too-old').length,
      sentence: t('health.broken.I8', [figure(data.rows.filter(open).length)]),
    }),
  },
  {
    id: 'I9',
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
        sentence: t('health.broken.I9', told + said, [figure(told + said)]),
      };
    },
  },
  {
    id: 'I10',
    look: async (_, { connections }) => {
      const off = connections.filter(({ health }) => Math.abs(health.clockAheadMs) > 300_000);
      const minutes = Math.max(0, ...off.map(({ health }) => Math.round(Math.abs(health.clockAheadMs) / 60_000)));
      return {
        count: off.length,
        sentence: t('health.broken.I10', [figure(minutes)]),
      };
    },
  },
  {
    id: 'rows',
    look: async (db, data, clock) => {
      const { broken, damaged } = data;
      const odd = data.rows.filter(({ seq }) => seqs(about(data, 'lease', 'first-try')).has(seq));
      const count = broken.length + damaged.size + odd.length;
      const sentence = t('health.broken.rows', count, [figure(count)]);
      // What is wrong with a touch only the rep can judge.
      if (damaged.size > 0) return { count, sentence };
      return {
        count,
        sentence,
        repair: async () => {
          await quarantine(db, 'outbox', broken);
          await db.outbox.bulkPut(odd.map((row) => mended(row, clock.now())));
        },
      };
    },
  },
];

/** A lease without a sending, a try without its time: as if the worker had been stopped just now. */
const mended = (row: StoredRow, now: number): StoredRow => ({
  ...row,
  ...freed,
  state: row.state === 'sending' ? 'failed' : row.state,
  nextAt: row.state === 'sending' ? now : row.nextAt,
  firstTriedAt: row.attempts > 0 ? row.firstTriedAt || now : row.firstTriedAt,
});

async function tellRemoval(
  db: Database,
  clock: Clock,
  { rows, laneOf, touches }: ExaminedLedger,
  touchId: string,
): Promise<void> {
  const own = rows.filter((row) => row.touchId === touchId);
  const told = new Set(own.filter(({ op }) => op === 'del').map(({ target }) => target));
  const tried = new Set(own.filter((row) => row.op === 'put' && wasTried(row)).map(({ target }) => target));
  const lane = laneOf(touches.find(({ id }) => id === touchId)?.personId ?? '');
  const missing = [...tried].filter((target) => !told.has(target));
  await db.outbox.bulkAdd(
    missing.map((target) => outboxRow(clock, target, { touchId, lane, op: 'del', nextAt: clock.now() })),
  );
}

const unchecked = (): Finding => ({
  id: 'I7',
  state: 'unchecked',
  count: 0,
  sentence: t('health.broken.I7'),
});

/** One finding a promise, in their order. With `isRepair` what is safe to repair is repaired, in one transaction. */
export function examine(db: Database, clock: Clock, isRepair: boolean): Promise<Finding[]> {
  const tables = [
    ...new Set([db.touches, db.outbox, db.connections, db.departures, db.quarantine, ...barredTables(db)]),
  ];
  const work = db.transaction('rw', tables, async () => {
    const data = await readLedger(db, clock.now());
    const found: Finding[] = [];
    for (const check of checks) {
      const { count, sentence, repair } = await check.look(db, data, clock);
      const mayRepair = count > 0 && isRepair && repair !== undefined;
      if (mayRepair) await repair();
      const state = count === 0 ? 'holds' : mayRepair ? 'repaired' : 'broken';
      found.push({ id: check.id, state, count, sentence: count === 0 ? tOf('health.holds', check.id) : sentence });
    }
    found.splice(promises.indexOf('I7'), 0, unchecked());
    return found;
  });
  return Promise.resolve(work);
}
