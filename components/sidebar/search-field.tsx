// Search as you type over the whole catalogue. `/` brings the focus here, ↓ walks on into the list. An empty field offers what
// was searched before, remembered by this page only.
import type { Signal } from '@preact/signals';
import { History, Search, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { IconButton, Key } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

export const searchFieldId = 'search';

/** Searches that are offered again, the latest first. */
const mostRecent = 5;
const shortest = 2;

/** The list with this search in front; what is too short to find anything again is not kept. */
export function remembered(recent: readonly string[], text: string): string[] {
  const typed = text.trim();
  if (typed.length < shortest) return [...recent];
  const others = recent.filter((each) => each.toLowerCase() !== typed.toLowerCase());
  return [typed, ...others].slice(0, mostRecent);
}

interface SearchFieldProps {
  text: Signal<string>;
  recent: Signal<readonly string[]>;
}

export function SearchField({ text, recent }: SearchFieldProps) {
  const [hasFocus, setFocus] = useState(false);
  const label = t('suggest.searchLibrary');
  const focus = (): void => document.getElementById(searchFieldId)?.focus();
  const remember = (): void => {
    recent.value = remembered(recent.peek(), text.peek());
  };
  const isOffering = hasFocus && text.value === '' && recent.value.length > 0;
  return (
    <search
      class="shrink-0 border-hairline border-b"
      onFocusIn={() => setFocus(true)}
      onFocusOut={(event) => {
        const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (isInside) return;
        setFocus(false);
        remember();
      }}
    >
      <div class="relative flex items-center">
        <Icon of={Search} class="pointer-events-none absolute start-3 text-ink-faint" />
        <input
          id={searchFieldId}
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
          aria-label={label}
          placeholder={label}
          value={text.value}
          onInput={(event) => {
            // Emptied in one go: what stood there was a search.
            if (event.currentTarget.value === '') remember();
            text.value = event.currentTarget.value;
          }}
          class="h-9 w-full bg-transparent ps-9 pe-9 text-body focus-visible:-outline-offset-2"
        />
        <span class="absolute end-1 flex w-7 justify-center">
          {text.value === '' ? (
            <Key>/</Key>
          ) : (
            <IconButton
              label={t('options.search.clear')}
              onClick={() => {
                remember();
                text.value = '';
                focus();
              }}
            >
              <Icon of={X} />
            </IconButton>
          )}
        </span>
      </div>
      {isOffering && (
        <ul aria-label={t('suggest.recent')} class="flex flex-wrap items-center gap-1 px-3 pt-1.5 pb-2">
          <li aria-hidden="true">
            <Icon of={History} size={14} class="text-ink-faint" />
          </li>
          {recent.value.map((each) => (
            <li key={each} class="min-w-0 max-w-full">
              <button
                type="button"
                translate={false}
                class="block h-6 max-w-full truncate rounded border border-hairline px-1.5 text-ink-soft text-small transition-colors hover:text-ink"
                // The field keeps the focus, so that the offer is still there when the click comes.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  text.value = each;
                  focus();
                }}
              >
                {each}
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
