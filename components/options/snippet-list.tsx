// The rep's snippets in a list: narrowed by words and folder, in the order of change, use or name.
import { Folder } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { KeptSnippet } from '../../lib/model/snippet.ts';
import { byUse, foldersOf, isTemplate, snippetsFor } from '../sidebar/snippet-search.ts';
import { useWords } from '../sidebar/snippet-use.ts';
import { LanguageTag } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { controlClass, Field, Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

const orders = {
  change: () => 0,
  use: byUse,
  name: (a: KeptSnippet, b: KeptSnippet) => a.name.localeCompare(b.name),
} as const;
type Order = keyof typeof orders;

/** A value that no folder's name can be: names are trimmed. */
const anyFolder = ' ';

interface SnippetListProps {
  snippets: readonly KeptSnippet[];
  /** One of them that is open to be written stands in the place of its row. */
  openId: string | undefined;
  editor: (snippet: KeptSnippet) => ComponentChildren;
  onEdit: (snippet: KeptSnippet) => void;
  onRemove: (snippet: KeptSnippet) => void;
  /** Epoch milliseconds. */
  now: number;
}

export function SnippetList({ snippets, openId, editor, onEdit, onRemove, now }: SnippetListProps) {
  const [text, setText] = useState('');
  const [folder, setFolder] = useState(anyFolder);
  const [order, setOrder] = useState<Order>('change');
  const found = snippetsFor(snippets, text, undefined, folder === anyFolder ? undefined : folder);
  // Newest first is the order in which they come; a search brings the best hit first.
  const listed =
    order === 'change' && text.trim() === ''
      ? snippets.filter((one) => found.includes(one))
      : order === 'change'
        ? found
        : [...found].sort(orders[order]);
  return (
    <>
      <Narrow {...{ snippets, text, setText, folder, setFolder, order, setOrder }} />
      <ul class="mt-3 divide-y divide-hairline border-hairline border-t">
        {listed.map((snippet) => (
          <li key={snippet.id}>
            {openId === snippet.id ? editor(snippet) : <Row {...{ snippet, now, onEdit, onRemove }} />}
          </li>
        ))}
      </ul>
      {listed.length === 0 && <p class="pt-1 text-ink-faint">{t('writing.section.noMatch')}</p>}
    </>
  );
}

interface NarrowProps {
  snippets: readonly KeptSnippet[];
  text: string;
  setText: (text: string) => void;
  folder: string;
  setFolder: (folder: string) => void;
  order: Order;
  setOrder: (order: Order) => void;
}

function Narrow({ snippets, text, setText, folder, setFolder, order, setOrder }: NarrowProps) {
  const folders = foldersOf(snippets);
  return (
    <search class="mt-4 grid grid-cols-2 gap-3 sm:grid-cols-[1fr_10rem_10rem]">
      <div class="col-span-2 sm:col-span-1">
        <Field label={t('writing.section.search')}>
          {(ids) => (
            <input
              {...ids}
              type="search"
              class={controlClass}
              placeholder={t('writing.section.searchHint')}
              autocomplete="off"
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <Field label={t('writing.section.folder')}>
        {(ids) => (
          <Select
            {...ids}
            value={folder}
            options={[
              { value: anyFolder, label: t('writing.section.anyFolder') },
              ...folders.map((value) => ({ value, label: value })),
              ...(folders.length > 0 ? [{ value: '', label: t('writing.section.noFolder') }] : []),
            ]}
            onPick={setFolder}
          />
        )}
      </Field>
      <Field label={t('writing.section.order')}>
        {(ids) => (
          <Select
            {...ids}
            value={order}
            options={[
              { value: 'change', label: t('writing.section.byChange') },
              { value: 'use', label: t('writing.section.byUse') },
              { value: 'name', label: t('writing.section.byName') },
            ]}
            onPick={setOrder}
          />
        )}
      </Field>
    </search>
  );
}

function Row({
  snippet,
  now,
  onEdit,
  onRemove,
}: Pick<SnippetListProps, 'now' | 'onEdit' | 'onRemove'> & { snippet: KeptSnippet }) {
  const { name, folder = '', language, text } = snippet;
  return (
    <div class="flex flex-wrap items-center gap-x-3 gap-y-1 py-2 sm:flex-nowrap">
      <div class="min-w-0 flex-1 basis-full sm:basis-0">
        <p class="flex items-baseline gap-2">
          <span class="min-w-0 truncate font-medium">{name}</span>
          <LanguageTag language={language} />
          {isTemplate(snippet) && (
            <span class="shrink-0 text-ink-faint text-small">{t('writing.section.template')}</span>
          )}
        </p>
        <p class="truncate text-ink-soft text-small">{text.replace(/\s+/g, ' ')}</p>
        <p class="flex min-w-0 items-center gap-1.5 text-ink-faint text-small tabular-nums">
          {folder !== '' && (
            <>
              <Icon of={Folder} size={12} />
              <span class="min-w-0 truncate">{folder}</span>
              <span aria-hidden="true">·</span>
            </>
          )}
          <span class="min-w-0">{useWords(snippet, now)}</span>
        </p>
      </div>
      <span class="flex shrink-0 gap-1">
        <Button kind="plain" onClick={() => onEdit(snippet)} aria-label={t('writing.section.edit', [name])}>
          {t('common.edit')}
        </Button>
        <Button kind="ghost" onClick={() => onRemove(snippet)} aria-label={t('writing.section.remove', [name])}>
          {t('common.remove')}
        </Button>
      </span>
    </div>
  );
}
