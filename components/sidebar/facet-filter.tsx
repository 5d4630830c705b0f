// Narrows what a typed search found by its structured fields: one row of small switches, those first that say most.
import type { Signal } from '@preact/signals';
import { X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { languageName } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { FacetCount } from '../../lib/model/suggestion.ts';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';

export type Only = Readonly<Record<string, readonly string[]>>;

/** Facets that help to choose, in this order. */
const facets = ['type', 'industry', 'persona', 'stage', 'product', 'competitor', 'language'] as const;
/** Values of one facet, and values in all: before "more filters", and after it. */
const few = { perFacet: 3, inAll: 6 };
const many = { perFacet: 8, inAll: 40 };

/** The same filter with this value turned on or off. */
export function turned(only: Only, facet: string, value: string): Only {
  const before = only[facet] ?? [];
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const { [facet]: _, ...rest } = only;
  return values.length === 0 ? rest : { ...rest, [facet]: values };
}

/** Values that can be switched: those in use first, then what divides the findings. A value that all share divides nothing. */
export function choicesOf(counts: readonly FacetCount[], only: Only, found: number, isAll = false) {
  const most = isAll ? many : few;
  const chosen = Object.entries(only).flatMap(([facet, values]) =>
    values.map((value) => ({ facet, value, count: countOf(counts, facet, value), isOn: true })),
  );
  const open = facets.flatMap((facet) =>
    (counts.find((each) => each.facet === facet)?.values ?? [])
      .filter(({ value, count }) => count < found && only[facet]?.includes(value) !== true)
      .slice(0, most.perFacet)
      .map(({ value, count }) => ({ facet, value, count, isOn: false })),
  );
  return [...chosen, ...open.slice(0, Math.max(0, most.inAll - chosen.length))];
}

const countOf = (counts: readonly FacetCount[], facet: string, value: string): number =>
  counts.find((each) => each.facet === facet)?.values.find((each) => each.value === value)?.count ?? 0;

const wordOf = (facet: string, value: string): string =>
  facet === 'type' ? typeLabel(value) : facet === 'language' ? languageName(value) : value;

interface FacetFilterProps {
  counts: readonly FacetCount[];
  /** Assets found in all, and those of them that are listed. */
  found: number;
  shown: number;
  only: Signal<Only>;
}

/** How many there are, read aloud when it changes, and the switches that narrow them. */
export function FacetFilter({ counts, found, shown, only }: FacetFilterProps) {
  const [isAll, setAll] = useState(false);
  const choices = choicesOf(counts, only.value, found, isAll);
  const isMore = !isAll && choicesOf(counts, only.value, found, true).length > choices.length;
  const isNarrowed = Object.keys(only.value).length > 0;
  return (
    <div class="border-hairline border-b px-3 py-1.5">
      <p class="flex min-h-6 items-center justify-between gap-2 text-ink-faint text-small">
        <span role="status">
          {found > shown
            ? t('suggest.foundMore', [figure(shown), figure(found)])
            : t('suggest.found', found, [figure(found)])}
        </span>
        {isNarrowed && (
          <button
            type="button"
            class="h-6 rounded px-1.5 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
            onClick={() => {
              only.value = {};
            }}
          >
            {t('suggest.allAgain')}
          </button>
        )}
      </p>
      {choices.length > 0 && (
        <fieldset aria-label={t('suggest.narrow')} class="mt-0.5 mb-0.5 flex flex-wrap gap-1">
          {choices.map(({ facet, value, count, isOn }) => (
            <button
              key={`${facet}:${value}`}
              type="button"
              aria-pressed={isOn}
              title={t('suggest.facetValue', [tOf('suggest.facet', facet), wordOf(facet, value)])}
              onClick={() => {
                only.value = turned(only.peek(), facet, value);
              }}
              class="inline-flex h-6 max-w-full items-center gap-1 rounded border border-hairline px-1.5 text-ink-soft text-small transition-colors hover:text-ink aria-pressed:border-green aria-pressed:bg-green-wash aria-pressed:text-ink"
            >
              <span class="truncate">{wordOf(facet, value)}</span>
              {isOn ? <Icon of={X} size={12} /> : <span class="text-ink-faint tabular-nums">{figure(count)}</span>}
            </button>
          ))}
          {isMore && (
            <button
              type="button"
              class="-ms-1.5 h-6 rounded px-1.5 text-ink-soft text-small transition-colors hover:bg-sunken hover:text-ink"
              onClick={() => setAll(true)}
            >
              {t('suggest.moreFilters')}
            </button>
          )}
        </fieldset>
      )}
    </div>
  );
}
