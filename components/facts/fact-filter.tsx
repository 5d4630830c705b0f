// Says that the library shows only what rests on one fact, and ends it.
import { X } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { LibraryModel } from '../catalogue/library-model.ts';
import { Icon } from '../ui/icon.tsx';

export function FactFilter({ model }: { model: LibraryModel }) {
  const filter = model.filter.value;
  if (filter.fact === undefined) return null;
  return (
    <button
      type="button"
      title={t('facts.showAll')}
      onClick={() => {
        model.filter.value = { ...filter, fact: undefined };
      }}
      class="inline-flex h-6 w-fit max-w-full items-center gap-1.5 rounded border border-green bg-green-wash px-1.5 text-small"
    >
      <span class="min-w-0 truncate">{t('facts.filtered', [filter.fact.name])}</span>
      <Icon of={X} size={12} />
    </button>
  );
}
