// The queue and what left, page by page: nothing twice, nothing left out, whatever the filter.
import { expect, test } from 'vitest';
import type { Departure } from '../../../lib/model/delivery.ts';
import { background } from '../../fakes/background.ts';
import { ann, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

const saving = { label: 'CRM', url: 'https://crm.example/touches' };

async function queued(count: number) {
  const scene = background();
  const one = scene.tab(1);
  await one.get('connections.save', saving);
  await one.get('connections.stop', { id: 'webhook:1', isStopped: true });
  for (let index = 0; index < count; index++)
    await recordTouch(scene.db, scene.clock, recordInput(`k${index}`, { person: index % 5 === 0 ? jonas : ann }));
  return { ...scene, one };
}

test('the queue comes in pages, newest first, and each row once', async () => {
  const { one, db } = await queued(23);
  const seen: number[] = [];
  for (let before: number | undefined; ; ) {
    const page = await one.get('sync.queue', { limit: 10, ...(before !== undefined && { before }) });
    expect(page.total).toBe(23);
    seen.push(...page.items.map(({ seq }) => seq));
    before = page.before;
    if (before === undefined) break;
  }
  const all = await db.outbox.where('target').equals('webhook:1').primaryKeys();
  expect(seen).toEqual(all.sort((a, b) => b - a));
});

test('the queue is filtered by state, target and person', async () => {
  const { one, db } = await queued(10);
  const [row] = await db.outbox.where('target').equals('webhook:1').toArray();
  await db.outbox.update(row?.seq ?? 0, { state: 'dead', lastError: 'The endpoint refused this (422).' });
  const ask = async (filter: object) => (await one.get('sync.queue', { limit: 50, ...filter })).items;
  expect(await ask({ state: 'dead' })).toMatchObject([{ seq: row?.seq, why: 'The endpoint refused this (422).' }]);
  const open = await ask({ state: 'open' });
  expect(open).toHaveLength(9);
  // Nothing happens before the rep starts it again, so no time is promised.
  expect(open[0]).toMatchObject({ nextTryAt: '', why: expect.stringContaining('You stopped CRM') });
  expect(await ask({ text: 'JONAS' })).toHaveLength(2);
  expect(await ask({ text: 'nobody' })).toEqual([]);
  expect(await ask({ target: 'webhook:9' })).toEqual([]);
});

const left = (at: number, change: Partial<Departure> = {}): Departure => ({
  at: new Date(at).toISOString(),
  target: 'webhook:1',
  destination: saving.url,
  opId: `op-${at}`,
  touchId: `touch-${at}`,
  op: 'put',
  payload: JSON.stringify({ data: { kind: 'email_sent', person: { name: `Person ${at}`, email: '' } } }),
  outcome: 'taken',
  ...change,
});

test('what left comes in pages, is found by what it says, and names a target that is gone', async () => {
  const { db, tab } = background();
  const one = tab(1);
  await one.get('connections.save', saving);
  await db.departures.bulkAdd(Array.from({ length: 12 }, (_, index) => left(index)));
  await db.departures.add(left(99, { target: 'webhook:7', payload: '', op: 'del', outcome: 'unknown' }));
  const first = await one.get('departures.list', { limit: 5 });
  expect(first.rows.map(({ person }) => person)).toEqual(['', 'Person 11', 'Person 10', 'Person 9', 'Person 8']);
  expect(first.rows[0]).toMatchObject({ what: 'Removal of a touch', target: { name: 'a removed webhook' } });
  const rest = await one.get('departures.list', { limit: 50, before: first.before ?? 0 });
  expect(rest.rows).toHaveLength(8);
  expect(rest).not.toHaveProperty('before');
  expect((await one.get('departures.list', { limit: 5, text: 'person 11' })).rows).toHaveLength(1);
  expect((await one.get('departures.list', { limit: 50, target: 'webhook:1' })).rows).toHaveLength(12);
});
