// A day, by words or by date: tomorrow, in three working days, next week, or any.
import { useId } from 'preact/hooks';
import { isDay, type WorkWeek } from '../../lib/cadences/days.ts';
import { type Snooze, snoozedTo, snoozes } from '../../lib/cadences/plan.ts';
import { dayName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import { controlClass } from '../ui/field.tsx';

const words = (snooze: Snooze): string =>
  ({
    tomorrow: t('steps.due.tomorrowWord'),
    'three-days': t('steps.due.threeDays'),
    'next-week': t('steps.due.nextWeek'),
  })[snooze];

interface DayChoiceProps {
  legend: string;
  /** `YYYY-MM-DD`; empty = none yet. */
  day: string;
  today: string;
  week: WorkWeek;
  onPick: (day: string) => void;
  /** Gets the focus when its dialog opens. */
  isFirst?: boolean;
}

export function DayChoice({ legend, day, today, week, onPick, isFirst = false }: DayChoiceProps) {
  const id = useId();
  return (
    <fieldset class="min-w-0">
      <legend class="font-medium text-ink-soft text-small">{legend}</legend>
      <div class="mt-1 flex flex-wrap items-center gap-1.5">
        {snoozes.map((snooze, index) => {
          const then = snoozedTo(snooze, today, week);
          return (
            <button
              key={snooze}
              type="button"
              data-first={isFirst && index === 0 ? '' : undefined}
              aria-pressed={day === then}
              title={dayName(then, today)}
              onClick={() => onPick(then)}
              class="inline-flex h-7 items-center rounded-md border border-edge bg-paper px-2 transition-colors hover:bg-sunken aria-pressed:border-green aria-pressed:bg-green-wash aria-pressed:font-medium forced-colors:aria-pressed:outline-2"
            >
              {words(snooze)}
            </button>
          );
        })}
        <label for={id} class="sr-only">
          {t('steps.due.onDay')}
        </label>
        <input
          id={id}
          type="date"
          class={`${controlClass} max-w-36`}
          min={today}
          value={day}
          onChange={(event) => isDay(event.currentTarget.value) && onPick(event.currentTarget.value)}
        />
      </div>
    </fieldset>
  );
}
