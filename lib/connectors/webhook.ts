// Any CRM endpoint: touches as CloudEvents 1.0, signed by Standard Webhooks 1.0. The receiver drops an event id that it has.
// Pure. A 2xx is the receiver's word for the whole request; it names no items.
import type { Connection, Connector, ErrorClass, ItemOutcome, OutboxItem, PlainResponse } from './connector.ts';
import { retryAfterMs } from './retry-after.ts';
import { batchId, signatureHeaders } from './signature.ts';

type Failure = { class: ErrorClass; message: string };
const kept = 'The touch is kept here and is sent again by itself.';

/** CloudEvents 1.0.2, JSON format. */
const eventOf = ({ deviceId }: Connection, { opId, op, touchId, touch }: OutboxItem) => ({
  specversion: '1.0',
  id: opId,
  source: `urn:touchline:device:${deviceId}`,
  type:
    op === 'del' ? 'app.touchline.touch.removed' : `app.touchline.touch.${touch?.revision ? 'amended' : 'recorded'}`,
  subject: touchId,
  ...(touch === undefined ? {} : { time: touch.occurredAt }),
  datacontenttype: 'application/json',
  data: op === 'del' || touch === undefined ? { id: touchId } : publicPart(touch),
});

/** What is only of use on this device stays here. */
function publicPart(touch: NonNullable<OutboxItem['touch']>) {
  const { state: _, ...told } = touch;
  return told;
}

const whole = (count: number, why: string): Failure =>
  count > 1
    ? { class: 'too-much', message: `${why} The touches are kept here and are sent again in smaller parts.` }
    : {
        class: 'invalid',
        message: `${why} The touch is kept here and is not sent again by itself. Look at what the endpoint expects, then retry.`,
      };

function failureOf(status: number, count: number): Failure {
  if (status === 401 || status === 403)
    return {
      class: 'auth',
      message: `The endpoint does not accept our signature (${status}). Your touches are kept here. Check the signing secret in Settings.`,
    };
  if (status === 410)
    return {
      class: 'gone',
      message:
        'The endpoint asked us to stop (410). Your touches are kept here. Start it again in Settings once its owner agrees.',
    };
  if (status === 413) return whole(count, 'The endpoint found this too large.');
  if (status === 429) return { class: 'rate-limited', message: `The endpoint is busy and asked to wait. ${kept}` };
  if (status === 404 || status === 405)
    return {
      class: 'retryable',
      message: `Nothing takes touches at this address (${status}). ${kept} Check the address in Settings.`,
    };
  if (status === 408 || status === 425)
    return { class: 'retryable', message: `The endpoint asked to send it again. ${kept}` };
  if (status === 502 || status === 504)
    return { class: 'ambiguous', message: `The endpoint did not answer in time. ${kept}` };
  if (status >= 500)
    return { class: 'retryable', message: `The endpoint has a problem of its own (${status}). ${kept}` };
  if (status >= 400) return whole(count, `The endpoint refused this (${status}).`);
  return {
    class: 'retryable',
    message: `The endpoint sent us elsewhere (${status}), and touches are only given to the address you entered. ${kept}`,
  };
}

function outcome(items: readonly OutboxItem[], response: PlainResponse, nowMs: number): ItemOutcome[] {
  const all = (failure: Failure, waitMs?: number): ItemOutcome[] =>
    items.map(({ opId }) => ({ opId, ok: false, ...failure, retryAfterMs: waitMs }));
  if (response.kind === 'unreachable')
    return all({
      class: 'retryable',
      message: `The endpoint could not be reached. ${kept} If this lasts, check your connection and the address in Settings.`,
    });
  if (response.kind === 'timeout')
    return all({ class: 'ambiguous', message: `The endpoint did not answer in time. ${kept}` });
  const { status, retryAfter } = response;
  if (status >= 200 && status < 300) return items.map(({ opId }) => ({ opId, ok: true, isNew: true }));
  const mayWait = status === 429 || status >= 500;
  return all(failureOf(status, items.length), mayWait ? retryAfterMs(retryAfter, nowMs) : undefined);
}

/** One request over `body`, signed; `id` is what the receiver knows a repetition by. */
async function signed(connection: Connection, id: string, events: readonly unknown[], nowMs: number) {
  const isBatch = events.length !== 1;
  const body = JSON.stringify(isBatch ? events : events[0]);
  return {
    method: 'POST' as const,
    url: connection.url,
    headers: {
      'Content-Type': isBatch ? 'application/cloudevents-batch+json' : 'application/cloudevents+json',
      ...(await signatureHeaders(id, nowMs + connection.clockAheadMs, body, connection.secrets)),
    },
    body,
  };
}

export const webhook: Connector = {
  id: 'webhook',
  label: 'Signed webhook',
  capabilities: {
    maxBatch: 20,
    idempotency: 'event-id',
    canAmend: true,
    canRemove: true,
    needsPermission: true,
  },
  payload: eventOf,
  request: async (connection, items, nowMs) => {
    const events = items.map((item) => eventOf(connection, item));
    return signed(connection, await batchId(items.map(({ opId }) => opId)), events, nowMs);
  },
  test: async (connection, id, nowMs) => {
    const payload = {
      specversion: '1.0',
      id,
      source: `urn:touchline:device:${connection.deviceId}`,
      type: 'app.touchline.test',
      time: new Date(nowMs).toISOString(),
      datacontenttype: 'application/json',
      data: { message: 'A test from Touchline. It stands for no touch.' },
    };
    return { request: await signed(connection, id, [payload], nowMs), payload };
  },
  outcome,
};
