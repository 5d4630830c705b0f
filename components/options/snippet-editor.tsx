// One snippet, open to be written: name, folder, channels, text with merge fields at hand, how long it is, and how it would look
// for a made-up person.
import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Budgets } from '../../lib/model/settings.ts';
import {
  longestFolder,
  longestName,
  longestSubject,
  longestText,
  mergeFields,
  type SnippetDraft,
} from '../../lib/model/snippet.ts';

import { Button } from '../ui/button.tsx';
import { controlClass, Field, Select } from '../ui/field.tsx';
import { fieldWords, languageWords } from '../writing-words.ts';
import { Lengths, OfferedIn } from './snippet-channels.tsx';

/** How a text looks for a made-up person, or the sentence that says which field is wrong and where. */
export type SampleText = (text: string) => { text: string; problem: string };

const offeredLanguages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

interface SnippetEditorProps {
  start: SnippetDraft;
  sample: SampleText;
  budgets: Budgets;
  /** Folders that are there, to choose from. */
  folders: readonly string[];
  onSave: (draft: SnippetDraft) => Promise<boolean>;
  onClose: () => void;
}

export function SnippetEditor({ start, sample, budgets, folders, onSave, onClose }: SnippetEditorProps) {
  const [draft, setDraft] = useState<SnippetDraft>(start);
  const looks = sample(draft.text);
  const subject = sample(draft.subject);
  const problem = looks.problem || subject.problem;
  const canSave = problem === '' && draft.name.trim() !== '' && draft.text.trim() !== '';
  return (
    <form
      class="my-3 flex flex-col gap-3 rounded-lg border border-hairline p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void onSave(draft).then((isSaved) => isSaved && onClose());
      }}
    >
      <Heading draft={draft} folders={folders} onChange={setDraft} />
      <OfferedIn draft={draft} onChange={setDraft} />
      <Line
        label={t('writing.editor.subject')}
        hint={t('writing.editor.subjectHint')}
        most={longestSubject}
        value={draft.subject}
        onType={(typed) => setDraft({ ...draft, subject: typed })}
      />
      <TextPart draft={draft} onChange={setDraft} />
      <Lengths offered={draft.channels} text={looks.text} subject={subject.text} budgets={budgets} />
      <section aria-label={t('writing.editor.preview')} class="rounded-md bg-wash px-3 py-2">
        <p class="text-ink-faint text-small">{t('writing.editor.madeUp')}</p>
        {subject.text !== '' && <p class="pt-1 font-medium">{subject.text}</p>}
        <p class="whitespace-pre-line text-pretty pt-1">{looks.text || t('writing.editor.nothingYet')}</p>
      </section>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" disabled={!canSave}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  draft: SnippetDraft;
  onChange: (draft: SnippetDraft) => void;
}

function Heading({ draft, folders, onChange }: PartProps & { folders: readonly string[] }) {
  const listId = useId();
  const languages = ['', ...new Set([...offeredLanguages, draft.language].filter((tag) => tag !== ''))];
  return (
    <div class="grid gap-3 sm:grid-cols-[1fr_10rem_8rem]">
      <Line
        label={t('writing.editor.name')}
        most={longestName}
        value={draft.name}
        onType={(name) => onChange({ ...draft, name })}
      />
      <Line
        label={t('writing.editor.folder')}
        most={longestFolder}
        value={draft.folder ?? ''}
        listId={listId}
        onType={(folder) => onChange({ ...draft, folder })}
      >
        <datalist id={listId}>
          {folders.map((folder) => (
            <option key={folder} value={folder} />
          ))}
        </datalist>
      </Line>
      <Field label={t('writing.editor.language')}>
        {(ids) => (
          <Select
            {...ids}
            value={draft.language}
            options={languages.map((value) => ({
              value,
              label: value === '' ? t('writing.editor.anyLanguage') : languageWords(value),
            }))}
            onPick={(language) => onChange({ ...draft, language })}
          />
        )}
      </Field>
    </div>
  );
}

interface LineProps {
  label: string;
  hint?: string;
  most: number;
  value: string;
  /** Of a list of suggestions. */
  listId?: string;
  onType: (value: string) => void;
  children?: ComponentChildren;
}

function Line({ label, hint, most, value, listId, onType, children }: LineProps) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      {(ids) => (
        <>
          <input
            {...ids}
            type="text"
            class={controlClass}
            maxLength={most}
            autocomplete="off"
            list={listId}
            value={value}
            onInput={(event) => onType(event.currentTarget.value)}
          />
          {children}
        </>
      )}
    </Field>
  );
}

function TextPart({ draft, onChange }: PartProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  /** At the caret, with room for what stands there when nothing is known. */
  const put = (field: string): void => {
    const at = area.current?.selectionStart ?? draft.text.length;
    const end = area.current?.selectionEnd ?? at;
    const written = `{{${field}}}`;
    onChange({ ...draft, text: `${draft.text.slice(0, at)}${written}${draft.text.slice(end)}` });
    queueMicrotask(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + written.length, at + written.length);
    });
  };
  return (
    <>
      <Field label={t('writing.editor.text')} hint={t('writing.editor.textHint')}>
        {(ids) => (
          <textarea
            {...ids}
            ref={area}
            rows={7}
            maxLength={longestText}
            class={`${controlClass} h-auto resize-y py-1.5`}
            value={draft.text}
            onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
          />
        )}
      </Field>
      <ul aria-label={t('writing.editor.fields')} class="flex flex-wrap gap-1.5">
        {mergeFields.map((field) => (
          <li key={field}>
            <button
              type="button"
              title={`{{${field}}}`}
              onClick={() => put(field)}
              class="inline-flex h-6 items-center rounded border border-hairline px-1.5 text-ink-soft text-small transition-colors hover:bg-sunken hover:text-ink"
            >
              {fieldWords(field)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
