// The snippets that were found, each as it would read here, with its folder, its language and how often it was used.
import { CircleDashed, FileText } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { Snippet, SnippetHere, SnippetLine } from '../../lib/model/snippet.ts';
import { LanguageTag } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { fieldWords } from '../writing-words.ts';
import { useWords } from './snippet-use.ts';

export const snippetsListId = 'snippets';

interface SnippetOptionsProps {
  snippets: readonly SnippetHere[];
  selected: SnippetHere | undefined;
  onUse: (snippet: Snippet) => void;
}

export function SnippetOptions({ snippets, selected, onUse }: SnippetOptionsProps) {
  useEffect(() => {
    if (selected !== undefined) document.getElementById(`snippet-${selected.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected?.id]);
  return (
    <div id={snippetsListId} role="listbox" aria-label={t('writing.snippets')}>
      {snippets.map((snippet) => (
        <button
          key={snippet.id}
          id={`snippet-${snippet.id}`}
          type="button"
          role="option"
          tabIndex={-1}
          aria-selected={snippet === selected}
          class="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-start hover:bg-wash aria-selected:bg-sunken forced-colors:aria-selected:outline-2"
          onClick={() => onUse(snippet)}
        >
          <Icon of={FileText} size={14} class="mt-0.5 text-ink-faint" />
          <span class="min-w-0 flex-1">
            <span class="flex items-baseline gap-2">
              <span class="min-w-0 flex-1 truncate font-medium" translate={false}>
                {snippet.name}
              </span>
              <Blanks line={snippet.line} />
              {snippet.used > 0 && (
                <span class="shrink-0 text-ink-faint text-small tabular-nums" title={useWords(snippet, Date.now())}>
                  {t('writing.usedShort', [figure(snippet.used)])}
                </span>
              )}
              <LanguageTag language={snippet.language} />
            </span>
            <FilledLine line={snippet.line} />
          </span>
        </button>
      ))}
    </div>
  );
}

/** Told beside the name, too: the blank may stand where the line is cut off. */
function Blanks({ line }: { line: SnippetLine }) {
  const blanks = new Set(line.flatMap((part) => (typeof part === 'string' ? [] : [fieldWords(part.field)])));
  if (blanks.size === 0) return null;
  return (
    <span class="shrink-0 text-amber text-small" title={t('writing.picker.blanksFor', [listWords([...blanks])])}>
      <Icon of={CircleDashed} size={12} class="me-0.5 inline align-[-2px]" />
      {t('writing.picker.blanks', blanks.size, [figure(blanks.size)])}
    </span>
  );
}

/** As it would read here; what nothing is known for is a mark with the field's name, not a brace. */
function FilledLine({ line }: { line: SnippetLine }) {
  return (
    <span class="line-clamp-2 text-ink-soft text-small">
      {line.map((part, at) =>
        typeof part === 'string' ? (
          <span key={`${at}-text`} translate={false}>
            {part}
          </span>
        ) : (
          <span key={`${at}-${part.field}`} class="whitespace-nowrap rounded-sm bg-amber-wash px-1 text-amber">
            <Icon of={CircleDashed} size={12} class="me-0.5 inline align-[-2px]" />
            {fieldWords(part.field)}
          </span>
        ),
      )}
    </span>
  );
}
