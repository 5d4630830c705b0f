// What the rows show beyond the list itself: asked once the list stands, so that the list never waits for it.
import { effect } from '@preact/signals';
import type { Client } from '../../lib/wire/client.ts';
import type { SidebarState } from './state.ts';

/** Waits for the end of typing before found rows are asked about. */
const pauseMs = 250;
/** As many as one question may name. */
const most = 100;

/** What belongs to the view that is left. */
export function forgetView(state: SidebarState): void {
  state.explained.value = undefined;
  state.about.value = {};
  state.asked.value = undefined;
  state.overlay.value = undefined;
}

/** Asks about rows that nothing is known of yet, and about all of them after a touch: it may have sent one. Returns the way to stop. */
export function keepAbout(state: SidebarState, client: Client): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const load = async (isAfresh: boolean): Promise<void> => {
    const asked = viewId();
    const ids = state.rows.peek().map(({ asset }) => asset.id);
    const wanted = ids.filter((id) => isAfresh || state.about.peek()[id] === undefined).slice(0, most);
    if (wanted.length === 0) return;
    // Numbers beside a list are no reason for an error: without them the list is as good.
    const answer = await client.ask('suggest.about', { viewId: asked, assetIds: wanted }).catch(() => undefined);
    if (answer === undefined || asked !== viewId()) return;
    const fresh = Object.fromEntries(answer.assets.map((about) => [about.assetId, about]));
    state.about.value = { ...state.about.peek(), ...fresh };
  };
  const soon = (ms: number, isAfresh: boolean): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void load(isAfresh), ms);
  };
  const stops = [
    effect(() => {
      void state.rows.value;
      soon(state.search.value.trim() === '' ? 0 : pauseMs, false);
    }),
    // Also one that was taken back, or of somebody who is gone.
    client.listen((push) => {
      if (push.type === 'touch' || push.type === 'erased' || push.type === 'facts') soon(pauseMs, true);
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
