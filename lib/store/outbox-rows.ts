// The rows of the outbox on disk: made with the touch, in its transaction; hurried, tried again. Never deleted.
import * as v from 'valibot';
import { deliverySchema, openStates, stuckStates } from '../model/delivery.ts';
import { targetsOf } from './connections.ts';
import type { Database, OutboxRow } from './database.ts';

export type StoredRow = OutboxRow & { seq: number };
const isStored = (row: OutboxRow): row is StoredRow => v.is(deliverySchema, row);

export interface Waiting {
  touchId: string;
  /** The visible person, also where the touch belongs to one that was joined to it. */
  lane: string;
  op: 'put' | 'del';
  /** Epoch milliseconds. */
  nextAt: number;
}

/** A row that was never tried. */
export const outboxRow = ({ id }: { id(): string }, target: string, waiting: Waiting): OutboxRow => ({
  opId: id(),
  target,
  ...waiting,
  state: 'queued',
  attempts: 0,
  firstTriedAt: 0,
  leaseId: '',
  leaseUntil: 0,
  lastError: '',
});

/** One row a target. The caller's transaction covers `outbox` and `connections`. */
export async function enqueue(db: Database, clock: { id(): string }, waiting: Waiting): Promise<void> {
  const targets = await targetsOf(db);
  await db.outbox.bulkAdd(targets.map((target) => outboxRow(clock, target, waiting)));
}

/** Rows that may still be sent by themselves, in the order in which they were recorded. */
export async function openRows(db: Database, target?: string): Promise<StoredRow[]> {
  const rows =
    target === undefined
      ? db.outbox.where('state').anyOf(openStates)
      : db.outbox.where('[target+state]').anyOf(openStates.map((state) => [target, state]));
  return (await rows.sortBy('seq')).filter(isStored);
}

/** Frees what an earlier drain had claimed. Only the holder of the target's lock may call it: nobody else is sending then. */
export async function releaseLeases(db: Database, target: string, now: number): Promise<void> {
  await db.outbox
    .where('[target+state]')
    .equals([target, 'sending'])
    .modify((row) => {
      Object.assign(row, { state: 'failed', nextAt: now, leaseId: '', leaseUntil: 0 });
    });
}

/** Ends undo windows and waits, of one row or of all. */
export async function hurry(db: Database, now: number, seq?: number): Promise<void> {
  const rows =
    seq === undefined ? db.outbox.where('state').anyOf('queued', 'failed') : db.outbox.where('seq').equals(seq);
  await rows.modify((row) => {
    if (row.state === 'queued' || row.state === 'failed') row.nextAt = Math.min(row.nextAt, now);
  });
}

/** Puts what gave up or was parked back in the queue: one row, or all of a target. */
export async function revive(db: Database, which: { seq: number } | { target: string }, now: number): Promise<void> {
  const rows =
    'seq' in which
      ? db.outbox.where('seq').equals(which.seq)
      : db.outbox.where('[target+state]').anyOf(stuckStates.map((state) => [which.target, state]));
  await rows.modify((row) => {
    if (row.state !== 'dead' && row.state !== 'parked') return;
    Object.assign(row, { state: 'queued', attempts: 0, firstTriedAt: row.firstTriedAt === 0 ? 0 : now, nextAt: now });
  });
}

export const countStuck = (db: Database): Promise<number> =>
  Promise.resolve(
    db.outbox
      .where('state')
      .anyOf([...stuckStates])
      .count(),
  );
