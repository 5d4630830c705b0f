// How much of a channel's budget a text takes: figures and a bar. What is too long is said in a sentence beside it.
import { TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { figure } from '../wording.ts';
import { Bar } from './bar.tsx';
import { Icon } from './icon.tsx';

interface LengthMeterProps {
  label: string;
  length: number;
  /** Of the length, what stands in the composer already. */
  standing?: number;
  /** Absent = no limit. */
  budget: number | undefined;
}

export function LengthMeter({ label, length, standing = 0, budget }: LengthMeterProps) {
  const isOver = budget !== undefined && length > budget;
  return (
    <div class="flex items-center gap-2 text-small">
      <span class="text-ink-faint">{label}</span>
      {budget !== undefined && <Bar part={Math.min(length, budget)} whole={budget} class="max-w-24 flex-1" />}
      {standing > 0 && <span class="text-ink-faint">{t('suggest.preview.standing', [figure(standing)])}</span>}
      <span class={`ms-auto ${isOver ? 'flex items-center gap-1 text-red' : 'text-ink-soft'}`}>
        {isOver && <Icon of={TriangleAlert} size={12} />}
        {budget === undefined ? figure(length) : t('suggest.someOfAll', [figure(length), figure(budget)])}
      </span>
    </div>
  );
}
