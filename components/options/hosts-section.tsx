// The sites, each with its switch and its mode: in the page, or quiet.
import { t } from '../../lib/i18n/t.ts';
import { HostModes } from '../hosts/host-modes.tsx';
import type { HostChoice, OptionsModel } from './model.ts';
import { Section, Spoken } from './section.tsx';

export function HostsSection({ model, hosts }: { model: OptionsModel; hosts: readonly HostChoice[] }) {
  return (
    <Section id="hosts" title={t('host.sites.title')} lead={t('host.sites.lead')}>
      <HostModes model={model} hosts={hosts} />
      <dl class="mt-2 grid max-w-prose grid-cols-[minmax(0,1fr)] gap-2 border-hairline border-t pt-3">
        <Meaning term={t('host.mode.inPage')} words={t('host.mode.inPageHint')} />
        <Meaning term={t('host.mode.quiet')} words={t('host.mode.quietHint')} />
        <Meaning term={t('host.mode.linkedin')} words={`${t('host.mode.agreement')} ${t('host.mode.copying')}`} />
      </dl>
      <Spoken saying={model.settingsSaying.value} />
    </Section>
  );
}

function Meaning({ term, words }: { term: string; words: string }) {
  return (
    <div>
      <dt class="font-medium">{term}</dt>
      <dd class="text-pretty text-ink-soft">{words}</dd>
    </div>
  );
}
