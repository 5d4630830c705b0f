// Names a person by hand. What the page shows stands in the fields already; only the name must be there.

import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import type { TypedPerson } from './person-actions.ts';

type Typed = Record<'name' | 'email' | 'title' | 'company', string>;

interface PinFormProps {
  /** What is known already. */
  start: Typed;
  /** What the choice is remembered for. */
  place: 'thread' | 'page';
  isFocused: boolean;
  /** Answers a sentence when it was not kept. */
  onPin: (person: Omit<TypedPerson, 'instead'>) => Promise<string>;
  onCancel: () => void;
}

export function PinForm({ start, place, isFocused, onPin, onCancel }: PinFormProps) {
  const [typed, setTyped] = useState<Typed>(start);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (isBusy || typed.name.trim() === '') return;
    setBusy(true);
    setProblem(await onPin(typed));
    setBusy(false);
  };
  const input = (part: keyof Typed, ids: object, more: object = {}) => (
    <input
      {...ids}
      {...more}
      class={controlClass}
      autocomplete="off"
      spellcheck={false}
      maxLength={part === 'email' ? 254 : 200}
      value={typed[part]}
      onInput={(event) => setTyped({ ...typed, [part]: event.currentTarget.value })}
    />
  );
  return (
    <form
      class="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Field label={t('person.pick.name')}>
        {(ids) => input('name', ids, { type: 'text', required: true, 'data-first': isFocused ? '' : undefined })}
      </Field>
      <Field label={t('person.pick.email')}>{(ids) => input('email', ids, { type: 'email' })}</Field>
      <div class="grid grid-cols-2 gap-2">
        <Field label={t('person.pick.title')}>{(ids) => input('title', ids, { type: 'text' })}</Field>
        <Field label={t('person.pick.company')}>{(ids) => input('company', ids, { type: 'text' })}</Field>
      </div>
      <p class="text-pretty text-ink-faint text-small">
        {place === 'thread' ? t('person.pick.keptThread') : t('person.pick.keptPage')}
      </p>
      <p role="alert" class="text-pretty text-red text-small empty:hidden">
        {problem}
      </p>
      <div class="flex justify-end gap-2">
        <Button kind="ghost" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button kind="primary" type="submit" keys="↵" disabled={isBusy || typed.name.trim() === ''}>
          {t('person.pick.use')}
        </Button>
      </div>
    </form>
  );
}
