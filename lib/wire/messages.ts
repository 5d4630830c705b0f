// Every message by direction: host → background, background → host, page → background, background → page.
// A page (sidebar, insights, options) asks and is answered by number; a host only reports and obeys.
import * as v from 'valibot';
import type { FunnelReport } from '../insights/funnel.ts';
import type { Asset } from '../model/asset.ts';
import { type Context, contextSchema } from '../model/context.ts';
import type { Insertion } from '../model/insertion.ts';
import type { Problem } from '../model/result.ts';
import { type Settings, settingsSchema } from '../model/settings.ts';
import type { RankAnswer } from '../model/suggestion.ts';
import { type Touch, type TouchDraft, touchDraftSchema, touchKinds } from '../model/touch.ts';

export { hostPort, pagePort } from './ports.ts';

const viewId = v.pipe(v.string(), v.maxLength(64));
const assetId = v.pipe(v.string(), v.maxLength(200));
const personId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

// ── host → background ────────────────────────────────────────────────────────
export const hostToBackground = v.variant('type', [
  v.object({ type: v.literal('context'), context: contextSchema }),
  /** Repeated until `touch-kept` comes back; the dedupe key makes the repetition harmless. */
  v.object({ type: v.literal('touch'), viewId, draft: touchDraftSchema }),
  /** A trigger without proof in time: the sidebar may ask, nothing is recorded. */
  v.object({ type: v.literal('touch-possible'), viewId, draft: touchDraftSchema }),
  /** The host's own undo (Gmail's "Undo") took the touch back. */
  v.object({ type: v.literal('touch-undone'), dedupeKey: v.pipe(v.string(), v.maxLength(200)) }),
  /** Answer to an `insert` command. `landed` = the text was read back from the composer. */
  v.object({
    type: v.literal('inserted'),
    commandId: v.number(),
    landed: v.boolean(),
    why: v.pipe(v.string(), v.maxLength(300)),
  }),
  v.object({
    type: v.literal('layout'),
    width: v.optional(v.number()),
    isCollapsed: v.optional(v.boolean()),
    launcherTop: v.optional(v.number()),
  }),
  /** The user clicked "open in the side panel" on the launcher. */
  v.object({ type: v.literal('open-panel') }),
  /** Answer to `selection`: what the user selected on the page. */
  v.object({
    type: v.literal('selected'),
    commandId: v.number(),
    text: v.pipe(v.string(), v.maxLength(2_000)),
    title: v.pipe(v.string(), v.maxLength(500)),
  }),
]);
export type HostToBackground = v.InferOutput<typeof hostToBackground>;

// ── background → host ────────────────────────────────────────────────────────
export type HostSettings = Pick<
  Settings,
  'placement' | 'width' | 'isCollapsed' | 'launcherTop' | 'theme' | 'logProfileViews'
>;
export type BackgroundToHost =
  | { type: 'settings'; settings: HostSettings; isOff: boolean }
  | { type: 'insert'; commandId: number; viewId: string; composerId: string; insertion: Insertion }
  /** The touch is in the ledger, durably: the host may forget it. */
  | { type: 'touch-kept'; dedupeKey: string }
  /** The frame spoke: the 3 s handshake is won. */
  | { type: 'frame-ready' }
  | { type: 'frame-width'; width: number }
  | { type: 'collapse' }
  | { type: 'focus-page' }
  /** Read again: a page asked for it. */
  | { type: 'read' }
  /** Tell the selected text: the user clicked for it. */
  | { type: 'selection'; commandId: number };

