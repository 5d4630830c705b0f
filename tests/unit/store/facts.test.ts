// Facts kept, renamed, removed, and each change taken back where nothing came after it.
import { expect, test } from 'vitest';
import type { FactChange, FactDraft } from '../../../lib/model/asset-fact.ts';
import { listFacts, removeFact, saveFact, undoFact } from '../../../lib/store/facts.ts';
import { freshDatabase } from '../../fakes/world.ts';

const draft = (name: string, change: Partial<FactDraft> = {}): FactDraft => ({
  ...{ name, kind: 'price', note: '', owner: '' },
  ...change,
});
let now = Date.UTC(2026, 10, 27);
async function save(db: ReturnType<typeof freshDatabase>, fact: FactDraft): Promise<FactChange> {
  now += 1_000;
  const saved = await saveFact(db, fact, now);
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value;
}

test('a fact gets its id from its name and keeps it when it is renamed', async () => {
  const db = freshDatabase();
  const { id } = await save(db, draft('List prices 2026', { validUntil: '2026-12-31' }));
  expect(id).toBe('list-prices-2026');
  await save(db, draft('Prices', { id }));
  expect(await listFacts(db)).toMatchObject([{ id, name: 'Prices' }]);
  expect((await listFacts(db))[0]).not.toHaveProperty('validUntil');
});

test('a name that another fact has, or had first, is refused', async () => {
  const db = freshDatabase();
  const { id } = await save(db, draft('Old name'));
  await save(db, draft('New name', { id }));
  for (const name of ['old NAME', 'New  name'])
    expect(await saveFact(db, draft(name), now)).toMatchObject({ ok: false, problem: { code: 'fact_twin' } });
  expect(await db.facts.count()).toBe(1);
});

test('adding, changing and removing are each taken back', async () => {
  const db = freshDatabase();
  const added = await save(db, draft('A', { validUntil: '2026-11-03' }));
  const changed = await save(db, draft('A', { id: 'a', validUntil: '2027-11-03' }));
  expect(await undoFact(db, changed)).toBe(true);
  expect(await listFacts(db)).toEqual([added.after]);
  const removed = await removeFact(db, 'a');
  expect(await listFacts(db)).toEqual([]);
  expect(await undoFact(db, removed)).toBe(true);
  expect(await listFacts(db)).toEqual([added.after]);
  expect(await undoFact(db, added)).toBe(true);
  expect(await listFacts(db)).toEqual([]);
});

test('what was changed after stays', async () => {
  const db = freshDatabase();
  const added = await save(db, draft('A'));
  const later = await save(db, draft('A', { id: 'a', note: 'later' }));
  expect(await undoFact(db, added)).toBe(false);
  expect(await listFacts(db)).toEqual([later.after]);
});

test('a damaged row is left out and hurts nobody', async () => {
  const db = freshDatabase();
  await db.facts.put({ id: 'x', name: '' } as never);
  await save(db, draft('A'));
  expect((await listFacts(db)).map(({ id }) => id)).toEqual(['a']);
});
