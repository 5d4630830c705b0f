// What is due, as signals, and what the rep does about it. Asked when the list of assets stands, and after each push; an
// answer for an earlier view is dropped.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers, PersonSteps, TouchRow } from '../../lib/wire/messages.ts';
import type { SidebarActions } from '../sidebar/actions.ts';
import type { SidebarState } from '../sidebar/state.ts';
import { createDueActions, type DueActions } from './due-actions.ts';
import { selectedAfter } from './groups.ts';
import { newsOf } from './news.ts';

/** What was done last, with its way back. */
export interface LastDone {
  text: string;
  /** Opens the step again, or nothing. */
  undo: (() => Promise<void>) | undefined;
}

export interface Due extends DueActions {
  /** Open next steps of today and before. */
  count: ReadonlySignal<number>;
  list: ReadonlySignal<Answers['steps.due'] | undefined>;
  /** Of the person on screen. */
  here: ReadonlySignal<PersonSteps | undefined>;
  /** What a touch of this view did to a cadence, in one sentence; empty = nothing. */
  news: ReadonlySignal<string>;
  last: Signal<LastDone | undefined>;
  selected: Signal<string>;
  trouble: ReadonlySignal<string>;
  settings: SidebarState['settings'];
  /** Is the person of a row on screen, and so may its template be inserted? */
  isOnScreen(personId: string): boolean;
  stop(): void;
}

export function createDue(client: Client, state: SidebarState, sidebar: Pick<SidebarActions, 'actOn'>): Due {
  const list = signal<Answers['steps.due']>();
  const here = signal<PersonSteps>();
  const last = signal<LastDone>();
  const selected = signal('');
  const trouble = signal('');
  /** The touch that was seen last in this view. */
  const seen = signal<TouchRow>();
  const loads = createLoads(client, state, { list, here, selected, trouble });

  const news = computed(() => newsOf(here.value, seen.value));
  const stops = [
    // Of what was said and what was seen the newer one is shown.
    effect(() => {
      if (news.value !== '') last.value = undefined;
    }),
    client.listen((push) => {
      if (push.type === 'touch') seen.value = push.row;
      const isNews = push.type === 'touch' || push.type === 'steps' || push.type === 'erased' || push.type === 'record';
      if (isNews) void loads.all();
    }),
    // After the list of assets: `known` is asked for once that stands.
    effect(() => {
      if (state.known.value !== undefined) void loads.here();
    }),
    effect(() => {
      const isQuiet = state.suggested.value !== undefined || state.context.value === undefined;
      if (state.phase.value === 'ready' && (isQuiet || state.view.value === 'due') && list.peek() === undefined)
        void loads.list();
    }),
    onNewView(state, () => {
      here.value = undefined;
      seen.value = undefined;
      last.value = undefined;
    }),
  ];
  return {
    ...createDueActions(client, state, sidebar, last),
    ...{ list, here, last, selected, trouble, settings: state.settings },
    count: computed(() => list.value?.count ?? 0),
    news,
    isOnScreen: (personId) => here.value?.person?.id === personId,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function onNewView(state: SidebarState, act: () => void): () => void {
  let before = state.context.peek()?.viewId;
  return effect(() => {
    const viewId = state.context.value?.viewId;
    if (viewId === before) return;
    before = viewId;
    batch(act);
  });
}

interface Loaded {
  list: Signal<Answers['steps.due'] | undefined>;
  here: Signal<PersonSteps | undefined>;
  selected: Signal<string>;
  trouble: Signal<string>;
}

function createLoads(client: Client, state: SidebarState, { list, here, selected, trouble }: Loaded) {
  let number = 0;
  const idsOf = (answer: Answers['steps.due'] | undefined): string[] => (answer?.rows ?? []).map(({ step }) => step.id);
  const loadList = async (): Promise<void> => {
    const mine = ++number;
    try {
      const answer = await client.ask('steps.due', {});
      if (mine !== number) return;
      batch(() => {
        selected.value = selectedAfter(idsOf(list.peek()), idsOf(answer), selected.peek());
        list.value = answer;
        trouble.value = '';
      });
    } catch (error) {
      if (mine === number) trouble.value = error instanceof Error ? error.message : '';
    }
  };
  const loadHere = async (): Promise<void> => {
    const viewId = state.context.peek()?.viewId ?? '';
    if (viewId === '') return;
    // A view that is gone meanwhile is no trouble: the next one asks for itself.
    const answer = await client.ask('steps.here', { viewId }).catch(() => undefined);
    if (answer !== undefined && viewId === state.context.peek()?.viewId) here.value = answer;
  };
  const all = async (): Promise<void> => {
    await Promise.all([loadList(), loadHere()]);
  };
  return { list: loadList, here: loadHere, all };
}
