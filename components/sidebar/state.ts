// What the sidebar knows, as signals, and how pushes from the background change it.
// An answer that belongs to an earlier view is dropped: the old person must never show through.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Asset } from '../../lib/model/asset.ts';
import type { Context } from '../../lib/model/context.ts';
import { defaultSettings, type Settings } from '../../lib/model/settings.ts';
import type { RankAnswer, Suggestion } from '../../lib/model/suggestion.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { Answers, BackgroundToPage, PersonSuggestions, SyncStatus, TouchRow } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { rankingKey } from './facts.ts';
import { loadKnown } from './person-actions.ts';
import type { Question } from './question-strip.tsx';
import { askAboutPerson, askAboutTouch } from './questions.ts';
import { groupByUse, selectionAfter } from './selection.ts';

export type ViewName = 'now' | 'timeline' | 'library';
/** What happened last, for the live strip. `touch` brings its undo along. */
export interface Happening {
  tone: 'green' | 'red' | 'plain';
  text: string;
  /** The part in secondary ink: the evidence, the title. */
  detail: string;
  touch: TouchRow | undefined;
}

export interface SidebarState {
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
  /** What only the rep can answer. */
  question: Signal<Question | undefined>;
  /** The rows that the arrow keys walk through. */
  rows: ReadonlySignal<Suggestion[]>;
}

const noSync: SyncStatus = { state: 'off', waiting: 0, failed: 0, nextTryAt: '', message: '', hubUrl: '' };

export function createState(): SidebarState {
  const view = signal<ViewName>('now');
  const search = signal('');
  const suggested = signal<RankAnswer>();
  const found = signal<RankAnswer>();
  const library = signal<{ assets: Asset[]; total: number }>();
  const rows = computed((): Suggestion[] => {
    if (view.value === 'timeline') return [];
    if (search.value.trim() !== '') return found.value?.suggestions ?? [];
    if (view.value === 'library')
      return (library.value?.assets ?? []).map((asset) => ({ asset, use: 'send' as const, score: 0, reasons: [] }));
    return groupByUse(suggested.value?.suggestions ?? []).flatMap((group) => group.rows);
  });
  return {
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
    question: signal(),
    rows,
  };
}

const mostSuggestions = 12;
const mostFound = 50;
export const libraryPage = 100;

/** Loads what the state needs from the background and keeps it fresh. Returns the way to stop. */
export function feed(
  state: SidebarState,
  client: Client,
): { onHello: (answer: Answers['hello']) => void; stop: () => void } {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const orGone = (error: unknown): void => {
    if (error instanceof WireError && error.problem.code === 'background_gone') state.phase.value = 'gone';
  };

  let rankNumber = 0;
  const rank = async (text: string): Promise<void> => {
    const mine = ++rankNumber;
    const asked = viewId();
    try {
      const answer = await client.ask('rank', {
        viewId: asked,
        text,
        limit: text === '' ? mostSuggestions : mostFound,
      });
      if (mine !== rankNumber || asked !== viewId()) return;
      batch(() => {
        state.rankTrouble.value = '';
        (text === '' ? state.suggested : state.found).value = answer;
      });
    } catch (error) {
      if (mine !== rankNumber || asked !== viewId()) return;
      state.rankTrouble.value = sentenceOf(error);
      orGone(error);
    }
  };

  const loadTouches = async (): Promise<void> => {
    const asked = viewId();
    if (asked === '') return;
    try {
      const { touches } = await client.ask('touch.list', { viewId: asked, limit: 200 });
      if (asked === viewId()) state.touches.value = touches;
    } catch (error) {
      orGone(error);
    }
  };

  const loadLibrary = async (): Promise<void> => {
    const limit = Math.max(libraryPage, state.library.peek()?.assets.length ?? 0);
    try {
      state.library.value = await client.ask('catalogue.list', { offset: 0, limit: Math.min(limit, 500) });
    } catch (error) {
      orGone(error);
    }
  };

  const show = (context: Context | undefined): void => {
    const before = state.context.peek();
    const isNewView = before?.viewId !== context?.viewId;
    const isSame = rankingKey(before) === rankingKey(context) && state.suggested.peek() !== undefined;
    batch(() => {
      state.context.value = context;
      if (!isNewView) return;
      state.suggested.value = undefined;
      state.found.value = undefined;
      state.touches.value = undefined;
      state.selected.value = '';
      state.question.value = undefined;
      state.known.value = undefined;
    });
    if (isSame && !isNewView) return;
    void rank('');
    if (state.search.peek().trim() !== '') void rank(state.search.peek().trim());
    void loadTouches();
    loadKnown(state, client).then(() => askAboutPerson(state, client), orGone);
  };

  const onPush = (push: Exclude<BackgroundToPage, { type: 'answer' }>): void => {
    if (push.type === 'context') show(push.context);
    else if (push.type === 'sync') state.sync.value = push.status;
    else if (push.type === 'settings') state.settings.value = push.settings;
    else if (push.type === 'catalogue') {
      state.assets.value = push.assets;
      void rank('');
      if (state.library.peek() !== undefined) void loadLibrary();
    } else if (push.type === 'possible-touch') askAboutTouch(state, client, push);
    else if (push.type === 'touch') {
      onTouch(state, push.row);
      void loadTouches();
    }
  };

  const stops = [
    client.listen(onPush),
    keepSelection(state),
    effect(() => {
      const text = state.search.value.trim();
      if (text === '') state.found.value = undefined;
      else void rank(text);
    }),
    effect(() => {
      if (state.view.value === 'library' && state.phase.value === 'ready') void loadLibrary();
    }),
  ];
  client.ask('sync.status', {}).then((status) => {
    state.sync.value = status;
  }, orGone);

  return {
    onHello: (answer) => {
      batch(() => {
        state.phase.value = 'ready';
        state.settings.value = answer.settings;
        state.sync.value = answer.sync;
        state.assets.value = answer.assets;
      });
      show(answer.context);
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** A touch that was just seen or changed goes to the live strip, unless an error stands there about something else. */
function onTouch(state: SidebarState, row: TouchRow): void {
  const current = state.happening.peek();
  const isNews = row.touch.state === 'observed' || row.touch.state === 'confirmed' || row.touch.state === 'queued';
  const isCurrent = current?.touch?.touch.id === row.touch.id;
  if (isNews || isCurrent) state.happening.value = { tone: 'green', text: '', detail: '', touch: row };
}

function keepSelection(state: SidebarState): () => void {
  let before: string[] = [];
  return effect(() => {
    const ids = state.rows.value.map((row) => row.asset.id);
    state.selected.value = selectionAfter(before, ids, state.selected.peek());
    before = ids;
  });
}
