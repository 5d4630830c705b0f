// The one database of the extension; only the background opens it. Versions are additive: a released one is never edited.
import { Dexie, type Table } from 'dexie';
import type { Asset } from '../model/asset.ts';
import type { Person } from '../model/person.ts';
import type { Touch } from '../model/touch.ts';
import type { Usage } from '../model/usage.ts';

export interface AssetRow {
  id: string;
  asset: Asset;
  /** `sample`, `file` or `hub`. */
  source: string;
}

export interface TouchRecord extends Touch {
  /** Unique: the same observation, told twice, is one touch. */
  dedupeKey: string;
  /** ISO instant; when the ledger took it. */
  recordedAt: string;
}

export interface OutboxRow {
  /** Grows on this device; the order in which touches were recorded. */
  seq?: number;
  opId: string;
  touchId: string;
  target: 'hub';
  op: 'put' | 'del';
  /** The person: inside a lane the order is kept. */
  lane: string;
  state: 'waiting' | 'sending' | 'acked' | 'dead' | 'cancelled';
  attempts: number;
  /** Epoch milliseconds of the earliest next try; at first the end of the undo window. */
  nextAt: number;
  /** Epoch milliseconds of the first try; 0 = never tried. */
  firstTriedAt: number;
  /** Fencing: only the holder of this lease may settle the row. */
  leaseId: string;
  leaseUntil: number;
  /** A sentence for the rep, or empty. */
  lastError: string;
}

export interface UsageRow extends Usage {
  /** 1 until the hub has it; a number, since IndexedDB cannot index booleans. */
  unsent: 0 | 1;
}

export interface MetaRow {
  key: string;
  value: unknown;
}

export class Database extends Dexie {
  declare assets: Table<AssetRow, string>;
  declare people: Table<Person, string>;
  declare touches: Table<TouchRecord, string>;
  declare outbox: Table<OutboxRow, number>;
  declare usage: Table<UsageRow, string>;
  declare meta: Table<MetaRow, string>;

  constructor(name = 'touchline') {
    // `strict`: complete only after the disk has it. Chrome's default is `relaxed` since version 121.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      assets: 'id, source',
      people: 'id, *keys',
      touches: 'id, &dedupeKey, personId, [personId+seq], recordedAt',
      outbox: '++seq, &opId, touchId, state, [target+state]',
      usage: 'id, assetId, at, unsent',
      meta: 'key',
    });
  }
}
