// What the outbox promises, and whether it holds on this computer.
import { CircleCheck, CircleHelp, TriangleAlert, Wrench } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';

const looks = {
  holds: { icon: CircleCheck, tone: 'text-green' },
  repaired: { icon: Wrench, tone: 'text-green' },
  broken: { icon: TriangleAlert, tone: 'text-red' },
  unchecked: { icon: CircleHelp, tone: 'text-ink-faint' },
} as const;

export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul class="divide-y divide-hairline border-hairline border-y">
      {findings.map(({ id, state, sentence, count }) => (
        <li key={id} class="flex gap-2.5 py-1.5">
          <Icon of={looks[state].icon} size={14} class={`mt-0.5 shrink-0 ${looks[state].tone}`} />
          <p class="min-w-0 text-pretty">
            <span class="sr-only">{tOf('health.finding', state)}: </span>
            {sentence}
            {state === 'repaired' && <span class="text-ink-soft"> {t('health.putRight', count, [figure(count)])}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
