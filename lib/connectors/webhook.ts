// Any CRM endpoint: touches as CloudEvents 1.0, signed by Standard Webhooks 1.0. The receiver drops an event id that it has.
// Pure. A 2xx is the receiver's word for the whole request; it names no items.
import { t } from '../i18n/t.ts';
import type { Connection, Connector, ErrorClass, ItemOutcome, OutboxItem, PlainResponse } from './connector.ts';
import { retryAfterMs } from './retry-after.ts';
import { batchId, signatureHeaders } from './signature.ts';

type Failure = { class: ErrorClass; message: string };

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

const failure = (kind: ErrorClass, message: string): Failure => ({ class: kind, message });
const whole = (count: number, ofMany: string, ofOne: string): Failure =>
  count > 1 ? failure('too-much', ofMany) : failure('invalid', ofOne);

function failureOf(status: number, count: number): Failure {
  if (status === 401 || status === 403) return failure('auth', t('outbox.endpoint.signature', [status]));
  if (status === 410) return failure('gone', t('outbox.endpoint.gone'));
  if (status === 413) return whole(count, t('outbox.endpoint.tooLargeAll'), t('outbox.endpoint.tooLarge'));
  if (status === 429) return failure('rate-limited', t('outbox.endpoint.busy'));
  if (status === 404 || status === 405) return failure('retryable', t('outbox.endpoint.nothingThere', [status]));
  if (status === 408 || status === 425) return failure('retryable', t('outbox.endpoint.again'));
  if (status === 502 || status === 504) return failure('ambiguous', t('outbox.endpoint.late'));
  if (status >= 500) return failure('retryable', t('outbox.endpoint.broken', [status]));
  if (status >= 400)
    return whole(count, t('outbox.endpoint.refusedAll', [status]), t('outbox.endpoint.refused', [status]));
  return failure('retryable', t('outbox.endpoint.elsewhere', [status]));
}

function outcome(items: readonly OutboxItem[], response: PlainResponse, nowMs: number): ItemOutcome[] {
  const all = (failed: Failure, waitMs?: number): ItemOutcome[] =>
    items.map(({ opId }) => ({ opId, ok: false, ...failed, retryAfterMs: waitMs }));
  if (response.kind === 'unreachable') return all(failure('retryable', t('outbox.endpoint.unreachable')));
  if (response.kind === 'timeout') return all(failure('ambiguous', t('outbox.endpoint.late')));
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
