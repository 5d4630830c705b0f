// One contract, two stores: the one in the browser and the one that simulations run on may not drift apart.
import { describe, expect, test } from 'vitest';
import type { ErrorClass, ItemOutcome } from '../../../lib/connectors/connector.ts';
import type { Delivery } from '../../../lib/model/delivery.ts';
import type { Touch } from '../../../lib/model/touch.ts';
import type { ClaimAsk, OutboxStore } from '../../../lib/outbox/outbox-store.ts';
import { writeConnection } from '../../../lib/store/connections.ts';
import { outboxStore } from '../../../lib/store/outbox-claims.ts';
import { ArrayOutbox } from '../../fakes/array-outbox.ts';
import { connection } from '../../fakes/outbox.ts';
import { FakeClock, freshDatabase, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

interface Stage {
  store: OutboxStore;
  rows(): Promise<Delivery[]>;
  leaving(): Promise<string[]>;
  outcomes(): Promise<string[]>;
  /** The rep enters another token. */
  connect(secrets: string[]): Promise<void>;
}

const stores: [string, (touches: readonly Touch[], rows: readonly Delivery[]) => Promise<Stage>][] = [
  [
    'IndexedDB',
    async (touches, rows) => {
      const db = freshDatabase();
      await writeConnection(db, connection('hub'));
      await db.touches.bulkAdd(
        touches.map((touch) => ({ ...touch, dedupeKey: touch.id, recordedAt: touch.occurredAt })),
      );
      await db.outbox.bulkAdd([...rows]);
      return {
        store: outboxStore(db),
        rows: async () => (await db.outbox.toArray()) as Delivery[],
        leaving: async () => (await db.departures.toArray()).map(({ payload }) => payload),
        outcomes: async () => (await db.departures.toArray()).map(({ outcome }) => outcome),
        connect: (secrets) => writeConnection(db, connection('hub', { secrets })),
      };
    },
  ],
  [
    'arrays',
    async (touches, rows) => {
      const store = new ArrayOutbox();
      for (const touch of touches) store.touches.set(touch.id, touch);
      store.rows = rows.map((row) => ({ ...row }));
      return {
        store,
        rows: async () => store.rows,
        leaving: async () => store.departures.map(({ payload }) => payload),
        outcomes: async () => store.departures.map(({ outcome }) => outcome),
        connect: async (secrets) => void store.connections.set('hub', connection('hub', { secrets })),
      };
    },
  ],
];

/** Three touches of Ann's and one of Jonas', each with its row, all due. */
async function four(): Promise<[Touch[], Delivery[]]> {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  for (const [key, change] of [
    ['k1', {}],
    ['k2', {}],
    ['k3', { person: jonas }],
    ['k4', {}],
  ] as const)
    await recordTouch(db, clock, recordInput(key, { undoMs: 0, ...change }));
  const rows = (await db.outbox.toArray()) as Delivery[];
  const touches = await db.touches.bulkGet(rows.map(({ touchId }) => touchId));
  return [touches.filter((touch) => touch !== undefined), rows];
}

const now = new FakeClock().now();
const ask = (change: Partial<ClaimAsk> = {}): ClaimAsk => ({
  target: 'hub',
  most: 20,
  leaseId: 'mine',
  now,
  leaseMs: 30_000,
  destination: 'https://hub.example/',
  payload: ({ opId }) => opId,
  ...change,
});
const said = (opId: string, kind: ErrorClass | 'ok'): ItemOutcome =>
  kind === 'ok'
    ? { opId, ok: true, isNew: true }
    : { opId, ok: false, class: kind, message: 'why', retryAfterMs: undefined };
const answer = (store: OutboxStore, outcomes: ItemOutcome[], leaseId = 'mine', at = now) =>
  store.settle({ target: 'hub', leaseId, outcomes, now: at, random: () => 0.5, clockAheadMs: undefined });

describe.each(stores)('%s', (_, open) => {
  test('gives what is due in order, each item once, and notes it as leaving', async () => {
    const [touches, rows] = await four();
    const { store, leaving } = await open(touches, rows);
    const first = await store.claim(ask({ most: 2 }));
    expect(first.items.map(({ seq, touch }) => [seq, touch?.id])).toEqual([
      [1, touches[0]?.id],
      [2, touches[1]?.id],
    ]);
    expect(await leaving()).toEqual(rows.slice(0, 2).map(({ opId }) => JSON.stringify(opId)));
    // Ann's third one waits for her first two; Jonas does not.
    expect((await store.claim(ask({ leaseId: 'other' }))).items.map(({ seq }) => seq)).toEqual([3]);
  });

  test('takes answers under the same lease only, and knows afterwards that an item may have arrived', async () => {
    const [touches, rows] = await four();
    const stage = await open(touches, rows);
    const { items } = await stage.store.claim(ask({ most: 1 }));
    const [item] = items;
    expect(item?.mayHaveArrived).toBe(false);
    const late = await stage.store.claim(ask({ most: 1, leaseId: 'next', now: now + 30_001 }));
    expect(late.items).toMatchObject([{ opId: item?.opId, mayHaveArrived: true }]);
    await answer(stage.store, [said(item?.opId ?? '', 'ok')], 'mine', now + 30_002);
    expect((await stage.rows())[0]).toMatchObject({ state: 'sending', leaseId: 'next' });
    await answer(stage.store, [said(item?.opId ?? '', 'ok')], 'next', now + 30_003);
    expect((await stage.rows())[0]).toMatchObject({ state: 'synced', leaseId: '' });
  });

  test('gives nothing while the target is paused, and one item when it is probed', async () => {
    const [touches, rows] = await four();
    const { store } = await open(touches, rows);
    const { items } = await store.claim(ask());
    const health = await answer(
      store,
      items.map(({ opId }) => said(opId, 'retryable')),
    );
    expect(health).toMatchObject({ state: 'trouble', failures: 1, pausedUntil: now + 1_000 });
    expect(await store.claim(ask({ now: now + 999 }))).toMatchObject({ items: [], nextAt: now + 1_000 });
    expect((await store.claim(ask({ now: now + 60_000 }))).items).toHaveLength(1);
  });

  test('waits for the rep, not for the clock, when the target refuses this device', async () => {
    const [touches, rows] = await four();
    const { store } = await open(touches, rows);
    const { items } = await store.claim(ask());
    await answer(
      store,
      items.map(({ opId }) => said(opId, 'auth')),
    );
    expect(await store.claim(ask({ now: now + 10 ** 10 }))).toMatchObject({
      items: [],
      nextAt: undefined,
      health: { state: 'auth' },
    });
  });

  test('gives nothing to a drain that still has the old token, and lets its refusal count for nothing', async () => {
    const [touches, rows] = await four();
    const { store, connect } = await open(touches, rows);
    const old = { url: connection('hub').url, secrets: ['old'] };
    await connect(['old']);
    const { items } = await store.claim(ask({ most: 1, sentBy: old }));
    expect(items).toHaveLength(1);
    await connect(['new']);
    expect(await store.claim(ask({ leaseId: 'other', sentBy: old }))).toMatchObject({ items: [], nextAt: now });
    const health = await store.settle({
      ...{ target: 'hub', leaseId: 'mine', outcomes: [said(items[0]?.opId ?? '', 'auth')] },
      ...{ now, random: () => 0.5, clockAheadMs: undefined, sentBy: old },
    });
    expect(health.state).toBe('ok');
    const sentBy = { ...old, secrets: ['new'] };
    expect((await store.claim(ask({ leaseId: 'new', sentBy }))).items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  test('puts a touch aside that is not there any more, and goes on with the next', async () => {
    const [touches, rows] = await four();
    const stage = await open(touches.slice(1), rows);
    expect((await stage.store.claim(ask({ most: 1 }))).items.map(({ seq }) => seq)).toEqual([2]);
    expect((await stage.rows())[0]).toMatchObject({ state: 'parked', leaseId: '' });
  });

  test('writes down what became of all that left', async () => {
    const [touches, rows] = await four();
    const { store, outcomes } = await open(touches, rows);
    const { items } = await store.claim(ask());
    expect(await outcomes()).toEqual(['leaving', 'leaving', 'leaving', 'leaving']);
    const [a, b, c] = items.map(({ opId }) => opId);
    await answer(store, [said(a ?? '', 'ok'), said(b ?? '', 'ambiguous'), said(c ?? '', 'invalid')]);
    expect(await outcomes()).toEqual(['taken', 'unknown', 'refused', 'leaving']);
  });

  test('a parked and a dead item hold nobody back', async () => {
    const [touches, rows] = await four();
    const { store } = await open(touches, rows);
    const { items } = await store.claim(ask({ most: 2 }));
    await answer(store, [said(items[0]?.opId ?? '', 'invalid'), said(items[1]?.opId ?? '', 'permission')]);
    expect((await store.claim(ask())).items.map(({ seq }) => seq)).toEqual([3, 4]);
  });
});
