// One cadence: its name, its steps in a line, how many are on the way, and, one click away, who they are.
import { ChevronRight } from 'lucide-preact';
import { channelName, stepName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Cadence } from '../../lib/model/cadence.ts';
import type { CadenceRow } from '../../lib/wire/messages.ts';
import { ChannelIcon } from '../due/channel-icon.tsx';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { EnrolledList } from './enrolled-list.tsx';
import type { CadencesModel } from './model.ts';

interface CadenceCardProps {
  model: CadencesModel;
  row: CadenceRow;
  today: string;
  onEdit: () => void;
}

export function CadenceCard({ model, row, today, onEdit }: CadenceCardProps) {
  const { cadence, enrolled } = row;
  const { name, steps } = cadence;
  const days = steps.reduce((sum, { wait }) => sum + wait, 0);
  const facts = [
    t('steps.page.steps', steps.length, [figure(steps.length)]),
    t('steps.page.spans', days, [figure(days)]),
  ];
  return (
    <article aria-label={name} class="flex flex-col gap-1.5">
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <div class="min-w-0">
          <h2 class="truncate font-semibold">{name}</h2>
          <p class="text-ink-faint text-small">{facts.join(' · ')}</p>
        </div>
        <span class="flex flex-wrap gap-1">
          <Button onClick={onEdit} aria-label={t('steps.page.edit', [name])}>
            {t('common.edit')}
          </Button>
          <Button
            kind="ghost"
            onClick={() => void model.duplicate(cadence)}
            aria-label={t('steps.page.duplicateOf', [name])}
          >
            {t('steps.page.duplicate')}
          </Button>
          <Button
            kind="ghost"
            onClick={() => void model.remove(cadence)}
            aria-label={t('writing.section.remove', [name])}
          >
            {t('common.remove')}
          </Button>
        </span>
      </div>
      <StepsInLine steps={steps} />
      <Who model={model} row={row} today={today} count={enrolled.length} />
    </article>
  );
}

/** Each with its way; what is to be done stands in its title. */
function StepsInLine({ steps }: { steps: Cadence['steps'] }) {
  return (
    <ol aria-label={t('steps.editor.steps')} class="flex flex-wrap items-center gap-x-1 gap-y-1 text-ink-soft">
      {steps.map((step, index) => (
        <li key={index} class="flex items-center gap-1" title={stepName(step)}>
          {index > 0 && (
            <span class="flex items-center text-ink-faint text-small">
              <Icon of={ChevronRight} size={12} class="rtl:rotate-180" />
              {step.wait > 0 && t('steps.page.waits', [step.wait])}
            </span>
          )}
          <span aria-hidden="true">
            <ChannelIcon channel={step.channel} class="mt-0.5 text-ink-faint" />
          </span>
          {channelName(step.channel)}
        </li>
      ))}
    </ol>
  );
}

function Who({ model, row, today, count }: Omit<CadenceCardProps, 'onEdit'> & { count: number }) {
  if (count === 0) return <p class="text-ink-faint text-small">{t('steps.page.nobody')}</p>;
  const active = row.enrolled.filter(({ enrolment }) => enrolment.state === 'active').length;
  const words = [
    t('steps.page.onTheWay', active, [figure(active)]),
    ...(count > active ? [t('steps.page.ended', count - active, [figure(count - active)])] : []),
  ];
  return (
    <Disclosure summary={words.join(' · ')} isOpen={active > 0}>
      <EnrolledList model={model} rows={row.enrolled} today={today} label={t('steps.page.who')} />
    </Disclosure>
  );
}
