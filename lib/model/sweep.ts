// What the rep's own lists show and the ledger does not have: offered, never logged by itself.
import type { SensitiveClass } from './off-record.ts';
import type { TouchPerson } from './touch.ts';

export const sweepKinds = ['email_sent', 'connection_request', 'connection_accepted', 'message_sent'] as const;

/** One missing touch: one person of one visible row. */
export interface SweepRow {
  /** The same on the next visit, so that a dismissal is remembered. */
  id: string;
  kind: (typeof sweepKinds)[number];
  person: TouchPerson;
  subject: string;
  threadId: string;
  /** As the page says it. */
  dateText: string;
  /** ISO instant or `YYYY-MM-DD`; empty where the page gives no date that can be read. */
  date: string;
  /** Its subject looks private: shown unticked. */
  looksPrivate?: SensitiveClass | undefined;
}

export interface SweepList {
  /** Missing ones, in the order of the page. */
  rows: SweepRow[];
  /** What was compared: people in visible rows of this list. */
  seen: number;
  /** Of those: in the ledger already, dismissed before, never to be logged. */
  known: number;
  dismissed: number;
  barred: number;
  /** Rows that say a name and nothing else, of conversations that the ledger does not know: whom they mean is not sure. */
  unnamed: number;
}
