// The extension point for CRMs: pure functions from outbox items to requests and from responses to outcomes.
// One transport (outbox/drain) does the fetching, so a connector is tested without a network.
import type { ConnectorId } from '../model/delivery.ts';
import type { Touch } from '../model/touch.ts';

export interface OutboxItem {
  /** Permanent id of this operation (UUIDv7); the receiver's idempotency key. */
  opId: string;
  /** This device's order. */
  seq: number;
  op: 'put' | 'del';
  touchId: string;
  /** Absent only where the touch is no longer here: its person was erased, and the target is told to remove it. */
  touch: Touch | undefined;
  /** An earlier try was made: it may be there already. A target without idempotency of its own has to look first. */
  mayHaveArrived: boolean;
}

export interface Connection {
  url: string;
  /** The newest first; see `ConnectionRecord`. */
  secrets: readonly string[];
  deviceId: string;
  /** Milliseconds the target's clock is ahead of ours. */
  clockAheadMs: number;
}

export interface PlainRequest {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** What came back, or how it failed before anything came back. */
export type PlainResponse =
  | {
      kind: 'response';
      status: number;
      contentType: string;
      retryAfter: string;
      /** The `Date` header, or empty. */
      date: string;
      body: string;
    }
  | { kind: 'unreachable' }
  | { kind: 'timeout' };

/** See ARCHITECTURE.md, "Error classes": what the outbox does for each. */
export type ErrorClass =
  | 'too-much'
  | 'retryable'
  | 'rate-limited'
  | 'auth'
  | 'gone'
  | 'permission'
  | 'no-parent'
  | 'invalid'
  | 'conflict'
  | 'ambiguous';

export type ItemOutcome =
  | { opId: string; ok: true; isNew: boolean }
  | { opId: string; ok: false; class: ErrorClass; message: string; retryAfterMs: number | undefined };

export interface Capabilities {
  /** Items a request may carry. */
  maxBatch: number;
  /** Why sending the same item twice has one effect: what the target's side of the protocol promises. */
  idempotency: 'operation-id' | 'event-id' | 'external-id' | 'search-first';
  /** An edit after the sending is told. */
  canAmend: boolean;
  /** "Undo" after the sending is told. */
  canRemove: boolean;
  /** The browser asks for access to the address first; false where the target answers CORS by its own protocol. */
  needsPermission: boolean;
}

export interface Connector {
  readonly id: ConnectorId;
  readonly label: string;
  readonly capabilities: Capabilities;
  /** What a request carries of this item: the ledger of what left keeps it word for word. */
  payload(connection: Connection, item: OutboxItem): unknown;
  /** One request for all items, in order. `nowMs`: our clock. */
  request(connection: Connection, items: readonly OutboxItem[], nowMs: number): PlainRequest | Promise<PlainRequest>;
  /** Something harmless that the target should take; absent = it has a test of its own. `id`: of the event. */
  test?(connection: Connection, id: string, nowMs: number): Promise<{ request: PlainRequest; payload: unknown }>;
  /** One outcome an item, same order; an item without a valid answer of its own is never `ok`. `nowMs` turns a date in `Retry-After` into a wait. */
  outcome(items: readonly OutboxItem[], response: PlainResponse, nowMs: number): ItemOutcome[];
}