// ── page → background: requests ──────────────────────────────────────────────
/** One request a line: its argument, checked, and its answer. */
export const requestSchemas = {
  /** First message of each page. `frame` = inside a host page. */
  hello: v.object({
    mount: v.picklist(['frame', 'panel', 'tab']),
    tabId: v.optional(v.number()),
    windowId: v.optional(v.number()),
  }),
  'context.read': v.object({}),
  rank: v.object({
    viewId,
    text: v.pipe(v.string(), v.maxLength(500)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  }),
  insert: v.object({ viewId, assetId }),
  /** The page copied the text itself (a clipboard needs its click); this counts it. Answers what to copy. */
  copy: v.object({ viewId, assetId }),
  opened: v.object({ viewId, assetId }),
  dismiss: v.object({ viewId, assetId, reason: v.picklist(['wrong-person', 'outdated', 'seen-it', 'not-now']) }),
  'touch.log': v.object({
    viewId,
    kind: v.picklist(touchKinds),
    note: v.pipe(v.string(), v.maxLength(4_000)),
    assetIds: v.pipe(v.array(assetId), v.maxLength(50)),
  }),
  /** The rep's yes to a possible touch. */
  'touch.confirm': v.object({ viewId, draft: touchDraftSchema }),
  'touch.undo': v.object({ touchId: v.pipe(v.string(), v.uuid()) }),
  'touch.list': v.object({
    viewId: v.optional(viewId),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  }),
  /** Who is on screen, as far as this device knows, and who may be the same person. */
  'person.suggestions': v.object({ viewId }),
  /** "Same person": the one on screen and the other are seen as one from now on. */
  'person.merge': v.object({ viewId, otherId: personId }),
  /** "Two people": not suggested again until it is taken back. */
  'person.refuse': v.object({ viewId, otherId: personId }),
  'person.unrefuse': v.object({ viewId, otherId: personId }),
  /** Takes a merge back; `mergedId` is one of the card's `mergedFrom`. */
  'person.split': v.object({ personId, mergedId: personId }),
  /** Names the person by hand for this thread or page, where the page names nobody for sure. */
  'person.pin': v.object({
    viewId,
    name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
    email: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(254))),
    company: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500))),
  }),
  'person.unpin': v.object({ viewId }),
  'sync.status': v.object({}),
  /** Sends now: ends the undo window of what waits and wakes the outbox. */
  'sync.now': v.object({}),
  'sync.queue': v.object({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)) }),
  /** Puts an item that gave up back in the queue. */
  'sync.retry': v.object({ seq: v.pipe(v.number(), v.integer()) }),
  'hub.connect': v.object({
    url: v.pipe(v.string(), v.trim(), v.maxLength(2_000)),
    token: v.pipe(v.string(), v.trim(), v.maxLength(500)),
  }),
  'hub.disconnect': v.object({}),
  /** Fetches the catalogue of the hub. */
  'hub.pull': v.object({}),
  'catalogue.count': v.object({}),
  'catalogue.list': v.object({
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  }),
  /** Reads a file's text; with `dryRun` nothing is written. All rows or none: with errors, nothing is written unless `skipErrors`. */
  'catalogue.import': v.object({
    fileName: v.pipe(v.string(), v.maxLength(300)),
    text: v.pipe(v.string(), v.maxLength(100_000_000)),
    dryRun: v.boolean(),
    skipErrors: v.boolean(),
  }),
  'catalogue.sample': v.object({}),
  'catalogue.clear': v.object({}),
  'insights.funnel': v.object({ days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_650)) }),
  'settings.get': v.object({}),
  'settings.set': v.object({ change: v.partial(v.omit(settingsSchema, ['hub'])) }),
  /** Which anchor found what over the last views of this kind; no values. */
  'page.check': v.object({ viewId }),
  /** A scrubbed copy of the page, for a preview; nothing is sent anywhere. */
  'page.snapshot': v.object({ viewId }),
  /** Takes the person from the text that is selected on the page. */
  'page.selection': v.object({ viewId }),
  /** Folds the in-page frame away, or hands the keyboard back to the page. */
  'frame.collapse': v.object({}),
  'frame.focus-page': v.object({}),
  'frame.width': v.object({ width: v.pipe(v.number(), v.integer(), v.minValue(320), v.maxValue(480)) }),
} as const;
export type RequestName = keyof typeof requestSchemas;
export type { FunnelReport, FunnelRow } from '../insights/funnel.ts';
export type RequestArgument<N extends RequestName> = v.InferOutput<(typeof requestSchemas)[N]>;

export interface SyncStatus {
  /** `off` = no hub connected; `auth` = the hub refused the token; `trouble` = last try failed. */
  state: 'off' | 'ok' | 'trouble' | 'auth';
  waiting: number;
  failed: number;
  /** ISO instant of the next try; empty when nothing waits. */
  nextTryAt: string;
  /** One sentence for the rep; empty when all is well. */
  message: string;
  hubUrl: string;
}

export interface QueueItem {
  seq: number;
  touch: Touch;
  op: 'put' | 'del';
  state: 'waiting' | 'sending' | 'acked' | 'dead';
  attempts: number;
  nextTryAt: string;
  /** Why it waits or failed, in a sentence that a rep understands. */
  why: string;
}

