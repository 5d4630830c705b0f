// One group of conditions: what stands in it, each with a way out, and one more picked from the vocabulary.
import { Plus, X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Condition, ConditionGroup, RuleFacet } from '../../lib/model/rule.ts';
import { IconButton } from '../ui/button.tsx';
import { controlClass, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { conditionWords, facetsWith, valueWords } from './rule-words.ts';

interface ConditionListProps {
  group: ConditionGroup;
  conditions: readonly Condition[];
  facets: Record<RuleFacet, string[]> | undefined;
  onChange: (conditions: Condition[]) => void;
}

/** A chip with a way out. */
export function Chip({ words, onRemove }: { words: string; onRemove: () => void }) {
  return (
    <li class="flex min-h-6 items-center gap-0.5 rounded-md bg-sunken ps-2 text-small">
      <span class="wrap-anywhere py-0.5">{words}</span>
      <IconButton label={t('rules.takeOut', [words])} class="size-6" onClick={onRemove}>
        <Icon of={X} size={12} />
      </IconButton>
    </li>
  );
}

export function ConditionList({ group, conditions, facets, onChange }: ConditionListProps) {
  const id = useId();
  return (
    <div class="flex flex-wrap items-start gap-x-4 gap-y-1.5 py-2">
      <p id={id} class="w-44 shrink-0 py-1 max-sm:w-full">
        {t(`rules.group.${group}`)}
      </p>
      <div class="flex min-w-0 flex-1 basis-64 flex-col gap-1.5">
        {conditions.length > 0 && (
          <ul aria-labelledby={id} class="flex flex-wrap gap-1">
            {conditions.map((condition, at) => (
              <Chip
                key={`${condition.facet}:${condition.value}`}
                words={conditionWords(condition)}
                onRemove={() => onChange(conditions.filter((_, place) => place !== at))}
              />
            ))}
          </ul>
        )}
        {facets !== undefined && conditions.length < 20 && (
          <Picker
            group={group}
            facets={facets}
            onPick={(picked) => {
              const isThere = conditions.some(({ facet, value }) => facet === picked.facet && value === picked.value);
              if (!isThere) onChange([...conditions, picked]);
            }}
          />
        )}
      </div>
    </div>
  );
}

interface PickerProps {
  group: ConditionGroup;
  facets: Record<RuleFacet, string[]>;
  onPick: (condition: Condition) => void;
}

const sortedByWords = (facet: RuleFacet, values: readonly string[]): { value: string; label: string }[] => {
  const options = values.map((value) => ({ value, label: valueWords(facet, value) }));
  // Stages and ranks have an order of their own.
  return facet === 'stage' || facet === 'seniority' ? options : options.sort((x, y) => x.label.localeCompare(y.label));
};

/** First what is asked about, then the value: that is one condition. What is asked about stays, for the next one of its kind. */
function Picker({ group, facets, onPick }: PickerProps) {
  const possible = facetsWith(facets);
  const [facet, setFacet] = useState<RuleFacet>(possible[0] ?? 'persona');
  const [value, setValue] = useState('');
  const where = t(`rules.group.${group}`);
  const options = [{ value: '', label: t('rules.chooseValue') }, ...sortedByWords(facet, facets[facet])];
  const picked = options.some((option) => option.value === value) ? value : '';
  return (
    <div class="flex max-w-120 flex-wrap gap-1.5">
      <span class="min-w-28 flex-1">
        <Select
          aria-label={t('rules.facetOf', [where])}
          value={facet}
          options={possible.map((each) => ({ value: each, label: tOf('rules.facet', each) }))}
          onPick={(next) => {
            setFacet(next);
            setValue('');
          }}
        />
      </span>
      <span class="min-w-36 flex-2">
        <Select aria-label={t('rules.valueOf', [where])} value={picked} options={options} onPick={setValue} />
      </span>
      <IconButton
        label={t('rules.addTo', [where])}
        class={`${controlClass} size-8! shrink-0 disabled:opacity-55`}
        disabled={picked === ''}
        onClick={() => {
          onPick({ facet, value: picked });
          setValue('');
        }}
      >
        <Icon of={Plus} size={14} />
      </IconButton>
    </div>
  );
}
