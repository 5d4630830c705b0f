// Takes a touch back. Before the first try that leaves no trace at the hub; after it a removal is sent behind it.
import * as v from 'valibot';
import { type Touch, touchSchema } from '../model/touch.ts';
import { mayStep } from '../touches/life-cycle.ts';
import type { Database, TouchRecord } from './database.ts';
import type { Clock } from './ledger.ts';
import { outboxRow } from './outbox-rows.ts';
import { visibleIdOf } from './people.ts';

/** Answers the touch, or nothing when it is unknown. Undoing twice changes nothing. */
export function undoTouch(db: Database, clock: Clock, touchId: string): Promise<Touch | undefined> {
  const work = db.transaction('rw', db.touches, db.outbox, db.people, async () => {
    const record = await db.touches.get(touchId);
    if (record === undefined || !mayStep(record.state, 'undone')) return record && v.parse(touchSchema, record);
    const undone: TouchRecord = { ...record, state: 'undone' };
    await db.touches.put(undone);
    const rows = await db.outbox.where('touchId').equals(touchId).toArray();
    const puts = rows.filter((row) => row.op === 'put');
    for (const put of puts) if (put.state === 'waiting') await db.outbox.put({ ...put, state: 'cancelled' });
    // Never tried: nobody outside has seen it, so nothing has to be said. Once tried, it may have arrived.
    const isTried = record.state !== 'queued' || puts.some((put) => put.attempts > 0 || put.firstTriedAt > 0);
    if (isTried && puts.length > 0) {
      const lane = (await visibleIdOf(db, undone.personId)) ?? undone.personId;
      await db.outbox.add(outboxRow(clock, touchId, lane, 'del', clock.now()));
    }
    return v.parse(touchSchema, undone);
  });
  return Promise.resolve(work);
}
