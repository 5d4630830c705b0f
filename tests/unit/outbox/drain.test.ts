import { beforeEach, expect, test } from 'vitest';
import type { Connector, ItemOutcome, PlainResponse } from '../../../lib/connectors/connector.ts';
import { type DrainWorld, drain } from '../../../lib/outbox/drain.ts';
import { writeConnection } from '../../../lib/store/connections.ts';
import type { Database } from '../../../lib/store/database.ts';
import { outboxStore } from '../../../lib/store/outbox-claims.ts';
import { openRows, releaseLeases } from '../../../lib/store/outbox-rows.ts';
import { connection } from '../../fakes/outbox.ts';
import { FakeClock, freshDatabase, jonas, recordInput, recordTouch } from '../../fakes/world.ts';

/** A connector of its own: one line an item, answered `ok` or the class of an error. */
const lines: Connector = {
  id: 'hub',
  label: 'Lines',
  capabilities: {
    maxBatch: 100,
    idempotency: 'operation-id',
    canAmend: true,
    canRemove: true,
    needsPermission: false,
  },
  payload: (_, { touchId }) => touchId,
  request: (_, items) => ({
    method: 'POST',
    url: 'https://crm.example/',
    headers: {},
    body: items.map((item) => item.touchId).join('\n'),
  }),
  outcome: (items, response) =>
    items.map((item, index): ItemOutcome => {
      if (response.kind !== 'response')
        return { opId: item.opId, ok: false, class: 'retryable', message: 'no answer', retryAfterMs: undefined };
      const said = response.body.split('\n')[index];
      if (said === 'ok') return { opId: item.opId, ok: true, isNew: true };
      return {
        opId: item.opId,
        ok: false,
        class: said === 'auth' ? 'auth' : said === 'too much' ? 'too-much' : 'invalid',
        message: String(said),
        retryAfterMs: undefined,
      };
    }),
};

let db: Database;
let clock: FakeClock;
let sent: string[][];
beforeEach(async () => {
  db = freshDatabase();
  await writeConnection(db, connection('hub'));
  clock = new FakeClock();
  sent = [];
});

const world = (answer: (ids: string[]) => string | Error): DrainWorld => ({
  store: outboxStore(db),
  connector: lines,
  connection: connection('hub'),
  deviceId: 'd',
  now: clock.now,
  random: () => 0.5,
  id: clock.id,
  signal: new AbortController().signal,
  exchange: async ({ body }): Promise<PlainResponse> => {
    const ids = body.split('\n');
    sent.push(ids);
    const said = answer(ids);
    if (said instanceof Error) return { kind: 'unreachable' };
    return { kind: 'response', status: 200, contentType: '', retryAfter: '', date: '', body: said };
  },
});
const allOk = (ids: string[]): string => ids.map(() => 'ok').join('\n');
const keep = async (key: string, change = {}) =>
  (await recordTouch(db, clock, recordInput(key, { undoMs: 0, ...change }))).touch;

test('delivers in order and marks the touches as synced', async () => {
  const first = await keep('k1');
  const second = await keep('k2');
  expect(await drain(world(allOk))).toMatchObject({ synced: 2, nextAt: undefined, health: { state: 'ok' } });
  expect(sent).toEqual([[first.id, second.id]]);
  expect((await db.touches.get(second.id))?.state).toBe('synced');
});

test('waits for the end of the undo window', async () => {
  await keep('k1', { undoMs: 60_000 });
  expect(await drain(world(allOk))).toMatchObject({ synced: 0, nextAt: clock.now() + 60_000 });
  expect(sent).toEqual([]);
});

test('sends twenty-five touches in slices', async () => {
  for (let index = 0; index < 25; index++) await keep(`k${index}`);
  expect((await drain(world(allOk))).synced).toBe(25);
  expect(sent.map((ids) => ids.length)).toEqual([20, 5]);
});

