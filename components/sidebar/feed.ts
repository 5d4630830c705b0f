// Keeps the sidebar's state fresh: what the background pushes, and what is asked when the view or the search changes.
// An answer that belongs to an earlier view is dropped: the old person must never show through.

import { batch, effect } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import { mostSuggestions } from '../../lib/model/suggestion.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { Answers, BackgroundToPage, TouchRow } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { rankingKey } from './facts.ts';
import { loadKnown } from './person-actions.ts';
import { createPersonFeed } from './person-feed.ts';
import { askAboutPerson, askAboutPrivate, askAboutTouch, dropQuestions } from './questions.ts';
import { loadRecord } from './record-actions.ts';
import { selectionAfter } from './selection.ts';
import { libraryPage, type SidebarState } from './state.ts';
import { forgetView, keepAbout } from './suggest-feed.ts';
import { createTranslations, type DeviceTranslator, type Translations } from './translating.ts';

const mostFound = 50;
/** Milliseconds in which a page reconnects to a worker that was started anew; it does so within a few hundred. */
const pageSpeaksMs = 2_000;

/** Loads what the state needs from the background and keeps it fresh. Returns the way to stop. */
export function feed(
  state: SidebarState,
  client: Client,
  device?: DeviceTranslator,
): { onHello: (answer: Answers['hello']) => void; translations: Translations; stop: () => void } {
  const viewId = (): string => state.context.peek()?.viewId ?? '';
  const orGone = (error: unknown): void => {
    if (error instanceof WireError && error.problem.code === 'background_gone') state.phase.value = 'gone';
  };

  const person = createPersonFeed(state, client, orGone);

  let missed: ReturnType<typeof setTimeout> | undefined;
  let rankNumber = 0;
  const rank = async (text: string): Promise<void> => {
    const mine = ++rankNumber;
    const asked = viewId();
    try {
      const answer = await client.ask('rank', {
        viewId: asked,
        text,
        limit: text === '' ? mostSuggestions : mostFound,
        ...(text === '' ? translatedOf(asked) : { only: copyOf(state.only.peek()) }),
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

  const translations = createTranslations(state, client, device, () => void rank(''));
  const translatedOf = (asked: string) => {
    const translated = translations.of(asked);
    return translated.length === 0 ? {} : { translated };
  };
  /** For the context alone, and once more when something of it was translated. */
  const suggest = async (): Promise<void> => {
    await rank('');
    void translations.look();
  };

  const loadTouches = async (): Promise<void> => {
    const asked = viewId();
    if (asked === '') return;
    try {
      const { touches } = await client.ask('touch.list', { viewId: asked, limit: 50 });
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
      person.clear();
      state.selected.value = '';
      // A question about a touch outlives its view: "Send and archive" leaves the thread at once.
      state.questions.value = state.questions.peek().filter((question) => question.isLasting);
      state.known.value = undefined;
      state.record.value = undefined;
      state.missing.value = 0;
      state.whyNot.value = undefined;
      forgetView(state);
      state.translation.value = undefined;
      state.preview.value = undefined;
    });
    if (isSame && !isNewView) return;
    const isSearching = state.search.peek().trim() !== '';
    // A page that still fills in has nothing to be ranked for: what it says when it has settled comes as a push of its own.
    const ranked = context?.state === 'loading' ? Promise.resolve() : suggest();
    if (isSearching) void rank(state.search.peek().trim());
    if (context?.state === 'loading') return;
    // The list first: what else there is to a view is asked once it stands.
    void ranked.then(() => {
      if (viewId() !== (context?.viewId ?? '')) return;
      void loadTouches();
      person.load();
      loadKnown(state, client).then(() => askAboutPerson(state, client), orGone);
      if (isNewView || before?.state === 'loading') loadRecord(state, client).catch(orGone);
    });
  };

  /** Nothing about an erased person stays on screen, in no open sidebar. */
  const afterErasing = (): void => {
    state.known.value = undefined;
    void loadTouches();
    loadKnown(state, client).catch(orGone);
  };

  const onPush = (push: Exclude<BackgroundToPage, { type: 'answer' }>): void => {
    person.heard(push);
    if (push.type === 'context') {
      clearTimeout(missed);
      show(push.context);
    } else if (push.type === 'sync') state.sync.value = push.status;
    else if (push.type === 'settings') state.settings.value = push.settings;
    else if (push.type === 'wish') state.wish.value = push.wish;
    else if (push.type === 'catalogue') {
      state.assets.value = push.assets;
      void suggest();
      if (state.library.peek() !== undefined) void loadLibrary();
    } else if (push.type === 'building') {
      const isDone = push.building === undefined;
      state.building.value = push.building;
      if (isDone) {
        void suggest();
        if (state.search.peek().trim() !== '') void rank(state.search.peek().trim());
      }
    } else if (push.type === 'possible-touch') askAboutTouch(state, client, push);
    else if (push.type === 'sensitive-touch') askAboutPrivate(state, client, push);
    else if (push.type === 'taken-back') dropQuestions(state, push.dedupeKey);
    else if (push.type === 'erased') afterErasing();
    else if (push.type === 'store') {
      if (push.problem !== undefined)
        state.happening.value = { tone: 'red', text: push.problem.message, detail: '', touch: undefined };
    } else if (push.type === 'not-logged')
      state.happening.value = { tone: 'plain', text: t('touch.strip.notLogged'), detail: push.why, touch: undefined };
    else if (push.type === 'record') {
      if (push.viewId === viewId()) state.record.value = push.state;
    } else if (push.type === 'sweep') {
      if (push.viewId === viewId()) state.missing.value = push.missing;
    } else if (push.type === 'touch') {
      onTouch(state, push.row);
      void loadTouches();
      // The first touch makes a person known: the card has more to say now.
      if (state.known.peek()?.person === undefined) loadKnown(state, client).catch(orGone);
    }
  };

  const stops = [
    client.listen(onPush),
    person.stop,
    keepSelection(state),
    keepAbout(state, client),
    effect(() => {
      if (state.again.value > 0) void suggest();
    }),
    effect(() => {
      const text = state.search.value.trim();
      const isNarrowed = Object.keys(state.only.value).length > 0;
      if (text !== '') void rank(text);
      else {
        state.found.value = undefined;
        if (isNarrowed) state.only.value = {};
      }
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
        state.building.value = answer.building;
      });
      clearTimeout(missed);
      // A worker that was just started has not heard the page yet: the list stays until it has, or until nobody is there to speak.
      if (answer.context === undefined && state.context.peek() !== undefined)
        missed = setTimeout(() => show(undefined), pageSpeaksMs);
      else show(answer.context);
    },
    translations,
    stop: () => {
      clearTimeout(missed);
      for (const stop of stops) stop();
    },
  };
}

const copyOf = (only: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(only).map(([facet, values]) => [facet, [...values]]));

/** A touch that was just seen or changed goes to the live strip, unless an error stands there about something else. */
function onTouch(state: SidebarState, row: TouchRow): void {
  const current = state.happening.peek();
  const isNews = row.touch.state === 'observed' || row.touch.state === 'confirmed' || row.touch.state === 'queued';
  const isCurrent = current?.touch?.touch.id === row.touch.id;
  if (isNews || isCurrent) state.happening.value = { tone: 'green', text: '', detail: '', touch: row };
}

/** The selection follows the asset while its list is updated; each kind of list has its own and gets it back. */
function keepSelection(state: SidebarState): () => void {
  const selected = new Map<string, string>();
  let before = { kind: '', ids: [] as string[] };
  return effect(() => {
    const ids = state.rows.value.map((row) => row.asset.id);
    const kind = `${state.view.value} ${state.search.value.trim() === '' ? 'all' : 'found'}`;
    const now = state.selected.peek();
    if (kind === before.kind) state.selected.value = selectionAfter(before.ids, ids, now);
    else {
      selected.set(before.kind, now);
      const kept = selected.get(kind) ?? '';
      state.selected.value = ids.includes(kept) ? kept : (ids[0] ?? '');
    }
    before = { kind, ids };
  });
}
