// Above the timeline: the person or everybody at the account, and what is shown of it. The choices open on a click; what is
// chosen stays visible.
import { ListFilter, X } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import {
  type FacetName,
  facetNames,
  isFiltered,
  type TimelineFilter,
  timelineChannels,
  timelineDirections,
  timelineGroups,
  turnedIn,
} from '../../lib/touches/timeline.ts';
import type { TimelinePage } from '../../lib/wire/messages.ts';
import { Segments } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { TimelineScope } from './person-state.ts';

interface TimelineBarProps {
  page: TimelinePage | undefined;
  scope: TimelineScope;
  filter: TimelineFilter;
  onScope: (scope: TimelineScope) => void;
  onFilter: (filter: TimelineFilter) => void;
}

const values = { channel: timelineChannels, direction: timelineDirections, group: timelineGroups };

export function TimelineBar({ page, scope, filter, onScope, onFilter }: TimelineBarProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isOn = isFiltered(filter);
  const hasChoice = (page?.total ?? 0) > 1 || isOn;
  return (
    <div class="border-hairline border-b">
      <div class="flex items-center justify-between gap-2 px-3 py-1.5">
        <Segments
          legend={t('timeline.scope.label')}
          value={scope}
          options={[
            { value: 'person', label: t('timeline.scope.person') },
            { value: 'account', label: t('timeline.scope.account') },
          ]}
          onPick={onScope}
        />
        {hasChoice && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
            class={`inline-flex h-7 shrink-0 items-center gap-1 rounded-md px-1.5 transition-colors hover:bg-sunken hover:text-ink ${isOn ? 'text-green' : 'text-ink-soft'}`}
          >
            <Icon of={ListFilter} size={14} />
            {isOn && page !== undefined
              ? t('timeline.filterOn', [figure(page.shown), figure(page.total)])
              : t('timeline.filter')}
          </button>
        )}
      </div>
      <div id={id} hidden={!isOpen} class="flex flex-col gap-1.5 px-3 pb-2">
        {facetNames.map((name) => (
          <FacetChips key={name} {...{ name, page, filter, onFilter }} />
        ))}
      </div>
    </div>
  );
}

interface FacetChipsProps extends Pick<TimelineBarProps, 'page' | 'filter' | 'onFilter'> {
  name: FacetName;
}

/** Only values that occur here; one alone divides nothing. */
function FacetChips({ name, page, filter, onFilter }: FacetChipsProps) {
  const counts = page?.counts[name] ?? {};
  const chosen: readonly string[] = filter[name];
  const shown = values[name].filter((value) => value in counts || chosen.includes(value));
  if (shown.length < 2 && chosen.length === 0) return null;
  return (
    <fieldset class="flex flex-wrap gap-1">
      <legend class="sr-only">{tOf('timeline.facet', name)}</legend>
      {shown.map((value) => {
        const isOn = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            aria-pressed={isOn}
            onClick={() => onFilter(turnedIn(filter, name, value))}
            class="inline-flex h-6 max-w-full items-center gap-1 rounded border border-hairline px-1.5 text-ink-soft text-small transition-colors hover:text-ink aria-pressed:border-green aria-pressed:bg-green-wash aria-pressed:text-ink"
          >
            <span class="truncate">{tOf(`timeline.${name}`, value)}</span>
            <span class="text-ink-faint tabular-nums">{figure(counts[value] ?? 0)}</span>
            {isOn && <Icon of={X} size={12} />}
          </button>
        );
      })}
    </fieldset>
  );
}
