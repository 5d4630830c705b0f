// What the background answers to each request of a page.
import type { FunnelReport } from '../insights/funnel.ts';
import type { Asset } from '../model/asset.ts';
import type { Context } from '../model/context.ts';
import type { TargetSync } from '../model/delivery.ts';
import type { Finding } from '../model/finding.ts';
import type { Preview } from '../model/insertion.ts';
import type { NeverLogRule, RecordState, SensitiveClass } from '../model/off-record.ts';
import type { PersonExport } from '../model/person-export.ts';
import type { Settings } from '../model/settings.ts';
import type { KeptSnippet, Snippet, SnippetHere } from '../model/snippet.ts';
import type { RankAnswer } from '../model/suggestion.ts';
import type { SweepList } from '../model/sweep.ts';
import type { Touch, TouchDraft } from '../model/touch.ts';
import type { AssetAnswers } from './answers-asset.ts';
import type { BackupAnswers } from './answers-backup.ts';
import type { CatalogueAnswers } from './answers-catalogue.ts';
import type { FactsAnswers } from './answers-facts.ts';
import type { LinksAnswers } from './answers-links.ts';
import type { OutboxAnswers, SyncStatus } from './answers-outbox.ts';
import type { PersonAnswers } from './answers-person.ts';
import type { PublishAnswers } from './answers-publish.ts';
import type { QuietAnswers } from './answers-quiet.ts';
import type { RhythmAnswers } from './answers-rhythm.ts';
import type { RulesAnswers } from './answers-rules.ts';
import type { SharedAnswers } from './answers-shared.ts';
import type { ShellAnswers } from './answers-shell.ts';
import type { StepsAnswers } from './answers-steps.ts';
import type { SuggestAnswers } from './answers-suggest.ts';
import type { WritingAnswers } from './answers-writing.ts';

export type { FunnelReport, FunnelRow } from '../insights/funnel.ts';
export * from './answers-asset.ts';
export * from './answers-backup.ts';
export * from './answers-catalogue.ts';
export * from './answers-facts.ts';
export * from './answers-links.ts';
export * from './answers-outbox.ts';
export * from './answers-person.ts';
export * from './answers-quiet.ts';
export * from './answers-rhythm.ts';
export * from './answers-rules.ts';
export * from './answers-shared.ts';
export * from './answers-shell.ts';
export * from './answers-steps.ts';
export * from './answers-suggest.ts';
export * from './answers-writing.ts';

export interface TouchRow {
  touch: Touch;
  /** State at the hub, in words a rep understands: `Waits 4 min`, `In the hub`, `Undone`. */
  sync: string;
  /** The same, target by target. */
  targets: TargetSync[];
  canUndo: boolean;
  assetTitles: string[];
}

/** "3 earlier touches stay; remove them?": ids for `touch.undo-many`, newest first; empty = nothing to ask. */
export interface Earlier {
  earlierIds: string[];
}

/** One edit: what each changed field said before and after. A person is told by name. */
export interface TouchEdit {
  /** ISO instant. */
  at: string;
  changes: { field: 'person' | 'subject' | 'deal' | 'note' | 'disposition'; from: string; to: string }[];
}

/** "This looks private (health). Log it?" */
export interface SensitiveQuestion {
  viewId: string;
  draft: TouchDraft;
  class: SensitiveClass;
  /** The class in words, never what was found on the page. */
  words: string;
}

