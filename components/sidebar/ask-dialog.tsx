// "Ask for it": one line of what would have helped here. Kept on this device with the kind of situation, sent nowhere.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import type { SuggestDialogsProps } from './suggest-dialogs.tsx';

export function AskDialog({ state, suggest }: SuggestDialogsProps) {
  const overlay = state.overlay.value;
  const close = (): void => {
    state.overlay.value = undefined;
  };
  return (
    <Dialog title={t('suggest.ask.title')} isOpen={overlay?.kind === 'ask'} onClose={close}>
      {overlay?.kind === 'ask' && (
        <Form
          key={overlay.search}
          before={overlay.wish}
          search={overlay.search}
          onClose={close}
          onDone={(wish) => {
            close();
            void suggest.ask(overlay.search, wish);
          }}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  before: string;
  search: string;
  onClose: () => void;
  onDone: (wish: string) => void;
}

function Form({ before, search, onClose, onDone }: FormProps) {
  const [wish, setWish] = useState(before);
  return (
    <form
      class="flex flex-col gap-2.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (wish.trim() !== '') onDone(wish.trim());
      }}
    >
      <Field
        label={t('suggest.ask.wish')}
        hint={search === '' ? t('suggest.ask.hint') : t('suggest.ask.hintSearch', [search])}
      >
        {(ids) => (
          <input
            {...ids}
            data-first=""
            type="text"
            autocomplete="off"
            maxLength={500}
            placeholder={t('suggest.ask.example')}
            class={controlClass}
            value={wish}
            onInput={(event) => setWish(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" kind="primary" keys="↵" disabled={wish.trim() === ''}>
          {t('suggest.ask.do')}
        </Button>
      </div>
    </form>
  );
}
