// The text of a preview, editable: subject where there is one, lines, and the link, which can be left out.
import { Link2, X } from 'lucide-preact';
import type { RefObject } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import type { Edited } from '../../lib/model/insertion.ts';
import { IconButton } from '../ui/button.tsx';
import { controlClass } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';

interface PreviewTextProps {
  value: Edited;
  hasSubject: boolean;
  textRef: RefObject<HTMLTextAreaElement | null>;
  onChange: (value: Edited) => void;
}

/** As many as the text takes in a narrow sidebar, within reason. */
const rowsFor = (lines: readonly string[]): number => {
  const taken = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
  return Math.min(12, Math.max(4, taken));
};

export function PreviewText({ value, hasSubject, textRef, onChange }: PreviewTextProps) {
  const { link } = value;
  return (
    <>
      {hasSubject && (
        <input
          type="text"
          aria-label={t('suggest.preview.subject')}
          class={`${controlClass} font-medium`}
          maxLength={500}
          value={value.subject ?? ''}
          onInput={(event) => onChange({ ...value, subject: event.currentTarget.value })}
        />
      )}
      <textarea
        ref={textRef}
        aria-label={t('suggest.preview.text')}
        rows={rowsFor(value.lines)}
        maxLength={20_000}
        class={`${controlClass} h-auto resize-y py-1.5`}
        value={value.lines.join('\n')}
        onInput={(event) => onChange({ ...value, lines: event.currentTarget.value.split('\n') })}
      />
      {link !== undefined && (
        <p class="flex items-center gap-2 text-small">
          <Icon of={Link2} size={14} class="text-ink-faint" />
          <span class="min-w-0 flex-1 truncate text-blue" title={link.url}>
            {link.text}
          </span>
          <IconButton
            label={t('suggest.preview.withoutLink')}
            class="size-6"
            onClick={() => {
              const { link: _, ...rest } = value;
              onChange(rest);
            }}
          >
            <Icon of={X} size={14} />
          </IconButton>
        </p>
      )}
    </>
  );
}
