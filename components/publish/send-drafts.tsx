// Beside the library's bulk edit: sends what is chosen there to the hub, as drafts. Shown to those who may publish.
import { Upload } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { mainCatalogue } from '../../lib/model/publish-states.ts';
import type { LibraryModel } from '../catalogue/library-model.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { mayPublish, type PublishModel } from './publish-model.ts';

export function SendDrafts({ model, library }: { model: PublishModel; library: LibraryModel }) {
  const [catalogue, setCatalogue] = useState<string>(mainCatalogue);
  const team = model.team.value;
  const chosen = library.chosen.value;
  if (!mayPublish(team) || chosen.size === 0) return null;
  const ofHub = new Set(library.briefs.value?.filter(({ source }) => source === 'hub').map(({ id }) => id));
  const own = [...chosen].filter((id) => !ofHub.has(id));
  if (own.length === 0) return <p class="basis-full text-pretty text-ink-soft">{t('publish.allOfHub')}</p>;
  const catalogues = team?.catalogues ?? [];
  return (
    <div class="flex flex-wrap items-center gap-2">
      {catalogues.length > 1 && (
        <span class="min-w-28 flex-1 sm:max-w-48">
          <Select
            aria-label={t('publish.intoCatalogue')}
            value={catalogue}
            options={catalogues.map(({ id, name }) => ({ value: id, label: name }))}
            onPick={setCatalogue}
          />
        </span>
      )}
      <Button
        disabled={model.isBusy.value || team?.away !== ''}
        onClick={() => void model.send(own, catalogue).then((isSent) => isSent && library.chooseAll(false))}
      >
        <Icon of={Upload} size={14} />
        {t('publish.send', own.length, [figure(own.length)])}
      </Button>
    </div>
  );
}
