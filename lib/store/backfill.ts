// Earlier touches for a target that came later: queued in one transaction, oldest first, each once however often it is asked.

import type { Database } from './database.ts';
import type { Clock } from './ledger.ts';
import { barredTables, barredTouch } from './off-record.ts';
import { outboxRow } from './outbox-rows.ts';
import { visibleIdOf } from './people.ts';

/** Answers how many touches were queued, and how many stay because of the never-log list. */
export function backfill(db: Database, clock: Clock, target: string): Promise<{ queued: number; barred: number }> {
  const tables = [db.touches, db.outbox, ...barredTables(db)];
  return Promise.resolve(
    db.transaction('rw', tables, async () => {
      const rows = await db.outbox.where('[target+state]').between([target, ''], [target, '\uffff']).toArray();
      const had = new Set(
        rows.flatMap(({ op, state, touchId }) => (op === 'put' && state !== 'cancelled' ? [touchId] : [])),
      );
      const touches = await db.touches.orderBy('recordedAt').toArray();
      const missing = touches.filter(({ id, state }) => state !== 'undone' && !had.has(id));
      const hasRules = (await db.neverLog.count()) + (await db.verdicts.count()) > 0;
      const lanes = new Map<string, string>();
      const fresh = [];
      for (const touch of missing) {
        if (hasRules && (await barredTouch(db, touch)) !== undefined) continue;
        const lane = lanes.get(touch.personId) ?? (await visibleIdOf(db, touch.personId)) ?? touch.personId;
        lanes.set(touch.personId, lane);
        fresh.push(outboxRow(clock, target, { touchId: touch.id, lane, op: 'put', nextAt: clock.now() }));
      }
      await db.outbox.bulkAdd(fresh);
      return { queued: fresh.length, barred: missing.length - fresh.length };
    }),
  );
}
