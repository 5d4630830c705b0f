// Where a file, or a folder of Markdown files, is dropped or chosen.
import { FolderOpen, Upload } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

const accepted = '.csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.xml,.rss,.atom,.md,.markdown,.zip';

interface FileDropProps {
  isBusy: boolean;
  onFiles: (files: File[]) => void;
}

export function FileDrop({ isBusy, onFiles }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  const folder = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null | undefined): void => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !isBusy) onFiles(files);
  };
  return (
    <div class="flex flex-col gap-2">
      <label
        class={`flex min-h-28 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border border-dashed px-4 py-5 text-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-green ${isOver ? 'border-green bg-green-wash' : 'border-edge hover:bg-wash'}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <Icon of={Upload} class="text-ink-faint" />
        <span class="font-medium">{t('catalogue.drop')}</span>
        <span class="text-pretty text-ink-soft text-small">{t('catalogue.dropHint')}</span>
        <input
          type="file"
          class="sr-only"
          accept={accepted}
          disabled={isBusy}
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div>
        <Button
          kind="ghost"
          class="h-auto! min-h-7 max-w-full shrink! whitespace-normal! py-1 text-start"
          disabled={isBusy}
          onClick={() => folder.current?.click()}
        >
          <Icon of={FolderOpen} size={14} /> {t('catalogue.folder')}
        </Button>
        <input
          ref={(element) => {
            // No attribute that Preact's types know.
            if (element !== null) element.webkitdirectory = true;
            folder.current = element;
          }}
          type="file"
          class="hidden"
          tabIndex={-1}
          aria-label={t('catalogue.folder')}
          multiple
          onChange={(event) => {
            take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </div>
    </div>
  );
}
