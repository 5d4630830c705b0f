// What a touch says in words: subject, deal, outcome, note. The same fields when it is logged and when it is changed.
import { t } from '../../lib/i18n/t.ts';
import { controlClass, Field, Select } from '../ui/field.tsx';

export interface TouchWords {
  subject: string;
  deal: string;
  note: string;
  /** One of the words in settings; empty = none. */
  disposition: string;
}

interface TouchFieldsProps {
  words: TouchWords;
  dispositions: readonly string[];
  onChange: (words: TouchWords) => void;
}

export function TouchFields({ words, dispositions, onChange }: TouchFieldsProps) {
  const set = (part: keyof TouchWords, value: string): void => onChange({ ...words, [part]: value });
  // An outcome that was taken out of the settings stays on the touches that have it.
  const outcomes =
    words.disposition === '' || dispositions.includes(words.disposition)
      ? dispositions
      : [words.disposition, ...dispositions];
  return (
    <>
      <Field label={t('touch.field.subject')}>
        {(ids) => (
          <input
            {...ids}
            type="text"
            class={controlClass}
            autocomplete="off"
            maxLength={500}
            value={words.subject}
            onInput={(event) => set('subject', event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="grid grid-cols-2 gap-2">
        <Field label={t('touch.field.deal')}>
          {(ids) => (
            <input
              {...ids}
              type="text"
              class={controlClass}
              autocomplete="off"
              maxLength={200}
              value={words.deal}
              onInput={(event) => set('deal', event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('touch.field.outcome')}>
          {(ids) => (
            <Select
              {...ids}
              value={words.disposition}
              options={[
                { value: '', label: t('touch.field.none') },
                ...outcomes.map((word) => ({ value: word, label: word })),
              ]}
              onPick={(picked) => set('disposition', picked)}
            />
          )}
        </Field>
      </div>
      <Field label={t('touch.field.note')} hint={t('touch.field.noteHint')}>
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            maxLength={4000}
            value={words.note}
            onInput={(event) => set('note', event.currentTarget.value)}
            class={`${controlClass} h-auto resize-none py-1.5`}
          />
        )}
      </Field>
    </>
  );
}
