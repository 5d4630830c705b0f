// One snippet, open to be written: name, channels, text with merge fields at hand, and how it would look for a made-up person.
import { useRef, useState } from 'preact/hooks';
import { type Channel, channels } from '../../lib/model/insertion.ts';
import { mergeFields, type SnippetDraft } from '../../lib/model/snippet.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field, Select } from '../ui/field.tsx';

/** How a text looks for a made-up person, or the sentence that says which field is wrong and where. */
export type SampleText = (text: string) => { text: string; problem: string };

const channelWords: Record<Channel, string> = {
  email: 'Mail',
  message: 'Message',
  note: 'Note',
  comment: 'Comment',
  post: 'Post',
  inmail: 'InMail',
};
const languages = [
  { value: '', label: 'Any' },
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
  { value: 'it', label: 'Italian' },
  { value: 'nl', label: 'Dutch' },
  { value: 'pt', label: 'Portuguese' },
];

interface SnippetEditorProps {
  start: SnippetDraft;
  sample: SampleText;
  onSave: (draft: SnippetDraft) => Promise<boolean>;
  onClose: () => void;
}

export function SnippetEditor({ start, sample, onSave, onClose }: SnippetEditorProps) {
  const [draft, setDraft] = useState<SnippetDraft>(start);
  const area = useRef<HTMLTextAreaElement>(null);
  const looks = sample(draft.text);
  const subject = sample(draft.subject);
  const problem = looks.problem || subject.problem;
  const canSave = problem === '' && draft.name.trim() !== '' && draft.text.trim() !== '';
  const known = languages.some(({ value }) => value === draft.language)
    ? languages
    : [...languages, { value: draft.language, label: draft.language }];
  /** At the caret, with room for what stands there when nothing is known. */
  const put = (field: string): void => {
    const at = area.current?.selectionStart ?? draft.text.length;
    const end = area.current?.selectionEnd ?? at;
    const written = `{{${field}}}`;
    setDraft({ ...draft, text: `${draft.text.slice(0, at)}${written}${draft.text.slice(end)}` });
    queueMicrotask(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at + written.length, at + written.length);
    });
  };
  return (
    <form
      class="my-3 flex flex-col gap-3 rounded-lg border border-hairline p-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void onSave(draft).then((isSaved) => isSaved && onClose());
      }}
    >
      <div class="grid gap-3 sm:grid-cols-[1fr_8rem]">
        <Field label="Name">
          {(ids) => (
            <input
              {...ids}
              type="text"
              class={controlClass}
              maxLength={120}
              autocomplete="off"
              value={draft.name}
              onInput={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Language">
          {(ids) => (
            <Select
              {...ids}
              value={draft.language}
              options={known}
              onPick={(language) => setDraft({ ...draft, language })}
            />
          )}
        </Field>
      </div>
      <Offered draft={draft} onChange={setDraft} />
      <Field label="Subject (optional)" hint="For InMail and new mails; empty leaves the subject as it is.">
        {(ids) => (
          <input
            {...ids}
            type="text"
            class={controlClass}
            maxLength={300}
            autocomplete="off"
            value={draft.subject}
            onInput={(event) => setDraft({ ...draft, subject: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field
        label="Text"
        hint="A merge field is filled in when the text is inserted. After a bar stands what is written when nothing is known: {{person.firstName|there}}."
      >
        {(ids) => (
          <textarea
            {...ids}
            ref={area}
            rows={7}
            maxLength={8000}
            class={`${controlClass} h-auto resize-y py-1.5`}
            value={draft.text}
            onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
        )}
      </Field>
      <ul aria-label="Merge fields" class="flex flex-wrap gap-1.5">
        {Object.entries(mergeFields).map(([field, words]) => (
          <li key={field}>
            <button
              type="button"
              title={`{{${field}}}`}
              onClick={() => put(field)}
              class="inline-flex h-6 items-center rounded border border-hairline px-1.5 text-ink-soft text-small transition-colors hover:bg-sunken hover:text-ink"
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
      <section aria-label="Preview" class="rounded-md bg-wash px-3 py-2">
        <p class="text-ink-faint text-small">For a made-up person</p>
        {subject.text !== '' && <p class="pt-1 font-medium">{subject.text}</p>}
        <p class="whitespace-pre-line text-pretty pt-1">{looks.text || 'Nothing is written yet.'}</p>
      </section>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button kind="primary" type="submit" disabled={!canSave}>
          Save
        </Button>
      </div>
    </form>
  );
}

/** Where it is offered; none ticked = everywhere. */
function Offered({ draft, onChange }: { draft: SnippetDraft; onChange: (draft: SnippetDraft) => void }) {
  return (
    <fieldset>
      <legend class="font-medium text-small text-ink-soft">Offered in (none: everywhere)</legend>
      <div class="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {channels.map((channel) => (
          <label key={channel} class="flex h-7 cursor-pointer items-center gap-1.5">
            <input
              type="checkbox"
              checked={draft.channels.includes(channel)}
              onChange={(event) =>
                onChange({
                  ...draft,
                  channels: event.currentTarget.checked
                    ? [...draft.channels, channel]
                    : draft.channels.filter((one) => one !== channel),
                })
              }
            />
            {channelWords[channel]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
