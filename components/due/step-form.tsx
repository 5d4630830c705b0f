// One next step, planned by hand: how, when, and a note. What is open already stands above it.
import { Check, SkipForward } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { snoozedTo } from '../../lib/cadences/plan.ts';
import { channelName, stepName, whenName } from '../../lib/cadences/words.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type StepChannel, stepChannels } from '../../lib/model/next-step.ts';
import type { DueRow, PersonSteps } from '../../lib/wire/messages.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { controlClass, Field, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { DayChoice } from './day-choice.tsx';
import type { Due } from './due-feed.ts';

interface StepFormProps {
  due: Due;
  here: PersonSteps;
  onClose: () => void;
}

export function StepForm({ due, here, onClose }: StepFormProps) {
  const { today } = here;
  const [channel, setChannel] = useState<StepChannel>('email');
  const [day, setDay] = useState(snoozedTo('three-days', today, due.settings.value));
  const [time, setTime] = useState('');
  const [what, setWhat] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (): Promise<void> => {
    const draft = { channel, what: what.trim(), dueOn: day, ...(time !== '' && { dueAt: time }) };
    const refused = await due.plan(draft, today);
    setProblem(refused);
    if (refused === '') onClose();
  };
  return (
    <form
      class="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      {here.open.length > 0 && <OpenSteps due={due} rows={here.open} today={today} />}
      <div class="grid grid-cols-[minmax(0,1fr)_7rem] gap-3">
        <Field label={t('steps.dialog.how')}>
          {(ids) => (
            <Select
              {...ids}
              isFirst
              value={channel}
              options={stepChannels.map((value) => ({ value, label: channelName(value) }))}
              onPick={setChannel}
            />
          )}
        </Field>
        <Field label={t('steps.dialog.time')}>
          {(ids) => (
            <input
              {...ids}
              type="time"
              class={controlClass}
              value={time}
              onInput={(event) => setTime(event.currentTarget.value.slice(0, 5))}
            />
          )}
        </Field>
      </div>
      <DayChoice legend={t('steps.dialog.when')} day={day} today={today} week={due.settings.value} onPick={setDay} />
      <Field label={t('steps.dialog.note')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            class={controlClass}
            maxLength={200}
            autocomplete="off"
            placeholder={tOf('steps.plan', channel)}
            value={what}
            onInput={(event) => setWhat(event.currentTarget.value)}
          />
        )}
      </Field>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" keys={t('common.ctrlEnter')}>
          {t('steps.dialog.plan')}
        </Button>
      </div>
    </form>
  );
}

function OpenSteps({ due, rows, today }: { due: Due; rows: readonly DueRow[]; today: string }) {
  return (
    <ul aria-label={t('steps.dialog.open')} class="divide-y divide-hairline border-hairline border-y">
      {rows.map((row) => (
        <li key={row.step.id} class="flex items-center gap-2 py-1">
          <ChannelIcon channel={row.step.channel} class="text-ink-faint" />
          <span class="min-w-0 flex-1 truncate" title={stepName(row.step)}>
            {stepName(row.step)}
          </span>
          <span class={`shrink-0 text-small ${row.step.dueOn < today ? 'text-amber' : 'text-ink-soft'}`}>
            {whenName(row.step, today)}
          </span>
          <span class="flex shrink-0">
            <IconButton label={`${t('steps.due.done')}: ${stepName(row.step)}`} onClick={() => void due.done(row)}>
              <Icon of={Check} size={14} />
            </IconButton>
            <IconButton label={`${t('steps.due.skip')}: ${stepName(row.step)}`} onClick={() => void due.skip(row)}>
              <Icon of={SkipForward} size={14} />
            </IconButton>
          </span>
        </li>
      ))}
    </ul>
  );
}
