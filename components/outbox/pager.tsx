// Newer and older parts of a long list, and where one is.
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';
import type { Pages } from './pages.ts';

interface PagerProps<T> {
  pages: Pages<T>;
  /** Absent = not counted. */
  total?: number | undefined;
}

export function Pager<T>({ pages, total }: PagerProps<T>) {
  const skipped = pages.skipped.value;
  const shown = pages.rows.value?.length ?? 0;
  const hasOlder = pages.hasOlder.value;
  if (skipped === 0 && !hasOlder) return null;
  const where = `${figure(skipped + 1)}–${figure(skipped + shown)}`;
  return (
    <nav aria-label={t('outbox.pager.parts')} class="flex items-center justify-between gap-3 pt-3">
      <p class="text-ink-soft text-small tabular-nums">
        {total === undefined ? where : t('outbox.pager.of', [where, figure(total)])}
      </p>
      <span class="flex gap-2">
        <Button disabled={skipped === 0} onClick={() => void pages.newer()}>
          {t('outbox.pager.newer')}
        </Button>
        <Button disabled={!hasOlder} onClick={() => void pages.older()}>
          {t('outbox.pager.older')}
        </Button>
      </span>
    </nav>
  );
}
