// The catalogue: what is in it, importing a file after a look at its report, the sample, and clearing it.
import { Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { countOf, figure } from '../wording.ts';
import { ImportPreview } from './import-preview.tsx';
import type { OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';

export function CatalogueSection({ model }: { model: OptionsModel }) {
  const [isClearing, setClearing] = useState(false);
  const catalogue = model.catalogue.value;
  const held = catalogue?.assets ?? 0;
  const isBusy = model.busy.value !== '';
  return (
    <Section
      id="catalogue"
      title="Catalogue"
      lead="The assets that Touchline suggests. They stay on this computer; a connected hub can supply them too."
    >
      <p class="pb-3">
        {catalogue === undefined ? (
          <span class="skeleton inline-block h-3 w-40" />
        ) : (
          <>
            <span class="font-semibold text-figure">{figure(held)}</span>{' '}
            <span class="text-ink-soft">
              {held === 1 ? 'asset' : 'assets'}
              {catalogue.source === '' ? '' : ` · ${catalogue.source}`}
            </span>
          </>
        )}
      </p>
      {model.building.value !== undefined && (
        <div class="max-w-sm pb-3">
          <p class="pb-1.5 text-ink-soft text-small">
            Reading for the suggestions · {Math.round(model.building.value.share * 100)} %
            {model.building.value.isAnswering && ' · the older ones answer meanwhile'}
          </p>
          <Bar part={model.building.value.share} whole={1} />
        </div>
      )}
      {model.checked.value === undefined ? (
        <FileDrop
          isBusy={isBusy}
          words={model.busy.value === 'reading' ? 'Reading the file…' : 'Drop a CSV or JSON file here, or choose one'}
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
      <Spoken saying={model.catalogueSaying.value} />
      <div class="mt-3 flex flex-wrap gap-2">
        <Button disabled={isBusy} onClick={() => void model.loadSample()}>
          Load the sample
        </Button>
        <Button kind="danger" disabled={isBusy || held === 0} onClick={() => setClearing(true)}>
          Clear the catalogue
        </Button>
      </div>
      <Dialog title="Clear the catalogue" shape="centre" isOpen={isClearing} onClose={() => setClearing(false)}>
        <p class="text-pretty text-ink-soft">
          {countOf(held, 'asset')} will be removed from this computer. Touches and numbers are kept. What a hub supplied
          comes back with its next pull.
        </p>
        <div class="mt-4 flex justify-end gap-2">
          <Button kind="ghost" onClick={() => setClearing(false)}>
            Keep it
          </Button>
          <Button
            kind="danger"
            onClick={() => {
              setClearing(false);
              void model.clearCatalogue();
            }}
          >
            Remove {countOf(held, 'asset')}
          </Button>
        </div>
      </Dialog>
    </Section>
  );
}

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
      <span class="text-ink-soft text-small">It is checked first. Nothing is written before you say so.</span>
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
