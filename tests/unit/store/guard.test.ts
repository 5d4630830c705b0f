import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { Problem } from '../../../lib/model/result.ts';
import { Database, schemaVersion } from '../../../lib/store/database.ts';
import { guardStore, storeProblem } from '../../../lib/store/guard.ts';
import { listTouches, recordTouch } from '../../../lib/store/ledger.ts';
import { FakeClock, recordInput } from '../../fakes/world.ts';

function guarded(name: string) {
  const db = new Database(name);
  const told: (Problem | undefined)[] = [];
  guardStore(db, schemaVersion, (problem) => told.push(problem));
  return { db, told };
}

test('a database of a newer version is read, and refuses to be written with a sentence', async () => {
  const { db: now } = guarded('from-the-future');
  await recordTouch(now, new FakeClock(), recordInput('k1'));
  now.close();
  const future = new Dexie('from-the-future');
  future.version(schemaVersion + 1).stores({ ...schemaOf(now), wonders: 'id' });
  await future.open();
  future.close();

  const { db, told } = guarded('from-the-future');
  expect(await listTouches(db, 10)).toHaveLength(1);
  expect(told.at(-1)?.code).toBe('store_future');
  const refused = await recordTouch(db, new FakeClock(), recordInput('k2')).then(
    () => undefined,
    (error: unknown) => storeProblem(error)?.code,
  );
  expect(refused).toBe('store_future');
  expect(await db.touches.count()).toBe(1);
});

const schemaOf = (db: Dexie): Record<string, string> =>
  Object.fromEntries(
    db.tables.map(({ name, schema }) => [name, [schema.primKey, ...schema.indexes].map(({ src }) => src).join(',')]),
  );

test('lets go when a newer copy wants to migrate, and does not come back by itself', async () => {
  const { db, told } = guarded('let-go');
  await db.open();
  const newer = new Dexie('let-go');
  newer.version(schemaVersion + 1).stores({ ...schemaOf(db), wonders: 'id' });
  await newer.open();
  expect(told.at(-1)?.code).toBe('store_closed');
  await expect(db.touches.count()).rejects.toThrow();
  expect(newer.isOpen()).toBe(true);
});

test('knows a full disk behind the errors around it, and a mistake of ours from both', () => {
  const full = Object.assign(new Error('aborted'), {
    name: 'AbortError',
    inner: Object.assign(new Error('full'), { name: 'QuotaExceededError' }),
  });
  expect(storeProblem(full)?.code).toBe('store_full');
  expect(storeProblem(Object.assign(new Error(), { name: 'VersionError' }))?.code).toBe('store_future');
  expect(storeProblem(Object.assign(new Error(), { name: 'DatabaseClosedError' }))?.code).toBe('store_closed');
  expect(storeProblem(new TypeError('x is undefined'))).toBeUndefined();
  expect(storeProblem('x')).toBeUndefined();
});
