// The catalogue: what is in it, importing a file after a look at its report, the sample, and clearing it.
import { Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { listWords, numberFormat } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { ImportPreview } from './import-preview.tsx';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';
import { Setting } from './setting.tsx';

export function CatalogueSection({ model }: { model: OptionsModel }) {
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
            <span class="font-semibold text-title">{t('common.assets', held, [figure(held)])}</span>
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
        {model.checked.value === undefined ? (
          <FileDrop
            isBusy={isBusy}
            words={model.busy.value === 'reading' ? t('options.catalogue.readingFile') : t('options.catalogue.drop')}
            onFile={(file) => void model.check(file)}
          />
        ) : (
          <ImportPreview
            file={model.checked.value}
            isBusy={isBusy}
            onImport={() => void model.importChecked()}
            onCancel={model.dropChecked}
          />
        )}
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

interface FileDropProps {
  isBusy: boolean;
  words: string;
  onFile: (file: File) => void;
}

function FileDrop({ isBusy, words, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <label
      class={`flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border border-dashed px-4 py-5 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-green ${isOver ? 'border-green bg-green-wash' : 'border-edge hover:bg-wash'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined && !isBusy) onFile(file);
      }}
    >
      <Icon of={Upload} class="text-ink-faint" />
      <span class="font-medium">{words}</span>
      <span class="text-ink-soft text-small">{t('options.catalogue.checkedFirst')}</span>
      <input
        ref={input}
        type="file"
        class="sr-only"
        accept=".csv,.tsv,.json,.jsonl,.ndjson,text/csv,application/json"
        disabled={isBusy}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </label>
  );
}
