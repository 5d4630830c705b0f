// Who is in a cadence, how far, when they are next; and who was, and why it ended.
import { dayName, endName, stepName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import type { EnrolmentRow } from '../../lib/wire/messages.ts';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import type { CadencesModel } from './model.ts';

interface EnrolledListProps {
  model: CadencesModel;
  rows: readonly EnrolmentRow[];
  today: string;
  label: string;
}

export function EnrolledList({ model, rows, today, label }: EnrolledListProps) {
  return (
    <ul aria-label={label} class="divide-y divide-hairline border-hairline border-t">
      {rows.map((row) => (
        <Enrolled key={row.enrolment.id} model={model} row={row} today={today} />
      ))}
    </ul>
  );
}

function Enrolled({ model, row, today }: { model: CadencesModel; row: EnrolmentRow; today: string }) {
  const { enrolment, person, dueOn } = row;
  const { at, steps, state } = enrolment;
  const step = steps[at];
  const isOver = dueOn !== '' && dueOn < today;
  return (
    <li class="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 py-1.5 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]">
      <span class="min-w-0 truncate">
        <span class="font-medium">{person.name}</span>
        {person.company !== '' && <span class="text-ink-soft"> · {person.company}</span>}
      </span>
      <span class="flex min-w-0 flex-wrap items-center gap-x-2 text-ink-soft max-sm:row-start-2">
        <Bar part={at} whole={steps.length} class="max-w-16 shrink-0" />
        <span class="min-w-0 text-pretty">
          {state === 'active' && step !== undefined
            ? t('steps.page.stepOf', [at + 1, steps.length, stepName(step)])
            : endName(enrolment)}
        </span>
        {dueOn !== '' && (
          <span class={`shrink-0 ${isOver ? 'text-amber' : 'text-ink-faint'}`}>
            {t('steps.page.dueOn', [dayName(dueOn, today)])}
          </span>
        )}
      </span>
      <span class="justify-self-end max-sm:row-span-2">
        {state === 'active' && (
          <Button kind="ghost" onClick={() => void model.stop(row)} aria-label={t('steps.page.stopFor', [person.name])}>
            {t('steps.page.stop')}
          </Button>
        )}
        {state === 'stopped' && (
          <Button
            kind="ghost"
            onClick={() => void model.resume(row)}
            aria-label={t('steps.page.goOnFor', [person.name])}
          >
            {t('steps.page.goOn')}
          </Button>
        )}
      </span>
    </li>
  );
}
