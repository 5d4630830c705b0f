// The report that may be copied to somebody who repairs a reader: names of facts, anchors and counts; never a value.
import type { Context } from '../../lib/model/context.ts';
import type { AnchorHits } from '../../lib/wire/messages.ts';
import { figure } from '../wording.ts';

export interface CheckRow {
  fact: string;
  label: string;
  /** One of `factStates`. */
  state: Context['facts'][number]['state'];
  anchor: string;
  value: string;
  isExpected: boolean;
}

const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`;

/** `found by h2 in 198 of 200 views`, and the fall when there is one; empty before anything was counted. */
export function hitsWords(hits: AnchorHits | undefined): string {
  if (hits === undefined || hits.views === 0) return '';
  const seen =
    hits.anchor === ''
      ? `not found in ${figure(hits.views)} ${hits.views === 1 ? 'view' : 'views'}`
      : `found by ${hits.anchor} in ${figure(hits.hits)} of ${figure(hits.views)} ${hits.views === 1 ? 'view' : 'views'}`;
  return hits.fell === undefined ? seen : `${seen}, ${fellWords(hits.fell)}`;
}

/** `fell from 99 % to 60 %`. */
export const fellWords = (fell: { from: number; to: number }): string =>
  `fell from ${percent(fell.from)} to ${percent(fell.to)}`;

export function reportText(
  context: Context,
  health: { state: string },
  rows: readonly CheckRow[],
  anchors: readonly AnchorHits[],
  version: string,
): string {
  const lines = rows.map(({ fact, state, anchor }) => {
    const counted = hitsWords(anchors.find((one) => one.fact === fact));
    return [fact, state, anchor || '-', counted].filter((part) => part !== '').join('\t');
  });
  return [
    `Touchline ${version} page check`,
    `host ${context.host}, view ${context.view}, page language ${context.pageLanguage || 'not said'}`,
    `reading ${context.state}, health ${health.state}`,
    ...lines,
    '',
  ].join('\n');
}
