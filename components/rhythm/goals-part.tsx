// Today: a bar for each goal, how many working days in a row, and the goals themselves, set in place.
import { Check } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { GoalToday, RhythmToday } from '../../lib/model/rhythm.ts';
import type { Goals } from '../../lib/model/settings.ts';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { goalIcons } from './goal-icons.ts';
import { GoalSteppers } from './goal-steppers.tsx';
import { doneWords, progressWords, streakWords } from './rhythm-words.ts';

export function GoalsPart({ today, onSet }: { today: RhythmToday; onSet: (goals: Goals) => void }) {
  const [isSetting, setSetting] = useState(false);
  return (
    <div class="border-hairline border-b pb-2">
      <SectionHead title={t('rhythm.today')}>
        <Button
          kind="ghost"
          size="small"
          class="-me-1.5 -mb-1 ms-auto"
          aria-expanded={isSetting}
          onClick={() => setSetting(!isSetting)}
        >
          {isSetting ? t('rhythm.goalsDone') : t('rhythm.setGoals')}
        </Button>
      </SectionHead>
      {isSetting ? <GoalSteppers goals={today.goals} onSet={onSet} /> : <Progress today={today} />}
    </div>
  );
}

function Progress({ today: { goals, streak, isFirstDay } }: { today: RhythmToday }) {
  const set = goals.filter(({ goal }) => goal > 0);
  const beside = goals.filter(({ goal, done }) => goal === 0 && done > 0);
  if (set.length === 0 && beside.length === 0)
    return <p class="text-pretty px-3 text-ink-soft">{t('rhythm.noGoals')}</p>;
  return (
    <>
      <ul aria-label={t('rhythm.today')} class="px-3">
        {set.map((goal) => (
          <GoalRow key={goal.kind} {...goal} />
        ))}
      </ul>
      {beside.length > 0 && (
        <p class="text-pretty px-3 pt-0.5 text-ink-soft text-small">
          {t('rhythm.also', [listWords(beside.map(doneWords))])}
        </p>
      )}
      <p class="text-pretty px-3 pt-1 text-ink-soft text-small tabular-nums">
        {isFirstDay ? t('rhythm.firstDay') : set.length > 0 && streakWords(streak)}
      </p>
    </>
  );
}

function GoalRow(goal: GoalToday) {
  const isMet = goal.done >= goal.goal;
  return (
    <li class="grid h-7 grid-cols-[1rem_minmax(0,1fr)_5rem_1rem] items-center gap-2">
      <Icon of={goalIcons[goal.kind]} size={14} class="text-ink-faint" />
      <span class="truncate tabular-nums">{progressWords(goal)}</span>
      <Bar part={goal.done} whole={goal.goal} />
      {isMet && (
        <span class="text-green" title={t('rhythm.met')}>
          <Icon of={Check} size={14} />
          <span class="sr-only">{t('rhythm.met')}</span>
        </span>
      )}
    </li>
  );
}
