// One fact of the page check: value, anchor, how often it was found, and its state as icon and word.
import { Check, CircleDashed, CircleSlash, MoveRight, TriangleAlert, X } from 'lucide-preact';
import type { AnchorHits } from '../../lib/wire/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { type CheckRow, fellWords, hitsWords } from './page-check-report.ts';

const looks = {
  ok: { icon: Check, tone: 'text-green', hint: 'The first anchor found it' },
  shifted: { icon: MoveRight, tone: 'text-green', hint: 'A later anchor found it; the first one is gone' },
  weak: { icon: TriangleAlert, tone: 'text-amber', hint: 'Only one place says it' },
  conflict: { icon: X, tone: 'text-red', hint: 'Two places say different things' },
  missing: { icon: CircleDashed, tone: 'text-amber', hint: 'No anchor found it' },
  rejected: { icon: CircleSlash, tone: 'text-amber', hint: 'Found, but it does not look like one' },
};
const absent = { icon: CircleDashed, tone: 'text-ink-faint', hint: 'Not every page has it' };

export function PageCheckRow({ row, hits }: { row: CheckRow; hits: AnchorHits | undefined }) {
  const isAbsent = row.state === 'missing' && !row.isExpected;
  const look = isAbsent ? absent : looks[row.state];
  const often = hitsWords(hits && { ...hits, fell: undefined });
  return (
    <tr class="border-hairline border-t align-top">
      <th scope="row" class="py-1.5 pr-2 font-normal text-ink-soft" title={row.fact}>
        {row.label}
      </th>
      <td class="min-w-0 py-1.5 pr-2">
        <span class="block truncate" title={row.value}>
          {row.value === '' ? <span class="text-ink-faint">none</span> : row.value}
        </span>
        {row.anchor !== '' && <span class="block truncate text-ink-faint text-small">by {row.anchor}</span>}
        {often !== '' && <span class="block text-pretty text-ink-faint text-small">{often}</span>}
        {hits?.fell !== undefined && (
          <span class="flex items-start gap-1 text-amber text-small">
            <Icon of={TriangleAlert} size={12} class="mt-0.5" />
            {fellWords(hits.fell)}
          </span>
        )}
      </td>
      <td class="py-1.5">
        <span class={`inline-flex items-center gap-1 text-small ${look.tone}`} title={look.hint}>
          <Icon of={look.icon} size={12} />
          {isAbsent ? 'not there' : row.state}
        </span>
      </td>
    </tr>
  );
}
