// One asset changed by hand: the form, twins, somebody else's change meanwhile, earlier states, and each way back.
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type AssetDraft, createAssetEditor, ownChanges } from '../../../components/catalogue/asset-editor.ts';
import { twinsOf } from '../../../lib/insights/twins.ts';
import { type Asset, assetSchema } from '../../../lib/model/asset.ts';
import { fieldsOf, newFields, readFields } from '../../../lib/model/asset-fields.ts';
import { replaceSource } from '../../../lib/store/catalogue.ts';
import { background } from '../../fakes/background.ts';
import { clientOf } from '../backup/profile.ts';

const today = '2026-11-27';
const make = (fields: Partial<Asset> & { id: string }): Asset =>
  v.parse(assetSchema, { type: 'deck', title: `Title of ${fields.id}`, ...fields });

async function stage(assets: Asset[] = [make({ id: 'a', url: 'https://a.example/x', tags: ['one; two', 'three'] })]) {
  const { db, tab } = background();
  await replaceSource(db, 'file', assets);
  await replaceSource(db, 'hub', [make({ id: 'h' })]);
  const page = tab(1);
  const briefs = (await page.get('library.briefs', { after: '', limit: 100 })).briefs;
  const editor = createAssetEditor(
    clientOf(page),
    () => briefs,
    () => today,
  );
  const look = (id: string) => page.get('library.asset', { id });
  return { db, page, editor, look };
}

describe('the form of an asset', () => {
  test('writes what was changed and nothing else, as a version with a way back', async () => {
    const { editor, look } = await stage();
    const before = await look('a');
    editor.edit(before);
    editor.set({ owner: 'Mira', review: '2027-01-31' });
    expect(await editor.save()).toBe('a');
    const after = await look('a');
    expect(after.asset).toEqual({ ...before.asset, owner: 'Mira', review: '2027-01-31' });
    expect(after.source).toBe('file');
    expect(after.versions.map(({ asset }) => asset)).toEqual([before.asset]);
    expect(await editor.undo()).toBe(true);
    expect((await look('a')).asset).toEqual(before.asset);
  });

  test('says each mistake beside its field, and writes nothing', async () => {
    const { editor, look } = await stage();
    editor.edit(await look('a'));
    editor.set({
      title: ' ',
      url: 'javascript:alert(1)',
      validFrom: '2027-02-01',
      validUntil: '2027-01-01',
      version: 'x'.repeat(41),
    });
    expect(await editor.save()).toBeUndefined();
    expect(Object.keys(editor.draft.value?.errors ?? {}).sort()).toEqual(['title', 'url', 'validUntil', 'version']);
    expect(editor.draft.value?.errors.version).toMatch(/at most 40/);
    editor.set({ title: 'Better' });
    expect([...(editor.draft.value?.touched ?? [])]).toEqual(['title']);
    expect((await look('a')).asset.title).toBe('Title of a');
  });

  test('shows what somebody else wrote meanwhile; neither state is lost before one is chosen', async () => {
    const { page, editor, look } = await stage();
    editor.edit(await look('a'));
    editor.set({ summary: 'Mine' });
    await page.get('library.edit', { ids: ['a'], change: { owner: 'Ben' } });
    expect(await editor.save()).toBeUndefined();
    expect(ownChanges(editor.draft.value as AssetDraft)).toEqual({ summary: 'Mine' });
    expect(editor.draft.value?.conflict?.asset.owner).toBe('Ben');
    expect((await look('a')).asset.summary).toBe('');
    expect(await editor.keepMine()).toBe('a');
    // What was not touched here stays as the other one wrote it.
    expect((await look('a')).asset).toMatchObject({ summary: 'Mine', owner: 'Ben' });
    expect((await look('a')).versions[0]?.asset.owner).toBe('Ben');
  });

  test('goes on with theirs', async () => {
    const { page, editor, look } = await stage();
    editor.edit(await look('a'));
    editor.set({ summary: 'Mine' });
    await page.get('library.edit', { ids: ['a'], change: { owner: 'Ben' } });
    await editor.save();
    editor.takeTheirs();
    editor.set({ version: '2' });
    await editor.save();
    expect((await look('a')).asset).toMatchObject({ summary: '', owner: 'Ben', version: '2' });
  });

  test('a new asset: the twin is said once, then it is saved, then taken back', async () => {
    const { page, editor, look } = await stage();
    editor.create();
    editor.set({ title: 'Another', url: 'http://www.a.example/x/?utm_source=mail' });
    expect(await editor.save()).toBeUndefined();
    expect(editor.draft.value?.twins).toMatchObject([{ id: 'a', by: 'link' }]);
    const id = (await editor.save()) ?? '';
    expect((await look(id)).asset).toMatchObject({ title: 'Another', status: 'draft', updated: today });
    expect((await look(id)).source).toBe('hand');
    expect(await editor.undo()).toBe(false);
    expect((await page.get('catalogue.count', {})).assets).toBe(2);
  });

  test('a form that was left half-filled is there again', async () => {
    const { editor } = await stage();
    editor.create();
    editor.set({ title: 'Half' });
    editor.create();
    expect(editor.draft.value?.fields.title).toBe('Half');
    editor.drop();
    editor.create();
    expect(editor.draft.value?.fields).toEqual(newFields());
  });
});

