// Step 2: the sites, each with its switch; below, how a site may be worked in where there is a choice.
import type { ComponentChildren } from 'preact';
import { HostSwitches } from '../options/hosts-section.tsx';
import type { HostChoice, OptionsModel } from '../options/model.ts';
import { Spoken } from '../options/section.tsx';

interface SitesStepProps {
  model: OptionsModel;
  hosts: readonly HostChoice[];
  children?: ComponentChildren;
}

export function SitesStep({ model, hosts, children }: SitesStepProps) {
  return (
    <>
      <HostSwitches model={model} hosts={hosts} />
      <Spoken saying={model.settingsSaying.value} />
      {children}
    </>
  );
}
