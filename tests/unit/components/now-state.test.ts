import { describe, expect, test } from 'vitest';
import { type NowInput, nowState } from '../../../components/sidebar/now-state.ts';
import type { RankAnswer } from '../../../lib/model/suggestion.ts';
import { context, suggestion } from './samples.ts';

const answer = (...ids: string[]): RankAnswer => ({
  viewId: 'view-0001',
  suggestions: ids.map((id) => suggestion(id)),
  eligible: 10,
  note: '',
  tookMs: 1,
});
const nobody = (({ person: _, ...rest }) => rest)(context());
const input = (more: Partial<NowInput> = {}): NowInput => ({
  phase: 'ready',
  assets: 10,
  search: '',
  context: context(),
  settings: { hostsOff: [] },
  suggested: answer('a'),
  rankTrouble: '',
  building: undefined,
  ...more,
});

describe('the Now view', () => {
  test.each<[string, Partial<NowInput>]>([
    ['list', {}],
    ['starting', { phase: 'starting' }],
    ['gone', { phase: 'gone' }],
    ['catalogue-empty', { assets: 0 }],
    ['searching', { search: 'cold' }],
    ['building', { building: { isAnswering: false }, search: 'cold' }],
    ['list', { building: { isAnswering: true } }],
    ['no-page', { context: undefined }],
    ['host-off', { settings: { hostsOff: ['gmail'] } }],
    ['reading', { context: context({ state: 'loading' }) }],
    ['ambiguous', { context: context({ state: 'ambiguous' }) }],
    ['unknown', { context: context({ state: 'unknown' }) }],
    ['starting', { suggested: undefined }],
    ['trouble', { suggested: undefined, rankTrouble: 'It failed.' }],
    ['nothing-fits', { suggested: answer() }],
    ['no-person', { suggested: answer(), context: nobody }],
  ])('is “%s” when told so by its input', (state, more) => {
    expect(nowState(input(more))).toBe(state);
  });

  test('searches even where nobody is named', () => {
    expect(nowState(input({ context: context({ state: 'ambiguous' }), search: 'cold' }))).toBe('searching');
  });

  test('names nobody’s assets while two names disagree, though an answer is at hand', () => {
    expect(nowState(input({ context: context({ state: 'ambiguous' }), suggested: answer('a') }))).toBe('ambiguous');
  });
});
