// What a page may ask about targets, what waits for them and what left: one request a line, its argument checked.
import * as v from 'valibot';
import { stuckStates } from '../model/delivery.ts';

const target = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const touchId = v.pipe(v.string(), v.uuid());
const seq = v.pipe(v.number(), v.integer());
const text = v.optional(v.pipe(v.string(), v.maxLength(200)));
const page = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
/** `whsec_…`; empty = make one. Shown once in the answer when it was made here. */
const secret = v.pipe(v.string(), v.trim(), v.maxLength(500));

export const outboxRequests = {
  'sync.status': v.object({}),
  /** Sends now: ends the undo window of what waits and wakes the outbox. */
  'sync.now': v.object({ /** One row of the queue; absent = all. */ seq: v.optional(seq) }),
  /** Newest first; `before` is the last number of the page before. */
  'sync.queue': v.object({
    limit: page(1_000),
    before: v.optional(seq),
    target: v.optional(target),
    /** `open`: comes by itself; or one of those that wait for the rep. */
    state: v.optional(v.picklist(['open', ...stuckStates])),
    /** In name, address or company of the person. */
    text,
  }),
  /** Puts an item that gave up back in the queue. */
  'sync.retry': v.object({ seq }),
  'connections.list': v.object({}),
  /** A new webhook, or with `id` another name and address for one. */
  'connections.save': v.object({
    id: v.optional(target),
    label: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    url: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
    secret: v.optional(secret),
  }),
  /** Sends an event that stands for no touch, now. */
  'connections.test': v.object({ id: target }),
  /** The request that would go out for this touch, or the newest one. Nothing is sent. */
  'connections.dry-run': v.object({ id: target, touchId: v.optional(touchId) }),
  /** A second secret signs from now on, the former one meanwhile too. */
  'connections.rotate': v.object({ id: target, secret }),
  /** Only the new one signs. */
  'connections.end-rotation': v.object({ id: target }),
  'connections.stop': v.object({ id: target, isStopped: v.boolean() }),
  /** What waits for it is called off; what it has stays there. */
  'connections.remove': v.object({ id: target }),
  /** Queues the touches of before that it never got. */
  'connections.backfill': v.object({ id: target }),
  /** Newest first; `before` is the last id of the page before. */
  'departures.list': v.object({
    limit: page(1_000),
    before: v.optional(seq),
    target: v.optional(target),
    touchId: v.optional(touchId),
    text,
  }),
} as const;
