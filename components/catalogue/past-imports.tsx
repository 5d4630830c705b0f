// The last imports, and the way back for the newest.
import { t } from '../../lib/i18n/t.ts';
import type { ImportRecord } from '../../lib/model/import-record.ts';
import { Button } from '../ui/button.tsx';
import { agoWords } from '../wording.ts';
import { countWords } from './words.ts';

interface PastImportsProps {
  imports: readonly ImportRecord[];
  isBusy: boolean;
  now: number;
  onUndo: (importId: string) => void;
}

export function PastImports({ imports, isBusy, now, onUndo }: PastImportsProps) {
  const ended = imports.filter(({ state }) => state !== 'reading');
  const stopped = imports.find(({ state }) => state === 'reading');
  const newest = ended.find(({ state }) => state === 'done');
  return (
    <>
      {stopped !== undefined && stopped.parts > 0 && !isBusy && (
        <p class="text-pretty text-amber">{t('catalogue.stopped', [stopped.fileName, stopped.rows])}</p>
      )}
      {ended.length > 0 && (
        <section aria-label={t('catalogue.past')}>
          <h3 class="pb-1 font-medium text-ink-soft text-small">{t('catalogue.past')}</h3>
          <ul>
            {ended.map((record) => (
              <li key={record.id} class="flex min-h-9 flex-wrap items-center gap-x-3 border-hairline border-t py-1">
                <span class="min-w-0 truncate font-medium" title={record.fileName}>
                  {record.fileName}
                </span>
                <span class="min-w-0 text-ink-soft">
                  {record.state === 'undone' ? t('catalogue.takenBack') : record.counts && countWords(record.counts)}
                </span>
                <span class="ms-auto text-ink-faint text-small">
                  {agoWords(record.endedAt ?? record.startedAt, now)}
                </span>
                {record === newest && (
                  <Button
                    disabled={isBusy}
                    aria-label={t('catalogue.undoOf', [record.fileName])}
                    onClick={() => onUndo(record.id)}
                  >
                    {t('common.undo')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
