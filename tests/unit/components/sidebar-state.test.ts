// The state against a background that is held in the test's hand: it answers when and what the test says.
import { describe, expect, test, vi } from 'vitest';
import { canInsert, createActions } from '../../../components/sidebar/actions.ts';
import { feed } from '../../../components/sidebar/feed.ts';
import { createState } from '../../../components/sidebar/state.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import type { RankAnswer } from '../../../lib/model/suggestion.ts';
import type { TouchDraft } from '../../../lib/model/touch.ts';
import { type Client, WireError } from '../../../lib/wire/client.ts';
import type { BackgroundToPage, RequestName, SyncStatus } from '../../../lib/wire/messages.ts';
import { asset, context, suggestion } from './samples.ts';

const sync: SyncStatus = { state: 'ok', waiting: 0, failed: 0, nextTryAt: '', message: '', hubUrl: '', targets: [] };
type Push = Exclude<BackgroundToPage, { type: 'answer' }>;

function heldBackground() {
  const asked: {
    name: RequestName;
    argument: Record<string, unknown>;
    answer: (value: unknown) => void;
    refuse: (error: unknown) => void;
  }[] = [];
  const listeners = new Set<(push: Push) => void>();
  const client: Client = {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        asked.push({ name, argument: argument as Record<string, unknown>, answer: resolve as never, refuse: reject });
      }),
    listen: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
  return {
    client,
    asked,
    push: (push: Push) => {
      for (const listener of listeners) listener(push);
    },
    last: (name: RequestName) => asked.findLast((item) => item.name === name),
  };
}

const ranked = (viewId: string, ...ids: string[]): RankAnswer => ({
  viewId,
  suggestions: ids.map((id) => suggestion(id)),
  eligible: 9,
  note: '',
  tookMs: 1,
});
/** What is asked beside a list comes when it comes. */
const namesOf = (asked: readonly { name: RequestName }[]): RequestName[] =>
  asked.map(({ name }) => name).filter((name) => name !== 'suggest.about');
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function started() {
  const background = heldBackground();
  const state = createState();
  const { onHello } = feed(state, background.client);
  onHello({ context: context(), settings: defaultSettings, sync, assets: 9, building: undefined });
  const hello = { context: context(), settings: defaultSettings, sync, assets: 9, building: undefined };
  return { ...background, state, onHello, hello };
}

