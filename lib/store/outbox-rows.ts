// The outbox on disk: claim under a lease, settle under the same lease. Rows are never deleted.
import * as v from 'valibot';
import type { OutboxItem } from '../connectors/connector.ts';
import { touchSchema } from '../model/touch.ts';
import type { Settlement } from '../outbox/plan.ts';
import { mayStep } from '../touches/life-cycle.ts';
import type { Database, OutboxRow } from './database.ts';

export type StoredRow = OutboxRow & { seq: number };
const isStored = (row: OutboxRow): row is StoredRow => row.seq !== undefined;

/** A row that was never tried. `lane`: the visible person, also where the touch belongs to one that was joined to it. */
export const outboxRow = (
  { id }: { id(): string },
  touchId: string,
  lane: string,
  op: 'put' | 'del',
  nextAt: number,
): OutboxRow => ({
  opId: id(),
  touchId,
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

/** Rows that may still have to be sent, in the order in which they were recorded. */
export async function openRows(db: Database): Promise<StoredRow[]> {
  const rows = await db.outbox.where('state').anyOf('waiting', 'sending').sortBy('seq');
  return rows.filter(isStored);
}

/** Frees what an earlier drain had claimed. Only the holder of the outbox lock may call it: nobody else is sending then. */
export async function releaseLeases(db: Database, now: number): Promise<void> {
  await db.outbox
    .where('state')
    .equals('sending')
    .modify((row) => {
      row.state = 'waiting';
      row.nextAt = now;
      row.leaseId = '';
      row.leaseUntil = 0;
    });
}

/** Marks rows as being sent. Answers those that were still free, with what is to be sent. */
export function claim(
  db: Database,
  seqs: readonly number[],
  leaseId: string,
  now: number,
  leaseMs: number,
): Promise<OutboxItem[]> {
  const work = db.transaction('rw', db.outbox, db.touches, async () => {
    const items: OutboxItem[] = [];
    for (const row of await db.outbox.bulkGet([...seqs])) {
      if (
        row === undefined ||
        !isStored(row) ||
        (row.state !== 'waiting' && !(row.state === 'sending' && row.leaseUntil <= now))
      )
        continue;
      const touch = v.safeParse(touchSchema, await db.touches.get(row.touchId));
      if (!touch.success) {
        await db.outbox.put({
          ...row,
          state: 'dead',
          lastError: 'This record is damaged and cannot be sent. It is kept; export it from the queue.',
        });
        continue;
      }
      await db.outbox.put({
        ...row,
        state: 'sending',
        attempts: row.attempts + 1,
        firstTriedAt: row.firstTriedAt || now,
        leaseId,
        leaseUntil: now + leaseMs,
      });
      items.push({ opId: row.opId, seq: row.seq, op: row.op, touch: touch.output });
    }
    return items;
  });
  return Promise.resolve(work);
}

/** Writes outcomes; a row whose lease went to somebody else is left alone. */
export function settle(db: Database, leaseId: string, settlements: readonly Settlement[]): Promise<void> {
  const work = db.transaction('rw', db.outbox, db.touches, async () => {
    for (const settlement of settlements) {
      const row = await db.outbox.where('opId').equals(settlement.opId).first();
      if (row === undefined || row.leaseId !== leaseId || row.state !== 'sending') continue;
      const { opId: _, attempts, ...change } = settlement;
      await db.outbox.put({ ...row, ...change, attempts: attempts ?? row.attempts, leaseId: '', leaseUntil: 0 });
      const touch = await db.touches.get(row.touchId);
      const to = settlement.state === 'acked' ? 'synced' : settlement.state === 'dead' ? 'failed' : undefined;
      if (touch !== undefined && to !== undefined && row.op === 'put' && mayStep(touch.state, to)) {
        await db.touches.put({ ...touch, state: to });
      }
    }
  });
  return Promise.resolve(work);
}

/** Ends every undo window and every wait. */
export async function hurry(db: Database, now: number): Promise<void> {
  await db.outbox
    .where('state')
    .equals('waiting')
    .modify((row) => {
      row.nextAt = Math.min(row.nextAt, now);
    });
}

/** Puts an item that gave up back in the queue. */
export async function revive(db: Database, seq: number, now: number): Promise<void> {
  await db.outbox
    .where('seq')
    .equals(seq)
    .modify((row) => {
      if (row.state !== 'dead') return;
      row.state = 'waiting';
      row.attempts = 0;
      row.firstTriedAt = 0;
      row.nextAt = now;
    });
}

export async function countDead(db: Database): Promise<number> {
  return db.outbox.where('state').equals('dead').count();
}
