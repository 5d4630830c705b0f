// The sites, each with its switch.
import type { Settings } from '../../lib/model/settings.ts';
import { Switch } from '../ui/field.tsx';
import type { HostChoice, OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';

/** Said where LinkedIn can be switched: the rep decides with open eyes. */
const linkedinNote =
  'LinkedIn’s user agreement does not allow extensions that add to its pages, and it looks for them. If you prefer, switch it off here, or use the browser’s side panel.';

export function HostSwitches({ model, hosts }: { model: OptionsModel; hosts: readonly HostChoice[] }) {
  const off: Settings['hostsOff'] = model.settings.value.hostsOff;
  return (
    <div class="divide-y divide-hairline border-hairline border-y">
      {hosts.map((host) => (
        <Switch
          key={host.id}
          label={host.label}
          hint={
            <>
              {host.address}
              {host.id === 'linkedin' && <span class="mt-1 block">{linkedinNote}</span>}
            </>
          }
          isOn={!off.includes(host.id)}
          onTurn={(isOn) => void model.set({ hostsOff: isOn ? off.filter((id) => id !== host.id) : [...off, host.id] })}
        />
      ))}
    </div>
  );
}

export function HostsSection({ model, hosts }: { model: OptionsModel; hosts: readonly HostChoice[] }) {
  return (
    <Section
      id="hosts"
      title="Sites"
      lead="Where Touchline works. On a site that is off, nothing is read and nothing appears."
    >
      <HostSwitches model={model} hosts={hosts} />
      <Spoken saying={model.settingsSaying.value} />
    </Section>
  );
}
