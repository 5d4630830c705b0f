// The rep's snippets, to search and to insert without leaving the keyboard: type, ↑ ↓, Enter; Ctrl Enter looks first.
import { CircleDashed, FileText } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { Channel } from '../../lib/model/insertion.ts';
import { mergeFields, type Snippet, type SnippetHere, type SnippetLine } from '../../lib/model/snippet.ts';
import { LanguageTag } from '../ui/badge.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { countOf } from '../wording.ts';
import { snippetsFor } from './snippet-search.ts';

interface SnippetPickerProps {
  isOpen: boolean;
  onClose: () => void;
  /** Of the open composer; absent = all are offered. */
  channel: Channel | undefined;
  /** Title of the asset that templates are about; absent = none is selected. */
  about: string | undefined;
  settingsLink: string;
  load: () => Promise<SnippetHere[]>;
  /** Adds those that come with Touchline. */
  addShipped: () => Promise<void>;
  onUse: (snippet: Snippet) => void;
  onLook: (snippet: Snippet) => void;
}

export function SnippetPicker(props: SnippetPickerProps) {
  return (
    <Dialog title="Snippets" isOpen={props.isOpen} onClose={props.onClose}>
      <Inside {...props} />
    </Dialog>
  );
}

function Inside(props: SnippetPickerProps) {
  const { channel, about, settingsLink, load, addShipped, onUse, onLook } = props;
  const [all, setAll] = useState<SnippetHere[]>();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState('');
  const read = (): void =>
    void load().then(setAll, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : 'The snippets could not be read.'),
    );
  useEffect(read, []);
  const found = snippetsFor(all ?? [], text, channel);
  const selected = found[Math.min(at, found.length - 1)];
  return (
    <div class="flex flex-col gap-2">
      <input
        type="text"
        data-first=""
        role="combobox"
        aria-expanded="true"
        aria-controls="snippets"
        aria-activedescendant={selected === undefined ? undefined : `snippet-${selected.id}`}
        aria-label="Search your snippets"
        placeholder="Search your snippets"
        class={controlClass}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (by !== 0) {
            event.preventDefault();
            setAt(Math.min(Math.max(at + by, 0), Math.max(found.length - 1, 0)));
          } else if (event.key === 'Enter' && selected !== undefined) {
            event.preventDefault();
            (event.ctrlKey || event.metaKey ? onLook : onUse)(selected);
          }
        }}
      />
      {problem !== '' && <p class="text-red">{problem}</p>}
      {all === undefined && problem === '' && <SkeletonRows rows={3} />}
      {all !== undefined && found.length > 0 && (
        <div id="snippets" role="listbox" aria-label="Snippets">
          {found.map((snippet) => (
            <button
              key={snippet.id}
              id={`snippet-${snippet.id}`}
              type="button"
              role="option"
              tabIndex={-1}
              aria-selected={snippet === selected}
              class="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-wash aria-selected:bg-sunken forced-colors:aria-selected:outline-2"
              onClick={() => onUse(snippet)}
            >
              <Icon of={FileText} size={14} class="mt-0.5 text-ink-faint" />
              <span class="min-w-0 flex-1">
                <span class="flex items-baseline gap-2">
                  <span class="min-w-0 flex-1 truncate font-medium">{snippet.name}</span>
                  <Blanks line={snippet.line} />
                  <LanguageTag language={snippet.language} />
                </span>
                <FilledLine line={snippet.line} />
              </span>
            </button>
          ))}
        </div>
      )}
      {all !== undefined && all.length > 0 && found.length === 0 && (
        <p class="py-2 text-ink-soft">
          None of your {all.length} snippets fits{text.trim() === '' ? ' this composer' : ` “${text.trim()}”`}.
        </p>
      )}
      {all?.length === 0 && (
        <div class="flex flex-col items-start gap-2 py-2">
          <p class="text-pretty text-ink-soft">
            You have no snippets yet. Ten for everyday situations come with Touchline, in English and German; you can
            change each.
          </p>
          <Button kind="primary" onClick={() => void addShipped().then(read)}>
            Add the ten
          </Button>
        </div>
      )}
      <p class="flex flex-wrap items-center justify-between gap-2 border-hairline border-t pt-2 text-ink-faint text-small">
        <span class="min-w-0 text-pretty">
          ↵ {channel === undefined ? 'copies' : 'inserts'} · Ctrl ↵ shows it first
          {about !== undefined && <span class="block truncate">Templates are about “{about}”.</span>}
        </span>
        <a class={buttonClass('plain')} href={settingsLink} target="_blank" rel="noopener">
          Edit snippets
        </a>
      </p>
    </div>
  );
}

/** Told beside the name, too: the blank may stand where the line is cut off. */
function Blanks({ line }: { line: SnippetLine }) {
  const blanks = new Set(line.flatMap((part) => (typeof part === 'string' ? [] : [mergeFields[part.field]])));
  if (blanks.size === 0) return null;
  return (
    <span class="shrink-0 text-amber text-small" title={`Nothing is known here for: ${[...blanks].join(', ')}`}>
      <Icon of={CircleDashed} size={12} class="mr-0.5 inline align-[-2px]" />
      {countOf(blanks.size, 'blank')}
    </span>
  );
}

/** As it would read here; what nothing is known for is a mark with the field's name, not a brace. */
function FilledLine({ line }: { line: SnippetLine }) {
  return (
    <span class="line-clamp-2 text-ink-soft text-small">
      {line.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={`${at}-${part.field}`} class="whitespace-nowrap rounded-sm bg-amber-wash px-1 text-amber">
            <Icon of={CircleDashed} size={12} class="mr-0.5 inline align-[-2px]" />
            {mergeFields[part.field]}
          </span>
        ),
      )}
    </span>
  );
}
