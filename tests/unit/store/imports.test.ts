// Imports in two steps: parts put aside, then all or nothing, and the way back.
import 'fake-indexeddb/auto';
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import {
  allAssets,
  catalogueRevision,
  changedSince,
  countAssets,
  replaceSource,
} from '../../../lib/store/catalogue.ts';
import { Database } from '../../../lib/store/database.ts';
import { undoImport } from '../../../lib/store/import-undo.ts';
import {
  beginImport,
  cancelImport,
  commitImport,
  compareImport,
  listImports,
  stagePart,
} from '../../../lib/store/imports.ts';

let count = 0;
const fresh = (): Database => new Database(`imports-${count++}`);
const asset = (id: string, title = `Title of ${id}`): Asset => parse(assetSchema, { id, type: 'deck', title });
const state = async (db: Database): Promise<string[]> =>
  (await allAssets(db)).map(({ id, title }) => `${id}: ${title}`);
const going = (signal = new AbortController().signal) => ({ onProgress: () => undefined, signal });
const now = Date.parse('2026-11-27T10:00:00Z');

async function staged(db: Database, assets: Asset[], id = 'i1', fingerprint = id) {
  const record = await beginImport(db, { fileName: 'a.csv', fingerprint }, { id, now });
  const half = Math.ceil(assets.length / 2);
  await stagePart(db, record.id, { part: 0, assets: assets.slice(0, half), rows: half });
  await stagePart(db, record.id, { part: 1, assets: assets.slice(half), rows: assets.length });
  return record.id;
}

describe('writing', () => {
  test('adds and renews, says how much, and leaves what is the same alone', async () => {
    const db = fresh();
    await replaceSource(db, 'file', [asset('a'), asset('b'), asset('old')]);
    const id = await staged(db, [asset('a'), asset('b', 'New'), asset('c')]);
    const compared = await compareImport(db, id, 'add', going());
    const counts = { added: 1, changed: 1, same: 1, removed: 0, elsewhere: 0 };
    expect(compared).toEqual({ ok: true, value: counts });
    const before = await catalogueRevision(db);
    const written = await commitImport(db, id, 'add', { ...going(), now });
    expect(written).toMatchObject({ ok: true, value: { state: 'done', counts } });
    expect(await state(db)).toEqual(['a: Title of a', 'b: New', 'c: Title of c', 'old: Title of old']);
    expect(await changedSince(db, before)).toMatchObject({ written: ['b', 'c'], removed: [] });
    expect(await countAssets(db)).toBe(4);
    expect(await db.staged.count()).toBe(0);
  });

  test('“replace” takes out what earlier files gave, and nothing of the hub', async () => {
    const db = fresh();
    await replaceSource(db, 'hub', [asset('h')]);
    await replaceSource(db, 'file', [asset('a'), asset('old')]);
    const id = await staged(db, [asset('a')]);
    expect(await compareImport(db, id, 'replace', going())).toMatchObject({ value: { removed: 1, same: 1 } });
    await commitImport(db, id, 'replace', { ...going(), now });
    expect(await state(db)).toEqual(['a: Title of a', 'h: Title of h']);
  });

  test('cancelled in the middle, nothing is written and the parts are still there', async () => {
    const db = fresh();
    await replaceSource(db, 'file', [asset('a')]);
    const id = await staged(
      db,
      Array.from({ length: 450 }, (_, at) => asset(`n${at}`)),
    );
    const stop = new AbortController();
    const before = await catalogueRevision(db);
    const writing = commitImport(db, id, 'replace', {
      now,
      signal: stop.signal,
      onProgress: (done) => done >= 200 && stop.abort(new Error('cancelled')),
    });
    await expect(writing).rejects.toThrow('cancelled');
    expect(await state(db)).toEqual(['a: Title of a']);
    expect(await catalogueRevision(db)).toBe(before);
    expect(await commitImport(db, id, 'add', { ...going(), now })).toMatchObject({ value: { counts: { added: 450 } } });
  });

  test('asked twice, it is written once', async () => {
    const db = fresh();
    const id = await staged(db, [asset('a')]);
    const first = await commitImport(db, id, 'add', { ...going(), now });
    expect(await commitImport(db, id, 'add', { ...going(), now })).toEqual(first);
  });
});

