// Every way a hub, a proxy or a network can answer, and what becomes of each item.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ErrorClass, OutboxItem, PlainResponse } from '../../../lib/connectors/connector.ts';
import { hub } from '../../../lib/connectors/hub.ts';
import { mostBytes, pushOpSchema, pushSchema } from '../../../lib/connectors/hub-protocol.ts';
import { connectors } from '../../../lib/connectors/index.ts';
import type { Touch } from '../../../lib/model/touch.ts';

const nowMs = Date.parse('2026-11-24T12:00:00Z');
const id = (n: number) => `0198f000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const touch = (n: number, change: Partial<Touch> = {}): Touch => ({
  id: id(100 + n),
  deviceId: id(1),
  kind: 'email_sent',
  state: 'queued',
  personId: 'p',
  person: { name: 'Ann', email: 'ann@example.com', linkedinSlug: '', title: '', company: '' },
  host: 'gmail',
  url: '',
  threadId: '',
  subject: '',
  note: '',
  assetIds: [],
  occurredAt: '2026-11-24T12:00:00.000+01:00',
  seq: 1,
  evidence: { cue: 'by-hand', seenBy: 'manual', at: '2026-11-24T11:00:00.000Z' },
  ...change,
});
const item = (n: number, op: 'put' | 'del' = 'put'): OutboxItem => ({
  opId: id(n),
  seq: n,
  op,
  touchId: id(100 + n),
  touch: touch(n),
  mayHaveArrived: false,
});
const three = [item(1), item(2), item(3)];

const answer = (
  status: number,
  body = '',
  change: Partial<PlainResponse & { kind: 'response' }> = {},
): PlainResponse => ({
  kind: 'response',
  status,
  contentType: 'application/json',
  retryAfter: '',
  date: '',
  body,
  ...change,
});
const results = (...list: unknown[]) => answer(200, JSON.stringify({ serverTime: '', results: list }));
const classes = (response: PlainResponse, items = three) =>
  hub.outcome(items, response, nowMs).map((outcome) => (outcome.ok ? 'ok' : outcome.class));

describe('the request', () => {
  const connection = { url: 'https://hub.example/', secrets: ['tl_secret'], deviceId: id(1), clockAheadMs: 0 };

  it('carries every item in order, in words that the hub accepts', async () => {
    const request = await hub.request(connection, [item(1), item(2, 'del')], nowMs);
    expect(request).toMatchObject({ method: 'POST', url: 'https://hub.example/v1/sync/push' });
    expect(request.headers).toMatchObject({ Authorization: 'Bearer tl_secret', 'Content-Type': 'application/json' });
    const { ops } = v.parse(pushSchema, JSON.parse(request.body));
    expect(ops.map((op) => v.parse(pushOpSchema, op))).toMatchObject([
      { opId: id(1), seq: 1, op: 'put', id: id(101), data: touch(1) },
      { opId: id(2), seq: 2, op: 'del', id: id(102) },
    ]);
  });

  it('keeps the token out of address and body, and an undone touch out of the body', async () => {
    const { url, body } = await hub.request(connection, [item(1, 'del')], nowMs);
    expect(url + body).not.toContain('tl_secret');
    expect(body).not.toContain('ann@example.com');
  });

  it('stays under the hub’s limit with the largest touches', async () => {
    const full = touch(1, {
      note: 'n'.repeat(4_000),
      url: `https://x.example/${'u'.repeat(1_980)}`,
      subject: 's'.repeat(500),
      assetIds: Array.from({ length: 50 }, () => 'a'.repeat(200)),
    });
    const items = Array.from({ length: hub.capabilities.maxBatch }, (_, n) => ({ ...item(n), touch: full }));
    expect((await hub.request(connection, items, nowMs)).body.length).toBeLessThan(mostBytes);
  });
});

