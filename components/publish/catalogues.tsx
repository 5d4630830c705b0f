// The team's catalogues: a new one, another name, and an empty one goes.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { mainCatalogue } from '../../lib/model/publish-states.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { controlClass } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { PublishModel } from './publish-model.ts';
import { slugOf } from './slug.ts';

export function Catalogues({ model }: { model: PublishModel }) {
  const [name, setName] = useState('');
  const catalogues = model.team.value?.catalogues ?? [];
  const taken = new Set(catalogues.map(({ id }) => id));
  const id = slugOf(name, taken);
  return (
    <Disclosure summary={t('publish.catalogues', [figure(catalogues.length)])}>
      <ul class="max-w-xl">
        {catalogues.map((each) => (
          <li key={each.id} class="flex min-h-9 items-center gap-2 border-hairline border-t py-1">
            <input
              class={controlClass}
              aria-label={t('publish.nameOf', [each.name])}
              value={each.name}
              maxLength={100}
              onChange={(event) => {
                const next = event.currentTarget.value.trim();
                if (next === '') event.currentTarget.value = each.name;
                else if (next !== each.name) void model.nameCatalogue(each.id, next);
              }}
            />
            <span class="w-28 shrink-0 text-ink-soft text-small tabular-nums">
              {t('common.assets', each.assets, [figure(each.assets)])}
            </span>
            {each.assets === 0 && each.id !== mainCatalogue && (
              <Button
                aria-label={t('publish.removeCatalogue', [each.name])}
                disabled={model.isBusy.value}
                onClick={() => void model.dropCatalogue(each.id)}
              >
                {t('common.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form
        class="flex max-w-xl items-center gap-2 border-hairline border-t pt-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (id !== '') void model.nameCatalogue(id, name.trim()).then((isMade) => isMade && setName(''));
        }}
      >
        <input
          class={controlClass}
          aria-label={t('publish.newCatalogue')}
          placeholder={t('publish.newCatalogue')}
          value={name}
          maxLength={100}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={model.isBusy.value || id === ''}>
          {t('common.add')}
        </Button>
      </form>
    </Disclosure>
  );
}
