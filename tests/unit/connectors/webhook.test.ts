// The signed webhook: its request as a receiver with the reference library sees it, and what each answer means.
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import type { OutboxItem, PlainResponse } from '../../../lib/connectors/connector.ts';
import { secretBytes, secretOf } from '../../../lib/connectors/signature.ts';
import { webhook } from '../../../lib/connectors/webhook.ts';
import { FakeClock, freshDatabase, recordInput, recordTouch } from '../../fakes/world.ts';

const secret = secretOf(new Uint8Array(32).fill(7));
const former = secretOf(new Uint8Array(24).fill(9));
const connection = { url: 'https://crm.example/in', secrets: [secret], deviceId: 'd1', clockAheadMs: 0 };

async function items(count: number): Promise<OutboxItem[]> {
  const [db, clock] = [freshDatabase(), new FakeClock()];
  const all: OutboxItem[] = [];
  for (let seq = 1; seq <= count; seq++) {
    const { touch } = await recordTouch(db, clock, recordInput(`k${seq}`, {}));
    all.push({ opId: clock.id(), seq, op: 'put', touchId: touch.id, touch, mayHaveArrived: false });
  }
  return all;
}

const request = async (list: OutboxItem[], change = {}, nowMs = Date.now()) =>
  webhook.request({ ...connection, ...change }, list, nowMs);

describe('the request', () => {
  test('is one CloudEvent that the reference library accepts', async () => {
    const [item] = await items(1);
    if (item === undefined) throw new Error('no item');
    const { body, headers, url, method } = await request([item]);
    expect([method, url, headers['Content-Type']]).toEqual(['POST', connection.url, 'application/cloudevents+json']);
    expect(new Webhook(secret).verify(body, headers)).toMatchObject({
      specversion: '1.0',
      id: item.opId,
      source: 'urn:touchline:device:d1',
      type: 'app.touchline.touch.recorded',
      subject: item.touchId,
      time: item.touch?.occurredAt,
      data: { id: item.touchId, person: { email: item.touch?.person.email } },
    });
    expect(headers['webhook-id']).toBe(item.opId);
    expect(body).not.toContain('"state"');
  });

  test('is a batch for several, under an id that only a repetition has again', async () => {
    const list = await items(3);
    const { body, headers } = await request(list);
    expect(headers['Content-Type']).toBe('application/cloudevents-batch+json');
    expect((new Webhook(secret).verify(body, headers) as { id: string }[]).map(({ id }) => id)).toEqual(
      list.map(({ opId }) => opId),
    );
    const idOf = async (some: OutboxItem[]) => (await request(some)).headers['webhook-id'];
    expect(await idOf(list)).toBe(await idOf(list));
    expect(await idOf(list.slice(0, 2))).not.toBe(await idOf(list));
  });

  test('is refused by the reference library when a word of it was changed', async () => {
    const { body, headers } = await request(await items(1));
    expect(() => new Webhook(secret).verify(body.replace('northwind', 'southwind'), headers)).toThrow();
  });

  test('is signed with both secrets while they are exchanged', async () => {
    const { body, headers } = await request(await items(1), { secrets: [secret, former] });
    expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
    expect(new Webhook(former).verify(body, headers)).toBeTruthy();
  });

  test('is stamped by the receiver’s clock, where ours is wrong', async () => {
    const ours = Date.now() - 86_400_000;
    const list = await items(1);
    const off = await request(list, {}, ours);
    expect(() => new Webhook(secret).verify(off.body, off.headers)).toThrow();
    const right = await request(list, { clockAheadMs: 86_400_000 }, ours);
    expect(new Webhook(secret).verify(right.body, right.headers)).toBeTruthy();
  });

  test('of a removal says which touch, and nothing about anybody', async () => {
    const [item] = await items(1);
    if (item === undefined) throw new Error('no item');
    const { body } = await request([{ ...item, op: 'del', touch: undefined }]);
    expect(JSON.parse(body)).toMatchObject({ type: 'app.touchline.touch.removed', data: { id: item.touchId } });
    expect(body).not.toContain('example');
  });
});

test('a secret that is none is told apart', () => {
  expect(secretBytes(secret)).toEqual(new Uint8Array(32).fill(7));
  for (const bad of ['', 'whsec_', 'whsec_short', 'whsec_!!!!', `whsec_${btoa('x'.repeat(65))}`])
    expect(secretBytes(bad)).toBeUndefined();
});

describe('the answer', () => {
  const answer = (status: number, retryAfter = ''): PlainResponse => ({
    kind: 'response',
    status,
    contentType: 'text/plain',
    retryAfter,
    date: '',
    body: '',
  });
  test.each([
    [answer(204), 'ok', 'ok'],
    [answer(200), 'ok', 'ok'],
    [answer(410), 'gone', 'gone'],
    [answer(429, '7'), 'rate-limited', 'rate-limited'],
    [answer(503, '7'), 'retryable', 'retryable'],
    [answer(504), 'ambiguous', 'ambiguous'],
    [answer(401), 'auth', 'auth'],
    [answer(403), 'auth', 'auth'],
    [answer(404), 'retryable', 'retryable'],
    [answer(302), 'retryable', 'retryable'],
    [answer(422), 'invalid', 'too-much'],
    [answer(413), 'invalid', 'too-much'],
    [{ kind: 'timeout' } as const, 'ambiguous', 'ambiguous'],
    [{ kind: 'unreachable' } as const, 'retryable', 'retryable'],
  ])('%o means %s for one, %s for each of several', async (response, one, several) => {
    const list = await items(2);
    const classes = (some: OutboxItem[]) =>
      webhook.outcome(some, response, 0).map((outcome) => (outcome.ok ? 'ok' : outcome.class));
    expect(classes(list.slice(0, 1))).toEqual([one]);
    expect(classes(list)).toEqual([several, several]);
    for (const outcome of webhook.outcome(list, response, 0))
      if (!outcome.ok) expect(outcome.message).toMatch(/kept here/);
  });

  test('waits as long as it asks', async () => {
    const list = await items(1);
    expect(webhook.outcome(list, answer(429, '7'), 0)).toMatchObject([{ retryAfterMs: 7_000 }]);
    expect(webhook.outcome(list, answer(503, '9'), 0)).toMatchObject([{ retryAfterMs: 9_000 }]);
  });
});
