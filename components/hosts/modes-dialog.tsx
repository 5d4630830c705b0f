// In the page or quiet, for the site on screen: what each means, and what its owner says.
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { HostId } from '../../lib/model/context.ts';
import { type Mode, modeOf, sameOwner } from '../../lib/model/modes.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ManagedLock } from '../ui/managed-lock.tsx';
import { AgreementNote } from './host-modes.tsx';
import { isModeManaged, type Modes } from './modes.ts';

interface ModesDialogProps {
  isOpen: boolean;
  onClose: () => void;
  host: { id: HostId; label: string };
  settings: Settings;
  modes: Modes;
}

export function ModesDialog({ isOpen, onClose, host, settings, modes }: ModesDialogProps) {
  const name = useId();
  const mode = modeOf(settings, host.id);
  const isManaged = isModeManaged(modes.managed.value, host.id);
  const option = (value: Mode, label: string, hint: string) => (
    <label class="flex cursor-pointer items-start gap-2.5 rounded-md border border-hairline p-2.5 transition-colors hover:bg-sunken has-checked:border-green has-disabled:cursor-default has-focus-visible:outline-2 has-focus-visible:outline-green">
      <input
        type="radio"
        class="mt-0.5 size-4 shrink-0 accent-green"
        name={name}
        checked={mode === value}
        disabled={isManaged}
        onChange={() => void modes.choose([host.id], value)}
      />
      <span class="min-w-0">
        <span class="block font-medium">{label}</span>
        <span class="block text-pretty text-ink-soft">{hint}</span>
      </span>
    </label>
  );
  return (
    <Dialog title={t('host.mode.where', [host.label])} isOpen={isOpen} onClose={onClose}>
      <fieldset class="flex flex-col gap-2">
        <legend class="sr-only">{t('host.mode.legend', [host.label])}</legend>
        {option('in-page', t('host.mode.inPage'), t('host.mode.inPageHint'))}
        {option('quiet', t('host.mode.quietPanel'), t('host.mode.quietHint'))}
      </fieldset>
      <div class="flex flex-col gap-2 pt-3">
        {isManaged && <ManagedLock />}
        {sameOwner(host.id).length > 1 && <AgreementNote />}
      </div>
    </Dialog>
  );
}
