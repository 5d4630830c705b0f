// Which assets of the hub are listed: by state, with how many there are of each, and by catalogue where there are several.
import { t } from '../../lib/i18n/t.ts';
import { publishStates } from '../../lib/model/publish-states.ts';
import { Select } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { PublishModel } from './publish-model.ts';
import { stateWords } from './words.ts';

export function BoardFilter({ model }: { model: PublishModel }) {
  const { state, catalogue } = model.filter.value;
  const counts = model.board.value?.counts;
  const catalogues = model.team.value?.catalogues ?? [];
  if (counts === undefined) return null;
  const all = publishStates.reduce((sum, each) => sum + counts[each], 0);
  return (
    <div class="flex flex-wrap items-center gap-2">
      <section aria-label={t('publish.states')} class="flex flex-wrap gap-1">
        {(['', ...publishStates] as const).map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={state === each}
            onClick={() => void model.show({ state: each })}
            class="inline-flex h-7 items-center gap-1.5 rounded-md border border-hairline px-2 text-ink-soft transition-colors hover:text-ink aria-pressed:border-green aria-pressed:bg-green-wash aria-pressed:text-ink"
          >
            {each === '' ? t('publish.all') : stateWords(each)}
            <span class="text-ink-faint tabular-nums">{figure(each === '' ? all : counts[each])}</span>
          </button>
        ))}
      </section>
      {catalogues.length > 1 && (
        <span class="w-44 max-sm:w-full">
          <Select
            aria-label={t('publish.catalogue')}
            value={catalogue}
            options={[
              { value: '', label: t('publish.anyCatalogue') },
              ...catalogues.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onPick={(picked) => void model.show({ catalogue: picked })}
          />
        </span>
      )}
    </div>
  );
}
