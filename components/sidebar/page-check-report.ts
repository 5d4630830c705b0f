// The report that may be copied to somebody who repairs a reader: names of facts, anchors and counts; never a value.
import { t } from '../../lib/i18n/t.ts';
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

export const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`;

/** `found by h2 in 198 of 200 views`, and the fall when there is one; empty before anything was counted. */
export function hitsWords(hits: AnchorHits | undefined): string {
  if (hits === undefined || hits.views === 0) return '';
  const seen =
    hits.anchor === ''
      ? `not found in ${figure(hits.views)} ${hits.views === 1 ? 'view' : 'views'}`
      : `found by ${hits.anchor} in ${figure(hits.hits)} of ${figure(hits.views)} ${hits.views === 1 ? 'view' : 'views'}`;
  return hits.fell === undefined ? seen : `${seen}, ${fellWords(hits.fell)}`;
}

/** The same beside the anchor of this view: `by h2, as in 198 of 200 views`; the usual one is named when it is another. */
export function foundWords(anchor: string, hits: AnchorHits | undefined): string {
  const isCounted = hits !== undefined && hits.views > 1;
  const [times, views] = isCounted ? [figure(hits.hits), figure(hits.views)] : ['', ''];
  if (anchor === '') return isCounted && hits.hits > 0 ? t('host.found.before', [hits.anchor, times, views]) : '';
  if (!isCounted) return t('host.found.here', [anchor]);
  return hits.anchor === anchor
    ? t('host.found.asUsual', [anchor, times, views])
    : t('host.found.unusual', [anchor, hits.anchor, times, views]);
}

/** `fell from 99 % to 60 %`. */
export const fellWords = (fell: { from: number; to: number }): string =>
  t('host.found.fell', [percent(fell.from), percent(fell.to)]);

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
