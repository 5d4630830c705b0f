// The state against a background that is held in the test's hand: it answers when and what the test says.
import { describe, expect, test } from 'vitest';
import { canInsert } from '../../../components/sidebar/actions.ts';
import { feed } from '../../../components/sidebar/feed.ts';
import { createState } from '../../../components/sidebar/state.ts';
import { defaultSettings } from '../../../lib/model/settings.ts';
import type { RankAnswer } from '../../../lib/model/suggestion.ts';
import { type Client, WireError } from '../../../lib/wire/client.ts';
import type { BackgroundToPage, RequestName } from '../../../lib/wire/messages.ts';
import { asset, context, suggestion } from './samples.ts';

const sync = { state: 'ok', waiting: 0, failed: 0, nextTryAt: '', message: '', hubUrl: '' } as const;
type Push = Exclude<BackgroundToPage, { type: 'answer' }>;

function heldBackground() {
  const asked: {
    name: RequestName;
    argument: Record<string, unknown>;
    answer: (value: unknown) => void;
    refuse: (error: unknown) => void;
  }[] = [];
  let listener: (push: Push) => void = () => undefined;
  const client: Client = {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        asked.push({ name, argument: argument as Record<string, unknown>, answer: resolve as never, refuse: reject });
      }),
    listen: (heard) => {
      listener = heard;
      return () => undefined;
    },
  };
  return {
    client,
    asked,
    push: (push: Push) => listener(push),
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
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function started() {
  const background = heldBackground();
  const state = createState();
  const { onHello } = feed(state, background.client);
  onHello({ context: context(), settings: defaultSettings, sync, assets: 9 });
  return { ...background, state };
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

  test('does not rank again when only the composer opens', async () => {
    const { push, last, asked } = started();
    last('rank')?.answer(ranked('view-0001', 'a'));
    await settled();
    const before = asked.length;
    push({
      type: 'context',
      context: context({ composer: { id: 'c', kind: 'email', isEmpty: true, subject: '', recipients: [] } }),
    });
    expect(asked.length).toBe(before);
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
