import 'fake-indexeddb/auto';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import {
  allAssets,
  applyChanges,
  assetBatches,
  assetsOf,
  catalogueRevision,
  changedSince,
  clearCatalogue,
  countAssets,
  replaceSource,
} from '../../../lib/store/catalogue.ts';
import { Database } from '../../../lib/store/database.ts';

let count = 0;
const fresh = (): Database => new Database(`catalogue-${count++}`);
const asset = (id: string, title = `Title of ${id}`): Asset => parse(assetSchema, { id, type: 'deck', title });
const ids = async (db: Database): Promise<string[]> => (await allAssets(db)).map(({ id }) => id);

describe('an import', () => {
  test('marks only what differs, so that the same file again changes nothing', async () => {
    const db = fresh();
    expect(await replaceSource(db, 'file', [asset('a'), asset('b'), asset('c')])).toBe(3);
    const first = await catalogueRevision(db);
    expect(await replaceSource(db, 'file', [asset('a'), asset('b'), asset('c')])).toBe(0);
    expect(await catalogueRevision(db)).toBe(first);
    expect(await replaceSource(db, 'file', [asset('a'), asset('b', 'Another title')])).toBe(2);
    expect(await changedSince(db, first)).toEqual({ written: ['b'], removed: ['c'], revision: first + 1 });
  });

  test('leaves other sources alone, and an asset that comes back is no longer a removed one', async () => {
    const db = fresh();
    await replaceSource(db, 'sample', [asset('s')]);
    await replaceSource(db, 'file', [asset('a')]);
    await replaceSource(db, 'file', []);
    await replaceSource(db, 'file', [asset('a')]);
    expect(await ids(db)).toEqual(['a', 's']);
    expect(await changedSince(db, 0)).toMatchObject({ written: ['a', 's'], removed: [] });
  });
});

describe('changes of the hub', () => {
  const change = (id: string, isDeleted = false) => ({ id, isDeleted, data: isDeleted ? undefined : asset(id) });

  test('are applied with the last word about an asset, and only to what the hub gave', async () => {
    const db = fresh();
    await replaceSource(db, 'file', [asset('own')]);
    await applyChanges(db, [change('x'), change('y'), change('x', true), change('own', true)], 'c1', false);
    expect(await ids(db)).toEqual(['own', 'y']);
    const before = await catalogueRevision(db);
    await applyChanges(db, [change('z')], 'c2', true);
    expect(await ids(db)).toEqual(['own', 'z']);
    expect(await changedSince(db, before)).toMatchObject({ written: ['z'], removed: ['y'] });
    expect(await db.meta.get('hubCursor')).toMatchObject({ value: 'c2' });
  });

  test('that change nothing keep the revision and remember how far they got', async () => {
    const db = fresh();
    await applyChanges(db, [change('x')], 'c1', false);
    const before = await catalogueRevision(db);
    await applyChanges(db, [change('x')], 'c2', false);
    expect(await catalogueRevision(db)).toBe(before);
    expect(await db.meta.get('hubCursor')).toMatchObject({ value: 'c2' });
  });
});

test('the count follows every kind of change, also where it was never kept', async () => {
  const db = fresh();
  const counted = async () => [await countAssets(db), await db.assets.count()];
  expect(await counted()).toEqual([0, 0]);
  await db.assets.put({ id: 'old', asset: asset('old'), source: 'file', revision: 0 });
  expect(await counted()).toEqual([1, 1]);
  await replaceSource(db, 'sample', [asset('a'), asset('b')]);
  expect(await counted()).toEqual([3, 3]);
  await replaceSource(db, 'file', []);
  await applyChanges(db, [{ id: 'h', isDeleted: false, data: asset('h') }], 'c1', false);
  expect(await counted()).toEqual([3, 3]);
  await clearCatalogue(db);
  expect(await counted()).toEqual([0, 0]);
});

test('clearing removes everything and says so to whoever read before', async () => {
  const db = fresh();
  await replaceSource(db, 'file', [asset('a'), asset('b')]);
  const before = await catalogueRevision(db);
  expect(await clearCatalogue(db)).toBe(2);
  expect(await changedSince(db, before)).toEqual({ written: [], removed: ['a', 'b'], revision: before + 1 });
});

test('assets are read by id in the order asked, and in batches that hold each one once', async () => {
  const db = fresh();
  const many = Array.from({ length: 1_203 }, (_, at) => asset(`a${String(at).padStart(5, '0')}`));
  await replaceSource(db, 'file', many);
  expect((await assetsOf(db, ['a00007', 'gone', 'a00002'])).map(({ id }) => id)).toEqual(['a00007', 'a00002']);
  const seen: string[] = [];
  let batches = 0;
  for await (const part of assetBatches(db)) {
    batches++;
    seen.push(...part.map(({ id }) => id));
  }
  expect(seen).toEqual(many.map(({ id }) => id));
  expect(batches).toBeGreaterThan(2);
});
