// Keeps card and timeline fresh: asked when a view is new, when something was touched, and when the rep begins to write. An
// answer for an earlier view, scope or filter is dropped.
import { batch, effect } from '@preact/signals';
import { everything } from '../../lib/touches/timeline-filter.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { BackgroundToPage, TimelinePage } from '../../lib/wire/messages.ts';
import type { SidebarState } from './state.ts';

/** Rows of one page; after a change as many as stand there are asked for again, up to what one answer holds. */
export const timelineStep = 50;
const mostAtOnce = 500;

export interface PersonFeed {
  /** The view is new, or what it says about the person is. */
  load(): void;
  /** A new view: nothing of the one before may show through. Inside a batch. */
  clear(): void;
  heard(push: Exclude<BackgroundToPage, { type: 'answer' }>): void;
  stop(): void;
}

export function createPersonFeed(state: SidebarState, client: Client, onError: (error: unknown) => void): PersonFeed {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const isReady = (): boolean => state.context.peek()?.state === 'ready' && viewId() !== '';

  const loadCard = async (): Promise<void> => {
    const asked = viewId();
    if (!isReady()) return;
    const { card } = await client.ask('person.card', { viewId: asked });
    if (asked !== viewId()) return;
    state.card.value = card;
    // Own touches stand there at once; colleagues' come when the hub has told, or never.
    const told = await client.ask('person.team', { viewId: asked });
    if (asked === viewId()) state.card.value = told.card;
  };

  const reload = (): void => {
    loadCard().catch(onError);
    if (state.view.peek() === 'timeline') void loadTimeline(state, client).catch(onError);
  };

  let before = '';
  const stops = [
    // Anew for each view, scope and filter that is looked at.
    effect(() => {
      const isLooked = state.view.value === 'timeline' && state.phase.value === 'ready';
      void [state.timelineScope.value, state.timelineFilter.value, state.context.value?.viewId];
      if (isLooked) loadTimeline(state, client).catch(onError);
    }),
    // Joined or split: another person than a moment ago, in the same view.
    effect(() => {
      const now = familyOf(state);
      if (before !== '' && now !== '' && now !== before) reload();
      before = now;
    }),
    effect(() => {
      const isWriting = state.context.value?.composer !== undefined;
      if (isWriting && state.card.peek() !== undefined) loadCard().catch(onError);
    }),
  ];
  return {
    load: reload,
    clear: () =>
      batch(() => {
        state.card.value = undefined;
        state.timeline.value = undefined;
        state.timelineFilter.value = everything;
      }),
    heard: ({ type }) => {
      if (type === 'touch' || type === 'erased') reload();
      // Where a touch stands has changed.
      else if (type === 'sync' && state.view.peek() === 'timeline') loadTimeline(state, client).catch(onError);
    },
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** Whom the view is about, and who is joined to them; empty while nothing is known. */
function familyOf({ known }: SidebarState): string {
  const person = known.value?.person;
  return person === undefined ? '' : [person.id, ...person.mergedFrom.map(({ id }) => id)].join(' ');
}

const copyOf = (state: SidebarState) => {
  const { channel, direction, group } = state.timelineFilter.peek();
  return { channel: [...channel], direction: [...direction], group: [...group] };
};

async function ask(
  state: SidebarState,
  client: Client,
  offset: number,
  limit: number,
): Promise<TimelinePage | undefined> {
  const [viewId, scope, filter] = [
    state.context.peek()?.viewId ?? '',
    state.timelineScope.peek(),
    state.timelineFilter.peek(),
  ];
  if (viewId === '' || state.context.peek()?.state !== 'ready') return undefined;
  const page = await client.ask('timeline.list', { viewId, scope, offset, limit, filter: copyOf(state) });
  const isSame =
    viewId === state.context.peek()?.viewId &&
    scope === state.timelineScope.peek() &&
    filter === state.timelineFilter.peek();
  return isSame ? page : undefined;
}

/** From the top, as many rows as stand there. */
async function loadTimeline(state: SidebarState, client: Client): Promise<void> {
  const held = state.timeline.peek()?.rows.length ?? 0;
  const page = await ask(state, client, 0, Math.min(mostAtOnce, Math.max(timelineStep, held)));
  if (page !== undefined) state.timeline.value = page;
}

/** The rows after those that stand there. What came meanwhile moved them down: a row that is there already is left out. */
export async function moreTimeline(state: SidebarState, client: Client): Promise<void> {
  const held = state.timeline.peek();
  if (held === undefined) return;
  const page = await ask(state, client, held.rows.length, timelineStep);
  if (page === undefined || state.timeline.peek() !== held) return;
  const known = new Set(held.rows.map(({ row }) => row.touch.id));
  state.timeline.value = { ...page, rows: [...held.rows, ...page.rows.filter(({ row }) => !known.has(row.touch.id))] };
}
