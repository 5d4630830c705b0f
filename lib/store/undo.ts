// Takes a touch back. Before the first try that leaves no trace at the hub; after it a removal is sent behind it.
import * as v from 'valibot';
import { type Touch, touchSchema } from '../model/touch.ts';
import { mayStep } from '../touches/life-cycle.ts';
import type { Database, OutboxRow, TouchRecord } from './database.ts';
import type { Clock } from './ledger.ts';
import { outboxRow } from './outbox-rows.ts';
import { visibleIdOf } from './people.ts';

export const wasTried = ({ state, attempts, firstTriedAt }: OutboxRow): boolean =>
  state === 'synced' || state === 'sending' || attempts > 0 || firstTriedAt > 0;

/** Answers the touch, or nothing when it is unknown. Undoing twice changes nothing. */
export function undoTouch(db: Database, clock: Clock, touchId: string): Promise<Touch | undefined> {
  const work = db.transaction('rw', db.touches, db.outbox, db.people, async () => {
    const record = await db.touches.get(touchId);
    if (record === undefined || !mayStep(record.state, 'undone')) return record && v.parse(touchSchema, record);
    const undone: TouchRecord = { ...record, state: 'undone' };
    await db.touches.put(undone);
    const rows = await db.outbox.where('touchId').equals(touchId).toArray();
    const puts = rows.filter((row) => row.op === 'put');
    const left = puts.filter(({ state }) => state !== 'synced' && state !== 'sending');
    await db.outbox.bulkPut(left.map((put) => ({ ...put, state: 'cancelled' })));
    const lane = (await visibleIdOf(db, undone.personId)) ?? undone.personId;
    // Never tried: nobody there has seen it, so nothing has to be said. Once tried, it may have arrived.
    const tried = new Set(puts.filter(wasTried).map(({ target }) => target));
    const waiting = { touchId, lane, op: 'del', nextAt: clock.now() } as const;
    await db.outbox.bulkAdd([...tried].map((target) => outboxRow(clock, target, waiting)));
    return v.parse(touchSchema, undone);
  });
  return Promise.resolve(work);
}
