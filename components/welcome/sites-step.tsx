// Step 2: the sites, each with its mode and its switch; and what LinkedIn's agreement says, before it is opened.
import { AgreementNote, HostModes } from '../hosts/host-modes.tsx';
import type { HostChoice, OptionsModel } from '../options/model.ts';
import { Spoken } from '../options/section.tsx';

interface SitesStepProps {
  model: OptionsModel;
  hosts: readonly HostChoice[];
}

export function SitesStep({ model, hosts }: SitesStepProps) {
  return (
    <>
      <HostModes model={model} hosts={hosts} />
      <Spoken saying={model.settingsSaying.value} />
      <AgreementNote />
    </>
  );
}
