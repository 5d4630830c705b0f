// Usable assets that nobody used in the period: seen and passed over, or never even shown.
import { BookCheck } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { dayWords, shareOf } from '../wording.ts';

const firstRows = 12;

export function UnusedShelf({ report }: { report: FunnelReport }) {
  const [isLong, setLong] = useState(false);
  const { unused, totals } = report;
  const rows = isLong ? unused : unused.slice(0, firstRows);
  return (
    <section aria-labelledby="unused">
      <h2 id="unused" class="font-semibold text-title">
        What is never used?
      </h2>
      <p class="pb-3 text-pretty text-ink-soft">
        {totals.eligible === 0
          ? 'No usable asset is in the catalogue.'
          : `${shareOf(unused.length, totals.eligible, 'usable assets')} were neither inserted, copied nor sent.`}
      </p>
      {totals.eligible > 0 && unused.length === 0 && (
        <Notice icon={BookCheck} title="Nothing lies idle">
          Every usable asset was used at least once in this period.
        </Notice>
      )}
      <ul class="border-hairline border-t">
        {rows.map((row) => (
          <li key={row.assetId} class="flex items-baseline justify-between gap-4 border-hairline border-b py-1.5">
            <span class="min-w-0 truncate" title={row.title}>
              {row.title}
              <span class="text-ink-faint"> · {typeLabel(row.type)}</span>
            </span>
            <span class="flex shrink-0 gap-4 text-small">
              <span class={row.everShown ? 'text-ink-soft' : 'text-ink-faint'}>
                {row.everShown ? 'Shown, not used' : 'Never shown'}
              </span>
              <span class="hidden w-20 text-right text-ink-faint sm:inline" title="Last change of the content">
                {dayWords(row.updated)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {unused.length > firstRows && (
        <Button kind="ghost" class="mt-2 -ml-2.5" onClick={() => setLong(!isLong)}>
          {isLong ? 'Show fewer' : `Show all ${unused.length}`}
        </Button>
      )}
    </section>
  );
}
