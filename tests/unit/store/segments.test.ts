import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { Database } from '../../../lib/store/database.ts';
import { dropSegments, readSegments, writeSegments } from '../../../lib/store/segments.ts';

let count = 0;
const fresh = (): Database => new Database(`segments-${count++}`);
const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;
const base = { ids: ['base'], parts: [bytes(1, 2)], revision: 1, gone: [[]] };

test('the index that was written last is read, and what it no longer needs is gone', async () => {
  const db = fresh();
  expect(await readSegments(db)).toBeUndefined();
  await writeSegments(db, base);
  await writeSegments(db, { ids: ['base', 'later'], parts: [bytes(1, 2), bytes(3)], revision: 2, gone: [[1], []] });
  expect(await readSegments(db)).toEqual({
    ids: ['base', 'later'],
    parts: [bytes(1, 2), bytes(3)],
    revision: 2,
    gone: [[1], []],
  });
  await writeSegments(db, { ids: ['next'], parts: [bytes(9)], revision: 3, gone: [[]] });
  expect(await db.segments.toCollection().primaryKeys()).toEqual(['next']);
});

test('a stop before the pointer is turned leaves the old index whole', async () => {
  const db = fresh();
  await writeSegments(db, base);
  await db.segments.put({ id: 'half', bytes: bytes(7) });
  expect(await readSegments(db)).toMatchObject({ ids: ['base'], revision: 1 });
});

test.each([
  ['a part is gone', (db: Database) => db.segments.delete('base')],
  ['a part is no bytes', (db: Database) => db.segments.put({ id: 'base', bytes: 'text' as never })],
  ['the pointer is damaged', (db: Database) => db.meta.put({ key: 'segments', value: { ids: [] } })],
  ['it was dropped', (db: Database) => dropSegments(db)],
])('there is no index when %s', async (_, damage) => {
  const db = fresh();
  await writeSegments(db, base);
  await damage(db);
  expect(await readSegments(db)).toBeUndefined();
});