export interface TouchRow {
  touch: Touch;
  /** State at the hub, in words a rep understands: `Waits 4 min`, `In the hub`, `Undone`. */
  sync: string;
  canUndo: boolean;
  assetTitles: string[];
}

export interface PersonBrief {
  id: string;
  name: string;
  company: string;
}

/** A person as this device knows it, with everybody the rep joined to it. */
export interface PersonCard extends PersonBrief {
  keys: string[];
  /** Not in a CRM: touches are kept, nothing is created there without a click. */
  isParked: boolean;
  /** Chosen by hand for this thread or page. */
  isPinned: boolean;
  mergedFrom: { id: string; name: string; keys: string[] }[];
}

export interface PersonSuggestions {
  /** Absent = not known yet, or nobody is on screen. */
  person?: PersonCard;
  /** Each a question, with its reason in one sentence; best first. */
  suggestions: { personId: string; name: string; company: string; why: string }[];
  /** About whom the rep said "two people". */
  refused: PersonBrief[];
}

export interface ImportReport {
  format: string;
  rows: number;
  accepted: number;
  written: number;
  errors: { line: number; field: string; message: string }[];
}

export interface AnchorHits {
  fact: string;
  /** The anchor that found it most often; empty when never found. */
  anchor: string;
  hits: number;
  views: number;
  /** Shares 0–1 before and lately, when they fell by a quarter or more. */
  fell?: { from: number; to: number } | undefined;
}

export interface Answers {
  hello: { context: Context | undefined; settings: Settings; sync: SyncStatus; assets: number };
  'context.read': { context: Context | undefined };
  rank: RankAnswer;
  insert: { how: 'inserted' };
  copy: { text: string };
  opened: Record<string, never>;
  dismiss: Record<string, never>;
  'touch.log': { touch: Touch };
  'touch.confirm': { touches: number };
  'touch.undo': { touch: Touch };
  'touch.list': { touches: TouchRow[] };
  'person.suggestions': PersonSuggestions;
  /** `id` stays visible; `mergedId` is what `person.split` takes back. */
  'person.merge': { id: string; mergedId: string };
  'person.refuse': Record<string, never>;
  'person.unrefuse': Record<string, never>;
  'person.split': { id: string; mergedId: string };
  'person.pin': { personId: string };
  'person.unpin': { wasPinned: boolean };
  'sync.status': SyncStatus;
  'sync.now': SyncStatus;
  'sync.queue': { items: QueueItem[] };
  'sync.retry': SyncStatus;
  'hub.connect': { workspace: string };
  'hub.disconnect': Record<string, never>;
  'hub.pull': { changed: number };
  'catalogue.count': { assets: number; source: string };
  'catalogue.list': { assets: Asset[]; total: number };
  'catalogue.import': ImportReport;
  'catalogue.sample': ImportReport;
  'catalogue.clear': { removed: number };
  'insights.funnel': FunnelReport;
  'settings.get': Settings;
  'settings.set': Settings;
  'page.check': { anchors: AnchorHits[] };
  'page.snapshot': { html: string; sidecar: string; isCut: boolean };
  'page.selection': { name: string; email: string };
  'frame.collapse': Record<string, never>;
  'frame.focus-page': Record<string, never>;
  'frame.width': Record<string, never>;
}

export const pageToBackground = v.object({
  id: v.pipe(v.number(), v.integer()),
  /** The same when a request is repeated after the worker was stopped. */
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(80)),
  name: v.picklist(Object.keys(requestSchemas) as [RequestName, ...RequestName[]]),
  argument: v.unknown(),
});

// ── background → page ────────────────────────────────────────────────────────
export type BackgroundToPage =
  | { type: 'answer'; id: number; ok: true; value: unknown }
  | { type: 'answer'; id: number; ok: false; problem: Problem }
  | { type: 'context'; context: Context | undefined }
  | { type: 'touch'; row: TouchRow }
  /** Something looked like a touch and was not proved: "Did you send this to Ann?". */
  | { type: 'possible-touch'; viewId: string; draft: TouchDraft }
  | { type: 'sync'; status: SyncStatus }
  | { type: 'catalogue'; assets: number }
  | { type: 'settings'; settings: Settings };
