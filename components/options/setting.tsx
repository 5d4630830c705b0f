// One setting on the page: an anchor of its own, marked when the search found it. What the organisation has set is shown as it
// is, with a lock and the reason, and cannot be changed here.
import { Lock } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { FoundSections } from './found-sections.ts';
import type { OptionsModel } from './model.ts';

interface SettingProps {
  /** As in settings-index.ts. */
  id: string;
  /** What it sets; absent where it only does something. */
  of?: keyof Settings;
  model?: Pick<OptionsModel, 'managed'>;
  class?: string;
  children: ComponentChildren;
}

export function Setting({ id, of, model, class: extra = '', children }: SettingProps) {
  const found = useContext(FoundSections);
  const isFound = found?.settings.some(({ setting }) => setting === id) === true;
  const managed = (model?.managed.value ?? {}) as Readonly<Record<string, unknown>>;
  const isLocked = of !== undefined && managed[of] !== undefined;
  return (
    <div
      id={`setting-${id}`}
      class={`scroll-mt-4 ${isFound ? 'rounded-md outline-2 outline-green/40 outline-offset-4' : ''} ${extra}`}
    >
      {isLocked ? <Locked>{children}</Locked> : children}
    </div>
  );
}

/** Every control inside is off; the reason is the group's name. */
function Locked({ children }: { children: ComponentChildren }) {
  return (
    <fieldset disabled class="min-w-0">
      <legend class="flex items-center gap-1.5 pt-2 text-ink-soft text-small">
        <Icon of={Lock} size={12} />
        {t('common.managed')}
      </legend>
      {children}
    </fieldset>
  );
}
