// One step of a cadence that is written: its way, how long to wait, what to do, and what it brings along.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-preact';
import { channelName } from '../../lib/cadences/words.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { CadenceStep } from '../../lib/model/cadence.ts';
import { stepChannels } from '../../lib/model/next-step.ts';
import { IconButton } from '../ui/button.tsx';
import { controlClass, Field, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { AssetPick } from './asset-pick.tsx';
import type { CadencesModel } from './model.ts';

interface StepEditorProps {
  model: CadencesModel;
  step: CadenceStep;
  /** From 0. */
  index: number;
  id: string;
  isLast: boolean;
  problem: string;
  onChange: (step: CadenceStep) => void;
  onMove: (by: 1 | -1) => void;
  onDrop: () => void;
}

export function StepEditor({ model, step, index, id, isLast, problem, onChange, onMove, onDrop }: StepEditorProps) {
  const number = index + 1;
  /** The step moves away under the focus, which goes along. */
  const move = (by: 1 | -1, name: 'up' | 'down'): void => {
    onMove(by);
    requestAnimationFrame(() => {
      const button = document.getElementById(`${id}-${name}`) as HTMLButtonElement | null;
      (button?.disabled ? document.getElementById(`${id}-${name === 'up' ? 'down' : 'up'}`) : button)?.focus();
    });
  };
  return (
    <li
      class="flex flex-col gap-2 py-3"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        onMove(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="flex items-center justify-between gap-2">
        <h3 class="font-semibold text-small">{t('steps.editor.step', [number])}</h3>
        <span class="flex">
          <IconButton
            id={`${id}-up`}
            label={t('steps.editor.up', [number])}
            disabled={index === 0}
            class="size-7 disabled:opacity-40"
            onClick={() => move(-1, 'up')}
          >
            <Icon of={ArrowUp} size={14} />
          </IconButton>
          <IconButton
            id={`${id}-down`}
            label={t('steps.editor.down', [number])}
            disabled={isLast}
            class="size-7 disabled:opacity-40"
            onClick={() => move(1, 'down')}
          >
            <Icon of={ArrowDown} size={14} />
          </IconButton>
          <IconButton label={t('steps.editor.drop', [number])} onClick={onDrop}>
            <Icon of={Trash2} size={14} />
          </IconButton>
        </span>
      </div>
      <div class="grid grid-cols-[minmax(0,1fr)_8.5rem] gap-2 lg:grid-cols-[9rem_8.5rem_minmax(0,1fr)]">
        <WayField step={step} onChange={onChange} />
        <WaitField step={step} isFirst={index === 0} problem={problem} onChange={onChange} />
        <div class="max-lg:col-span-2">
          <WhatField step={step} onChange={onChange} />
        </div>
      </div>
      <div class="grid gap-2 sm:grid-cols-2">
        <TemplateField model={model} step={step} onChange={onChange} />
        <AssetPick model={model} assetId={step.assetId} onPick={(assetId) => onChange(withAsset(step, assetId))} />
      </div>
    </li>
  );
}

type FieldProps = Pick<StepEditorProps, 'step' | 'onChange'>;

const hints: Partial<Record<CadenceStep['channel'], () => string>> = {
  view: () => t('steps.editor.viewHint'),
  other: () => t('steps.editor.otherHint'),
};

function WayField({ step, onChange }: FieldProps) {
  const hint = hints[step.channel]?.();
  return (
    <Field label={t('steps.editor.how')} {...(hint !== undefined && { hint })}>
      {(ids) => (
        <Select
          {...ids}
          value={step.channel}
          options={stepChannels.map((value) => ({ value, label: channelName(value) }))}
          onPick={(channel) => onChange({ ...step, channel })}
        />
      )}
    </Field>
  );
}

function WaitField({ step, isFirst, problem, onChange }: FieldProps & { isFirst: boolean; problem: string }) {
  return (
    <Field label={t('steps.editor.wait')} {...(problem !== '' && { hint: <span class="text-red">{problem}</span> })}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          inputMode="numeric"
          min={0}
          max={365}
          step={1}
          class={controlClass}
          aria-invalid={problem !== ''}
          title={isFirst ? t('steps.editor.waitFirst') : t('steps.editor.waitHint')}
          value={Number.isNaN(step.wait) ? '' : step.wait}
          onInput={(event) => onChange({ ...step, wait: event.currentTarget.valueAsNumber })}
        />
      )}
    </Field>
  );
}

function WhatField({ step, onChange }: FieldProps) {
  return (
    <Field label={t('steps.editor.what')}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          class={controlClass}
          maxLength={200}
          autocomplete="off"
          placeholder={tOf('steps.plan', step.channel)}
          value={step.what}
          onInput={(event) => onChange({ ...step, what: event.currentTarget.value })}
        />
      )}
    </Field>
  );
}

function TemplateField({ model, step, onChange }: FieldProps & { model: CadencesModel }) {
  const none = { value: '', label: t('steps.editor.none') };
  const options = [none, ...model.snippets.value.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Field label={t('steps.editor.template')}>
      {(ids) => (
        <Select
          {...ids}
          value={step.snippetId ?? ''}
          options={options}
          onPick={(snippetId) => {
            const { snippetId: _, ...rest } = step;
            onChange(snippetId === '' ? rest : { ...rest, snippetId });
          }}
        />
      )}
    </Field>
  );
}

function withAsset({ assetId: _, ...step }: CadenceStep, assetId: string): CadenceStep {
  return assetId === '' ? step : { ...step, assetId };
}
