// A profile with something in every table, and the page's way to its background.
import type { ConnectionRecord } from '../../../lib/model/delivery.ts';
import type { Database } from '../../../lib/store/database.ts';
import type { Client } from '../../../lib/wire/client.ts';
import { background, reply } from '../../fakes/background.ts';

const at = '2026-11-27T10:00:00.000Z';
const uuid = (end: number): string => `019ab000-0000-7000-8000-${String(end).padStart(12, '0')}`;
const situation = { stage: '', persona: '', industry: '', intent: '', language: 'en' };
const asset = {
  ...{ id: 'a', type: 'deck', title: '=1+1 “Ä”', summary: '', body: 'x\ny', url: '', language: 'en' },
  ...{ audience: 'public', status: 'approved', owner: '', version: '', industry: [], persona: [], stage: [] },
  ...{ product: [], competitor: [], region: [], tags: ['a,\nb'] },
} as const;
const row = { id: 'a', asset, source: 'file', revision: 4 };
const step = { channel: 'email', wait: 2, what: 'Hello' };
const webhook: ConnectionRecord = {
  ...{ id: 'webhook:1', connector: 'webhook', label: 'CRM', url: 'https://crm.example/', secrets: ['whsec_secret'] },
  ...{ isStopped: false, createdAt: at },
  health: { state: 'ok', failures: 0, pausedUntil: 0, message: '', clockAheadMs: 0 },
};

/** Of tables that nothing of ours fills by itself here. */
const rows: Readonly<Record<string, object>> = {
  assets: row,
  removedAssets: { id: 'gone', revision: 3 },
  imports: {
    ...{ id: 'i', fileName: 'a.csv', fingerprint: 'f', startedAt: at, state: 'done', parts: 1, assets: 1, rows: 1 },
    mode: 'add',
  },
  staged: { importId: 'i', part: 0, assets: [asset] },
  replaced: { importId: 'i', part: 0, added: ['a'], before: [] },
  versions: { assetId: 'a', revision: 4, at, before: { ...row, revision: 3 } },
  links: { id: 7, kind: 'merge', a: 'p1', b: 'p2', at },
  pins: { id: 'gmail:t-1', personId: 'p1', at },
  accounts: { id: 'northwind', forms: ['northwind'], name: 'Northwind', industry: '', region: '', at },
  edits: { id: 3, touchId: uuid(1), at, changes: [{ field: 'note', from: '', to: 'x' }] },
  departures: {
    id: 5,
    at,
    target: 'hub',
    destination: 'x',
    opId: uuid(2),
    touchId: uuid(1),
    op: 'put',
    payload: '{}',
    outcome: 'taken',
  },
  quarantine: { id: 2, table: 'outbox', row: { seq: 'no' } },
  connections: webhook,
  neverLog: { id: 'domain:example.com', kind: 'domain', value: 'example.com', label: 'example.com', at },
  verdicts: { id: 'off:gmail:t-9', kind: 'off', value: 'yes', at },
  erased: { id: 'hash', at },
  snippets: { id: 'sn', name: 'Hi', text: 'Hello', channels: [], language: '', folder: '', updated: at },
  nextSteps: {
    ...{ id: 'n', personId: 'p1', channel: 'email', what: '', dueOn: '2026-12-01', state: 'open', why: 'by-hand' },
    createdAt: at,
  },
  enrolments: {
    ...{ id: 'e', cadenceId: 'c', personId: 'p1', name: 'Cold', steps: [step], startedOn: '2026-11-27', startedAt: at },
    ...{ said: [], ignored: [], at: 0, passed: [], state: 'active' },
  },
  asks: { id: 'ask', at, situation, search: 'roi', wish: 'A calculator', state: 'open' },
  dismissals: { id: 'x:a', assetId: 'a', context: 'x', at, reason: 'outdated', words: '', situation },
  facts: {
    id: 'price list',
    name: 'Price list',
    kind: 'price',
    note: '49 €',
    owner: '',
    validUntil: '2027-01-31',
    updated: at,
    hub: { version: 8, by: '', at },
    mine: { id: 'price list', name: 'Prices', kind: 'other', note: '59 €', owner: '', updated: at },
  },
  linkChecks: { url: 'https://a.example/x', state: 'moved', status: 301, to: 'https://a.example/y', checkedAt: at },
  rules: {
    ...{ id: 'rule', name: 'Prices for finance', isOn: true, always: false, updated: at, tags: ['pricing'] },
    ...{ all: [{ facet: 'persona', value: 'finance' }], any: [], none: [] },
    hub: { version: 7, by: 'Mira', at, isOwn: true },
  },
  cadences: { id: 'c', name: 'Cold', steps: [step], updated: at },
  usage: { id: 'u', assetId: 'a', step: 'shown', host: 'gmail', persona: '', industry: '', stage: '', at, unsent: 0 },
  showings: {
    ...{ id: 'x:2026-11-27', tabId: 3, viewId: 'v', at, day: '2026-11-27', situation, cell: '', strength: 0.5 },
    ...{ isSmallTalk: false, shown: [], seen: [], used: [], opened: [], dismissed: [], state: 'left', leftAt: 1 },
  },
  feedback: { assetId: 'a', cell: 'x', counts: { shown: 1, used: 0, opened: 0, dismissed: 0 } },
  gaps: { id: '2026-11-27 x', day: '2026-11-27', situation, count: 2 },
  meta: {
    key: 'odd',
    value: {
      ...{ map: new Map([['a', new Date(5)]]), bytes: new Uint8Array([0, 255, 7]).buffer, none: undefined, odd: -0 },
      list: new Uint32Array([1, 4_000_000_000]),
      $: 'looks like a tag',
      ...JSON.parse('{"__proto__":{"x":1}}'),
    },
  },
};

export async function fill(db: Database): Promise<void> {
  for (const [table, one] of Object.entries(rows)) await db.table(table).put(one);
  await db.meta.put({ key: 'catalogueRevision', value: 4 });
  await db.meta.put({ key: 'deviceId', value: uuid(77) });
}

/** The page's client, straight to the handlers. */
export const clientOf = (tab: ReturnType<ReturnType<typeof background>['tab']>): Client => ({
  ask: (name, argument) => tab.get(name, argument),
  listen: () => () => undefined,
});

/** Touches of two people, one of them on its way to the hub. */
export async function filledProfile(settings: Record<string, unknown> = {}) {
  const profile = background(settings);
  const tab = profile.tab(1);
  await profile.settled();
  await fill(profile.db);
  await tab.show();
  await tab.report(reply('key-1', { note: 'First' }));
  await tab.report(reply('key-2', { kind: 'email_sent', threadId: 't-2' }, 900));
  const [first] = await profile.db.outbox.orderBy('seq').toArray();
  if (first !== undefined)
    await profile.db.outbox.put({
      ...first,
      state: 'sending',
      attempts: 1,
      firstTriedAt: 5,
      leaseId: 'l',
      leaseUntil: 9,
    });
  return { ...profile, tab, client: clientOf(tab) };
}

/** Every row of every table, by its key. */
export async function dump(db: Database): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const { name } of db.tables) found[name] = await db.table(name).orderBy(':id').toArray();
  return found;
}
