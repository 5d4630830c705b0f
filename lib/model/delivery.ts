// One touch on its way to one target, and what is known about the target. Local to this device, but for what a request carries.
import * as v from 'valibot';

/**
 * `queued` not tried · `sending` under a lease · `failed` tried, comes again by itself · `synced` the target has it ·
 * `parked` waits for the rep's word · `dead` gave up, kept · `cancelled` taken back before it left.
 */
export const deliveryStates = ['queued', 'sending', 'failed', 'synced', 'parked', 'dead', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
/** States in which the outbox still has something to do by itself. */
export const openStates = ['queued', 'sending', 'failed'] as const satisfies readonly DeliveryState[];
/** States in which nothing happens before somebody acts. */
export const stuckStates = ['parked', 'dead'] as const satisfies readonly DeliveryState[];

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A row of the outbox as it is read back; one that does not fit is put into quarantine. */
export const deliverySchema = v.object({
  /** Grows on this device; the order in which touches were recorded. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Permanent; an id never stands for two contents. */
  opId: v.pipe(v.string(), v.uuid()),
  touchId: v.pipe(v.string(), v.uuid()),
  /** Id of the connection. */
  target: text(64),
  op: v.picklist(['put', 'del']),
  /** The visible person: inside a lane of a target the order is kept. */
  lane: text(64),
  state: v.picklist(deliveryStates),
  attempts: count,
  /** Epoch milliseconds of the earliest next try; at first the end of the undo window. */
  nextAt: v.number(),
  /** Epoch milliseconds of the first try; 0 = never tried. */
  firstTriedAt: v.number(),
  /** Fencing: only the holder of this lease may settle the row. */
  leaseId: text(64),
  leaseUntil: v.number(),
  /** A sentence for the rep, or empty. */
  lastError: text(2_000),
});
export type Delivery = v.InferOutput<typeof deliverySchema>;

export const connectorIds = ['hub', 'webhook'] as const;
export type ConnectorId = (typeof connectorIds)[number];

/**
 * `ok` · `trouble` the last request failed, it is tried again · `auth` the target refuses this device · `gone` it asked us to stop.
 * The last two wait for the rep.
 */
export const healthSchema = v.object({
  state: v.picklist(['ok', 'trouble', 'auth', 'gone']),
  /** Requests that failed one after the other; above 0 the next one is a probe with a single item. */
  failures: count,
  /** Epoch milliseconds; nothing is sent before. */
  pausedUntil: v.number(),
  /** A sentence for the rep, or empty. */
  message: text(2_000),
  /** Milliseconds the target's clock is ahead of ours, from its `Date` header; signatures are stamped by its clock. */
  clockAheadMs: v.number(),
});
export type Health = v.InferOutput<typeof healthSchema>;
export const allWell: Health = { state: 'ok', failures: 0, pausedUntil: 0, message: '', clockAheadMs: 0 };

/** Where touches go. Holds secrets: only the background reads it, and nothing of it is logged. */
export const connectionSchema = v.object({
  /** `hub`, or `webhook:<number>`. */
  id: text(64),
  connector: v.picklist(connectorIds),
  /** In the rep's words. */
  label: text(200),
  /** Empty = not connected: rows wait. */
  url: text(2_000),
  /** The hub's device token, or the webhook's signing secrets, the newest first. */
  secrets: v.pipe(v.array(text(500)), v.maxLength(4)),
  /** Nothing is sent while the rep has it stopped; rows wait. */
  isStopped: v.boolean(),
  /** ISO instant. */
  createdAt: text(40),
  health: healthSchema,
});
export type ConnectionRecord = v.InferOutput<typeof connectionSchema>;

/** One item that left this browser, or may have: written before the request, answered after it. */
export interface Departure {
  id?: number;
  /** ISO instant of the request. */
  at: string;
  target: string;
  /** The address it went to, without query. */
  destination: string;
  opId: string;
  touchId: string;
  op: 'put' | 'del';
  /** What the request carried of this item, as JSON; empty once the person was erased. */
  payload: string;
  /** `leaving` no answer yet (or never: the worker stopped) · `taken` · `refused` · `unknown` it may have arrived. */
  outcome: 'leaving' | 'taken' | 'refused' | 'unknown';
}

/** Where one touch stands with one target. */
export interface TargetSync {
  /** `hub`, or the id of another connection. */
  id: string;
  /** In the rep's words. */
  name: string;
  /**
   * `has` it is there · `leaves` after the undo window · `retries` after a failure · `sending` now, or next · `stopped` by
   * the rep · `refused` it does not let us in · `asks` it asked us to stop · `parked` waits for the rep's word · `dead` given
   * up · `removing` and `removed`: taken back.
   */
  state:
    | 'has'
    | 'leaves'
    | 'retries'
    | 'sending'
    | 'stopped'
    | 'refused'
    | 'asks'
    | 'parked'
    | 'dead'
    | 'removing'
    | 'removed';
  /** Epoch milliseconds of the next try; 0 where none is set. */
  at: number;
  /** A sentence, or empty. */
  why: string;
}
