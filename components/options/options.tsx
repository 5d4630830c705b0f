// The options page: a search, sections in groups, each with an anchor of its own, so that other pages can point at it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { BackupModel } from '../backup/backup-model.ts';
import { PageFrame, type PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import { AppearanceSection } from './appearance-section.tsx';
import { CatalogueSection } from './catalogue-section.tsx';
import type { ConnectionsModel } from './connections-model.ts';
import { ConnectionsSection } from './connections-section.tsx';
import type { DataModel } from './data-model.ts';
import { DataSection } from './data-section.tsx';
import { findSettings } from './find-settings.ts';
import { FoundSections } from './found-sections.ts';
import { HostsSection } from './hosts-section.tsx';
import { HubSection } from './hub-section.tsx';
import type { HostChoice, OptionsModel } from './model.ts';
import type { NeverLogModel } from './never-log-model.ts';
import { NeverLogSection } from './never-log-section.tsx';
import type { PacksModel } from './packs-model.ts';
import { PacksSection } from './packs-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import { SectionNav } from './section-nav.tsx';
import { settingsIndex } from './settings-index.ts';
import { SettingsSearch, sectionName } from './settings-search.tsx';
import type { SampleText } from './snippet-editor.tsx';
import type { SnippetsModel } from './snippets-model.ts';
import { SnippetsSection } from './snippets-section.tsx';
import { WritingSection } from './writing-section.tsx';

/** What can be found, with the names as they are shown. */
const namedSettings = () =>
  settingsIndex.map((entry) => ({
    ...entry,
    names: [
      sectionName(entry.section),
      ...(entry.setting === undefined ? [] : [tOf('options.setting', entry.setting)]),
    ],
  }));

interface OptionsProps {
  model: OptionsModel;
  packs: PacksModel;
  snippets: SnippetsModel;
  neverLog: NeverLogModel;
  data: DataModel;
  backup: BackupModel;
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
  backup,
  connections,
  sample,
  hosts,
  links,
  version,
}: OptionsProps) {
  useTheme(model.settings.value.theme);
  const [text, setText] = useState('');
  const entries = useMemo(namedSettings, []);
  const found = useMemo(() => findSettings(text, entries), [text, entries]);
  useEffect(() => {
    // A link leads to a section that the search has put away: then the search is over.
    const onHash = (): void => {
      const target = document.getElementById(location.hash.slice(1));
      if (target === null || target.closest('[hidden]') === null) return;
      setText('');
      requestAnimationFrame(() => target.scrollIntoView());
    };
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  return (
    <PageFrame here="options" links={links}>
      <div class="grid gap-x-12 pt-6 min-[960px]:grid-cols-[11rem_minmax(0,42rem)]">
        <SectionNav found={found} version={version} healthLink={links.health} />
        <div class="min-w-0">
          <h1 class="pb-3 font-semibold text-title">{t('common.page.options')}</h1>
          <SettingsSearch text={text} found={found} onType={setText} />
          <FoundSections.Provider value={found}>
            <CatalogueSection model={model} libraryLink={links.catalogue} />
            <SnippetsSection model={snippets} sample={sample} budgets={model.settings.value.budgets} />
            <WritingSection model={model} />
            <HubSection model={model} hub={connections.hub.value} />
            <ConnectionsSection model={connections} links={links} />
            <HostsSection model={model} hosts={hosts} />
            <PacksSection model={packs} />
            <NeverLogSection model={neverLog} options={model} />
            <PrivacySection model={model} />
            <DataSection model={data} options={model} backup={backup} />
            <AppearanceSection model={model} />
          </FoundSections.Provider>
        </div>
      </div>
    </PageFrame>
  );
}
