// The next step of the person on screen, in one line above the live strip; over it, for a while, what a touch just did to it.
import { Check, Ellipsis, ListPlus, MessageCircleDashed, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { stepName, whenName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import type { PersonSteps } from '../../lib/wire/messages.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import type { Due } from './due-feed.ts';
import type { PlanPart } from './plan-dialog.tsx';
import { SilentActions } from './silent-actions.tsx';

const PlanDialog = later(
  async () => (await import('./plan-dialog.tsx')).PlanDialog,
  ({ part }) => part !== undefined,
);

export interface NextStepLineProps {
  due: Due;
  hasPerson: boolean;
  /** Of our page about cadences. */
  cadencesLink: string;
  /** The person's name on screen. */
  who: string;
}

const row = 'flex min-h-9 shrink-0 items-center gap-2 ps-3 pe-1.5 py-1 text-small';
const line = `${row} border-hairline border-t`;

export function NextStepLine({ due, hasPerson, cadencesLink, who }: NextStepLineProps) {
  const [part, setPart] = useState<PlanPart>();
  const here = due.here.value;
  const hasLine = hasPerson && here !== undefined && here.refusal === '';
  const isUnderNews = (due.last.value?.text ?? due.news.value) !== '';
  return (
    <>
      <News due={due} isShort={hasLine && here.open.length > 0} />
      {hasLine && (
        // What was just done and what comes next read as one strip.
        <section data-next-step="" aria-label={t('steps.line.label')} class={isUnderNews ? `${row} pt-0` : line}>
          <Inside due={due} here={here} onPlan={setPart} />
        </section>
      )}
      {here !== undefined && (
        <PlanDialog part={part} onPart={setPart} {...{ due, here, cadencesLink }} who={here.person?.name || who} />
      )}
    </>
  );
}

/** Read aloud when it changes. Short: on one line, as the line under it says the rest. */
function News({ due, isShort }: { due: Due; isShort: boolean }) {
  const last = due.last.value;
  const words = last?.text ?? due.news.value;
  return (
    <div role="status" aria-live="polite" class={words === '' ? '' : line} data-news={words === '' ? undefined : ''}>
      {words !== '' && (
        <>
          <Icon of={Check} size={14} class="text-green" />
          <span class={`min-w-0 flex-1 ${isShort ? 'truncate' : 'text-pretty'}`} title={words}>
            {words}
          </span>
          {last?.undo !== undefined && (
            <Button kind="ghost" onClick={() => void last.undo?.()}>
              {t('common.undo')}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

interface InsideProps {
  due: Due;
  here: PersonSteps;
  onPlan: (part: PlanPart) => void;
}

function Inside({ due, here, onPlan }: InsideProps) {
  const [next] = here.open;
  if (next !== undefined)
    return (
      <>
        <ChannelIcon channel={next.step.channel} class="text-ink-faint" />
        <span class="flex min-w-0 flex-1 items-baseline gap-1.5">
          <span class="min-w-0 truncate font-medium" title={stepName(next.step)}>
            {/* Narrow, the icon and the name of the region have to do. */}
            <span class="max-[340px]:hidden">{t('steps.line.next', [stepName(next.step)])}</span>
            <span class="min-[340px]:hidden">{stepName(next.step)}</span>
          </span>
          <span class={`shrink-0 ${next.step.dueOn < here.today ? 'text-amber' : 'text-ink-soft'}`}>
            {whenName(next.step, here.today)}
          </span>
        </span>
        <span class="flex shrink-0 items-center gap-1">
          <Button onClick={() => void due.done(next)}>{t('steps.due.done')}</Button>
          <IconButton data-plan="" label={t('steps.line.all')} onClick={() => onPlan('step')}>
            <Icon of={Ellipsis} size={14} />
          </IconButton>
        </span>
      </>
    );
  if (here.silent !== undefined)
    return (
      <>
        <Icon of={MessageCircleDashed} size={14} class="text-amber" />
        <span data-silence="" class="min-w-0 flex-1 text-pretty">
          {t('steps.line.silent', here.silent.days, [here.silent.days])}
        </span>
        <SilentActions due={due} row={here.silent} today={here.today} />
      </>
    );
  return (
    <span class="-ms-[7px] flex flex-wrap items-center gap-x-1">
      <Button kind="ghost" size="small" data-plan="" onClick={() => onPlan('step')}>
        <Icon of={Plus} size={14} /> {t('steps.line.add')}
      </Button>
      <Button kind="ghost" size="small" data-plan="" onClick={() => onPlan('cadence')}>
        <Icon of={ListPlus} size={14} /> {t('steps.dialog.putEntry')}
      </Button>
    </span>
  );
}
