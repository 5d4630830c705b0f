// How far the catalogue got: each step with the step it is a part of.
import { tOf } from '../../lib/i18n/t.ts';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Bar } from '../ui/bar.tsx';
import { figure, shareOf } from '../wording.ts';

export function Totals({ report }: { report: FunnelReport }) {
  const { assets, eligible, shown, inserted, sent } = report.totals;
  const steps = [
    { id: 'usable', value: eligible, whole: assets },
    { id: 'shown', value: shown, whole: eligible },
    { id: 'inserted', value: inserted, whole: shown },
    { id: 'sent', value: sent, whole: inserted },
  ];
  return (
    <dl class="grid grid-cols-2 border-hairline border-t md:grid-cols-4">
      {steps.map((step, index) => (
        <div
          key={step.id}
          class={`flex flex-col gap-0.5 py-4 pe-4 ${index % 2 === 1 ? 'border-hairline border-s ps-4' : ''} ${index === 2 ? 'md:border-hairline md:border-s md:ps-4' : ''} ${index > 1 ? 'border-hairline border-t md:border-t-0' : ''}`}
        >
          <dt class="text-ink-soft">{tOf('insights.step', step.id)}</dt>
          <dd class="flex flex-col gap-1.5">
            <span class="font-semibold text-figure">{figure(step.value)}</span>
            <Bar part={step.value} whole={assets} />
            <span class="text-ink-faint text-small">
              {shareOf(step.value, step.whole, tOf('insights.stepOf', step.id))}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
