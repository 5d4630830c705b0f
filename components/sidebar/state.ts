// What the sidebar knows, as signals. feed.ts fills them.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Asset } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import type { RecordState } from '../../lib/model/off-record.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { RankAnswer, Suggestion } from '../../lib/model/suggestion.ts';
import type { Building, PersonSuggestions, SyncStatus, TouchRow } from '../../lib/wire/messages.ts';
import { type PersonSignals, personSignals } from './person-state.ts';
import type { Question } from './questions.ts';
import { groupByUse } from './selection.ts';
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
}

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
  /** The browser could translate what is on screen, if the rep lets it load the languages. */
  translation: Signal<TranslationOffer | undefined>;
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
    translation: signal(),
    preview: signal(),
    rows,
  };
}

/** Assets of the library that are loaded at once. */
export const libraryPage = 100;
