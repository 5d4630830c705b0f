// Usable assets that nobody used in the period: seen and passed over, or never even shown.
import { BookCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { dayWords, figure, shareOf } from '../wording.ts';

const firstRows = 12;

export function UnusedShelf({ report }: { report: FunnelReport }) {
  const [isLong, setLong] = useState(false);
  const { unused, totals } = report;
  const rows = isLong ? unused : unused.slice(0, firstRows);
  return (
    <section aria-labelledby="unused">
      <h2 id="unused" class="font-semibold">
        {t('insights.unused.heading')}
      </h2>
      <p class="pb-3 text-pretty text-ink-soft">
        {totals.eligible === 0
          ? t('insights.unused.noneUsable')
          : t('insights.unused.count', [shareOf(unused.length, totals.eligible, t('insights.unused.assets'))])}
      </p>
      {totals.eligible > 0 && unused.length === 0 && (
        <Notice icon={BookCheck} title={t('insights.unused.allUsed.title')}>
          {t('insights.unused.allUsed.text')}
        </Notice>
      )}
      <ul class="border-hairline border-t">
        {rows.map((row) => (
          <li key={row.assetId} class="flex items-baseline justify-between gap-4 border-hairline border-b py-1.5">
            <span class="min-w-0 truncate" title={row.title}>
              <span translate={false}>{row.title}</span>
              <span class="text-ink-faint"> · {typeLabel(row.type)}</span>
            </span>
            <span class="flex shrink-0 gap-4 text-small">
              <span class={row.everShown ? 'text-ink-soft' : 'text-ink-faint'}>
                {row.everShown ? t('insights.unused.seen') : t('insights.unused.unseen')}
              </span>
              <span
                class="hidden w-24 whitespace-nowrap text-end text-ink-faint sm:inline"
                title={t('insights.unused.updated')}
              >
                {dayWords(row.updated)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {unused.length > firstRows && (
        <Button kind="ghost" class="mt-2 -ms-2.5" onClick={() => setLong(!isLong)}>
          {isLong ? t('insights.unused.fewer') : t('insights.unused.all', [figure(unused.length)])}
        </Button>
      )}
    </section>
  );
}
