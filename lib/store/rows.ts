// What a row of each table holds, where it is more than the noun itself. Words and ids of our own, and what the ledger promises.
import type { Asset } from '../model/asset.ts';
import type { Delivery } from '../model/delivery.ts';
import type { BuyingRole, Person } from '../model/person.ts';
import type { FacetVector } from '../model/rule.ts';
import type { Situation } from '../model/situation.ts';
import type { Touch } from '../model/touch.ts';
import type { Usage } from '../model/usage.ts';

export interface AssetRow {
  id: string;
  asset: Asset;
  /** `sample`, `file` or `hub`. */
  source: string;
  /** Of the catalogue, when this row was last written; absent on rows older than version 5. */
  revision?: number;
}

/** An asset that was taken out, so that an index written before knows it. */
export interface RemovedAssetRow {
  id: string;
  revision: number;
}

/** Assets of a file that is being read, until it is written or given up. */
export interface StagedRow {
  importId: string;
  /** From 0. */
  part: number;
  assets: Asset[];
}

/** Rows of a backup that is being restored, as its file writes them, until all are there. */
export interface ArrivingRow {
  restoreId: string;
  /** From 0. */
  part: number;
  rows: string[];
}

/** What stood in the catalogue before an import wrote over it, some assets a row: a row for each would double what is written. */
export interface ReplacedRow {
  importId: string;
  /** From 0, in the order in which it was written. */
  part: number;
  /** Ids of assets that were not there. */
  added: string[];
  before: AssetRow[];
}

/** An asset as it stood before a change by hand. */
export interface VersionRow {
  assetId: string;
  /** Of the catalogue, that the change made. */
  revision: number;
  /** ISO instant of the change. */
  at: string;
  before: AssetRow;
}

/** A part of the matcher's index, as its bytes. Which parts count is said by one pointer in `meta`. */
export interface SegmentRow {
  id: string;
  bytes: ArrayBuffer;
}

export interface TouchRecord extends Touch {
  /** Unique: the same observation, told twice, is one touch. */
  dedupeKey: string;
  /** ISO instant; when the ledger took it. */
  recordedAt: string;
  /** Which listener told it, e.g. `tab:12`; absent for what the rep logged. */
  toldBy?: string;
  /** Dedupe keys of the same deed as others saw it; each is answered with this touch. */
  alsoSeen?: string[];
}

/** What the rep said once and is not asked again. Holds names of places, ids, answers, and of a row without an id its subject. */
export interface VerdictRow {
  /** `<kind>:<what it is about>`. */
  id: string;
  /** `off`: place off the record · `private`: answer about a place · `sweep`: row dismissed · `moved`: person put right. */
  kind: 'off' | 'private' | 'sweep' | 'moved';
  /** The answer: `yes`, `no`, or the id of a person. */
  value: string;
  /** ISO instant. */
  at: string;
}

/** What was changed about a touch; stays on this device. */
export interface EditRow {
  id?: number;
  touchId: string;
  /** ISO instant. */
  at: string;
  changes: { field: 'person' | 'subject' | 'deal' | 'note' | 'disposition'; from: string; to: string }[];
}

/** See `Delivery`; without a number until the database gives it one. */
export type OutboxRow = Omit<Delivery, 'seq'> & { seq?: number };

export interface UsageRow extends Usage {
  /** 1 until the hub has it; a number, since IndexedDB cannot index booleans. */
  unsent: 0 | 1;
}

/** A person as stored. One that was joined to another stays as it is, so that a split gives back what was there. */
export interface PersonRow extends Person {
  /** The first spelling of the account, or empty. */
  account: string;
  /** What to look under for people who may be the same one; see `lib/people/account.ts`. */
  hints: string[];
  /** Id of the person this one was joined to, or empty. */
  mergedInto: string;
  /** Not in a CRM. */
  isParked: boolean;
  /** Buying role that the rep gave it; absent = not said. */
  role?: BuyingRole;
  /** Address of its CRM record, as the rep or a connector gave it. */
  recordUrl?: string;
}

/** What the rep said about two people, appended and never changed; the last word about a pair counts. */
export interface LinkRow {
  id?: number;
  kind: 'merge' | 'split' | 'refuse' | 'unrefuse';
  /** Merge and split: the one that stays visible. */
  a: string;
  b: string;
  /** ISO instant. */
  at: string;
}

/** A person chosen by hand for one thread or page. */
export interface PinRow {
  /** Name of the place; see `lib/people/place.ts`. */
  id: string;
  personId: string;
  at: string;
  /** Keys of the one whom the page names and the rep said it is not; only while the page says so does the pin overrule it. */
  instead?: string[];
}

/** One list that was shown or held back, per conversation and day: what became of it. Ids and words of our own only. */
export interface ShowingRow {
  /** Salted hash of the context, and the day. */
  id: string;
  tabId: number;
  viewId: string;
  /** ISO instant of the latest list. */
  at: string;
  /** `YYYY-MM-DD` in the rep's calendar. */
  day: string;
  situation: Situation;
  cell: string;
  strength: number;
  isSmallTalk: boolean;
  /** The latest list, with scores as they would be without feedback; empty = held back. */
  shown: { assetId: string; score: number }[];
  /** The latest context in our own words, and its best assets by their scores without feedback and rules; absent on old rows. */
  vector?: FacetVector;
  candidates?: { assetId: string; score: number }[];
  /** Every asset that was on a list of this row. */
  seen: string[];
  used: string[];
  opened: string[];
  dismissed: string[];
  /** `left`: the page moved on; `counted`: its counts stand in `feedback` and `gaps`. */
  state: 'open' | 'left' | 'counted';
  /** Epoch milliseconds; 0 while open. */
  leftAt: number;
}

export interface FeedbackCountRow {
  assetId: string;
  cell: string;
  counts: { shown: number; used: number; opened: number; dismissed: number };
}

/** How often, on one day, nothing was shown in situations of one kind. */
export interface GapRow {
  /** The day and the words of the situation. */
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  situation: Situation;
  count: number;
}

/** What a company page said about a company; never a person. */
export interface AccountRow {
  /** First of the forms. */
  id: string;
  /** Spellings to find it by; see `accountForms`. */
  forms: string[];
  name: string;
  industry: string;
  region: string;
  /** ISO instant. */
  at: string;
}

/** Of somebody who was erased: a salted hash of a key. */
export interface TombstoneRow {
  id: string;
  /** ISO instant. */
  at: string;
}

export interface MetaRow {
  key: string;
  value: unknown;
}
