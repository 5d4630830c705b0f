// Page reading: which selector pack each site is read with, importing one after its changes were shown in words, going back.
import { Upload } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { PackRow } from '../../lib/wire/messages.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CheckedPack, PacksModel } from './packs-model.ts';
import { Section, Spoken } from './section.tsx';

export function PacksSection({ model }: { model: PacksModel }) {
  const isBusy = model.isBusy.value;
  return (
    <Section id="reading" title={t('host.packs.title')} lead={t('host.packs.lead')}>
      <ul class="divide-y divide-hairline">
        {model.packs.value.map((row) => (
          <Row key={row.pack} row={row} isBusy={isBusy} onRevert={() => void model.revert(row)} />
        ))}
      </ul>
      {model.checked.value === undefined ? (
        <ImportButton isBusy={isBusy} onFile={(file) => void model.check(file)} />
      ) : (
        <Preview pack={model.checked.value} isBusy={isBusy} onUse={() => void model.use()} onCancel={model.drop} />
      )}
      <Spoken saying={model.saying.value} />
    </Section>
  );
}

interface RowProps {
  row: PackRow;
  isBusy: boolean;
  onRevert: () => void;
}

function Row({ row, isBusy, onRevert }: RowProps) {
  return (
    <li class="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-2 py-2">
      <div class="min-w-0">
        <p class="font-medium">{row.label}</p>
        <p class="text-ink-soft">
          {row.isImported ? t('host.packs.imported', [row.version]) : t('host.packs.builtIn', [row.version])}
        </p>
      </div>
      {row.isImported && (
        <Button disabled={isBusy} onClick={onRevert} aria-label={t('host.packs.revertOf', [row.label])}>
          {t('host.packs.revert')}
        </Button>
      )}
    </li>
  );
}

function ImportButton({ isBusy, onFile }: { isBusy: boolean; onFile: (file: File) => void }) {
  return (
    <label
      class={buttonClass(
        'plain',
        'mt-3 cursor-pointer has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-green',
      )}
    >
      <Icon of={Upload} size={14} />
      {t('host.packs.import')}
      <input
        type="file"
        class="sr-only"
        accept=".json,application/json"
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

interface PreviewProps {
  pack: CheckedPack;
  isBusy: boolean;
  onUse: () => void;
  onCancel: () => void;
}

function Preview({ pack: { fileName, preview }, isBusy, onUse, onCancel }: PreviewProps) {
  return (
    <div class="mt-3 rounded-lg border border-hairline">
      <div class="flex flex-wrap items-center justify-between gap-3 p-3">
        <div class="min-w-0">
          <p class="truncate font-medium">
            {preview.label}, {preview.version}
          </p>
          <p class="truncate text-ink-soft">{fileName}</p>
        </div>
        <div class="flex gap-2">
          <Button kind="ghost" disabled={isBusy} onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" disabled={isBusy || preview.words.length === 0} onClick={onUse}>
            {t('host.packs.use')}
          </Button>
        </div>
      </div>
      <ul class="flex flex-col gap-1 border-hairline border-t p-3">
        {preview.words.length === 0 && <li>{t('host.packs.same')}</li>}
        {preview.words.map((words) => (
          <li key={words} class="text-pretty">
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
