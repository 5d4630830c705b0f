// What every connector promises, asked of every member of the list: a new one is held to it by being listed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Connection, Connector, OutboxItem, PlainResponse } from '../../../lib/connectors/connector.ts';
import { connectorOf, connectors } from '../../../lib/connectors/index.ts';
import { secretOf } from '../../../lib/connectors/signature.ts';
import { connectorIds } from '../../../lib/model/delivery.ts';
import { FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

const secret = secretOf(new Uint8Array(32).fill(5));
const connection: Connection = {
  url: 'https://crm.example/in',
  secrets: [secret],
  deviceId: '019ab000-0000-7000-8000-00000000d001',
  clockAheadMs: 0,
};
const now = Date.parse('2026-11-24T12:00:00Z');

async function itemsOf(count: number): Promise<OutboxItem[]> {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  const items: OutboxItem[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const { touch } = await recordTouch(db, clock, recordInput(`k${seq}`));
    items.push({ opId: clock.id(), seq, op: 'put', touchId: touch.id, touch, mayHaveArrived: false });
  }
  return items;
}
const removal = (item: OutboxItem): OutboxItem => ({ ...item, op: 'del', touch: undefined });

const responses: fc.Arbitrary<PlainResponse> = fc.oneof(
  fc.constant<PlainResponse>({ kind: 'unreachable' }),
  fc.constant<PlainResponse>({ kind: 'timeout' }),
  fc.record({
    kind: fc.constant('response' as const),
    status: fc.oneof(
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom(200, 202, 204, 400, 401, 409, 410, 429, 500, 503),
    ),
    contentType: fc.constantFrom('application/json', 'text/html', ''),
    retryAfter: fc.oneof(fc.string(), fc.constantFrom('5', '0', '-1', '1e9', 'Tue, 24 Nov 2026 12:00:05 GMT')),
    date: fc.oneof(fc.string(), fc.constant('Tue, 24 Nov 2026 12:00:00 GMT')),
    body: fc.oneof(fc.string(), fc.json(), fc.constantFrom('{"results":[]}', '{"results":[null,{}]}', '[]', '<html>')),
  }),
);

test('each is listed once and found by its id', () => {
  expect(connectors.map(({ id }) => id).sort()).toEqual([...connectorIds].sort());
  for (const connector of connectors) expect(connectorOf(connector.id)).toBe(connector);
});

describe.each(connectors.map((connector): [string, Connector] => [connector.id, connector]))('%s', (_, connector) => {
  const { capabilities } = connector;

  test('asks for no more than it says, and for something', () => {
    expect(capabilities.maxBatch).toBeGreaterThan(0);
    expect(capabilities.maxBatch).toBeLessThanOrEqual(500);
  });

  test('makes the same request of the same items, with every operation in it, in order', async () => {
    const items = await itemsOf(Math.min(3, capabilities.maxBatch));
    const request = await connector.request(connection, items, now);
    expect(await connector.request(connection, items, now)).toEqual(request);
    const places = items.map(({ opId }) => request.body.indexOf(opId));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('sends what it says that it sends: the ledger of what left tells no other story', async () => {
    const items = await itemsOf(Math.min(2, capabilities.maxBatch));
    const { body } = await connector.request(connection, items, now);
    for (const item of items) expect(body).toContain(JSON.stringify(connector.payload(connection, item)));
  });

  test('keeps secrets out of address, body and record', async () => {
    const items = await itemsOf(1);
    const { url, body } = await connector.request(connection, items, now);
    expect(url + body + JSON.stringify(connector.payload(connection, items[0] as OutboxItem))).not.toContain(secret);
  });

  test('names nobody in a removal', async () => {
    const [item] = (await itemsOf(1)).map(removal);
    const { body } = await connector.request(connection, [item as OutboxItem], now);
    expect(body).toContain(item?.touchId);
    expect(body).not.toMatch(/Ann|northwind/i);
  });

  test('answers for every item, in order, whatever comes back, and takes nothing but a success for one', async () => {
    const items = await itemsOf(Math.min(3, capabilities.maxBatch));
    fc.assert(
      fc.property(responses, fc.integer({ min: 1, max: items.length }), (response, count) => {
        const sent = items.slice(0, count);
        const outcomes = connector.outcome(sent, response, now);
        expect(outcomes.map(({ opId }) => opId)).toEqual(sent.map(({ opId }) => opId));
        const isSuccess = response.kind === 'response' && response.status >= 200 && response.status < 300;
        for (const outcome of outcomes) {
          if (outcome.ok) expect(isSuccess).toBe(true);
          else {
            expect(outcome.message).toMatch(/^[A-Z].*kept/s);
            expect(outcome.retryAfterMs ?? 1_000).toBeGreaterThanOrEqual(1_000);
            expect(outcome.retryAfterMs ?? 1_000).toBeLessThanOrEqual(3_600_000);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('blames the request, not an item, where many were refused as a whole', async () => {
    const items = await itemsOf(Math.min(3, capabilities.maxBatch));
    const refused = { kind: 'response', status: 422, contentType: '', retryAfter: '', date: '', body: '' } as const;
    const classes = (some: OutboxItem[]) =>
      connector.outcome(some, refused, now).map((outcome) => (outcome.ok ? 'ok' : outcome.class));
    expect(classes(items)).toEqual(items.map(() => 'too-much'));
    expect(classes(items.slice(0, 1))).toEqual(['invalid']);
  });
});
