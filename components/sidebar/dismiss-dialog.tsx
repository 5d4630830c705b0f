// "Not this one": why an asset is taken off the list. The reason decides how far that reaches, and each says so.
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { Asset } from '../../lib/model/asset.ts';
import { type DismissReason, dismissReasons, reasonKey } from '../../lib/model/dismissal.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass } from '../ui/field.tsx';
import type { SuggestDialogsProps } from './suggest-dialogs.tsx';

export function DismissDialog({ state, suggest }: SuggestDialogsProps) {
  const overlay = state.overlay.value;
  const asset = overlay?.kind === 'dismiss' ? overlay.asset : undefined;
  const close = (): void => {
    state.overlay.value = undefined;
  };
  return (
    <Dialog title={t('suggest.dismiss.title')} isOpen={asset !== undefined} onClose={close}>
      {asset !== undefined && (
        <Form
          key={asset.id}
          asset={asset}
          onClose={close}
          onDone={(reason, words) => {
            close();
            void suggest.dismiss(asset, reason, words);
          }}
        />
      )}
    </Dialog>
  );
}

interface FormProps {
  asset: Asset;
  onClose: () => void;
  onDone: (reason: DismissReason, words: string) => void;
}

/** One click on a reason is enough; only "other" wants words. */
function Form({ asset, onClose, onDone }: FormProps) {
  const [isOther, setOther] = useState(false);
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isOther) field.current?.focus();
  }, [isOther]);
  return (
    <form
      class="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (words.trim() !== '') onDone('other', words.trim());
      }}
    >
      <p class="text-pretty text-ink-soft">{t('suggest.dismiss.about', [asset.title])}</p>
      <ul aria-label={t('suggest.dismiss.reasons')} class="-mx-2 flex flex-col">
        {dismissReasons.map((reason, at) => (
          <li key={reason}>
            <button
              type="button"
              data-first={at === 0 ? '' : undefined}
              aria-expanded={reason === 'other' ? isOther : undefined}
              class="flex w-full flex-col rounded-md px-2 py-1.5 text-start transition-colors hover:bg-sunken focus-visible:-outline-offset-2"
              onClick={() => (reason === 'other' ? setOther(true) : onDone(reason, ''))}
            >
              <span class="font-medium">{tOf('suggest.reason', reasonKey(reason))}</span>
              {reason === 'outdated' && (
                <span class="text-pretty text-ink-faint text-small">{t('suggest.dismiss.everywhere')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {isOther && (
        <input
          type="text"
          ref={field}
          aria-label={t('suggest.dismiss.words')}
          placeholder={t('suggest.dismiss.words')}
          maxLength={300}
          class={controlClass}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <div class="flex flex-wrap justify-end gap-2">
        <Button kind="ghost" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        {isOther && (
          <Button type="submit" kind="primary" disabled={words.trim() === ''}>
            {t('suggest.dismiss.hide')}
          </Button>
        )}
      </div>
    </form>
  );
}
