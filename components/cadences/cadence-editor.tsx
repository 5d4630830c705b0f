// One cadence, open to be written: its steps in order, moved by buttons or Alt with an arrow, and the days on which they
// would fall if it began today. What is wrong is said at its place.
import { Plus } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { dayInFull } from '../../lib/cadences/words.ts';
import { t } from '../../lib/i18n/t.ts';
import { ChannelIcon } from '../due/channel-icon.tsx';
import { Button } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import {
  cadenceOf,
  changedStep,
  type Draft,
  isRight,
  mistakesOf,
  mostSteps,
  movedStep,
  withoutStep,
  withStep,
} from './draft.ts';
import type { CadencesModel } from './model.ts';
import { StepEditor } from './step-editor.tsx';

interface CadenceEditorProps {
  model: CadencesModel;
  start: Draft;
  onClose: () => void;
}

export function CadenceEditor({ model, start, onClose }: CadenceEditorProps) {
  const [draft, setDraft] = useState(start);
  const [isTried, setTried] = useState(false);
  const [moved, setMoved] = useState('');
  const mistakes = mistakesOf(draft);
  const save = async (): Promise<void> => {
    setTried(true);
    if (isRight(mistakes) && (await model.save(cadenceOf(draft)))) onClose();
  };
  const move = (key: number, by: 1 | -1): void => {
    const at = draft.steps.findIndex((one) => one.key === key) + 1;
    const next = movedStep(draft, key, by);
    if (next === draft) return;
    setDraft(next);
    setMoved(t('steps.editor.moved', [at, at + by]));
  };
  return (
    <form
      aria-label={draft.id === undefined ? t('steps.editor.newTitle') : draft.name}
      class="my-2 flex flex-col gap-4 rounded-lg border border-hairline p-3 sm:p-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 class="sr-only">{draft.id === undefined ? t('steps.editor.newTitle') : start.name}</h2>
      <NameField draft={draft} problem={isTried ? mistakes.name : ''} onName={(name) => setDraft({ ...draft, name })} />
      <div class="grid gap-x-8 gap-y-4 md:grid-cols-[minmax(0,1fr)_15rem]">
        <div class="min-w-0">
          <ol aria-label={t('steps.editor.steps')} class="divide-y divide-hairline border-hairline border-y">
            {draft.steps.map(({ key, step }, index) => (
              <StepEditor
                key={key}
                {...{ model, step, index, id: `step-${key}` }}
                isLast={index === draft.steps.length - 1}
                problem={mistakes.waits.get(key) ?? ''}
                onChange={(changed) => setDraft(changedStep(draft, key, changed))}
                onMove={(by) => move(key, by)}
                onDrop={() => setDraft(withoutStep(draft, key))}
              />
            ))}
          </ol>
          <p role="alert" class="text-pretty pt-1 text-red text-small empty:hidden">
            {isTried ? mistakes.steps : ''}
          </p>
          <Button class="mt-3" disabled={draft.steps.length >= mostSteps} onClick={() => setDraft(withStep(draft))}>
            <Icon of={Plus} size={14} /> {t('steps.editor.add')}
          </Button>
        </div>
        <Preview model={model} draft={draft} isRight={mistakes.waits.size === 0} />
      </div>
      <p role="status" class="sr-only">
        {moved}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit">
          {t('steps.editor.save')}
        </Button>
      </div>
    </form>
  );
}

function NameField({ draft, problem, onName }: { draft: Draft; problem: string; onName: (name: string) => void }) {
  return (
    <div class="max-w-md">
      <Field label={t('steps.editor.name')} {...(problem !== '' && { hint: <span class="text-red">{problem}</span> })}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            class={controlClass}
            maxLength={120}
            autocomplete="off"
            aria-invalid={problem !== ''}
            value={draft.name}
            onInput={(event) => onName(event.currentTarget.value)}
          />
        )}
      </Field>
    </div>
  );
}

function Preview({ model, draft, isRight }: { model: CadencesModel; draft: Draft; isRight: boolean }) {
  const [days, setDays] = useState<string[]>([]);
  const waits = draft.steps.map(({ step }) => step.wait).join();
  useEffect(() => {
    let isOld = false;
    if (isRight)
      void model.preview(draft.steps.map(({ step }) => step)).then((answer) => {
        if (!isOld) setDays(answer.days);
      });
    return () => {
      isOld = true;
    };
  }, [waits, isRight, model.settings.value]);
  return (
    <section aria-label={t('steps.editor.preview')} class="self-start rounded-md bg-wash px-3 py-2">
      <h3 class="pb-1 text-ink-soft text-small">{t('steps.editor.preview')}</h3>
      <ol class="flex flex-col gap-1">
        {draft.steps.map(({ key, step }, index) => (
          <li key={key} class="flex items-center gap-2">
            <ChannelIcon channel={step.channel} class="text-ink-faint" />
            <span>{days[index] === undefined ? '' : dayInFull(days[index])}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
