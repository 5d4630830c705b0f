// One setting on the page: an anchor of its own, marked when the search found it, locked where the organisation set it.
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Settings } from '../../lib/model/settings.ts';
import { ManagedLock } from '../ui/managed-lock.tsx';
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
  return (
    <div
      id={`setting-${id}`}
      class={`scroll-mt-4 ${isFound ? 'rounded-md outline-2 outline-green/40 outline-offset-4' : ''} ${extra}`}
    >
      <ManagedLock isLocked={of !== undefined && model?.managed.value.includes(of) === true}>{children}</ManagedLock>
    </div>
  );
}
