// One fact of the page check: value, anchor, how often it was found, and its state as icon and word.
import { Check, CircleDashed, CircleSlash, MoveRight, TriangleAlert, X } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { AnchorHits } from '../../lib/wire/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { type CheckRow, fellWords, foundWords } from './page-check-report.ts';

const looks = {
  ok: { icon: Check, tone: 'text-green' },
  shifted: { icon: MoveRight, tone: 'text-green' },
  weak: { icon: TriangleAlert, tone: 'text-amber' },
  conflict: { icon: X, tone: 'text-red' },
  missing: { icon: CircleDashed, tone: 'text-amber' },
  rejected: { icon: CircleSlash, tone: 'text-amber' },
  absent: { icon: CircleDashed, tone: 'text-ink-faint' },
};

export function PageCheckRow({ row, hits }: { row: CheckRow; hits: AnchorHits | undefined }) {
  // Not every page has it.
  const state = row.state === 'missing' && !row.isExpected ? 'absent' : row.state;
  const look = looks[state];
  const often = foundWords(row.anchor, hits);
  return (
    <tr class="border-hairline border-t align-top">
      <th
        scope="row"
        class="hyphens-auto wrap-anywhere py-1.5 pe-2 text-start font-normal text-ink-soft"
        title={row.fact}
      >
        {row.label}
      </th>
      <td class="min-w-0 py-1.5 pe-2">
        <span class="block truncate" title={row.value}>
          {row.value === '' ? <span class="text-ink-faint">{t('host.check.none')}</span> : row.value}
        </span>
        {often !== '' && <span class="block text-pretty text-ink-faint text-small">{often}</span>}
        {hits?.fell !== undefined && (
          <span class="flex items-start gap-1 text-amber text-small">
            <Icon of={TriangleAlert} size={12} class="mt-0.5" />
            {fellWords(hits.fell)}
          </span>
        )}
      </td>
      <td class="py-1.5">
        <span class={`inline-flex items-center gap-1 text-small ${look.tone}`} title={tOf('host.factHint', state)}>
          <Icon of={look.icon} size={12} />
          {tOf('host.factState', state)}
        </span>
      </td>
    </tr>
  );
}
