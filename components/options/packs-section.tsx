// Page reading: which selector pack each site is read with, importing one after its changes were shown in words, going back.
import { Upload } from 'lucide-preact';
import type { PackRow } from '../../lib/wire/messages.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { CheckedPack, PacksModel } from './packs-model.ts';
import { Section, Spoken } from './section.tsx';

export function PacksSection({ model }: { model: PacksModel }) {
  const isBusy = model.isBusy.value;
  return (
    <Section
      id="reading"
      title="Page reading"
      lead="Where names, addresses and subjects stand on each site. When a site changes, a selector pack repairs the reading before the next update. A pack is a list of places, never a program."
    >
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
          {row.isImported ? 'Imported pack' : 'Built-in pack'} of {row.version}
        </p>
      </div>
      {row.isImported && (
        <Button disabled={isBusy} onClick={onRevert} aria-label={`Go back to the built-in pack of ${row.label}`}>
          Go back to the built-in pack
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
      Import a pack…
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
            Cancel
          </Button>
          <Button kind="primary" disabled={isBusy || preview.words.length === 0} onClick={onUse}>
            Use this pack
          </Button>
        </div>
      </div>
      <ul class="flex flex-col gap-1 border-hairline border-t p-3">
        {preview.words.length === 0 && <li>This pack says what is in use already. There is nothing to change.</li>}
        {preview.words.map((words) => (
          <li key={words} class="text-pretty">
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}
