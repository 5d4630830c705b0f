// The designed state of a conversation that is off the record: one line that says so and leads back.

import { EyeOff } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { RecordState } from '../../lib/model/off-record.ts';
import { Key } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

interface OffRecordStripProps {
  record: RecordState | undefined;
  onTurn: (scope: 'thread' | 'person', isOff: boolean) => void;
  rulesLink: string;
}

const act =
  'inline-flex h-6 shrink-0 items-center gap-1.5 rounded px-1.5 text-ink-soft transition-colors hover:bg-hairline hover:text-ink';

export function OffRecordStrip({ record, onTurn, rulesLink }: OffRecordStripProps) {
  if (record === undefined || !record.isOff) return null;
  const scope = record.thread.isOff ? 'thread' : record.person.isOff && record.person.canSet ? 'person' : undefined;
  return (
    <section
      aria-label={t('touch.record.label')}
      class="flex shrink-0 items-start gap-2 border-hairline border-t bg-sunken py-1 ps-3 pe-1.5 text-small"
    >
      <p class="flex min-w-0 flex-1 gap-2 py-1 text-ink-soft">
        <Icon of={EyeOff} size={14} class="mt-px" />
        <span class="text-pretty">{record.why}</span>
      </p>
      {scope === undefined ? (
        <a class={act} href={rulesLink} target="_blank" rel="noopener">
          {t('touch.record.list')}
        </a>
      ) : (
        <button type="button" class={act} onClick={() => onTurn(scope, false)}>
          {t('common.undo')} {scope === 'thread' && <Key>R</Key>}
        </button>
      )}
    </section>
  );
}