test('keeps everything when nothing answers, and comes back later', async () => {
  const touch = await keep('k1');
  const report = await drain(world(() => new TypeError('failed')));
  expect(report).toMatchObject({
    synced: 0,
    nextAt: clock.now() + 1_000,
    health: { state: 'trouble', message: 'no answer' },
  });
  expect((await db.touches.get(touch.id))?.state).toBe('queued');
  clock.pass(1_000);
  expect((await drain(world(allOk))).synced).toBe(1);
});

test('a bad item is put aside, its neighbours arrive', async () => {
  const bad = await keep('k1');
  const good = await keep('k2', { person: jonas });
  await drain(world((ids) => ids.map((id) => (id === bad.id ? 'kind is unknown' : 'ok')).join('\n')));
  expect((await db.touches.get(bad.id))?.state).toBe('failed');
  expect((await db.touches.get(good.id))?.state).toBe('synced');
});

test('a refused token stops the sending and loses nothing', async () => {
  await keep('k1');
  const report = await drain(world(() => 'auth'));
  expect(report).toMatchObject({ nextAt: undefined, health: { state: 'auth' } });
  expect((await openRows(db))[0]).toMatchObject({ state: 'queued', attempts: 0 });
});

test('what a killed drain had claimed is sent again after its lease', async () => {
  const touch = await keep('k1');
  const killed = world(allOk);
  const dies = new Promise<never>(() => undefined);
  void drain({ ...killed, exchange: () => dies });
  await expect.poll(async () => (await openRows(db))[0]?.state).toBe('sending');
  expect((await drain(world(allOk))).synced).toBe(0);
  clock.pass(30_001);
  expect((await drain(world(allOk))).synced).toBe(1);
  expect(sent).toEqual([[touch.id]]);
});

test('halves a request that is refused as a whole, until the bad item stands alone', async () => {
  const touches = [];
  for (let index = 0; index < 5; index++) touches.push(await keep(`k${index}`));
  const bad = touches[3]?.id ?? '';
  const report = await drain(
    world((ids) =>
      (ids.includes(bad) ? ids.map(() => (ids.length > 1 ? 'too much' : 'too long')) : ids.map(() => 'ok')).join('\n'),
    ),
  );
  expect(report.synced).toBe(4);
  expect((await db.touches.get(bad))?.state).toBe('failed');
  expect(sent.map((ids) => ids.length)).toEqual([5, 2, 2, 1, 1, 1]);
});

test('whoever holds the lock may free what a stopped worker had claimed', async () => {
  const touch = await keep('k1');
  void drain({ ...world(allOk), exchange: () => new Promise<never>(() => undefined) });
  await expect.poll(async () => (await openRows(db))[0]?.state).toBe('sending');
  await releaseLeases(db, 'hub', clock.now());
  expect((await drain(world(allOk))).synced).toBe(1);
  expect(sent).toEqual([[touch.id]]);
});

test('reads the answer by the clock of the target, and sends again what was refused for a wrong one', async () => {
  await keep('k1');
  const ahead = 86_400_000;
  const readAt: number[] = [];
  const answers = ['auth', 'ok'];
  const strict: DrainWorld = {
    ...world(allOk),
    connector: {
      ...lines,
      outcome: (items, response, nowMs) => {
        readAt.push(nowMs - clock.now());
        return lines.outcome(items, response, nowMs);
      },
    },
    exchange: async () => ({
      kind: 'response',
      status: 200,
      contentType: '',
      retryAfter: '',
      date: new Date(clock.now() + ahead).toUTCString(),
      body: answers.shift() ?? '',
    }),
  };
  expect(await drain(strict)).toMatchObject({ synced: 0, health: { state: 'trouble', clockAheadMs: ahead } });
  expect((await openRows(db))[0]).toMatchObject({ state: 'queued', attempts: 0 });
  clock.pass(1_000);
  expect(await drain(strict)).toMatchObject({ synced: 1, health: { state: 'ok' } });
  expect(readAt).toEqual([ahead, ahead]);
});