export interface SensitiveWordRow {
  class: SensitiveClass;
  word: string;
  /** Added by the rep. */
  isOwn: boolean;
  /** Of the shipped list, and taken out by the rep. */
  isRemoved: boolean;
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

export interface PackRow {
  pack: string;
  /** Name of the host for people. */
  label: string;
  /** In use, e.g. `2026.11.24`. */
  version: string;
  isImported: boolean;
}

export interface PackPreview {
  pack: string;
  label: string;
  version: string;
  /** One sentence a fact; empty when nothing would change. */
  words: string[];
  /** Each selector with its place in the pack, for a page to try: the background has no document. */
  selectors: { path: string; css: string }[];
}

/** The matcher makes a new index of the catalogue. */
export interface Building {
  /** 0–1 of the way. */
  share: number;
  /** Does an older index answer meanwhile? */
  isAnswering: boolean;
}

/** What the matcher learned on this device. */
export interface MatchLearned {
  /** Conversations it knows the usual words of. */
  contexts: number;
  /** Lists of which it is known what became of them. */
  lists: number;
  /** What was taken changes the order: a replay of the rep's own past showed a gain. */
  isFeedbackOn: boolean;
}

export interface Answers
  extends AssetAnswers,
    BackupAnswers,
    CatalogueAnswers,
    FactsAnswers,
    LinksAnswers,
    OutboxAnswers,
    PersonAnswers,
    PublishAnswers,
    QuietAnswers,
    RhythmAnswers,
    RulesAnswers,
    SharedAnswers,
    ShellAnswers,
    StepsAnswers,
    SuggestAnswers,
    WritingAnswers {
  hello: {
    context: Context | undefined;
    settings: Settings;
    sync: SyncStatus;
    assets: number;
    building: Building | undefined;
  };
  'context.read': { context: Context | undefined };
  rank: RankAnswer;
  /** Languages as BCP 47 tags. */
  'match.translatable': { wish?: { from: string; to: string; texts: string[] } };
  'match.why-not': { sentence: string };
  'match.learned': MatchLearned;
  'match.forget': Record<string, never>;
  'insert.preview': Preview;
  insert: { how: 'inserted' };
  /** `subject` where the rendering has one. */
  copy: { text: string; subject?: string };
  /** Newest change first. */
  'snippets.list': { snippets: KeptSnippet[] };
  'snippets.here': { snippets: SnippetHere[] };
  'snippets.save': { snippet: Snippet };
  'snippets.remove': { wasThere: boolean };
  'snippets.preview': Preview;
  'snippets.shipped': { added: number };
  opened: Record<string, never>;
  'touch.log': { touch: Touch };
  'touch.confirm': { touches: number };
  'touch.undo': { touch: Touch };
  'touch.undo-many': { undone: number };
  'touch.edit': { row: TouchRow };
  'touch.edits': { edits: TouchEdit[] };
  'person.find': { people: PersonBrief[] };
  'record.state': RecordState;
  'record.set': { state: RecordState } & Earlier;
  'neverlog.list': { rules: NeverLogRule[] };
  'neverlog.add': { rule: NeverLogRule } & Earlier;
  'neverlog.remove': { rules: NeverLogRule[] };
  'sensitive.answer': { touches: number };
  'sensitive.waiting': { questions: SensitiveQuestion[] };
  'sensitive.words': { words: SensitiveWordRow[] };
  'sweep.read': SweepList;
  /** `refused`: rows that stayed out, each with one sentence. The new touches come as `touch` pushes, too. */
  'sweep.accept': { rows: TouchRow[]; refused: { id: string; why: string }[] };
  'sweep.dismiss': { dismissed: number };
  'touch.list': { touches: TouchRow[] };
  'person.suggestions': PersonSuggestions;
  /** `id` stays visible; `mergedId` is what `person.split` takes back. */
  'person.merge': { id: string; mergedId: string };
  'person.refuse': Record<string, never>;
  'person.unrefuse': Record<string, never>;
  'person.split': { id: string; mergedId: string };
  'person.pin': { personId: string };
  'person.unpin': { wasPinned: boolean };
  'person.export': PersonExport;
  /** `mentions`: touches of others that name an address or profile of the person; only the rep can judge those. */
  'person.erase': { touches: number; told: number; mentions: number };
  'erased.count': { tombstones: number };
  'erased.lift': { wasErased: boolean };
  'retention.now': { touches: number; people: number; departures: number };
  'doctor.examine': { findings: Finding[] };
  'hub.connect': { workspace: string };
  'hub.disconnect': Record<string, never>;
  'hub.pull': { changed: number };
  'catalogue.count': { assets: number; source: string };
  'catalogue.list': { assets: Asset[]; total: number };
  'catalogue.import': ImportReport;
  'catalogue.sample': ImportReport;
  'catalogue.clear': { removed: number };
  'packs.list': { packs: PackRow[] };
  'packs.preview': PackPreview;
  'packs.import': { packs: PackRow[] };
  'packs.revert': { packs: PackRow[] };
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
