// What the drain needs of a store. Two keep to it: IndexedDB in the browser, and an array for simulations; one suite asks both.
import type { ItemOutcome, OutboxItem } from '../connectors/connector.ts';
import type { ConnectionRecord, Health } from '../model/delivery.ts';

export interface ClaimAsk {
  target: string;
  /** Items at most; one where the target is being probed. */
  most: number;
  leaseId: string;
  now: number;
  leaseMs: number;
  /** The address, and what a request carries of an item: noted as leaving in the same transaction. */
  destination: string;
  payload(item: OutboxItem): unknown;
  /** What the drain believes; where the rep entered something else meanwhile, nothing more leaves by it. Absent = not asked. */
  sentBy?: Pick<ConnectionRecord, 'url' | 'secrets'>;
}

export interface Claim {
  items: OutboxItem[];
  /** Epoch milliseconds at which to ask again; undefined = nothing waits, or only for the rep. */
  nextAt: number | undefined;
  health: Health;
}

export interface SettleAsk {
  target: string;
  leaseId: string;
  outcomes: readonly ItemOutcome[];
  now: number;
  random(): number;
  /** Measured with this answer; absent = as before. */
  clockAheadMs: number | undefined;
  /** As in the claim: a refusal of an old token says nothing about the target as it is connected now. */
  sentBy?: Pick<ConnectionRecord, 'url' | 'secrets'>;
}

/** The rep entered another address or secret since, or stopped the target. */
export const isOutdated = (
  sentBy: Pick<ConnectionRecord, 'url' | 'secrets'> | undefined,
  current: Pick<ConnectionRecord, 'url' | 'secrets' | 'isStopped'> | undefined,
): boolean =>
  sentBy !== undefined &&
  current !== undefined &&
  (current.isStopped || current.url !== sentBy.url || current.secrets.join(' ') !== sentBy.secrets.join(' '));

export interface OutboxStore {
  /** Plans, takes rows under the lease and notes what leaves, all in one transaction. A paused target gives nothing. */
  claim(ask: ClaimAsk): Promise<Claim>;
  /** Writes answers; a row whose lease went to somebody else is left alone. Answers how the target is now. */
  settle(ask: SettleAsk): Promise<Health>;
}
