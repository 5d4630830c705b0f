// The rep's snippets, to search and to insert without leaving the keyboard: type, ↑ ↓, Enter; Ctrl Enter looks first; ← → in an
// empty search go through the folders.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Channel } from '../../lib/model/insertion.ts';
import type { Snippet, SnippetHere } from '../../lib/model/snippet.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass } from '../ui/field.tsx';
import { SkeletonRows } from '../ui/notice.tsx';
import { figure } from '../wording.ts';
import { FolderRow } from './folder-row.tsx';
import { SnippetOptions, snippetsListId } from './snippet-options.tsx';
import { foldersOf, snippetsFor } from './snippet-search.ts';

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
    <Dialog title={t('writing.snippets')} isOpen={props.isOpen} onClose={props.onClose}>
      <Inside {...props} />
    </Dialog>
  );
}

function Inside(props: SnippetPickerProps) {
  const { channel, load, addShipped, onUse, onLook } = props;
  const [all, setAll] = useState<SnippetHere[]>();
  const [text, setText] = useState('');
  const [folder, setFolder] = useState<string>();
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState('');
  const read = (): void =>
    void load().then(setAll, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : t('writing.unreadable')),
    );
  useEffect(read, []);
  const offered = snippetsFor(all ?? [], '', channel);
  const folders = foldersOf(offered);
  const found = snippetsFor(all ?? [], text, channel, folder);
  const selected = found[Math.min(at, found.length - 1)];
  const pick = (name: string | undefined): void => {
    setFolder(name);
    setAt(0);
  };
  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const aside = text !== '' ? 0 : event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0) setAt(Math.min(Math.max(at + by, 0), Math.max(found.length - 1, 0)));
    else if (aside !== 0 && folders.length > 0) pick(besideOf(folders, folder, aside));
    else if (event.key === 'Enter' && selected !== undefined)
      (event.ctrlKey || event.metaKey ? onLook : onUse)(selected);
    else return;
    event.preventDefault();
  };
  return (
    <div class="flex flex-col gap-2">
      <input
        type="text"
        data-first=""
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={snippetsListId}
        aria-activedescendant={selected === undefined ? undefined : `snippet-${selected.id}`}
        aria-label={t('writing.search')}
        placeholder={t('writing.search')}
        class={controlClass}
        autocomplete="off"
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      {folders.length > 0 && <FolderRow folders={folders} picked={folder} onPick={pick} />}
      {problem !== '' && <p class="text-red">{problem}</p>}
      {all === undefined && problem === '' && <SkeletonRows rows={3} />}
      {found.length > 0 && <SnippetOptions snippets={found} selected={selected} onUse={onUse} />}
      {all !== undefined && all.length > 0 && found.length === 0 && <NoneFits all={all.length} text={text.trim()} />}
      {all?.length === 0 && (
        <div class="flex flex-col items-start gap-2 py-2">
          <p class="text-pretty text-ink-soft">{t('writing.picker.empty')}</p>
          <Button kind="primary" onClick={() => void addShipped().then(read)}>
            {t('writing.picker.addTen')}
          </Button>
        </div>
      )}
      <Foot {...props} />
    </div>
  );
}

/** All, then each folder; neither end goes on. */
function besideOf(folders: readonly string[], picked: string | undefined, by: number): string | undefined {
  const at = picked === undefined ? 0 : folders.indexOf(picked) + 1;
  return folders[Math.min(Math.max(at + by, 0), folders.length) - 1];
}

function NoneFits({ all, text }: { all: number; text: string }) {
  return (
    <p role="status" class="py-2 text-pretty text-ink-soft">
      {text === ''
        ? t('writing.picker.noneFit', all, [figure(all)])
        : t('writing.picker.noneMatch', all, [figure(all), text])}
    </p>
  );
}

function Foot({ channel, about, settingsLink }: Pick<SnippetPickerProps, 'channel' | 'about' | 'settingsLink'>) {
  return (
    <p class="flex flex-wrap items-center justify-between gap-2 border-hairline border-t pt-2 text-ink-faint text-small">
      <span class="min-w-0 text-pretty">
        {channel === undefined ? t('writing.picker.copies') : t('writing.picker.inserts')}
        {about !== undefined && <span class="block truncate">{t('writing.picker.about', [about])}</span>}
      </span>
      <a class={buttonClass('plain')} href={settingsLink} target="_blank" rel="noopener">
        {t('writing.picker.edit')}
      </a>
    </p>
  );
}