describe('the outcome', () => {
  const table: [string, PlainResponse, ErrorClass][] = [
    ['no network', { kind: 'unreachable' }, 'retryable'],
    ['no answer in time', { kind: 'timeout' }, 'ambiguous'],
    ['request timeout', answer(408), 'retryable'],
    ['too early', answer(425), 'retryable'],
    ['internal error', answer(500), 'retryable'],
    ['a 500 that claims success', answer(500, JSON.stringify({ results: [] })), 'retryable'],
    ['bad gateway', answer(502), 'ambiguous'],
    ['unavailable', answer(503), 'retryable'],
    ['gateway timeout', answer(504), 'ambiguous'],
    ['token refused', answer(401), 'auth'],
    ['role refused', answer(403), 'auth'],
    ['not a hub', answer(404), 'retryable'],
    ['conflict', answer(409), 'conflict'],
    ['too many', answer(429), 'rate-limited'],
    ['a redirect that was not followed', answer(302), 'retryable'],
    ['an opaque answer', answer(0), 'retryable'],
    ['no content', answer(204), 'ambiguous'],
    ['a sign-in page', answer(200, '<html>', { contentType: 'text/html; charset=utf-8' }), 'retryable'],
    ['JSON that calls itself text', answer(200, '{"results":[]}', { contentType: 'text/plain' }), 'retryable'],
    ['HTML that calls itself JSON', answer(200, '<html>'), 'ambiguous'],
    ['truncated JSON', answer(200, '{"serverTime":"","results":[{"opId":"'), 'ambiguous'],
    ['an empty body', answer(200), 'ambiguous'],
    ['null', answer(200, 'null'), 'ambiguous'],
    ['no results', answer(200, '{"serverTime":""}'), 'ambiguous'],
    ['an empty list', results(), 'ambiguous'],
    ['results for others', results({ opId: id(9), status: 'applied' }), 'ambiguous'],
    ['a status it does not know', results(...three.map(({ opId }) => ({ opId, status: 'fine' }))), 'ambiguous'],
  ];
  it.each(table)('of %s is the same for every item, with a sentence', (_, response, expected) => {
    expect(classes(response)).toEqual([expected, expected, expected]);
    for (const outcome of hub.outcome(three, response, nowMs)) {
      expect(outcome.ok ? '' : outcome.message).toMatch(/^[A-Z].+ kept here.*\.$/);
    }
  });

  it.each([400, 413, 415, 422])('of %i asks for halves, and condemns only an item that stands alone', (status) => {
    expect(classes(answer(status))).toEqual(['too-much', 'too-much', 'too-much']);
    expect(classes(answer(status), [item(1)])).toEqual(['invalid']);
  });

  it('is one an item, in the order of the items, whatever the order of the answer', () => {
    const response = results(
      { opId: id(3), status: 'duplicate' },
      { opId: id(2), status: 'rejected', error: { code: 'invalid', field: 'data.note', message: 'too long' } },
      { opId: id(1), status: 'applied' },
    );
    expect(hub.outcome(three, response, nowMs)).toMatchObject([
      { opId: id(1), ok: true, isNew: true },
      { opId: id(2), ok: false, class: 'invalid', message: expect.stringContaining('data.note: too long') },
      { opId: id(3), ok: true, isNew: false },
    ]);
  });

  it('lets a missing, broken or contradicted result cost only its own item', () => {
    const good = { opId: id(1), status: 'applied' };
    expect(classes(results(good, { opId: id(2) }, null))).toEqual(['ok', 'ambiguous', 'ambiguous']);
    const twice = [
      { opId: id(2), status: 'applied' },
      { opId: id(2), status: 'rejected' },
    ];
    expect(classes(results(good, ...twice))).toEqual(['ok', 'ambiguous', 'ambiguous']);
  });

  it('names a reused operation id a conflict', () => {
    const error = { code: 'opid_reuse', field: 'opId', message: 'used' };
    expect(classes(results({ opId: id(1), status: 'rejected', error }), [item(1)])).toEqual(['conflict']);
  });

  it.each([
    ['5', 5_000],
    ['0', 1_000],
    [' 7 ', 7_000],
    ['864000', 3_600_000],
    ['Tue, 24 Nov 2026 12:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 1_000],
    ['Fri, 04 Dec 2026 12:00:00 GMT', 3_600_000],
    ['', undefined],
    ['soon', undefined],
    ['1.5', undefined],
    ['-5', undefined],
    ['10 d', undefined],
    ['99999999999999999999999', 3_600_000],
  ])('waits as Retry-After %j says: %s ms', (retryAfter, expected) => {
    for (const status of [429, 503]) {
      expect(hub.outcome([item(1)], answer(status, '', { retryAfter }), nowMs)).toMatchObject([
        { ok: false, retryAfterMs: expected },
      ]);
    }
  });
});

it('waits where the hub misses something earlier, and blames no touch for it', () => {
  const early = results({
    opId: id(1),
    status: 'rejected',
    error: { code: 'out_of_order', field: 'seq', message: '' },
  });
  expect(classes(early, [item(1)])).toEqual(['retryable']);
});

it('is listed, with an id of its own', () => {
  expect(connectors).toContain(hub);
  expect(new Set(connectors.map((connector) => connector.id)).size).toBe(connectors.length);
});
