// Which of its designed states the Now view is in. Pure, so that every state has a test and none is a leftover.
import type { Context } from '../../lib/model/context.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { RankAnswer } from '../../lib/model/suggestion.ts';

export type NowState =
  | 'gone'
  | 'starting'
  | 'catalogue-empty'
  | 'building'
  | 'searching'
  | 'no-page'
  | 'host-off'
  | 'reading'
  | 'ambiguous'
  | 'unknown'
  | 'trouble'
  | 'no-person'
  | 'nothing-fits'
  | 'list';

export interface NowInput {
  phase: 'starting' | 'ready' | 'gone';
  assets: number;
  search: string;
  context: Context | undefined;
  settings: Pick<Settings, 'hostsOff'>;
  suggested: RankAnswer | undefined;
  rankTrouble: string;
  /** A new index is made; an older one may answer meanwhile. */
  building: { isAnswering: boolean } | undefined;
}

export function nowState(input: NowInput): NowState {
  const { phase, context, suggested } = input;
  if (phase !== 'ready') return phase;
  if (input.assets === 0) return 'catalogue-empty';
  if (input.building?.isAnswering === false) return 'building';
  if (input.search.trim() !== '') return 'searching';
  if (context === undefined) return 'no-page';
  if (input.settings.hostsOff.includes(context.host)) return 'host-off';
  if (context.state === 'loading') return 'reading';
  if (context.state === 'ambiguous' || context.state === 'unknown') return context.state;
  if (suggested === undefined) return input.rankTrouble === '' ? 'starting' : 'trouble';
  if (suggested.suggestions.length > 0) return 'list';
  return context.person === undefined ? 'no-person' : 'nothing-fits';
}
