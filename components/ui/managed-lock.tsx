// What the organisation has set: shown as it is, with a lock and the reason, and not to be changed here. Wraps the controls of
// one setting; without a policy it draws nothing of its own.
import { Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from './icon.tsx';

export function ManagedLock({ isLocked, children }: { isLocked: boolean; children: ComponentChildren }) {
  if (!isLocked) return <>{children}</>;
  return (
    <fieldset disabled class="min-w-0">
      <legend class="float-start w-full pt-2 text-ink-soft text-small">
        <span class="inline-flex items-center gap-1.5">
          <Icon of={Lock} size={12} />
          {t('common.managed')}
        </span>
      </legend>
      <div class="clear-both opacity-75">{children}</div>
    </fieldset>
  );
}
