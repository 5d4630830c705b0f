// Import writes all or nothing, and use is counted where an insertion landed.
import { expect, test } from 'vitest';
import type { Page } from '../../../entrypoints/background/tabs.ts';
import { writingHandlers } from '../../../entrypoints/background/writing-requests.ts';
import { countSnippetUse, listSnippets, removeSnippet, saveSnippet } from '../../../lib/store/snippets.ts';
import { background } from '../../fakes/background.ts';
import { FakeClock, freshDatabase, start } from '../../fakes/world.ts';
import { mail, scene } from './scene.ts';

const text = 'name,folder,text\nThanks,After,Thank you\nBroken,After,{{nobody}}\n';
const file = { fileName: 'x.csv', text, way: 'skip', isTrial: false, skipErrors: false } as const;
const names = async (page: ReturnType<ReturnType<typeof background>['tab']>) =>
  (await page.get('snippets.list', {})).snippets.map(({ name, folder }) => `${folder}/${name}`).sort();

test('a file with a mistake writes nothing, unless the good rows are taken', async () => {
  const page = background().tab(1);
  const report = await page.get('snippets.import', file);
  expect(report).toMatchObject({ rows: 2, accepted: 1, isWritten: false, errors: [{ line: 3, field: 'text' }] });
  expect(await names(page)).toEqual([]);
  expect(await page.get('snippets.import', { ...file, isTrial: true, skipErrors: true })).toMatchObject({
    ...{ added: 1, duplicates: 0, isWritten: false },
  });
  expect(await names(page)).toEqual([]);
  expect(await page.get('snippets.import', { ...file, skipErrors: true })).toMatchObject({ added: 1, isWritten: true });
  expect(await names(page)).toEqual(['After/Thanks']);
});

test('what is there already is skipped, replaced or kept beside', async () => {
  const page = background().tab(1);
  const again = { ...file, skipErrors: true };
  await page.get('snippets.import', again);
  const [first] = (await page.get('snippets.list', {})).snippets;
  expect(await page.get('snippets.import', again)).toMatchObject({ duplicates: 1, skipped: 1, added: 0 });
  await page.get('snippets.import', { ...again, text: text.replace('Thank you', 'Many thanks'), way: 'replace' });
  expect((await page.get('snippets.list', {})).snippets).toMatchObject([{ id: first?.id, text: 'Many thanks' }]);
  await page.get('snippets.import', { ...again, way: 'both' });
  expect(await names(page)).toEqual(['After/Thanks', 'After/Thanks (2)']);
});

test('the same request asked once more, since the worker stopped before it answered, writes the same once', async () => {
  const { world } = await scene(mail(), []);
  const handlers = writingHandlers({ world });
  const both = { ...file, way: 'both' as const, skipErrors: true };
  const first = await handlers['snippets.import'](both, {} as Page, 'key-1');
  expect(await handlers['snippets.import'](both, {} as Page, 'key-1')).toEqual(first);
  expect(await listSnippets(world.db)).toHaveLength(1);
  await handlers['snippets.import'](both, {} as Page, 'key-2');
  expect((await listSnippets(world.db)).map(({ name }) => name).sort()).toEqual(['Thanks', 'Thanks (2)']);
});

test('a file of which nothing can be used is refused with a sentence', async () => {
  const page = background().tab(1);
  expect(await page.ask('snippets.import', { ...file, text: 'name,text\n,x\n', skipErrors: true })).toMatchObject({
    ...{ ok: false, problem: { message: 'x.csv holds no usable snippet. Nothing was changed.' } },
  });
});

test('an insertion that landed counts, a copy and one that was refused do not', async () => {
  const { world, insert, copy } = await scene(mail(), []);
  const draft = { subject: '', language: '', channels: [] };
  const fine = await saveSnippet(world.db, world.clock, { ...draft, name: 'Fine', text: 'Hi' });
  const hole = await saveSnippet(world.db, world.clock, { ...draft, name: 'Hole', text: '{{own.calendar}}' });
  expect(await insert({ snippetId: fine.id })).toBe('inserted');
  expect(await insert({ snippetId: fine.id })).toBe('inserted');
  expect(await insert({ snippetId: hole.id })).toBe('field_empty');
  await copy({ snippetId: hole.id });
  await copy({ snippetId: fine.id });
  const uses = (await listSnippets(world.db)).map(({ name, used, usedAt }) => [name, used, usedAt !== '']);
  expect(uses.sort()).toEqual([
    ['Fine', 2, true],
    ['Hole', 0, false],
  ]);
});

test('use outlives an edit and a removal that is taken back; a snippet of before has none, and no folder', async () => {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  const old = { id: 'old', name: 'Old', subject: '', text: 'Hi', language: '', channels: [] };
  await db.snippets.put({ ...old, updated: new Date(start).toISOString() });
  expect(await listSnippets(db)).toMatchObject([{ name: 'Old', used: 0, usedAt: '' }]);
  await countSnippetUse(db, 'old', start);
  await saveSnippet(db, clock, { ...old, text: 'Hello', folder: 'First' });
  await removeSnippet(db, 'old');
  await saveSnippet(db, clock, { ...old, text: 'Hello', folder: 'First' });
  expect(await listSnippets(db)).toMatchObject([{ text: 'Hello', folder: 'First', used: 1 }]);
});
