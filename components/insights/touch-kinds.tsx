// The touches of the period by kind, and how many carried an asset.
import { t } from '../../lib/i18n/t.ts';
import { kindLabel } from '../../lib/touches/words.ts';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Bar } from '../ui/bar.tsx';
import { figure, shareOf } from '../wording.ts';

export function TouchKinds({ report }: { report: FunnelReport }) {
  const { total, withAsset, byKind } = report.touches;
  const kinds = Object.entries(byKind).sort(([, a], [, b]) => b - a);
  return (
    <section aria-labelledby="touches">
      <h2 id="touches" class="font-semibold">
        {t('insights.kinds.heading')}
      </h2>
      <p class="pb-3 text-ink-soft">
        {total === 0
          ? t('insights.kinds.none')
          : t('insights.kinds.carried', [shareOf(withAsset, total, t('insights.kinds.touches', total))])}
      </p>
      {kinds.length > 0 && (
        <ul class="border-hairline border-t">
          {kinds.map(([kind, count]) => (
            <li
              key={kind}
              class="grid grid-cols-[minmax(0,9rem)_1fr_3rem] items-center gap-3 border-hairline border-b py-1.5"
            >
              <span class="truncate">{kindLabel(kind)}</span>
              <Bar part={count} whole={total} />
              <span class="text-end">{figure(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
