// The search over the settings: a field, how many were found and where, and what to do when nothing was.

import { Search, SearchX, X } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { keyOf } from '../../lib/i18n/key-of.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { controlClass } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { FoundSettings, NamedSetting } from './find-settings.ts';

interface SettingsSearchProps {
  text: string;
  found: FoundSettings | undefined;
  onType: (text: string) => void;
}

export function SettingsSearch({ text, found, onType }: SettingsSearchProps) {
  const field = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onType('');
    field.current?.focus();
  };
  const many = found?.settings.length ?? 0;
  return (
    <search class="pb-5" aria-label={t('options.search.label')}>
      <div class="relative flex max-w-xl items-center">
        <Icon of={Search} class="pointer-events-none absolute start-2.5 text-ink-faint" />
        <input
          ref={field}
          type="text"
          enterkeyhint="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={100}
          aria-label={t('options.search.label')}
          placeholder={t('options.search.label')}
          value={text}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && text !== '') clear();
          }}
          class={`${controlClass} ps-8.5 pe-9`}
        />
        {text !== '' && (
          <IconButton label={t('options.search.clear')} class="absolute end-1 size-6" onClick={clear}>
            <Icon of={X} size={14} />
          </IconButton>
        )}
      </div>
      <p role="status" class={found === undefined ? 'sr-only' : 'pt-1.5 text-ink-soft text-small'}>
        {found !== undefined && (many === 0 ? '' : t('options.search.count', many, [figure(many)]))}
      </p>
      {found !== undefined && many > 0 && <Findings settings={found.settings} />}
      {found !== undefined && many === 0 && <Nothing text={text} onClear={clear} />}
    </search>
  );
}

/** Links straight to what was found, below their section's name. */
function Findings({ settings }: { settings: readonly NamedSetting[] }) {
  return (
    <ul class="flex flex-wrap gap-x-4 gap-y-0.5 pt-1">
      {settings.map(({ section, setting, names }) => (
        <li key={`${section} ${setting}`}>
          <a
            href={`#${setting === undefined ? section : `setting-${setting}`}`}
            class="inline-flex min-h-6 items-center text-blue underline underline-offset-2"
          >
            {setting === undefined ? names[0] : t('options.search.place', [names[0] ?? '', names[1] ?? ''])}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ text, onClear }: { text: string; onClear: () => void }) {
  return (
    <div role="status" class="flex max-w-xl items-start gap-2.5 pt-5">
      <Icon of={SearchX} class="mt-0.5 text-ink-faint" />
      <div>
        <p class="text-pretty">{t('options.search.none', [text.trim()])}</p>
        <p class="pt-0.5 pb-2 text-pretty text-ink-soft">{t('options.search.noneHint')}</p>
        <Button onClick={onClear}>{t('options.search.all')}</Button>
      </div>
    </div>
  );
}

/** The shown name of a section. */
export const sectionName = (id: string): string => tOf('options.section', keyOf(id));
