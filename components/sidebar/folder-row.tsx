// The folders of the snippets, one of them picked. Radios underneath, so arrows and screen readers work.
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';

interface FolderRowProps {
  folders: readonly string[];
  /** Absent = all. */
  picked: string | undefined;
  onPick: (folder: string | undefined) => void;
}

export function FolderRow({ folders, picked, onPick }: FolderRowProps) {
  const name = useId();
  const choices = [undefined, ...folders];
  return (
    <fieldset class="flex flex-wrap gap-1">
      <legend class="sr-only">{t('writing.picker.folders')}</legend>
      {choices.map((folder) => (
        <label
          key={folder ?? ''}
          class="flex h-6 max-w-full cursor-pointer items-center rounded-full border border-hairline px-2 text-ink-soft text-small transition-colors hover:bg-sunken has-checked:border-edge has-checked:bg-sunken has-checked:font-medium has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-green forced-colors:has-checked:outline-2"
        >
          <input type="radio" class="sr-only" name={name} checked={picked === folder} onChange={() => onPick(folder)} />
          <span class="truncate">{folder ?? t('writing.picker.allFolders')}</span>
        </label>
      ))}
    </fieldset>
  );
}
