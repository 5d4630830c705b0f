// The catalogue: how much is in it, the way to the library page, the sample, and clearing it.
import { useState } from 'preact/hooks';
import { listWords, numberFormat } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { Bar } from '../ui/bar.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { figure } from '../wording.ts';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';
import { Setting } from './setting.tsx';

export function CatalogueSection({ model, libraryLink }: { model: OptionsModel; libraryLink: string }) {
  const [isClearing, setClearing] = useState(false);
  const catalogue = model.catalogue.value;
  const held = catalogue?.assets ?? 0;
  const isBusy = model.busy.value !== '';
  return (
    <Section id="catalogue" title={t('options.section.catalogue')} lead={t('catalogue.pageLead')}>
      <p class="pb-3">
        {catalogue === undefined ? (
          <span class="skeleton inline-block h-3 w-40" />
        ) : (
          <>
            <span class="font-medium">{t('common.assets', held, [figure(held)])}</span>
            {catalogue.source !== '' && <span class="text-ink-soft"> · {sourceWords(catalogue.source)}</span>}
          </>
        )}
      </p>
      {model.building.value !== undefined && (
        <div class="max-w-sm pb-3">
          <p class="pb-1.5 text-ink-soft text-small">
            {model.building.value.isAnswering
              ? t('options.catalogue.readingOn', [percent(model.building.value.share)])
              : t('options.catalogue.reading', [percent(model.building.value.share)])}
          </p>
          <Bar part={model.building.value.share} whole={1} />
        </div>
      )}
      <Setting id="import">
        <a class={buttonClass('primary')} href={libraryLink}>
          {t('options.catalogue.library')}
        </a>
      </Setting>
      <Spoken saying={model.catalogueSaying.value} />
      <div class="mt-3 flex flex-wrap gap-2">
        <Setting id="sample">
          <Button disabled={isBusy} onClick={() => void model.loadSample()}>
            {t('suggest.state.loadSample')}
          </Button>
        </Setting>
        <Setting id="clear">
          <Button kind="danger" disabled={isBusy || held === 0} onClick={() => setClearing(true)}>
            {t('options.setting.clear')}
          </Button>
        </Setting>
      </div>
      <Dialog title={t('options.setting.clear')} shape="centre" isOpen={isClearing} onClose={() => setClearing(false)}>
        <p class="text-pretty text-ink-soft">{t('options.catalogue.clearing', held, [figure(held)])}</p>
        <div class="mt-4 flex justify-end gap-2">
          <Button kind="ghost" onClick={() => setClearing(false)}>
            {t('options.keepIt')}
          </Button>
          <Button
            kind="danger"
            onClick={() => {
              setClearing(false);
              void model.clearCatalogue();
            }}
          >
            {t('options.catalogue.remove', held, [figure(held)])}
          </Button>
        </div>
      </Dialog>
    </Section>
  );
}

const percent = (share: number): string => numberFormat({ style: 'percent' }).format(share);

const sourceNames = ['sample', 'file', 'hub', 'hand'];
/** `sample, hub` as people say it; a source that we do not know is shown as it is. */
const sourceWords = (sources: string): string =>
  listWords(sources.split(', ').map((one) => (sourceNames.includes(one) ? tOf('options.source', one) : one)));
