// Search as you type over the whole catalogue. `/` brings the focus here, ↓ walks on into the list.
import type { Signal } from '@preact/signals';
import { Search, X } from 'lucide-preact';
import { IconButton, Key } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

export const searchFieldId = 'search';

export function SearchField({ text, placeholder }: { text: Signal<string>; placeholder: string }) {
  return (
    <search class="relative flex shrink-0 items-center border-hairline border-b">
      <Icon of={Search} class="pointer-events-none absolute left-3 text-ink-faint" />
      <input
        id={searchFieldId}
        type="text"
        enterkeyhint="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={500}
        aria-label={placeholder}
        placeholder={placeholder}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
        class="h-9 w-full bg-transparent pr-9 pl-9 text-body focus-visible:-outline-offset-2"
      />
      <span class="absolute right-1 flex w-7 justify-center">
        {text.value === '' ? (
          <Key>/</Key>
        ) : (
          <IconButton
            label="Clear the search"
            onClick={() => {
              text.value = '';
              document.getElementById(searchFieldId)?.focus();
            }}
          >
            <Icon of={X} />
          </IconButton>
        )}
      </span>
    </search>
  );
}