describe('one click', () => {
  test('changes one asset and takes it back', async () => {
    const { editor, look } = await stage();
    await editor.change('a', { status: 'archived' }, 'Archived.');
    expect((await look('a')).asset.status).toBe('archived');
    expect(editor.saying.value?.text).toBe('Archived.');
    await editor.undo();
    expect((await look('a')).asset.status).toBe('approved');
  });

  test('brings an earlier state back, which is a change like any other', async () => {
    const { editor, look } = await stage();
    const first = (await look('a')).asset;
    await editor.change('a', { owner: 'Ben' }, '');
    const state = await look('a');
    await editor.bringBack(state, state.versions[0]?.asset as Asset);
    expect((await look('a')).asset).toEqual(first);
    expect((await look('a')).versions).toHaveLength(2);
    await editor.undo();
    expect((await look('a')).asset.owner).toBe('Ben');
  });

  test('leaves what the hub supplies to the hub', async () => {
    const { page, editor, look } = await stage();
    editor.edit(await look('h'));
    editor.set({ owner: 'Ann' });
    expect(await editor.save()).toBeUndefined();
    expect(editor.saying.value?.tone).toBe('bad');
    expect(await page.ask('asset.save', { asset: make({ id: 'a' }) })).toMatchObject({ ok: false });
    expect((await look('h')).asset.owner).toBe('');
  });
});

test('fields and asset are two forms of one thing', () => {
  const asset = make({ id: 'a', title: 'A', body: ' x\n', tags: ['one; two', 'three'], updated: '2020-01-01' });
  expect(readFields(fieldsOf(asset), { id: 'a', before: asset, today })).toEqual({ asset });
  const fields = { ...fieldsOf(asset), tags: 'b; B\n c ;', url: 'www.a.example/y' };
  const read = readFields(fields, { id: 'a', before: asset, today });
  expect(read).toMatchObject({ asset: { tags: ['b', 'c'], url: 'https://www.a.example/y', updated: today } });
});

test('twins: the same page before the same title, never itself, an archived one or another language', () => {
  const brief = (id: string, change = {}) => ({
    id,
    title: 'Cold chain!',
    url: '',
    language: 'en',
    status: 'approved' as const,
    ...change,
  });
  const all = [
    brief('title'),
    brief('self', { url: 'https://a.example/x' }),
    brief('old', { status: 'archived' }),
    brief('de', { language: 'de' }),
    brief('page', { title: 'Other', url: 'http://www.a.example/x/#y' }),
  ];
  const draft = { id: 'self', title: 'cold  chain', url: 'https://a.example/x?utm_source=z', language: 'en' };
  expect(twinsOf(all, draft).map(({ id, by }) => `${id} ${by}`)).toEqual(['page link', 'title title']);
});
