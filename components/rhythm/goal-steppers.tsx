// The goals, set in place: one number a kind, with a step down and up. 0 is no goal.
import { Minus, Plus } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { GoalToday } from '../../lib/model/rhythm.ts';
import { type GoalKind, type Goals, goalKinds, mostADay } from '../../lib/model/settings.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { goalIcons } from './goal-icons.ts';

interface SteppersProps {
  goals: readonly GoalToday[];
  onSet: (goals: Goals) => void;
}

export function GoalSteppers({ goals, onSet }: SteppersProps) {
  // What is being set stands at once; the answer of the background confirms it.
  const [held, setHeld] = useState<Goals>(() => Object.fromEntries(goals.map(({ kind, goal }) => [kind, goal])));
  const set = (kind: GoalKind, value: number): void => {
    const most = Math.min(mostADay, Math.max(0, Math.trunc(value)));
    const next: Goals = { ...held, [kind]: most };
    setHeld(next);
    onSet(next);
  };
  return (
    <div class="px-3">
      <p class="pb-1 text-ink-faint text-small">{t('rhythm.goalsHint')}</p>
      {goalKinds.map((kind) => (
        <Stepper key={kind} kind={kind} value={held[kind] ?? 0} onSet={(value) => set(kind, value)} />
      ))}
    </div>
  );
}

function Stepper({ kind, value, onSet }: { kind: GoalKind; value: number; onSet: (value: number) => void }) {
  const id = useId();
  const label = t(`rhythm.kind.${kind}`);
  return (
    <div class="flex h-8 items-center gap-2">
      <Icon of={goalIcons[kind]} size={14} class="text-ink-faint" />
      <label for={id} class="min-w-0 flex-1 truncate">
        {label}
      </label>
      <IconButton label={t('rhythm.fewer', [label])} onClick={() => onSet(value - 1)}>
        <Icon of={Minus} size={14} />
      </IconButton>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={mostADay}
        class="h-7 w-12 rounded-md border border-edge bg-paper text-center tabular-nums [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none"
        value={value}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (Number.isNaN(typed)) event.currentTarget.value = String(value);
          else onSet(typed);
        }}
      />
      <IconButton label={t('rhythm.more', [label])} onClick={() => onSet(value + 1)}>
        <Icon of={Plus} size={14} />
      </IconButton>
    </div>
  );
}
