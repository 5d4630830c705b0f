// Changes by hand, many at once, with what stood before and the way back.
import 'fake-indexeddb/auto';
import { parse } from 'valibot';
import { expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { editAssets, listBriefs, undoEdit, versionsOf } from '../../../lib/store/asset-edits.ts';
import { assetsOf, changedSince, replaceSource } from '../../../lib/store/catalogue.ts';
import { Database } from '../../../lib/store/database.ts';

let count = 0;
const now = Date.parse('2026-11-27T10:00:00Z');
const asset = (id: string, fields: Partial<Asset> = {}): Asset =>
  parse(assetSchema, { id, type: 'deck', title: id, ...fields });

async function filled(): Promise<Database> {
  const db = new Database(`edits-${count++}`);
  await replaceSource(db, 'file', [asset('a', { tags: ['Old', 'Keep'], owner: 'Jo' }), asset('b'), asset('c')]);
  await replaceSource(db, 'hub', [asset('h')]);
  return db;
}

test('sets, adds and takes out, marks what differs, and leaves the hub’s assets to the hub', async () => {
  const db = await filled();
  const change = { owner: 'Ann', review: '2027-01-31', add: { tags: ['New', 'keep'] }, remove: { tags: ['old'] } };
  const edited = await editAssets(db, ['a', 'b', 'h', 'gone'], change, now);
  expect(edited).toEqual({ changed: 2, ofHub: 1, revision: 3 });
  const [a, h] = await assetsOf(db, ['a', 'h']);
  expect(a).toMatchObject({ owner: 'Ann', review: '2027-01-31', tags: ['Keep', 'New'] });
  expect(h).toEqual(asset('h'));
  expect((await changedSince(db, 2)).written).toEqual(['a', 'b']);
});

test('facts are added and taken out as other lists are, and a new address is taken back with the rest', async () => {
  const db = await filled();
  const first = await editAssets(db, ['a', 'b'], { add: { facts: ['List prices', 'ISO'] } }, now);
  await editAssets(db, ['b'], { remove: { facts: ['iso'] } }, now);
  expect((await assetsOf(db, ['a', 'b'])).map(({ facts }) => facts)).toEqual([['List prices', 'ISO'], ['List prices']]);
  const moved = await editAssets(db, ['a'], { url: 'https://a.example/new' }, now);
  expect((await assetsOf(db, ['a']))[0]?.url).toBe('https://a.example/new');
  await undoEdit(db, moved.revision);
  expect((await assetsOf(db, ['a']))[0]?.url).toBe('');
  expect(first.changed).toBe(2);
});

test('a change that changes nothing makes no revision', async () => {
  const db = await filled();
  expect(await editAssets(db, ['a'], { owner: 'Jo' }, now)).toEqual({ changed: 0, ofHub: 0, revision: 0 });
});

test('is taken back, but for what was changed since', async () => {
  const db = await filled();
  const first = await editAssets(db, ['a', 'b'], { owner: 'Ann' }, now);
  await editAssets(db, ['b'], { owner: 'Ben' }, now);
  expect(await undoEdit(db, first.revision)).toEqual({ undone: 1, kept: 1 });
  expect((await assetsOf(db, ['a', 'b'])).map(({ owner }) => owner)).toEqual(['Jo', 'Ben']);
  expect((await versionsOf(db, 'b')).map(({ before }) => before.asset.owner)).toEqual(['Ann', '']);
});

test('an emptied day goes, and the table lists all in pages', async () => {
  const db = await filled();
  await editAssets(db, ['a'], { validUntil: '2027-01-01' }, now);
  await editAssets(db, ['a'], { validUntil: '' }, now);
  expect('validUntil' in ((await assetsOf(db, ['a']))[0] ?? {})).toBe(false);
  expect((await listBriefs(db, '', 3)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect((await listBriefs(db, 'c', 3)).map(({ id, source }) => `${id} ${source}`)).toEqual(['h hub']);
});
