// The options page: sections in one column, each with an anchor of its own, so that other pages can point at it.
import { t } from '../../lib/i18n/t.ts';
import { PageFrame, type PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { CatalogueSection } from './catalogue-section.tsx';
import type { ConnectionsModel } from './connections-model.ts';
import { ConnectionsSection } from './connections-section.tsx';
import type { DataModel } from './data-model.ts';
import { DataSection } from './data-section.tsx';
import { HostsSection } from './hosts-section.tsx';
import { HubSection } from './hub-section.tsx';
import type { HostChoice, OptionsModel } from './model.ts';
import type { NeverLogModel } from './never-log-model.ts';
import { NeverLogSection } from './never-log-section.tsx';
import type { PacksModel } from './packs-model.ts';
import { PacksSection } from './packs-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import type { SampleText } from './snippet-editor.tsx';
import type { SnippetsModel } from './snippets-model.ts';
import { SnippetsSection } from './snippets-section.tsx';
import { WritingSection } from './writing-section.tsx';

const sections = [
  ['catalogue', 'Catalogue'],
  ['hub', 'Hub'],
  ['connections', 'Connections'],
  ['hosts', 'Sites'],
  ['reading', 'Page reading'],
  ['snippets', 'Snippets'],
  ['writing', 'Writing'],
  ['never-log', 'Never log'],
  ['privacy', 'Privacy'],
  ['data', 'Keeping'],
  ['appearance', 'Appearance'],
] as const;

interface OptionsProps {
  model: OptionsModel;
  packs: PacksModel;
  snippets: SnippetsModel;
  neverLog: NeverLogModel;
  data: DataModel;
  connections: ConnectionsModel;
  sample: SampleText;
  hosts: readonly HostChoice[];
  links: PageLinks;
  version: string;
}

export function Options({
  model,
  packs,
  snippets,
  neverLog,
  data,
  connections,
  sample,
  hosts,
  links,
  version,
}: OptionsProps) {
  useTheme(model.settings.value.theme);
  return (
    <PageFrame here="options" links={links}>
      <div class="grid gap-x-12 pt-6 md:grid-cols-[9rem_minmax(0,42rem)]">
        <h1 class="pb-4 font-semibold text-title md:sr-only">Settings</h1>
        <nav aria-label="Sections" class="hidden md:block">
          <ul class="sticky top-6 flex flex-col gap-0.5">
            {sections.map(([id, label]) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  class="-ml-2 block rounded-md px-2 py-1 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
                >
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a
                href={links.health}
                class="-ms-2 block rounded-md px-2 py-1 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
              >
                {t('health.nav')}
              </a>
            </li>
            <li class="pt-3 text-ink-faint text-small">Touchline {version}</li>
          </ul>
        </nav>
        <div class="min-w-0">
          <CatalogueSection model={model} />
          <HubSection model={model} hub={connections.hub.value} />
          <ConnectionsSection model={connections} links={links} />
          <HostsSection model={model} hosts={hosts} />
          <PacksSection model={packs} />
          <SnippetsSection model={snippets} sample={sample} />
          <WritingSection model={model} />
          <NeverLogSection model={neverLog} options={model} />
          <PrivacySection model={model} />
          <DataSection model={data} options={model} />
          <AppearanceSection model={model} />
        </div>
      </div>
    </PageFrame>
  );
}
