// Snippets and templates: the list, one of them open to be written, a file of them before it is taken, and the way out to a file.
import { Plus } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Budgets } from '../../lib/model/settings.ts';
import type { SnippetDraft } from '../../lib/model/snippet.ts';
import { download } from '../csv.ts';
import { foldersOf } from '../sidebar/snippet-search.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Section, Spoken } from './section.tsx';
import { type SampleText, SnippetEditor } from './snippet-editor.tsx';
import { snippetsCsv, snippetsJson } from './snippet-file.ts';
import { SnippetImport } from './snippet-import.tsx';
import { SnippetList } from './snippet-list.tsx';
import type { SnippetsModel } from './snippets-model.ts';

const fresh: SnippetDraft = { name: '', subject: '', text: '', language: '', channels: [] };

interface SnippetsSectionProps {
  model: SnippetsModel;
  sample: SampleText;
  budgets: Budgets;
}

export function SnippetsSection({ model, sample, budgets }: SnippetsSectionProps) {
  const [open, setOpen] = useState<SnippetDraft>();
  const snippets = model.snippets.value;
  const checked = model.checked.value;
  const removed = model.removed.value;
  const folders = foldersOf(snippets);
  const editor = (start: SnippetDraft) => (
    <SnippetEditor
      key={start.id ?? 'new'}
      {...{ start, sample, budgets, folders }}
      onSave={model.save}
      onClose={() => setOpen(undefined)}
    />
  );
  return (
    <Section id="snippets" title={t('writing.snippets')} lead={t('writing.section.lead')}>
      <div class="flex flex-wrap gap-x-4 gap-y-2">
        <span class="flex flex-wrap gap-2">
          <Button disabled={open !== undefined} onClick={() => setOpen(fresh)}>
            <Icon of={Plus} size={14} /> {t('writing.section.new')}
          </Button>
          <Button
            kind="ghost"
            class="h-auto! min-h-7 shrink! whitespace-normal! text-start"
            onClick={() => void model.addShipped()}
          >
            {t('writing.section.addShipped')}
          </Button>
        </span>
        <FileButtons model={model} />
      </div>
      {checked !== undefined && (
        <SnippetImport file={checked} onImport={(way) => void model.importChecked(way)} onCancel={model.dropChecked} />
      )}
      {open !== undefined && open.id === undefined && editor(open)}
      {snippets.length > 0 && (
        <SnippetList
          snippets={snippets}
          openId={open?.id}
          editor={editor}
          onEdit={setOpen}
          onRemove={(snippet) => void model.remove(snippet)}
          now={Date.now()}
        />
      )}
      {snippets.length === 0 && open === undefined && <p class="pt-3 text-ink-faint">{t('writing.section.none')}</p>}
      <Spoken saying={model.saying.value} />
      {removed !== undefined && (
        <Button kind="ghost" onClick={() => void model.save(removed)}>
          {t('writing.section.bringBack', [removed.name])}
        </Button>
      )}
    </Section>
  );
}

function FileButtons({ model }: { model: SnippetsModel }) {
  const input = useRef<HTMLInputElement>(null);
  const snippets = model.snippets.value;
  return (
    <span class="flex flex-wrap gap-2">
      <Button onClick={() => input.current?.click()}>{t('writing.section.import')}</Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t('writing.import.title')}
        accept=".csv,.tsv,.json,.jsonl,text/csv,application/json"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void model.check(file);
        }}
      />
      <Button
        disabled={snippets.length === 0}
        onClick={() => download('touchline-snippets.csv', snippetsCsv(snippets), 'text/csv')}
      >
        {t('writing.section.exportCsv')}
      </Button>
      <Button
        disabled={snippets.length === 0}
        onClick={() => download('touchline-snippets.json', snippetsJson(snippets), 'application/json')}
      >
        {t('writing.section.exportJson')}
      </Button>
    </span>
  );
}
