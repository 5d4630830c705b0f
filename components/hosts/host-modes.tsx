// The sites, each with its switch and its mode. What the organisation decides is shown with a lock, not as a control.

import { t } from '../../lib/i18n/t.ts';
import type { HostId } from '../../lib/model/context.ts';
import { type Mode, modeChange, modeOf } from '../../lib/model/modes.ts';
import type { Policy } from '../../lib/model/policy.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { Segments } from '../ui/field.tsx';
import { ManagedLock } from '../ui/managed-lock.tsx';
import { isModeManaged } from './modes.ts';

export interface HostEntry {
  id: HostId;
  label: string;
  /** For example `mail.google.com`. */
  address: string;
}

/** What a page must know for it; the options page's model does. */
export interface SitesModel {
  settings: { value: Settings };
  managed: { value: Policy };
  set(change: Partial<Pick<Settings, 'hostsOff' | 'quietHosts' | 'modesChosen'>>): Promise<void>;
}

interface ListProps {
  model: SitesModel;
  hosts: readonly HostEntry[];
}

const modeWords = (mode: Mode): string => (mode === 'quiet' ? t('host.mode.quiet') : t('host.mode.inPage'));

/** What LinkedIn's agreement says: the rep decides with open eyes. */
export function AgreementNote() {
  return (
    <p class="max-w-prose text-pretty text-ink-soft">
      {t('host.mode.agreement')} {t('host.mode.copying')}
    </p>
  );
}

/** Each site with its mode and its switch. */
export function HostModes({ model, hosts }: ListProps) {
  return (
    <ul class="divide-y divide-hairline">
      {hosts.map((host) => (
        <SiteRow key={host.id} model={model} host={host} />
      ))}
    </ul>
  );
}

interface SiteRowProps {
  model: SitesModel;
  host: HostEntry;
}

function SiteRow({ model, host }: SiteRowProps) {
  const isOff = model.settings.value.hostsOff.includes(host.id);
  const id = `site-${host.id}`;
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2.5">
      <div class="min-w-40 flex-1">
        <p id={id} class="font-medium">
          {host.label}
        </p>
        <p class="break-words text-ink-soft text-small">{host.address}</p>
      </div>
      {!isOff && (
        // Under the name where there is no room beside it; the switch stays at the end of the first line.
        <div class="order-last basis-full sm:order-none sm:basis-auto">
          <ModePart model={model} host={host} />
        </div>
      )}
      <SwitchPart model={model} host={host} isOff={isOff} labelId={id} />
    </li>
  );
}

function ModePart({ model, host }: { model: SitesModel; host: HostEntry }) {
  const mode = modeOf(model.settings.value, host.id);
  if (isModeManaged(model.managed.value, host.id))
    return (
      <span class="inline-flex flex-wrap items-center gap-x-2">
        {modeWords(mode)} <ManagedLock />
      </span>
    );
  return (
    <Segments
      legend={t('host.mode.legend', [host.label])}
      value={mode}
      options={[
        { value: 'in-page', label: t('host.mode.inPage') },
        { value: 'quiet', label: t('host.mode.quiet') },
      ]}
      onPick={(picked) => void model.set(modeChange(model.settings.value, [host.id], picked))}
    />
  );
}

function SwitchPart(props: { model: SitesModel; host: HostEntry; isOff: boolean; labelId: string }) {
  const { model, host, isOff, labelId } = props;
  if (model.managed.value.hostsOff.includes(host.id))
    return (
      <span class="inline-flex flex-wrap items-center gap-x-2">
        {t('host.sites.off')} <ManagedLock />
      </span>
    );
  const off = model.settings.value.hostsOff;
  return (
    <input
      type="checkbox"
      class="switch"
      aria-labelledby={labelId}
      checked={!isOff}
      onChange={(event) => {
        const isOn = event.currentTarget.checked;
        void model.set({ hostsOff: isOn ? off.filter((one) => one !== host.id) : [...off, host.id] });
      }}
    />
  );
}
