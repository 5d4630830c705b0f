// The contexts of a trial, each in words, with the rows as they were and as they would be. For all that changes, or for one asset.
import { Minus, Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { RehearsedContext } from '../../lib/model/rehearsal.ts';
import type { RuleDraft } from '../../lib/model/rule.ts';
import { Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { contextWords } from './rule-words.ts';
import type { RulesModel, Trial } from './rules-model.ts';

const everything = '';

export function TrialContexts({ model, draft, trial }: { model: RulesModel; draft: RuleDraft; trial: Trial }) {
  const [asset, setAsset] = useState(everything);
  const { rehearsal, titles } = trial;
  const options = rehearsal.seen
    .filter(({ after }) => after > 0)
    .map(({ id }) => ({ value: id, label: titles[id] ?? id }));
  return (
    <div class="flex flex-col gap-2">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h4 class="font-medium">{t('rules.examples')}</h4>
        <span class="min-w-48 max-w-96 flex-1">
          <Select
            aria-label={t('rules.examplesOf')}
            value={options.some(({ value }) => value === asset) ? asset : everything}
            options={[{ value: everything, label: t('rules.everyAsset') }, ...options]}
            onPick={(picked) => {
              setAsset(picked);
              void model.rehearse(draft, picked);
            }}
          />
        </span>
      </div>
      {rehearsal.examples.length === 0 ? (
        <p class="text-ink-soft">{t('rules.noExample')}</p>
      ) : (
        <ol class="divide-y divide-hairline border-hairline border-y">
          {rehearsal.examples.map((context, at) => (
            <li key={at} class="flex flex-col gap-1 py-2">
              <p class="wrap-anywhere font-medium text-small">{contextWords(context.vector, context.day)}</p>
              <Rows context={context} titles={titles} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Rows({ context: { before, after }, titles }: { context: RehearsedContext; titles: Record<string, string> }) {
  const list = (ids: readonly string[], others: readonly string[], isAfter: boolean) => (
    <div class="min-w-0">
      <h5 class="text-ink-faint text-small">{isAfter ? t('rules.after') : t('rules.before')}</h5>
      {ids.length === 0 && <p class="text-ink-soft text-small">{t('rules.nothingShown')}</p>}
      <ol class="text-small">
        {ids.map((id) => {
          const isOnlyHere = !others.includes(id);
          const tone = isOnlyHere ? (isAfter ? 'text-green' : 'text-amber') : 'text-ink-soft';
          return (
            <li key={id} class={`flex items-baseline gap-1.5 ${tone}`}>
              <span class="w-3 shrink-0 self-center">
                {isOnlyHere && <Icon of={isAfter ? Plus : Minus} size={12} />}
              </span>
              <span class="min-w-0 truncate" title={titles[id]}>
                {titles[id] ?? id}
              </span>
              {isOnlyHere && <span class="shrink-0">· {isAfter ? t('rules.isNew') : t('rules.isGone')}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
  return (
    <div class="grid gap-x-8 gap-y-1 sm:grid-cols-2">
      {list(before, after, false)}
      {list(after, before, true)}
    </div>
  );
}
