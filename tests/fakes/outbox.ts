// The outbox's store over a database, in the words of a test: claim what is due, answer it.
import type { ErrorClass, OutboxItem } from '../../lib/connectors/connector.ts';
import { allWell, type ConnectionRecord } from '../../lib/model/delivery.ts';
import type { Database } from '../../lib/store/database.ts';
import { outboxStore } from '../../lib/store/outbox-claims.ts';
import type { FakeClock } from './world.ts';

export const connection = (id: string, change: Partial<ConnectionRecord> = {}): ConnectionRecord => ({
  id,
  connector: id === 'hub' ? 'hub' : 'webhook',
  label: id,
  url: `https://${id.replace(':', '-')}.example/`,
  secrets: [],
  isStopped: false,
  createdAt: '2026-11-24T09:00:00.000Z',
  health: allWell,
  ...change,
});

/** What is due now, taken under a lease. */
export async function claimDue(db: Database, clock: FakeClock, leaseId = 'lease', target = 'hub', most = 20) {
  const { items } = await outboxStore(db).claim({
    target,
    most,
    leaseId,
    now: clock.now(),
    leaseMs: 30_000,
    destination: 'https://crm.example/touches?key=secret',
    payload: ({ opId, touchId }) => ({ opId, touchId }),
  });
  return items;
}

/** The same answer for all of them: `ok`, or the class of an error. */
export function answerAll(
  db: Database,
  clock: FakeClock,
  items: readonly Pick<OutboxItem, 'opId'>[],
  said: 'ok' | ErrorClass,
  leaseId = 'lease',
  target = 'hub',
) {
  return outboxStore(db).settle({
    target,
    leaseId,
    outcomes: items.map(({ opId }) =>
      said === 'ok'
        ? { opId, ok: true as const, isNew: true }
        : { opId, ok: false as const, class: said, message: 'why', retryAfterMs: undefined },
    ),
    now: clock.now(),
    random: () => 0.5,
    clockAheadMs: undefined,
  });
}
