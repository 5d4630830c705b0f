// The extension point for CRMs: pure functions from outbox items to requests and from responses to outcomes.
// One transport (outbox/drain) does the fetching, so a connector is tested without a network.
import type { Touch } from '../model/touch.ts';

export interface OutboxItem {
  /** Permanent id of this operation (UUIDv7); the receiver's idempotency key. */
  opId: string;
  /** This device's order. */
  seq: number;
  op: 'put' | 'del';
  touch: Touch;
}

export interface Connection {
  url: string;
  token: string;
  deviceId: string;
}

export interface PlainRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What came back, or how it failed before anything came back. */
export type PlainResponse =
  | { kind: 'response'; status: number; contentType: string; retryAfter: string; body: string }
  | { kind: 'unreachable' }
  | { kind: 'timeout' };

/** See ARCHITECTURE.md, "Error classes": what the outbox does for each. */
export type ErrorClass =
  | 'too-much'
  | 'retryable'
  | 'rate-limited'
  | 'auth'
  | 'permission'
  | 'invalid'
  | 'conflict'
  | 'ambiguous';

export type ItemOutcome =
  | { opId: string; ok: true; isNew: boolean }
  | { opId: string; ok: false; class: ErrorClass; message: string; retryAfterMs: number | undefined };

export interface Connector {
  readonly id: 'hub';
  readonly label: string;
  /** Items a request may carry. */
  readonly maxBatch: number;
  /** One request for all items, in order. */
  request(connection: Connection, items: readonly OutboxItem[], now: string): PlainRequest;
  /** One outcome an item, same order; an item without a valid answer of its own is never `ok`. `nowMs` turns a date in `Retry-After` into a wait. */
  outcome(items: readonly OutboxItem[], response: PlainResponse, nowMs: number): ItemOutcome[];
}
