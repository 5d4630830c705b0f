// Snippets and templates: the list, and one of them open to be written.
import { Plus } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { Snippet, SnippetDraft } from '../../lib/model/snippet.ts';
import { isTemplate } from '../sidebar/snippet-search.ts';
import { LanguageTag } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Section, Spoken } from './section.tsx';
import { type SampleText, SnippetEditor } from './snippet-editor.tsx';
import type { SnippetsModel } from './snippets-model.ts';

const fresh: SnippetDraft = { name: '', subject: '', text: '', language: '', channels: [] };

export function SnippetsSection({ model, sample }: { model: SnippetsModel; sample: SampleText }) {
  const [open, setOpen] = useState<SnippetDraft>();
  const snippets = model.snippets.value;
  const removed = model.removed.value;
  const close = (): void => setOpen(undefined);
  return (
    <Section
      id="snippets"
      title="Snippets"
      lead="Texts that you use again, with merge fields. One that names an asset is a template. In the sidebar, S opens them."
    >
      <div class="flex flex-wrap gap-2">
        <Button disabled={open !== undefined} onClick={() => setOpen(fresh)}>
          <Icon of={Plus} size={14} /> New snippet
        </Button>
        <Button kind="ghost" onClick={() => void model.addShipped()}>
          Add those that come with Touchline
        </Button>
      </div>
      {open !== undefined && open.id === undefined && (
        <SnippetEditor key="new" start={open} sample={sample} onSave={model.save} onClose={close} />
      )}
      <ul class="mt-3 divide-y divide-hairline border-hairline border-t">
        {snippets.map((snippet) => (
          <li key={snippet.id}>
            {open?.id === snippet.id ? (
              <SnippetEditor start={snippet} sample={sample} onSave={model.save} onClose={close} />
            ) : (
              <Row snippet={snippet} onEdit={() => setOpen(snippet)} onRemove={() => void model.remove(snippet)} />
            )}
          </li>
        ))}
      </ul>
      {snippets.length === 0 && open === undefined && <p class="pt-1 text-ink-faint">There are none yet.</p>}
      <Spoken saying={model.saying.value} />
      {removed !== undefined && (
        <Button kind="ghost" onClick={() => void model.save(removed)}>
          Bring “{removed.name}” back
        </Button>
      )}
    </Section>
  );
}

function Row({ snippet, onEdit, onRemove }: { snippet: Snippet; onEdit: () => void; onRemove: () => void }) {
  return (
    <div class="flex items-center gap-3 py-2">
      <div class="min-w-0 flex-1">
        <p class="flex items-baseline gap-2">
          <span class="min-w-0 truncate font-medium">{snippet.name}</span>
          <LanguageTag language={snippet.language} />
          {isTemplate(snippet) && <span class="shrink-0 text-ink-faint text-small">template</span>}
        </p>
        <p class="truncate text-ink-soft text-small">{snippet.text.replace(/\s+/g, ' ')}</p>
      </div>
      <span class="flex shrink-0 gap-1">
        <Button kind="plain" onClick={onEdit} aria-label={`Edit ${snippet.name}`}>
          Edit
        </Button>
        <Button kind="ghost" onClick={onRemove} aria-label={`Remove ${snippet.name}`}>
          Remove
        </Button>
      </span>
    </div>
  );
}
