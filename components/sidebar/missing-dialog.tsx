// "Why is X missing?": a small search over the catalogue; the picked asset is answered in one sentence.
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { typeLabel } from '../../lib/model/asset-words.ts';
import type { Suggestion } from '../../lib/model/suggestion.ts';
import { Dialog } from '../ui/dialog.tsx';
import { controlClass } from '../ui/field.tsx';
import type { SuggestDialogsProps } from './suggest-dialogs.tsx';

export function MissingDialog({ state, suggest }: SuggestDialogsProps) {
  const isOpen = state.overlay.value?.kind === 'missing';
  return (
    <Dialog
      title={t('suggest.missing.title')}
      isOpen={isOpen}
      onClose={() => {
        state.overlay.value = undefined;
      }}
    >
      {isOpen && <Inside suggest={suggest} />}
    </Dialog>
  );
}

/** Waits for the end of a word. */
const pauseMs = 120;

function Inside({ suggest }: Pick<SuggestDialogsProps, 'suggest'>) {
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ text: string; items: Suggestion[] }>();
  const [answer, setAnswer] = useState<{ assetId: string; sentence: string }>();
  const text = typed.trim();
  useEffect(() => {
    if (text === '') return setFound(undefined);
    let isHere = true;
    const timer = setTimeout(() => {
      suggest.find(text).then(
        (items) => isHere && setFound({ text, items }),
        () => isHere && setFound({ text, items: [] }),
      );
    }, pauseMs);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [text]);
  const pick = async (assetId: string): Promise<void> => {
    setAnswer({ assetId, sentence: await suggest.whyNot(assetId) });
  };
  return (
    <div class="flex min-h-40 flex-col gap-2">
      <input
        data-first=""
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-label={t('suggest.missing.which')}
        placeholder={t('suggest.missing.which')}
        class={controlClass}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {found === undefined ? (
        <p class="text-pretty text-ink-faint text-small">{t('suggest.missing.hint')}</p>
      ) : (
        <ul aria-label={t('suggest.results')} class="-mx-2 flex flex-col">
          {found.items.map(({ asset }) => (
            <li key={asset.id}>
              <button
                type="button"
                class="w-full truncate rounded-md px-2 py-1 text-start transition-colors hover:bg-sunken focus-visible:-outline-offset-2"
                title={asset.title}
                onClick={() => void pick(asset.id)}
              >
                <span class="text-ink-faint">{typeLabel(asset.type)} · </span>
                <span class="font-medium">{asset.title}</span>
              </button>
              {answer?.assetId === asset.id && (
                <p role="status" class="mx-2 mb-1 text-pretty border-edge border-s-2 ps-2 text-ink-soft text-small">
                  {answer.sentence}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {found?.items.length === 0 && (
        <p role="status" class="text-pretty text-ink-soft text-small">
          {t('suggest.missing.none', [found.text])}
        </p>
      )}
    </div>
  );
}
