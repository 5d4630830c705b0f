// What the background answers about targets, what waits for them and what left. Secrets never cross but for a new one, once.
import type { ConnectorId, Departure, Health } from '../model/delivery.ts';
import type { Touch } from '../model/touch.ts';

export interface SyncStatus {
  /** The worst of all targets. `off` = nothing connected; `auth` = refused us; `gone` = asked us to stop; `trouble` = last try failed. */
  state: 'off' | 'ok' | 'trouble' | 'auth' | 'gone';
  waiting: number;
  failed: number;
  /** ISO instant of the next try; empty when nothing waits. */
  nextTryAt: string;
  /** One sentence for the rep; empty when all is well. */
  message: string;
  /** Empty = no hub. */
  hubUrl: string;
  targets: { id: string; label: string; isStopped: boolean; state: 'ok' | 'trouble' | 'auth' | 'gone' }[];
}

export interface QueueItem {
  seq: number;
  touch: Touch;
  op: 'put' | 'del';
  target: { id: string; name: string };
  state: 'queued' | 'sending' | 'failed' | 'parked' | 'dead';
  attempts: number;
  /** ISO instant; when the touch was recorded. */
  since: string;
  /** ISO instant; empty where it waits for the rep. */
  nextTryAt: string;
  /** Why it waits or failed, in a sentence that a rep understands. */
  why: string;
}

export interface QueuePage {
  items: QueueItem[];
  /** In the filter of state and target, whoever the person is. */
  total: number;
  /** Ask with it for the next page; absent = this was the last. */
  before?: number;
}

export interface ConnectionRow {
  id: string;
  connector: ConnectorId;
  /** In the rep's words. */
  label: string;
  /** Empty = not connected. */
  url: string;
  isStopped: boolean;
  health: Pick<Health, 'state' | 'message'> & {
    /** ISO instant; empty = no pause that ends by itself. */ pausedUntil: string;
  };
  /** The last four characters of each secret, the newest first. */
  hints: string[];
  waiting: number;
  /** Wait for the rep. */
  stuck: number;
  /** The browser lets us reach the address, or needs no word for it. */
  isAllowed: boolean;
}

/** A request as it goes out; a token is masked, a signature is not. */
export interface ExactRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  /** `Reply sent · Ann Example`. */
  about: string;
}

export interface DepartureRow extends Pick<Departure, 'at' | 'destination' | 'opId' | 'touchId' | 'op' | 'outcome'> {
  id: number;
  target: { id: string; name: string };
  /** `Reply sent`, or what else it was. */
  what: string;
  /** Empty where nobody is named, or the person was erased. */
  person: string;
  /** Word for word, as JSON; empty once the person was erased. */
  payload: string;
}

export interface SavedConnection {
  connection: ConnectionRow;
  /** Only where it was made here: shown now and never again. */
  secret?: string;
}

export interface OutboxAnswers {
  'sync.status': SyncStatus;
  'sync.now': SyncStatus;
  'sync.queue': QueuePage;
  'sync.retry': SyncStatus;
  'connections.list': { connections: ConnectionRow[] };
  'connections.save': SavedConnection;
  'connections.test': { isTaken: boolean; sentence: string };
  'connections.dry-run': ExactRequest;
  'connections.rotate': SavedConnection;
  'connections.end-rotation': SavedConnection;
  'connections.stop': SavedConnection;
  'connections.remove': { calledOff: number };
  'connections.backfill': { queued: number; barred: number };
  'departures.list': { rows: DepartureRow[]; before?: number };
}
