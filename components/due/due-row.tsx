// One next step: with whom, how, what, when. The selected one shows what can be done about it, each with its key.
import { CalendarClock, ExternalLink, SkipForward, TextCursorInput } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { stepName, whenName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import { isSafeLink } from '../../lib/model/asset.ts';
import type { DueRow } from '../../lib/wire/messages.ts';
import { Button, buttonClass, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import { DayChoice } from './day-choice.tsx';
import type { Due } from './due-feed.ts';
import { groupOf } from './groups.ts';

interface DueRowProps {
  due: Due;
  row: DueRow;
  today: string;
  isSelected: boolean;
  /** Asked for by its key. */
  isSnoozing: boolean;
  onSnoozing: (isOpen: boolean) => void;
}

/** What stands under the person: the cadence and its step, and what the step brings along. */
const detailOf = ({ cadence, snippet, asset, step }: DueRow): string[] =>
  [
    cadence === undefined ? '' : t('steps.due.inCadence', [cadence.name, cadence.step, cadence.of]),
    step.why === 'no-reply' ? t('steps.due.afterSilence') : '',
    snippet === '' ? '' : t('steps.due.brings', [snippet]),
    asset === '' ? '' : t('steps.due.brings', [asset]),
  ].filter((words) => words !== '');

/** Under a heading that says the day, the time alone. */
const whenIn = (step: DueRow['step'], today: string): string =>
  ['today', 'tomorrow'].includes(groupOf(step.dueOn, today)) ? (step.dueAt ?? '') : whenName(step, today);

export function DueLine({ due, row, today, isSelected, isSnoozing, onSnoozing }: DueRowProps) {
  const { step, person } = row;
  const isLate = step.dueOn < today;
  const details = detailOf(row);
  return (
    <li class={`border-hairline border-b ${isSelected ? 'bg-wash' : ''}`}>
      <button
        type="button"
        data-step={step.id}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isSelected ? 0 : -1}
        onClick={() => {
          due.selected.value = step.id;
        }}
        class="flex w-full min-w-0 gap-2 px-3 py-2 text-start transition-colors hover:bg-wash focus-visible:-outline-offset-2"
      >
        <ChannelIcon channel={step.channel} class="mt-0.5 text-ink-faint" />
        <span class="min-w-0 flex-1">
          <span class="flex items-baseline gap-2">
            <span class="min-w-0 flex-1 truncate font-medium">{stepName(step)}</span>
            <span class={`shrink-0 text-small ${isLate ? 'text-amber' : 'text-ink-faint'}`}>{whenIn(step, today)}</span>
          </span>
          <span class="block truncate text-ink-soft">
            {person.company === '' ? person.name : t('steps.due.who', [person.name, person.company])}
          </span>
          {details.length > 0 && <span class="block truncate text-ink-faint text-small">{details.join(' · ')}</span>}
        </span>
      </button>
      {isSelected && <Actions {...{ due, row, today, isSnoozing, onSnoozing }} />}
    </li>
  );
}

function Actions({ due, row, today, isSnoozing, onSnoozing }: Omit<DueRowProps, 'isSelected'>) {
  const [day, setDay] = useState('');
  const { url } = row;
  const canInsert = due.isOnScreen(row.person.id) && (row.snippet !== '' || row.asset !== '');
  return (
    <div class="flex flex-col gap-2 ps-[34px] pe-3 pt-1 pb-2.5">
      <div class="flex flex-wrap items-center gap-1.5">
        {canInsert && (
          <Button kind="primary" keys="I" onClick={() => void due.insert(row)}>
            <Icon of={TextCursorInput} size={14} />
            {row.snippet === '' ? t('steps.due.insertAsset') : t('steps.due.insert')}
          </Button>
        )}
        <Button keys="D" onClick={() => void due.done(row)}>
          {t('steps.due.done')}
        </Button>
        <IconButton
          label={`${t('steps.due.snooze')} (Z)`}
          class="size-7 border border-edge"
          aria-expanded={isSnoozing}
          onClick={() => onSnoozing(!isSnoozing)}
        >
          <Icon of={CalendarClock} size={14} />
        </IconButton>
        <IconButton
          label={`${t('steps.due.skip')} (X)`}
          class="size-7 border border-edge"
          onClick={() => void due.skip(row)}
        >
          <Icon of={SkipForward} size={14} />
        </IconButton>
        {isSafeLink(url) && (
          <a class={buttonClass('plain')} href={url} target="_blank" rel="noreferrer" data-open="">
            {t('steps.due.open')} <Icon of={ExternalLink} size={14} class="text-ink-faint" />
          </a>
        )}
      </div>
      {isSnoozing && (
        <DayChoice
          legend={t('steps.due.until')}
          day={day}
          today={today}
          week={due.settings.value}
          onPick={(picked) => {
            setDay(picked);
            onSnoozing(false);
            void due.snooze(row, picked, today);
          }}
        />
      )}
    </div>
  );
}
