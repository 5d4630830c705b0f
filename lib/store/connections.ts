// Where touches go. Kept here and not among the settings, because these rows hold secrets, and because the ledger asks in its
// own transaction for whom a touch waits.
import * as v from 'valibot';
import { type ConnectionRecord, connectionSchema, type Health } from '../model/delivery.ts';
import type { Database } from './database.ts';
import { readMeta, writeMeta } from './meta.ts';

/** The hub's id. Touches wait for it from the first day on, also before there is one. */
export const hubId = 'hub';

/** Damaged rows are left out: nothing is sent to a half-read address. */
export const listConnections = async (db: Database): Promise<ConnectionRecord[]> =>
  (await db.connections.orderBy('createdAt').toArray()).filter((row) => v.is(connectionSchema, row));

export async function readConnection(db: Database, id: string): Promise<ConnectionRecord | undefined> {
  const row = await db.connections.get(id);
  return v.is(connectionSchema, row) ? row : undefined;
}

export const writeConnection = async (db: Database, record: ConnectionRecord): Promise<void> => {
  await db.connections.put(record);
};

/** Ids of the targets for which a touch waits. */
export const targetsOf = async (db: Database): Promise<string[]> => [
  ...new Set([hubId, ...(await db.connections.toCollection().primaryKeys())]),
];

/** Those with an address: only they decide whether a touch is delivered. */
export const withAddress = (connections: readonly ConnectionRecord[]): Set<string> =>
  new Set(connections.filter(({ url }) => url !== '').map(({ id }) => id));

/** Changes the health only, however the rest was edited meanwhile. */
export async function writeHealth(db: Database, id: string, change: (health: Health) => Health): Promise<void> {
  await db.connections
    .where('id')
    .equals(id)
    .modify((row) => {
      row.health = change(row.health);
    });
}

/** Takes a target away: what waits for it is called off, what it has stays there. */
export function removeConnection(db: Database, id: string): Promise<void> {
  const work = db.transaction('rw', db.connections, db.outbox, async () => {
    await db.connections.delete(id);
    await db.outbox
      .where('target')
      .equals(id)
      .modify((row) => {
        if (row.state === 'synced') return;
        Object.assign(row, { state: 'cancelled', leaseId: '', leaseUntil: 0 });
      });
  });
  return Promise.resolve(work);
}

/** A number is never given twice: rows of a webhook that was removed still carry its id. */
export function nextWebhookId(db: Database): Promise<string> {
  const work = db.transaction('rw', db.meta, async () => {
    const last = await readMeta(db, 'lastWebhook', v.number());
    await writeMeta(db, 'lastWebhook', (last ?? 0) + 1);
    return `webhook:${(last ?? 0) + 1}`;
  });
  return Promise.resolve(work);
}

/** Changes a connection, whatever happens to its health meanwhile. Answers it as it is then, or nothing where it is unknown. */
export async function changeConnection(
  db: Database,
  id: string,
  change: (record: ConnectionRecord) => Partial<Omit<ConnectionRecord, 'id'>>,
): Promise<ConnectionRecord | undefined> {
  await db.connections
    .where('id')
    .equals(id)
    .modify((row) => {
      Object.assign(row, change(row));
    });
  return readConnection(db, id);
}
