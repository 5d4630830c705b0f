// Merge fields for which nothing is known here. A click selects the field in the text, to be written over.
import { CircleDashed } from 'lucide-preact';
import type { RefObject } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/icon.tsx';
import { fieldWords } from '../writing-words.ts';

export function UnresolvedFields({
  fields,
  text,
}: {
  fields: readonly string[];
  text: RefObject<HTMLTextAreaElement | null>;
}) {
  if (fields.length === 0) return null;
  const select = (field: string): void => {
    const area = text.current;
    const at = area?.value.indexOf(`{{${field}`) ?? -1;
    if (area === null || at < 0) return;
    area.focus();
    area.setSelectionRange(at, area.value.indexOf('}}', at) + 2);
  };
  return (
    <div class="rounded-md bg-amber-wash px-2 py-1.5 text-amber text-small">
      <p>{t('writing.unresolved')}</p>
      <ul class="mt-1 flex flex-wrap gap-1">
        {fields.map((field) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => select(field)}
              class="inline-flex h-6 items-center gap-1 rounded border border-current px-1.5"
            >
              <Icon of={CircleDashed} size={12} />
              {fieldWords(field)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
