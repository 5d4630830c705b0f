// A clock that moves when told, ids that count, and samples of the nouns.
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { type Asset, assetSchema } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { Touch, TouchDraft, TouchPerson } from '../../lib/model/touch.ts';
import { Database } from '../../lib/store/database.ts';
import { type Clock, type RecordInput, recordTouch as recordOrNot } from '../../lib/store/ledger.ts';

export const start = Date.UTC(2026, 10, 24, 9, 0, 0);

export class FakeClock implements Clock {
  at = start;
  #ids = 0;
  now = (): number => this.at;
  /** Valid version 7 ids in growing order. */
  id = (): string => `019ab000-0000-7000-8000-${String(++this.#ids).padStart(12, '0')}`;
  pass(ms: number): void {
    this.at += ms;
  }
}

let databases = 0;
export const freshDatabase = (): Database => new Database(`test-${++databases}`);

export const ann: TouchPerson = {
  name: 'Ann Example',
  email: 'ann.example@northwind-logistics.example',
  linkedinSlug: '',
  title: 'VP Operations',
  company: 'Northwind Logistics',
};
export const jonas: TouchPerson = {
  ...ann,
  name: 'Jonas Ebert',
  email: 'jonas.ebert@brueckner.example',
  company: 'Brückner',
};

export const draft = (dedupeKey: string, change: Partial<TouchDraft> = {}): TouchDraft => ({
  kind: 'email_sent',
  evidence: { cue: 'undo-toast', seenBy: 'auto', at: new Date(start).toISOString() },
  people: [ann],
  threadId: 't-1',
  subject: 'Spoilage on the northern route',
  note: '',
  links: [],
  dedupeKey,
  ...change,
});

export const recordInput = (dedupeKey: string, change: Partial<RecordInput> = {}): RecordInput => ({
  draft: draft(dedupeKey),
  person: ann,
  host: 'gmail',
  url: 'https://mail.google.com/mail/u/0/#inbox/abc',
  assetIds: ['a1'],
  occurredAt: '2026-11-24T10:00:00.000+01:00',
  deviceId: '019ab000-0000-7000-8000-00000000d001',
  undoMs: 300_000,
  ...change,
});

export const asset = (id: string, change: Partial<Asset> = {}): Asset =>
  v.parse(assetSchema, {
    id,
    type: 'case-study',
    title: `Asset ${id}`,
    url: `https://collateral.example/${id}`,
    ...change,
  });

export const context = (change: Partial<Context> = {}): Context => ({
  viewId: 'view-0001',
  host: 'gmail',
  view: 'thread',
  url: 'https://mail.google.com/mail/u/0/#inbox/abc',
  pageLanguage: 'en',
  state: 'ready',
  trouble: '',
  own: 'robin.vale@northlight-systems.example',
  text: '',
  facts: [],
  ...change,
});

/** For tests in which nothing stands in the way: the touch, new or known. */
export async function recordTouch(
  db: Database,
  clock: Clock,
  input: RecordInput,
): Promise<{ touch: Touch; isNew: boolean }> {
  const recording = await recordOrNot(db, clock, input);
  if (!('touch' in recording)) throw new Error(`The touch was not recorded: ${recording.outcome}`);
  return { touch: recording.touch, isNew: recording.outcome === 'new' };
}
