// Our own hub as a connector: outbox items to one push, its answer to one outcome an item. Pure.
// Rule above all: an item is `ok` only when the hub named that very item in a readable answer.
import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Connector, ErrorClass, ItemOutcome, OutboxItem, PlainResponse } from './connector.ts';
import { protocolVersion, pushResultSchema } from './hub-protocol.ts';
import { retryAfterMs } from './retry-after.ts';

type Failure = { class: ErrorClass; message: string };
type PushResult = v.InferOutput<typeof pushResultSchema>;

const failure = (kind: ErrorClass, message: string): Failure => ({ class: kind, message });
const unreadable = (): Failure => failure('ambiguous', t('outbox.hub.unreadable'));
const late = (): Failure => failure('ambiguous', t('outbox.hub.late'));
const stranger = (): Failure => failure('retryable', t('outbox.hub.stranger'));

/**
 * A refusal of the whole request. It says nothing about one item among many, so a batch is `too-much`: the drain sends
 * it again in halves until the item that causes it stands alone, and only that one is `invalid`.
 */
const refusedWhole = (count: number, ofMany: string, ofOne: string): Failure =>
  count > 1 ? failure('too-much', ofMany) : failure('invalid', ofOne);

/** What a status other than 200 means for every item of the request; `ARCHITECTURE.md`, "Error classes". */
function failureOf(status: number, count: number): Failure {
  switch (status) {
    case 401:
      return failure('auth', t('outbox.hub.token'));
    // The whole device is refused, not this item: everything waits.
    case 403:
      return failure('auth', t('outbox.hub.role'));
    case 408:
    case 425:
      return failure('retryable', t('outbox.hub.again'));
    case 409:
      return failure('conflict', t('outbox.hub.conflict'));
    case 413:
      return refusedWhole(count, t('outbox.hub.tooLargeAll'), t('outbox.hub.tooLarge'));
    case 429:
      return failure('rate-limited', t('outbox.hub.busy'));
    case 502:
    case 504:
      return late();
    // An address that is not a hub must not cost anybody a touch: wait until the address is right.
    case 404:
    case 405:
    case 407:
    case 410:
      return stranger();
  }
  if (status >= 500) return failure('retryable', t('outbox.hub.broken'));
  if (status >= 400)
    return refusedWhole(count, t('outbox.hub.refusedAll', [status]), t('outbox.hub.refused', [status]));
  // 204 and its kin name no item; a redirect that was not followed comes from something in between.
  return status >= 200 && status < 300 ? unreadable() : stranger();
}

/** The results of an answer by op id; a broken result is left out, and two that contradict each other count as none. */
function readResults(body: string): Map<string, PushResult> | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return undefined;
  }
  const list = v.safeParse(v.object({ results: v.array(v.unknown()) }), answer);
  if (!list.success) return undefined;
  const byId = new Map<string, PushResult>();
  const contradicted = new Set<string>();
  for (const raw of list.output.results) {
    const result = v.safeParse(pushResultSchema, raw);
    if (!result.success) continue;
    const { opId, status } = result.output;
    if ((byId.get(opId)?.status ?? status) !== status) contradicted.add(opId);
    byId.set(opId, result.output);
  }
  for (const opId of contradicted) byId.delete(opId);
  return byId;
}

function outcomeOf(opId: string, result: PushResult | undefined): ItemOutcome {
  if (result === undefined) return { opId, ok: false, ...unreadable(), retryAfterMs: undefined };
  if (result.status !== 'rejected') return { opId, ok: true, isNew: result.status === 'applied' };
  // The hub misses what comes before it in this device's order: a matter of time, not of this touch.
  if (result.error?.code === 'out_of_order')
    return { opId, ok: false, ...failure('retryable', t('outbox.hub.early')), retryAfterMs: undefined };
  const isReuse = result.error?.code === 'opid_reuse';
  const why = [result.error?.field, result.error?.message]
    .filter((text) => text)
    .join(': ')
    .slice(0, 300);
  const refusal = why === '' ? t('outbox.hub.refusedTouch') : t('outbox.hub.refusedTouchWhy', [why]);
  const told = isReuse ? failure('conflict', t('outbox.hub.conflict')) : failure('invalid', refusal);
  return { opId, ok: false, ...told, retryAfterMs: undefined };
}

function outcome(items: readonly OutboxItem[], response: PlainResponse, nowMs: number): ItemOutcome[] {
  const all = (failure: Failure, waitMs?: number): ItemOutcome[] =>
    items.map(({ opId }) => ({ opId, ok: false, ...failure, retryAfterMs: waitMs }));
  if (response.kind === 'unreachable') return all(failure('retryable', t('outbox.hub.unreachable')));
  if (response.kind === 'timeout') return all(late());
  const { status, contentType, retryAfter, body } = response;
  if (status !== 200) {
    const mayWait = status === 429 || status >= 500;
    return all(failureOf(status, items.length), mayWait ? retryAfterMs(retryAfter, nowMs) : undefined);
  }
  if (!/^application\/json\b/i.test(contentType.trim())) return all(stranger());
  const results = readResults(body);
  return results === undefined ? all(unreadable()) : items.map(({ opId }) => outcomeOf(opId, results.get(opId)));
}

const payload = ({ opId, seq, op, touchId, touch }: OutboxItem) => ({
  opId,
  seq,
  entity: 'touch',
  id: touchId,
  op,
  ...(op === 'put' ? { data: touch } : {}), // an undone touch is not told again
});

export const hub: Connector = {
  id: 'hub',
  label: 'Touchline hub',
  capabilities: {
    // The hub takes 500; 20 full touches stay under its 512 kB, and a slice ends before the worker may be stopped.
    maxBatch: 20,
    idempotency: 'operation-id',
    canAmend: true,
    canRemove: true,
    needsPermission: false,
  },
  payload: (_, item) => payload(item),
  request: ({ url, secrets, deviceId }, items, nowMs) => ({
    method: 'POST',
    url: `${url.replace(/\/+$/, '')}/v1/sync/push`,
    headers: {
      Authorization: `Bearer ${secrets[0] ?? ''}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    },
    body: JSON.stringify({
      protocol: protocolVersion,
      deviceId,
      sentAt: new Date(nowMs).toISOString(),
      ops: items.map(payload),
    }),
  }),
  outcome,
};
