// Narrows the table: words, fields, and one flaw at a time from the quality report.
import { useMemo } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { flaws } from '../../lib/insights/quality.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import { FactFilter } from '../facts/fact-filter.tsx';
import { controlClass, Select } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import { type FilterField, filterFields, valuesOf } from './library-filter.ts';
import type { LibraryModel } from './library-model.ts';
import { flawWords, statusWords } from './words.ts';

/** Values offered in one list. */
const mostValues = 100;

export function LibraryFilters({ model }: { model: LibraryModel }) {
  const filter = model.filter.value;
  const all = model.briefs.value ?? [];
  // Counted once for all keys that are pressed: of 100,000 rows it takes longer than a frame.
  const valuesBy = useMemo(() => new Map(filterFields.map((field) => [field, valuesOf(all, field)])), [all]);
  return (
    <div class="grid grid-cols-2 gap-2 sm:flex sm:flex-wrap">
      <input
        type="search"
        class={`${controlClass} max-sm:col-span-2 sm:max-w-64`}
        placeholder={t('catalogue.searchHint')}
        aria-label={t('catalogue.searchHint')}
        value={filter.text}
        onInput={(event) => {
          model.filter.value = { ...filter, text: event.currentTarget.value };
        }}
      />
      {filterFields.map((field) => {
        const values = valuesBy.get(field) ?? [];
        if (values.length < 2) return null;
        return (
          <span key={field} class="sm:w-38">
            <Select
              aria-label={t(`catalogue.only.${field}`)}
              value={filter.only[field]?.[0] ?? anyValue}
              options={[
                { value: anyValue, label: t(`catalogue.only.${field}`) },
                ...values.slice(0, mostValues).map(({ value, count }) => ({
                  value,
                  label: `${wordOf(field, value)} (${figure(count)})`,
                })),
              ]}
              onPick={(value) => {
                model.filter.value = {
                  ...filter,
                  only: { ...filter.only, [field]: value === anyValue ? [] : [value] },
                };
              }}
            />
          </span>
        );
      })}
      <FactFilter model={model} />
    </div>
  );
}

/** No value of a catalogue: it has a control character. */
const anyValue = '\u0001';

function wordOf(field: FilterField, value: string): string {
  if (value === '') return t('catalogue.none');
  if (field === 'type') return typeLabel(value);
  if (field === 'status') return statusWords(value);
  if (field === 'audience') return t(`catalogue.audience.${value as 'public' | 'customer' | 'internal'}`);
  if (field === 'source') return t(`catalogue.source.${value as 'file' | 'hub' | 'sample'}`);
  return value;
}

/** What is to be mended, each a filter: "12 of 480 without an owner". */
export function QualityStrip({ model }: { model: LibraryModel }) {
  const report = model.report.value;
  const filter = model.filter.value;
  if (report === undefined || report.counts.size === 0) return null;
  return (
    <section aria-label={t('catalogue.quality')} class="flex flex-wrap gap-1">
      {flaws.map((flaw) => {
        const count = report.counts.get(flaw);
        if (count === undefined) return null;
        return (
          <button
            key={flaw}
            type="button"
            aria-pressed={filter.flaw === flaw}
            title={t('catalogue.ofWhole', [figure(count), figure(report.whole)])}
            onClick={() => {
              model.filter.value = { ...filter, flaw: filter.flaw === flaw ? '' : flaw };
            }}
            class="inline-flex h-6 items-center gap-1.5 rounded border border-hairline px-1.5 text-ink-soft text-small transition-colors hover:text-ink aria-pressed:border-green aria-pressed:bg-green-wash aria-pressed:text-ink"
          >
            {flawWords(flaw)}
            <span class="text-ink-faint tabular-nums">{figure(count)}</span>
          </button>
        );
      })}
    </section>
  );
}
