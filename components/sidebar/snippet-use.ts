// How often a snippet was used, in words. Pure: the clock is handed in.
import { t } from '../../lib/i18n/t.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { SnippetUse } from '../../lib/model/snippet.ts';
import { agoWords, figure } from '../wording.ts';

/** `used 12 times, last 3 d ago`; `not used yet`. */
export function useWords({ used, usedAt }: SnippetUse, now: number): string {
  if (used === 0) return t('writing.neverUsed');
  const isToday = usedAt !== '' && localDay(Date.parse(usedAt)) === localDay(now);
  const when = isToday ? t('time.today') : agoWords(usedAt, now);
  return when === '' ? t('writing.used', used, [figure(used)]) : t('writing.usedWhen', used, [figure(used), when]);
}
