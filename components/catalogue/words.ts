// The words of the library page that are made of numbers.
import { keyOf } from '../../lib/i18n/key-of.ts';
import { listWords } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Flaw } from '../../lib/insights/quality.ts';
import type { ImportCounts } from '../../lib/model/import-record.ts';
import { figure } from '../wording.ts';

/** `12 added, 3 changed and 985 as they were`; parts without any are left out. */
export function countWords({ added, changed, same, removed, elsewhere }: ImportCounts): string {
  const parts = [
    added > 0 ? t('catalogue.added', added, [figure(added)]) : '',
    changed > 0 ? t('catalogue.changed', changed, [figure(changed)]) : '',
    removed > 0 ? t('catalogue.removed', removed, [figure(removed)]) : '',
    same > 0 ? t('catalogue.same', same, [figure(same)]) : '',
    elsewhere > 0 ? t('catalogue.elsewhere', elsewhere, [figure(elsewhere)]) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? t('catalogue.nothing') : t('catalogue.counts', [listWords(parts)]);
}

export const flawWords = (flaw: Flaw): string => tOf('catalogue.flaw', keyOf(flaw));
export const statusWords = (status: string): string => tOf('catalogue.status', status);
