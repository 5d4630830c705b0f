// What the rep does about a suggestion, against a background that answers at once with what the test says.
import { describe, expect, test } from 'vitest';
import { createActions } from '../../../components/sidebar/actions.ts';
import { remembered } from '../../../components/sidebar/search-field.tsx';
import { createState } from '../../../components/sidebar/state.ts';
import { type Client, WireError } from '../../../lib/wire/client.ts';
import { asset, context, suggestion } from './samples.ts';

type Answer = (argument: Record<string, unknown>) => unknown;

function scene(answers: Record<string, Answer> = {}) {
  const asked: [name: string, argument: Record<string, unknown>][] = [];
  const client: Client = {
    ask: async (name, argument) => {
      asked.push([name, argument as Record<string, unknown>]);
      return (answers[name]?.(argument as Record<string, unknown>) ?? {}) as never;
    },
    listen: () => () => undefined,
  };
  const state = createState();
  state.context.value = context();
  state.suggested.value = {
    viewId: 'view-0001',
    suggestions: ['a', 'b', 'c'].map((id) => suggestion(id)),
    eligible: 3,
    note: '',
    tookMs: 0,
  };
  const [copied, opened]: [string[], string[]] = [[], []];
  const actions = createActions(state, client, {
    copyText: async (text) => copied.push(text) > 0,
    openLink: (href) => void opened.push(href),
  });
  return { state, actions, asked, copied, opened };
}
const linked = asset('a', 'case-study', {
  url: 'https://collateral.example/a',
  summary: 'Warm loads.',
  body: 'Line one\nLine two',
});

describe('hiding an asset', () => {
  test('takes the row away at once, asks for the list again, and offers the way back', async () => {
    const { state, actions, asked } = scene({ 'suggest.restore': () => ({ restored: 1 }) });
    await actions.suggest.dismiss(asset('b'), 'not-relevant', '');
    expect(state.rows.value.map((row) => row.asset.id)).toEqual(['a', 'c']);
    expect(state.suggested.value?.hidden).toBe(1);
    expect(state.again.value).toBe(1);
    expect(state.happening.value).toMatchObject({ text: 'Hidden here', detail: 'Title b' });
    await actions.undoLast();
    expect(asked.at(-1)).toEqual(['suggest.restore', { viewId: 'view-0001', assetId: 'b' }]);
  });

  test('that fails keeps the row and says why', async () => {
    const problem = { code: 'old_view', message: 'The page moved on.' };
    const { state, actions } = scene({
      'suggest.dismiss': () => {
        throw new WireError(problem);
      },
    });
    await actions.suggest.dismiss(asset('b'), 'outdated', '');
    expect(state.rows.value).toHaveLength(3);
    expect(state.happening.value).toMatchObject({ tone: 'red', text: 'The page moved on.' });
  });
});

describe('sharing', () => {
  test('by mail goes to the person on screen with what a copy would hold', async () => {
    const { actions, opened, state } = scene({
      copy: () => ({ text: 'Warm loads.\nTitle a: https://collateral.example/a' }),
    });
    await actions.mail(linked);
    const url = new URL(opened[0] ?? '');
    expect(url.pathname).toBe('ann@northwind.example');
    expect(url.searchParams.get('subject')).toBe('Title a');
    expect(url.searchParams.get('body')).toBe('Warm loads.\r\nTitle a: https://collateral.example/a');
    expect(state.happening.value?.text).toBe('Mail opened');
  });

  test('by mail is asked about as an insertion is, and goes on as a mail once it is confirmed', async () => {
    let isRefused = true;
    const { actions, opened, state, asked } = scene({
      copy: () => {
        if (isRefused) throw new WireError({ code: 'needs_confirmation', message: 'For customers.' });
        return { text: 'x' };
      },
    });
    await actions.mail(linked);
    expect(opened).toEqual([]);
    expect(state.preview.value).toEqual({ assetId: 'a', title: 'Title a', how: 'mail' });
    isRefused = false;
    expect(await actions.write('mail', { assetId: 'a', title: 'Title a' }, {}, true)).toBe('');
    expect(opened).toHaveLength(1);
    expect(asked.at(-1)?.[1]).toMatchObject({ isConfirmed: true });
  });

  test('of what is internal opens nothing', async () => {
    const { actions, opened, copied, state } = scene({
      copy: () => {
        throw new WireError({ code: 'asset_internal', message: 'For colleagues only.' });
      },
    });
    await actions.mail(linked);
    await actions.copyLink(linked);
    await actions.copyWords(linked);
    expect([opened, copied]).toEqual([[], []]);
    expect(state.happening.value).toMatchObject({ tone: 'red', text: 'For colleagues only.' });
  });

  test('the link alone or the words alone are judged as what they are', async () => {
    const { actions, copied, asked } = scene();
    await actions.copyLink(linked);
    await actions.copyWords(linked);
    expect(copied).toEqual(['https://collateral.example/a', 'Line one\nLine two']);
    expect(asked.map(([, argument]) => argument.edited)).toEqual([
      { lines: [], link: { text: 'https://collateral.example/a', url: 'https://collateral.example/a' } },
      { lines: ['Line one', 'Line two'] },
    ]);
  });
});

test('W explains all reasons of a suggestion and folds them again; in a search it asks why not', async () => {
  const { state, actions, asked } = scene({ 'match.why-not': () => ({ sentence: 'Outranked.' }) });
  await actions.why(asset('a'));
  expect(state.explained.value).toEqual({ assetId: 'a', at: -1 });
  await actions.why(asset('a'));
  expect(state.explained.value).toBeUndefined();
  expect(asked).toEqual([]);
  state.search.value = 'cold';
  await actions.why(asset('a'));
  expect(state.whyNot.value).toEqual({ assetId: 'a', sentence: 'Outranked.' });
});

test('what was asked for is remembered for its view, and taken back by undo', async () => {
  const ask = { id: 'x', at: '2026-11-24T09:00:00.000Z', search: '', wish: 'W', state: 'open' };
  const { state, actions, asked } = scene({ 'asks.save': () => ({ ask, isNew: true }) });
  await actions.suggest.ask('', 'W');
  expect(state.asked.value).toMatchObject({ viewId: 'view-0001', search: '', ask: { wish: 'W' } });
  await actions.undoLast();
  expect(asked.at(-1)).toEqual(['asks.withdraw', { id: 'x' }]);
});

test('the latest searches are offered once each, the newest first, five at most', () => {
  let recent: string[] = [];
  for (const text of ['one', 'two', 'three', 'four', 'five', 'six', ' TWO ', 'x', ''])
    recent = remembered(recent, text);
  expect(recent).toEqual(['TWO', 'six', 'five', 'four', 'three']);
});
