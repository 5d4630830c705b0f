// The tags of a rule, completed from those that the catalogue uses, each with the number of its assets.
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import { Chip } from './condition-list.tsx';

interface TagFieldProps {
  tags: readonly string[];
  /** Most used first. */
  used: readonly { value: string; count: number }[];
  onChange: (tags: string[]) => void;
}

/** Completions that a browser is given at once. */
const offered = 300;

export function TagField({ tags, used, onChange }: TagFieldProps) {
  const list = useId();
  const [typed, setTyped] = useState('');
  const counts = new Map(used.map(({ value, count }) => [value.toLowerCase(), count]));
  const countOf = (tag: string): number => counts.get(tag.toLowerCase()) ?? 0;
  const words = (tag: string): string => t('rules.tagCount', countOf(tag), [figure(countOf(tag)), tag]);
  const add = (): void => {
    const tag = typed.trim();
    if (tag !== '' && !tags.some((each) => each.toLowerCase() === tag.toLowerCase())) onChange([...tags, tag]);
    setTyped('');
  };
  return (
    <Field label={t('rules.tags')} hint={t('rules.tagHint')}>
      {(ids) => (
        <div class="flex flex-col gap-1.5">
          {tags.length > 0 && (
            <ul aria-label={t('rules.tags')} class="flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Chip key={tag} words={words(tag)} onRemove={() => onChange(tags.filter((each) => each !== tag))} />
              ))}
            </ul>
          )}
          <div class="flex max-w-96 gap-1.5">
            <input
              {...ids}
              type="text"
              class={controlClass}
              list={list}
              autocomplete="off"
              maxLength={120}
              placeholder={t('rules.tagToAdd')}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || typed.trim() === '') return;
                event.preventDefault();
                add();
              }}
            />
            <datalist id={list}>
              {used.slice(0, offered).map(({ value, count }) => (
                <option key={value} value={value}>
                  {t('common.assets', count, [figure(count)])}
                </option>
              ))}
            </datalist>
            <Button class="h-8!" disabled={typed.trim() === ''} onClick={add}>
              {t('rules.addTag')}
            </Button>
          </div>
        </div>
      )}
    </Field>
  );
}
