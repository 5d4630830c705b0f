// A cadence for the person on screen: which one, on which days it would fall; or, for who is in one, how far it is.
import { Check, SkipForward } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { dayName, endName, stepName } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Cadence, Enrolment } from '../../lib/model/cadence.ts';
import type { Answers, PersonSteps } from '../../lib/wire/messages.ts';
import { Button, buttonClass, IconButton } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { ChannelIcon } from './channel-icon.tsx';
import type { Due } from './due-feed.ts';

interface CadenceFormProps {
  due: Due;
  here: PersonSteps;
  onClose: () => void;
  cadencesLink: string;
}

export function CadenceForm(props: CadenceFormProps) {
  const { enrolment } = props.here;
  return enrolment?.state === 'active' ? (
    <Way {...props} enrolment={enrolment} />
  ) : (
    <Choice {...props} ended={enrolment} />
  );
}

function Choice({ due, here, ended, onClose, cadencesLink }: CadenceFormProps & { ended: Enrolment | undefined }) {
  const [all, setAll] = useState<Cadence[]>();
  const [picked, setPicked] = useState('');
  const [dates, setDates] = useState<Answers['cadences.preview']>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void due.loadCadences().then(({ cadences }) => {
      setAll(cadences.map(({ cadence }) => cadence));
      setPicked(cadences[0]?.cadence.id ?? '');
    });
  }, []);
  const cadence = all?.find(({ id }) => id === picked);
  useEffect(() => {
    if (cadence !== undefined) void due.preview(cadence.steps.map(({ wait }) => ({ wait }))).then(setDates);
  }, [cadence]);
  if (all === undefined) return <SkeletonRows rows={2} />;
  if (cadence === undefined) return <None link={cadencesLink} />;
  const settle = async (work: Promise<string>): Promise<void> => {
    const refused = await work;
    setProblem(refused);
    if (refused === '') onClose();
  };
  return (
    <div class="flex flex-col gap-3">
      {ended !== undefined && <Ended {...{ ended, due }} onDone={(work) => void settle(work)} />}
      <Field label={t('steps.dialog.which')}>
        {(ids) => (
          <Select
            {...ids}
            isFirst
            value={picked}
            options={all.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={setPicked}
          />
        )}
      </Field>
      <section aria-label={t('steps.editor.preview')}>
        <p class="pb-1 text-ink-faint text-small">{t('steps.dialog.if')}</p>
        <ol class="divide-y divide-hairline border-hairline border-y">
          {cadence.steps.map((step, index) => (
            <li key={index} class="flex items-baseline gap-2 py-1">
              <ChannelIcon channel={step.channel} class="self-center text-ink-faint" />
              <span class="min-w-0 flex-1 truncate">{stepName(step)}</span>
              <span class="shrink-0 text-ink-soft">
                {dates?.days[index] === undefined ? '' : dayName(dates.days[index], here.today)}
              </span>
            </li>
          ))}
        </ol>
      </section>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" onClick={() => void settle(due.enrol(cadence.id, cadence.name))}>
          {t('steps.dialog.putIn')}
        </Button>
      </div>
    </div>
  );
}

function None({ link }: { link: string }) {
  return (
    <div class="flex flex-wrap items-center justify-between gap-2 py-2">
      <p class="text-ink-soft">{t('steps.dialog.none')}</p>
      <a class={buttonClass('primary')} href={link} target="_blank" rel="noopener">
        {t('steps.dialog.make')}
      </a>
    </div>
  );
}

interface EndedProps {
  ended: Enrolment;
  due: Due;
  onDone: (work: Promise<string>) => void;
}

/** The last one, why it ended, and the way on where it was stopped. */
function Ended({ ended, due, onDone }: EndedProps) {
  return (
    <p class="flex items-center justify-between gap-2 rounded-md bg-wash px-2.5 py-1.5">
      <span class="min-w-0 text-pretty text-small">
        <span class="font-medium">{ended.name}</span>
        <span class="text-ink-soft"> · {endName(ended)}</span>
      </span>
      {ended.state === 'stopped' && (
        <Button kind="ghost" onClick={() => onDone(due.resumeCadence(ended.id, ended.name))}>
          {t('steps.dialog.goOn')}
        </Button>
      )}
    </p>
  );
}

/** How far somebody is, step by step. */
function Way({ due, here, enrolment, onClose }: CadenceFormProps & { enrolment: Enrolment }) {
  const [problem, setProblem] = useState('');
  const next = here.open.find((row) => row.cadence?.enrolmentId === enrolment.id);
  const stop = async (): Promise<void> => {
    const refused = await due.stopCadence(enrolment.id, enrolment.name);
    setProblem(refused);
    if (refused === '') onClose();
  };
  return (
    <div class="flex flex-col gap-3">
      <p class="text-ink-soft">{t('steps.dialog.since', [enrolment.name, dayName(enrolment.startedOn, here.today)])}</p>
      <ol class="divide-y divide-hairline border-hairline border-y">
        {enrolment.steps.map((step, index) => {
          const passed = enrolment.passed[index];
          const isNext = index === enrolment.at;
          return (
            <li key={index} class={`flex min-h-8 items-center gap-2 ${passed === undefined ? '' : 'text-ink-faint'}`}>
              {passed === undefined ? (
                <ChannelIcon channel={step.channel} class="text-ink-faint" />
              ) : (
                <Icon
                  of={passed.how === 'done' ? Check : SkipForward}
                  size={14}
                  class={passed.how === 'done' ? 'text-green' : ''}
                />
              )}
              <span class={`min-w-0 flex-1 truncate ${isNext ? 'font-medium' : ''}`}>{stepName(step)}</span>
              <span class="shrink-0 text-small">
                {passed !== undefined && (passed.how === 'done' ? t('steps.dialog.behind') : t('steps.dialog.skipped'))}
                {isNext && next !== undefined && t('steps.dialog.nextDue', [dayName(next.step.dueOn, here.today)])}
              </span>
              {isNext && next !== undefined && (
                <IconButton label={t('steps.due.skip')} onClick={() => void due.skip(next)}>
                  <Icon of={SkipForward} size={14} />
                </IconButton>
              )}
            </li>
          );
        })}
      </ol>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="danger" onClick={() => void stop()}>
          {t('steps.dialog.stop')}
        </Button>
      </div>
    </div>
  );
}
