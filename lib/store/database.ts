// The one database of the extension; only the background opens it. Versions are additive: a released one is never edited.
import { Dexie, type Table } from 'dexie';
import * as v from 'valibot';
import type { Ask } from '../model/ask.ts';
import type { AssetFact } from '../model/asset-fact.ts';
import type { Cadence, Enrolment } from '../model/cadence.ts';
import type { ConnectionRecord, Delivery, Departure } from '../model/delivery.ts';
import type { Dismissal } from '../model/dismissal.ts';
import type { ImportRecord } from '../model/import-record.ts';
import type { LinkCheck } from '../model/link-check.ts';
import type { NextStep } from '../model/next-step.ts';
import type { NeverLogRule } from '../model/off-record.ts';
import type { Rule } from '../model/rule.ts';
import type { Held } from '../model/shared.ts';
import type { Snippet } from '../model/snippet.ts';
import { accountForms, hintsOf } from '../people/account.ts';
import { emailKeys } from '../people/keys.ts';
import type { QuarantinedRow } from './quarantine.ts';
import type {
  AccountRow,
  ArrivingRow,
  AssetRow,
  EditRow,
  FeedbackCountRow,
  GapRow,
  LinkRow,
  MetaRow,
  OutboxRow,
  PersonRow,
  PinRow,
  RemovedAssetRow,
  ReplacedRow,
  SegmentRow,
  ShowingRow,
  StagedRow,
  TombstoneRow,
  TouchRecord,
  UsageRow,
  VerdictRow,
  VersionRow,
} from './rows.ts';

export type * from './rows.ts';

const strings = v.fallback(v.array(v.string()), []);
const firstPerson = v.object({
  name: v.fallback(v.string(), ''),
  company: v.fallback(v.string(), ''),
  keys: strings,
});

/** A person of version 1 gets the fields of version 2; a damaged one too, so that opening never fails. */
function toSecond(row: object): void {
  const { name, company, keys: before } = v.parse(firstPerson, row);
  const keys = [...new Set(before.flatMap((key) => (key.startsWith('email:') ? emailKeys(key.slice(6)) : [key])))];
  const person = { name, company, keys };
  Object.assign(row, {
    keys,
    account: accountForms(person)[0] ?? '',
    hints: hintsOf(person),
    mergedInto: '',
    isParked: true,
  });
}

/** The words for a delivery before version 7. */
const renamedStates: Record<string, Delivery['state']> = { waiting: 'queued', acked: 'synced' };

function toSeventh(row: OutboxRow): void {
  row.state = renamedStates[row.state as string] ?? row.state;
  if (row.state === 'queued' && row.attempts > 0) row.state = 'failed';
}

/** The newest version below. */
export const schemaVersion = 8;

export class Database extends Dexie {
  declare assets: Table<AssetRow, string>;
  declare people: Table<PersonRow, string>;
  declare links: Table<LinkRow, number>;
  declare pins: Table<PinRow, string>;
  declare touches: Table<TouchRecord, string>;
  declare outbox: Table<OutboxRow, number>;
  declare usage: Table<UsageRow, string>;
  declare meta: Table<MetaRow, string>;
  declare neverLog: Table<NeverLogRule, string>;
  declare verdicts: Table<VerdictRow, string>;
  declare edits: Table<EditRow, number>;
  declare snippets: Table<Snippet, string>;
  declare removedAssets: Table<RemovedAssetRow, string>;
  declare segments: Table<SegmentRow, string>;
  declare showings: Table<ShowingRow, string>;
  declare feedback: Table<FeedbackCountRow, [string, string]>;
  declare gaps: Table<GapRow, string>;
  declare accounts: Table<AccountRow, string>;
  declare connections: Table<ConnectionRecord, string>;
  declare departures: Table<Departure, number>;
  declare quarantine: Table<QuarantinedRow, number>;
  declare erased: Table<TombstoneRow, string>;
  declare nextSteps: Table<NextStep, string>;
  declare cadences: Table<Cadence, string>;
  declare enrolments: Table<Enrolment, string>;
  declare asks: Table<Ask, string>;
  declare imports: Table<ImportRecord, string>;
  declare staged: Table<StagedRow, [string, number]>;
  declare replaced: Table<ReplacedRow, [string, number]>;
  declare versions: Table<VersionRow, [string, number]>;
  declare dismissals: Table<Dismissal, string>;
  declare facts: Table<Held<AssetFact>, string>;
  declare linkChecks: Table<LinkCheck, string>;
  declare rules: Table<Held<Rule>, string>;
  declare arriving: Table<ArrivingRow, [string, number]>;

  constructor(name = 'touchline') {
    // `strict`: complete only after the disk has it. Chrome's default is `relaxed` since version 121.
    super(name, { chromeTransactionDurability: 'strict' });
    // It remembers every key that a transaction writes, and at the end tells other pages. Only the background opens the database
    // and nobody watches a query: for 100,000 rows that was a task of 160 ms for nothing.
    this.unuse({ stack: 'dbcore', name: 'Observability' });
    this.version(1).stores({
      assets: 'id, source',
      people: 'id, *keys',
      touches: 'id, &dedupeKey, personId, [personId+seq], recordedAt',
      outbox: '++seq, &opId, touchId, state, [target+state]',
      usage: 'id, assetId, at, unsent',
      meta: 'key',
    });
    this.version(2)
      .stores({
        people: 'id, *keys, account, *hints, mergedInto',
        links: '++id, kind, a, b, at',
        pins: 'id, personId',
      })
      .upgrade((transaction) => transaction.table('people').toCollection().modify(toSecond));
    this.version(3).stores({
      touches: 'id, &dedupeKey, *alsoSeen, personId, [personId+seq], recordedAt, threadId',
      neverLog: 'id',
      verdicts: 'id, kind',
      edits: '++id, touchId',
    });
    this.version(4).stores({ snippets: 'id, updated' });
    this.version(5).stores({ assets: 'id, source, revision', removedAssets: 'id, revision', segments: 'id' });
    this.version(6).stores({
      showings: 'id, state, at',
      feedback: '[assetId+cell]',
      gaps: 'id, day',
      accounts: 'id, *forms',
    });
    this.version(7)
      .stores({
        outbox: '++seq, &opId, touchId, state, [target+state], lane',
        connections: 'id, createdAt',
        departures: '++id, at, opId, touchId',
        quarantine: '++id, table',
        erased: 'id',
      })
      .upgrade((transaction) => transaction.table('outbox').toCollection().modify(toSeventh));
    this.version(schemaVersion).stores({
      // By revision, and there by id: so that a hundred thousand keys are fetched in pages.
      assets: 'id, source, [revision+id]',
      nextSteps: 'id, personId, [state+dueOn], enrolmentId',
      cadences: 'id, updated',
      enrolments: 'id, personId, cadenceId, state',
      asks: 'id, at',
      imports: 'id, state, startedAt',
      staged: '[importId+part]',
      replaced: '[importId+part]',
      versions: '[assetId+revision], revision',
      dismissals: 'id, context, reason, at',
      facts: 'id',
      linkChecks: 'url, state',
      rules: 'id',
      arriving: '[restoreId+part]',
    });
  }
}
