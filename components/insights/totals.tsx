// How far the catalogue got: each step with the step it is a part of.
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { Bar } from '../ui/bar.tsx';
import { figure, shareOf } from '../wording.ts';

export function Totals({ report }: { report: FunnelReport }) {
  const { assets, eligible, shown, inserted, sent } = report.totals;
  const steps = [
    { label: 'Usable', value: eligible, whole: assets, of: 'in the catalogue' },
    { label: 'Shown', value: shown, whole: eligible, of: 'usable' },
    { label: 'Inserted or copied', value: inserted, whole: shown, of: 'shown' },
    { label: 'Sent', value: sent, whole: inserted, of: 'inserted or copied' },
  ];
  return (
    <dl class="grid grid-cols-2 border-hairline border-t md:grid-cols-4">
      {steps.map((step, index) => (
        <div
          key={step.label}
          class={`flex flex-col gap-0.5 py-4 pr-4 ${index % 2 === 1 ? 'border-hairline border-l pl-4' : ''} ${index === 2 ? 'md:border-hairline md:border-l md:pl-4' : ''} ${index > 1 ? 'border-hairline border-t md:border-t-0' : ''}`}
        >
          <dt class="text-ink-soft">{step.label}</dt>
          <dd class="flex flex-col gap-1.5">
            <span class="font-semibold text-figure">{figure(step.value)}</span>
            <Bar part={step.value} whole={assets} />
            <span class="text-ink-faint text-small">
              {step.whole === 0 ? `none ${step.of}` : `${shareOf(step.value, step.whole)} ${step.of}`}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
