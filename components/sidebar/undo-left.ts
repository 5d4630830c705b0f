// How long a touch can still be undone without a trace, in words that change seldom. Pure.
import { t } from '../../lib/i18n/t.ts';
import type { Touch } from '../../lib/model/touch.ts';

/** Milliseconds left of the undo window; 0 when it is over. `undoSeconds` from the settings. */
export const undoLeft = (touch: Pick<Touch, 'evidence'>, undoSeconds: number, now: number): number =>
  Math.max(0, Date.parse(touch.evidence.at) + undoSeconds * 1_000 - now) || 0;

/** `4 min`, below a minute `50 s` in steps of ten; empty when nothing is left. */
export function leftWords(ms: number): string {
  if (ms <= 0) return '';
  if (ms > 60_000) return t('timeline.minutes', [Math.ceil(ms / 60_000)]);
  return t('touch.strip.seconds', [Math.ceil(ms / 10_000) * 10]);
}
