import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '../../../lib/store/database.ts';
import { listTouches } from '../../../lib/store/ledger.ts';
import { FakeClock, recordInput, recordTouch } from '../../fakes/world.ts';

test('a database of the second version opens with its touches, and takes the new tables and the same deed again', async () => {
  const name = 'second-version';
  const second = new Dexie(name);
  second.version(2).stores({
    assets: 'id, source',
    people: 'id, *keys, account, *hints, mergedInto',
    touches: 'id, &dedupeKey, personId, [personId+seq], recordedAt',
    outbox: '++seq, &opId, touchId, state, [target+state]',
    usage: 'id, assetId, at, unsent',
    meta: 'key',
    links: '++id, kind, a, b, at',
    pins: 'id, personId',
  });
  const now = new Database('model');
  const { touch } = await recordTouch(now, new FakeClock(), recordInput('k1'));
  for (const table of ['touches', 'people', 'outbox'] as const)
    await second.table(table).bulkAdd(await now.table(table).toArray());
  second.close();

  const db = new Database(name);
  expect((await listTouches(db, 10)).map(({ id }) => id)).toEqual([touch.id]);
  expect(await db.touches.where('threadId').equals('t-1').primaryKeys()).toEqual([touch.id]);
  expect(await recordTouch(db, new FakeClock(), recordInput('k1'))).toMatchObject({
    isNew: false,
    touch: { id: touch.id },
  });
  expect(await Promise.all([db.neverLog.count(), db.verdicts.count(), db.edits.count()])).toEqual([0, 0, 0]);
});

test('a database of the fifth version keeps its index and takes what is learned from lists', async () => {
  const name = 'fifth-version';
  const fifth = new Dexie(name);
  fifth.version(5).stores({ meta: 'key', segments: 'id', usage: 'id, assetId, at, unsent' });
  await fifth.table('meta').put({ key: 'deviceId', value: 'x' });
  fifth.close();
  const db = new Database(name);
  expect(await db.meta.get('deviceId')).toEqual({ key: 'deviceId', value: 'x' });
  expect(await Promise.all([db.showings.count(), db.feedback.count(), db.gaps.count()])).toEqual([0, 0, 0]);
});

test('deliveries of the fifth version keep what they were, in the new words', async () => {
  const name = 'fifth-version-outbox';
  const fifth = new Dexie(name);
  fifth.version(5).stores({ outbox: '++seq, &opId, touchId, state, [target+state]', touches: 'id', meta: 'key' });
  const row = (opId: string, state: string, attempts: number) => ({
    ...{ opId, state, attempts, touchId: opId, target: 'hub', op: 'put', lane: 'l' },
    ...{ nextAt: 7, firstTriedAt: 0, leaseId: '', leaseUntil: 0, lastError: '' },
  });
  await fifth
    .table('outbox')
    .bulkAdd([row('a', 'waiting', 0), row('b', 'waiting', 3), row('c', 'acked', 1), row('d', 'dead', 9)]);
  fifth.close();
  const db = new Database(name);
  expect((await db.outbox.toArray()).map(({ opId, state, nextAt }) => [opId, state, nextAt])).toEqual([
    ['a', 'queued', 7],
    ['b', 'failed', 7],
    ['c', 'synced', 7],
    ['d', 'dead', 7],
  ]);
});
