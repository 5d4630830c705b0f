// What the sidebar knows, as signals. feed.ts fills them.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Ask } from '../../lib/model/ask.ts';
import type { Asset } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { RecordState } from '../../lib/model/off-record.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { RankAnswer, Suggestion } from '../../lib/model/suggestion.ts';
import type { Wish } from '../../lib/model/wish.ts';
import type { AboutAsset, Building, PersonSuggestions, SyncStatus, TouchRow } from '../../lib/wire/messages.ts';
import { type PersonSignals, personSignals } from './person-state.ts';
import type { Question } from './questions.ts';
import { groupByUse } from './selection.ts';
import type { Explained } from './suggestion-chips.tsx';
import type { Target } from './target.ts';
import type { TranslationOffer } from './translating.ts';

export type ViewName = 'now' | 'timeline' | 'library' | 'due';
/** What happened last, for the live strip. `touch` brings its undo along. */
export interface Happening {
  tone: 'green' | 'red' | 'plain';
  text: string;
  /** The part in secondary ink: the evidence, the title. */
  detail: string;
  touch: TouchRow | undefined;
  /** Takes back what is no touch. */
  onUndo?: () => void;
}

/** What stands over the list. */
export type Overlay =
  | { kind: 'dismiss'; asset: Asset }
  /** `wish` as it was asked before, or empty. */
  | { kind: 'ask'; search: string; wish: string }
  | { kind: 'missing' };

export interface SidebarState extends PersonSignals {
  /** `starting` until the first hello is answered; `gone` when the background does not answer. */
  phase: Signal<'starting' | 'ready' | 'gone'>;
  context: Signal<Context | undefined>;
  settings: Signal<Settings>;
  sync: Signal<SyncStatus>;
  /** Assets in the catalogue. */
  assets: Signal<number>;
  view: Signal<ViewName>;
  /** The typed search, shared by Now and Library. */
  search: Signal<string>;
  /** For the context alone. */
  suggested: Signal<RankAnswer | undefined>;
  /** For the typed search; kept while the next one is on its way. */
  found: Signal<RankAnswer | undefined>;
  rankTrouble: Signal<string>;
  selected: Signal<string>;
  touches: Signal<TouchRow[] | undefined>;
  library: Signal<{ assets: Asset[]; total: number } | undefined>;
  happening: Signal<Happening | undefined>;
  /** Who is on screen, as far as this computer knows. */
  known: Signal<PersonSuggestions | undefined>;
  /** What only the rep can answer, the oldest first; one is shown at a time. */
  questions: Signal<Question[]>;
  /** Is what is on screen off the record? */
  record: Signal<RecordState | undefined>;
  /** Touches that the rep's own list on screen shows and the ledger does not have. */
  missing: Signal<number>;
  /** The matcher makes a new index; nothing = it is ready. */
  building: Signal<Building | undefined>;
  /** What a typed search is narrowed to, by facet. */
  only: Signal<Readonly<Record<string, readonly string[]>>>;
  /** Why an asset is not suggested here, once the rep asked. */
  whyNot: Signal<{ assetId: string; sentence: string } | undefined>;
  /** Which reasons are explained. */
  explained: Signal<Explained | undefined>;
  /** What is known of the assets in the rows beyond the catalogue, by id; of this view only. */
  about: Signal<Readonly<Record<string, AboutAsset>>>;
  /** What was asked for in this situation, as far as that was looked up. */
  asked: Signal<{ viewId: string; search: string; ask: Ask } | undefined>;
  overlay: Signal<Overlay | undefined>;
  /** Searches of this page, the latest first; forgotten with it. */
  recent: Signal<readonly string[]>;
  /** Grows when the list is to be asked for again. */
  again: Signal<number>;
  /** The browser could translate what is on screen, if the rep lets it load the languages. */
  translation: Signal<TranslationOffer | undefined>;
  /** What a key or a menu entry asked for and nobody has done yet. */
  wish: Signal<Wish | undefined>;
  /** What the preview shows; nothing = closed. */
  preview: Signal<Target | undefined>;
  /** The rows that the arrow keys walk through. */
  rows: ReadonlySignal<Suggestion[]>;
}

const noSync: SyncStatus = { state: 'off', waiting: 0, failed: 0, nextTryAt: '', message: '', hubUrl: '', targets: [] };

export function createState(): SidebarState {
  const view = signal<ViewName>('now');
  const search = signal('');
  const suggested = signal<RankAnswer>();
  const found = signal<RankAnswer>();
  const library = signal<{ assets: Asset[]; total: number }>();
  const rows = computed((): Suggestion[] => {
    if (view.value === 'timeline' || view.value === 'due') return [];
    if (search.value.trim() !== '') return found.value?.suggestions ?? [];
    if (view.value === 'library')
      return (library.value?.assets ?? []).map((asset) => ({ asset, use: 'send' as const, score: 0, reasons: [] }));
    return groupByUse(suggested.value?.suggestions ?? []).flatMap((group) => group.rows);
  });
  return {
    ...personSignals(),
    phase: signal('starting'),
    context: signal(),
    settings: signal(defaultSettings),
    sync: signal(noSync),
    assets: signal(0),
    view,
    search,
    suggested,
    found,
    rankTrouble: signal(''),
    selected: signal(''),
    touches: signal(),
    library,
    happening: signal(),
    known: signal(),
    questions: signal([]),
    record: signal(),
    missing: signal(0),
    building: signal(),
    only: signal({}),
    whyNot: signal(),
    explained: signal(),
    about: signal({}),
    asked: signal(),
    overlay: signal(),
    recent: signal([]),
    again: signal(0),
    translation: signal(),
    wish: signal(),
    preview: signal(),
    rows,
  };
}

/** Assets of the library that are loaded at once. */
export const libraryPage = 100;
