// What narrows a list here: a search that waits for the typing to pause, a target, a state; and the list as a file.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import type { FileKind } from './model.ts';

const pauseMs = 150;

interface SearchProps {
  label: string;
  placeholder: string;
  value: string;
  onSearch: (text: string) => void;
}

export function Search({ label, placeholder, value, onSearch }: SearchProps) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="search"
          class={controlClass}
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function SaveAs({ what, onSave }: { what: string; onSave: (kind: FileKind) => void }) {
  return (
    <span class="flex gap-2">
      <Button kind="ghost" onClick={() => onSave('csv')} aria-label={t('outbox.saveCsvOf', [what])}>
        {t('outbox.saveCsv')}
      </Button>
      <Button kind="ghost" onClick={() => onSave('json')} aria-label={t('outbox.saveJsonOf', [what])}>
        <span translate={false}>JSON</span>
      </Button>
    </span>
  );
}
