// A value that the organisation set: a lock and its words instead of a control.
import { Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from './icon.tsx';

export function ManagedLock() {
  return (
    <span class="inline-flex items-center gap-1 text-ink-faint text-small">
      <Icon of={Lock} size={12} class="shrink-0" />
      {t('common.managed')}
    </span>
  );
}

/** In the place of a field. */
export function ManagedValue({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="flex flex-col gap-1">
      <p class="font-medium text-ink-soft text-small">{label}</p>
      <p class="flex min-h-8 flex-wrap items-center gap-x-2">
        <span class="min-w-0 break-words">{children}</span> <ManagedLock />
      </p>
    </div>
  );
}
