// The words that look private, by class: the list that comes with Touchline, without what was taken out, and the user's own.
import { Plus, RotateCcw, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type SensitiveClass, sensitiveClasses } from '../../lib/model/off-record.ts';
import type { SensitiveWordRow } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { controlClass, Switch } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { OptionsModel } from './model.ts';
import type { NeverLogModel } from './never-log-model.ts';

const titleOf = (name: SensitiveClass): string => tOf('options.sensitiveClass', name);
/** A chip is read at a glance; the rest opens on a click. */
const chip = 'inline-flex h-6 items-center gap-1 rounded border px-1.5 text-small transition-colors';

interface Parts {
  model: NeverLogModel;
  options: OptionsModel;
}

export function SensitiveWords({ model, options }: Parts) {
  const { sensitive } = options.settings.value;
  const change = async (next: typeof sensitive): Promise<void> => {
    await options.set({ sensitive: next });
    await model.refreshWords();
  };
  return (
    <div class="mt-4 border-hairline border-t pt-1">
      <Switch
        label={t('options.sensitive.ask')}
        hint={t('options.sensitive.askHint')}
        isOn={sensitive.isOn}
        onTurn={(isOn) => void change({ ...sensitive, isOn })}
      />
      {sensitive.isOn &&
        sensitiveClasses.map((name) => {
          const rows = model.words.value.filter((row) => row.class === name);
          const counted = rows.filter((row) => !row.isRemoved).length;
          return (
            <Disclosure
              key={name}
              summary={t('options.sensitive.counted', [titleOf(name), figure(counted), figure(rows.length)])}
            >
              <Words
                rows={rows}
                label={titleOf(name)}
                onAdd={(word) =>
                  void change({
                    ...sensitive,
                    added: { ...sensitive.added, [name]: [...sensitive.added[name], word] },
                  })
                }
                onTurn={(row) => void change(turned(sensitive, row))}
              />
            </Disclosure>
          );
        })}
    </div>
  );
}

type Sensitive = OptionsModel['settings']['value']['sensitive'];

/** An own word goes; a shipped one is taken out, or put in again. */
export function turned(sensitive: Sensitive, { class: name, word, isOwn, isRemoved }: SensitiveWordRow): Sensitive {
  if (isOwn) {
    const left = sensitive.added[name].filter((one) => one !== word);
    return { ...sensitive, added: { ...sensitive.added, [name]: left } };
  }
  const removed = isRemoved ? sensitive.removed.filter((one) => one !== word) : [...sensitive.removed, word];
  return { ...sensitive, removed };
}

interface WordsProps {
  rows: readonly SensitiveWordRow[];
  label: string;
  onAdd: (word: string) => void;
  onTurn: (row: SensitiveWordRow) => void;
}

function Words({ rows, label, onAdd, onTurn }: WordsProps) {
  const [text, setText] = useState('');
  return (
    <div class="pb-3 ps-5">
      <ul class="flex flex-wrap gap-1.5">
        {rows.map((row) => (
          <li key={`${row.isOwn}${row.word}`}>
            <button
              type="button"
              title={row.isRemoved ? t('options.sensitive.isOut') : t('options.sensitive.isIn')}
              aria-label={
                row.isRemoved ? t('options.sensitive.putBack', [row.word]) : t('options.sensitive.takeOut', [row.word])
              }
              onClick={() => onTurn(row)}
              class={`${chip} ${row.isRemoved ? 'border-transparent text-ink-faint line-through' : row.isOwn ? 'border-green text-ink' : 'border-hairline text-ink-soft'} hover:bg-sunken`}
            >
              {row.word}
              <Icon of={row.isRemoved ? RotateCcw : X} size={12} class="text-ink-faint" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="mt-2 flex max-w-xs gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim().length < 2) return;
          onAdd(text.trim());
          setText('');
        }}
      >
        <input
          type="text"
          aria-label={t('options.sensitive.anotherFor', [label])}
          placeholder={t('options.sensitive.another')}
          class={controlClass}
          autocomplete="off"
          maxLength={60}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" class="h-8" disabled={text.trim().length < 2}>
          <Icon of={Plus} size={14} /> {t('common.add')}
        </Button>
      </form>
    </div>
  );
}