test.each(['hub', 'sample', 'hand'])('an id that belongs to the %s is told and never taken over', async (source) => {
  const db = fresh();
  await replaceSource(db, source, [asset('x', 'Theirs')]);
  const id = await staged(db, [asset('a'), asset('x', 'Ours')]);
  const counts = { added: 1, changed: 0, same: 0, removed: 0, elsewhere: 1 };
  expect(await compareImport(db, id, 'replace', going())).toMatchObject({ value: counts });
  expect(await commitImport(db, id, 'replace', { ...going(), now })).toMatchObject({ value: { counts } });
  expect(await state(db)).toEqual(['a: Title of a', 'x: Theirs']);
  expect((await db.assets.get('x'))?.source).toBe(source);
  await undoImport(db, id, { ...going(), now });
  expect(await state(db)).toEqual(['x: Theirs']);
});

describe('an import that stopped', () => {
  test('goes on with the same file, and a part that comes twice counts once', async () => {
    const db = fresh();
    const { id } = await beginImport(db, { fileName: 'a.csv', fingerprint: 'f' }, { id: 'i1', now });
    await stagePart(db, id, { part: 0, assets: [asset('a')], rows: 3 });
    await stagePart(db, id, { part: 0, assets: [asset('a')], rows: 3 });
    const again = await beginImport(db, { fileName: 'a.csv', fingerprint: 'f' }, { id: 'i2', now });
    expect(again).toMatchObject({ id: 'i1', parts: 1, rows: 3, assets: 1 });
    expect(await stagePart(db, id, { part: 2, assets: [asset('c')], rows: 9 })).toMatchObject({ ok: false });
  });

  test('is given up for another file, or when it is cancelled', async () => {
    const db = fresh();
    await staged(db, [asset('a')], 'i1');
    await beginImport(db, { fileName: 'b.csv', fingerprint: 'other' }, { id: 'i2', now });
    expect((await listImports(db, 9)).map(({ id }) => id)).toEqual(['i2']);
    expect(await db.staged.count()).toBe(0);
    await cancelImport(db, 'i2');
    expect(await listImports(db, 9)).toEqual([]);
    expect(await commitImport(db, 'i2', 'add', { ...going(), now })).toMatchObject({
      ok: false,
      problem: { code: 'import_gone' },
    });
  });
});

describe('the way back', () => {
  test('gives back exactly what stood there before, under a new revision', async () => {
    const db = fresh();
    await replaceSource(db, 'sample', [asset('s')]);
    await replaceSource(db, 'file', [asset('a'), asset('b')]);
    const before = await state(db);
    const id = await staged(db, [asset('a', 'New'), asset('c')]);
    await commitImport(db, id, 'replace', { ...going(), now });
    const written = await catalogueRevision(db);
    expect(await undoImport(db, id, { ...going(), now })).toEqual({ ok: true, value: { undone: 3, kept: 0 } });
    expect(await state(db)).toEqual(before);
    expect(await changedSince(db, written)).toMatchObject({ written: ['a', 'b'], removed: ['c'] });
    expect(await countAssets(db)).toBe(3);
    expect(await undoImport(db, id, { ...going(), now })).toMatchObject({
      ok: false,
      problem: { code: 'import_not_done' },
    });
  });

  test('leaves alone what was changed later, and only the last import has one', async () => {
    const db = fresh();
    await replaceSource(db, 'file', [asset('a')]);
    const first = await staged(db, [asset('a', 'First'), asset('b')], 'i1');
    await commitImport(db, first, 'add', { ...going(), now });
    await replaceSource(db, 'hub', [asset('b', 'Of the hub')]);
    expect(await undoImport(db, first, { ...going(), now })).toEqual({ ok: true, value: { undone: 1, kept: 1 } });
    expect(await state(db)).toEqual(['a: Title of a', 'b: Of the hub']);

    const second = await staged(db, [asset('x')], 'i2');
    await commitImport(db, second, 'add', { ...going(), now });
    const third = await staged(db, [asset('y')], 'i3');
    await commitImport(db, third, 'add', { ...going(), now });
    expect(await undoImport(db, second, { ...going(), now })).toMatchObject({
      ok: false,
      problem: { code: 'import_not_last' },
    });
  });
});