describe('the sidebar’s state', () => {
  test('drops the answer for a person who is no longer on screen', async () => {
    const { state, push, last } = started();
    const forAnn = last('rank');
    push({ type: 'context', context: context({ viewId: 'view-0002' }) });
    forAnn?.answer(ranked('view-0001', 'a'));
    await settled();
    expect(state.suggested.value).toBeUndefined();
    last('rank')?.answer(ranked('view-0002', 'b'));
    await settled();
    expect(state.rows.value.map((row) => row.asset.id)).toEqual(['b']);
  });

  test('forgets the old list at the moment the view changes', async () => {
    const { state, push, last } = started();
    last('rank')?.answer(ranked('view-0001', 'a'));
    await settled();
    push({ type: 'context', context: undefined });
    expect(state.rows.value).toEqual([]);
    expect(state.touches.value).toBeUndefined();
  });

  test('asks for the list first, and for what else there is to a view once it stands', async () => {
    const { push, asked, last } = started();
    asked.length = 0;
    push({ type: 'context', context: context({ viewId: 'view-0002' }) });
    expect(namesOf(asked)).toEqual(['rank']);
    last('rank')?.refuse(new WireError({ code: 'unexpected', message: 'It could not.' }));
    await settled();
    expect(namesOf(asked)).toEqual(expect.arrayContaining(['touch.list', 'person.suggestions', 'record.state']));
  });

  test('asks nothing about a page that still fills in, and everything when it has settled', async () => {
    const { push, asked, last } = started();
    asked.length = 0;
    push({ type: 'context', context: context({ viewId: 'view-0002', state: 'loading' }) });
    await settled();
    expect(namesOf(asked)).toEqual([]);
    push({ type: 'context', context: context({ viewId: 'view-0002' }) });
    last('rank')?.answer(ranked('view-0002', 'a'));
    await settled();
    expect(namesOf(asked)).toEqual(['rank', 'touch.list', 'person.card', 'person.suggestions', 'record.state']);
  });

  test('asks about the rows once more after a touch, also where the touches of this view were never listed', async () => {
    const { state, push, asked, last } = started();
    last('rank')?.answer(ranked('view-0001', 'a', 'b'));
    await vi.waitFor(() => expect(last('suggest.about')?.argument).toMatchObject({ assetIds: ['a', 'b'] }));
    const about = (sent: boolean) => ({
      assets: ['a', 'b'].map((assetId) => ({
        ...{ assetId, used: 0, taken: 0, replies: 0 },
        sent: sent ? [{ name: 'Ann', isThem: true, day: '2026-11-27' }] : [],
      })),
    });
    last('suggest.about')?.answer(about(false));
    await settled();
    const before = asked.filter(({ name }) => name === 'suggest.about').length;
    push({ type: 'erased', personId: 'somebody' });
    await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'suggest.about')).toHaveLength(before + 1));
    last('suggest.about')?.answer(about(true));
    await settled();
    expect(state.about.value.a?.sent).toHaveLength(1);
  });

  test('keeps the selection when the same list comes again in another order', async () => {
    const { state, push, last } = started();
    last('rank')?.answer(ranked('view-0001', 'a', 'b', 'c'));
    await settled();
    state.selected.value = 'b';
    push({ type: 'catalogue', assets: 10 });
    last('rank')?.answer(ranked('view-0001', 'c', 'x', 'b'));
    await settled();
    expect(state.selected.value).toBe('b');
  });

  test('keeps list and selection when a worker started anew has not heard the page yet, and drops them when nobody speaks', async () => {
    const { state, push, last, onHello, hello } = started();
    last('rank')?.answer(ranked('view-0001', 'a', 'b'));
    await settled();
    state.selected.value = 'b';
    vi.useFakeTimers();
    try {
      onHello({ ...hello, context: undefined });
      push({ type: 'context', context: context() });
      vi.advanceTimersByTime(60_000);
      expect(state.rows.value.map((row) => row.asset.id)).toEqual(['a', 'b']);
      expect(state.selected.value).toBe('b');
      onHello({ ...hello, context: undefined });
      vi.advanceTimersByTime(60_000);
      expect(state.context.value).toBeUndefined();
      expect(state.rows.value).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test('gives the list its selection back after a search', async () => {
    const { state, last } = started();
    last('rank')?.answer(ranked('view-0001', 'a', 'b', 'c'));
    await settled();
    state.selected.value = 'b';
    state.search.value = 'cold';
    last('rank')?.answer(ranked('view-0001', 'x', 'a', 'y'));
    await settled();
    expect(state.selected.value).toBe('x');
    state.selected.value = 'y';
    state.search.value = '';
    expect(state.selected.value).toBe('b');
  });

  test('does not rank again when only the composer opens', async () => {
    const { push, last, asked } = started();
    last('rank')?.answer(ranked('view-0001', 'a'));
    await settled();
    const before = namesOf(asked);
    push({
      type: 'context',
      context: context({ composer: { id: 'c', kind: 'email', isEmpty: true, subject: '', recipients: [] } }),
    });
    expect(namesOf(asked)).toEqual(before);
  });

  test('shows the newest search although an older one answers later', async () => {
    const { state, last } = started();
    state.search.value = 'co';
    const older = last('rank');
    state.search.value = 'cold';
    last('rank')?.answer(ranked('view-0001', 'new'));
    older?.answer(ranked('view-0001', 'old'));
    await settled();
    expect(state.rows.value.map((row) => row.asset.id)).toEqual(['new']);
  });

  test('says so when the background is gone, and why when the ranking failed', async () => {
    const { state, last } = started();
    last('rank')?.refuse(new WireError({ code: 'background_gone', message: 'It does not answer.' }));
    await settled();
    expect(state.phase.value).toBe('gone');
    expect(state.rankTrouble.value).toBe('It does not answer.');
  });
});

describe('insertion', () => {
  const open = context({ composer: { id: 'c', kind: 'email', isEmpty: true, subject: '', recipients: [] } });
  test('is offered for what may be sent, where there is a composer', () => {
    expect(canInsert(asset('a'), open)).toBe(true);
    expect(canInsert(asset('a', 'rfp-answer'), open)).toBe(true);
    expect(canInsert(asset('a'), context())).toBe(false);
  });

  test('is never offered for internal assets or for what is there to be read', () => {
    expect(canInsert(asset('a', 'case-study', { audience: 'internal' }), open)).toBe(false);
    expect(canInsert(asset('a', 'battlecard'), open)).toBe(false);
  });
});

describe('what needs a look', () => {
  const refused = (code: string) => new WireError({ code, message: 'Look first.' });
  const acting = () => {
    const { state, client, last } = started();
    return {
      state,
      last,
      actions: createActions(state, client, { copyText: async () => true, openLink: () => undefined }),
    };
  };

  test.each(['needs_confirmation', 'too_long', 'field_empty'])(
    '%s opens the preview instead of an error',
    async (code) => {
      const { state, last, actions } = acting();
      const done = actions.insert(asset('a'));
      last('insert')?.refuse(refused(code));
      await done;
      expect(state.preview.value).toEqual({ assetId: 'a', title: 'Title a' });
      expect(state.happening.value).toBeUndefined();
    },
  );

  test('a refusal that no look can settle stays a sentence', async () => {
    const { state, last, actions } = acting();
    const done = actions.insert(asset('a'));
    last('insert')?.refuse(refused('asset_internal'));
    await done;
    expect(state.preview.value).toBeUndefined();
    expect(state.happening.value).toMatchObject({ tone: 'red', text: 'Look first.' });
  });
});

describe('questions', () => {
  const draft = { people: [{ name: 'Ann', email: 'ann@acme.example' }], dedupeKey: 'k' } as TouchDraft;
  const possible = (dedupeKey: string) =>
    ({ type: 'possible-touch', viewId: 'view-0001', draft: { ...draft, dedupeKey } }) as const;

  test('about a touch outlive the view and stand in a line, each asked once', () => {
    const { state, push } = started();
    push(possible('k'));
    push(possible('k'));
    push(possible('l'));
    push({ type: 'context', context: context({ viewId: 'view-0002' }) });
    expect(state.questions.value.map(({ id }) => id)).toEqual(['touch:k', 'touch:l']);
    state.questions.value[0]?.onNo();
    expect(state.questions.value.map(({ id }) => id)).toEqual(['touch:l']);
  });

  test('“never for this person” adds the address and offers to take earlier touches back', async () => {
    const { state, push, last } = started();
    push(possible('k'));
    state.questions.value[0]?.never?.onNever();
    expect(last('neverlog.add')?.argument).toEqual({ kind: 'address', value: 'ann@acme.example' });
    last('neverlog.add')?.answer({ rule: {}, earlierIds: ['t1', 't2'] });
    await settled();
    expect(state.questions.value.map(({ text }) => text)).toEqual(['2 earlier touches stay. Take them back too?']);
    state.questions.value[0]?.onYes();
    expect(last('touch.undo-many')?.argument).toEqual({ touchIds: ['t1', 't2'] });
  });

  test('about a sending that the mail host took back are gone', () => {
    const { state, push } = started();
    push(possible('k'));
    push(possible('l'));
    push({ type: 'sensitive-touch', viewId: 'view-0001', draft, class: 'health', words: 'health' });
    push({ type: 'taken-back', dedupeKey: 'k' });
    expect(state.questions.value.map(({ id }) => id)).toEqual(['touch:l']);
  });

  test('about a private conversation a yes logs and a no does not', () => {
    const { state, push, last } = started();
    push({ type: 'sensitive-touch', viewId: 'view-0001', draft, class: 'health', words: 'health' });
    expect(state.questions.value[0]?.text).toBe('This looks private (health). Log it?');
    state.questions.value[0]?.onNo();
    expect(last('sensitive.answer')?.argument).toMatchObject({ isToBeLogged: false });
  });
});

test('the sweep and the record state of another view are not shown', () => {
  const { state, push } = started();
  push({ type: 'sweep', viewId: 'view-old', missing: 12 });
  expect(state.missing.value).toBe(0);
  push({ type: 'sweep', viewId: 'view-0001', missing: 12 });
  expect(state.missing.value).toBe(12);
  push({ type: 'context', context: context({ viewId: 'view-0002' }) });
  expect(state.missing.value).toBe(0);
});
