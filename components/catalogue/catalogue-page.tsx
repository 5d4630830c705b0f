// The library page: what is in the catalogue, and how more comes in.
import { t } from '../../lib/i18n/t.ts';
import { FactsSection } from '../facts/facts-section.tsx';
import { mayPublish } from '../publish/publish-model.ts';
import { TeamSection } from '../publish/team-section.tsx';
import { RulesSection } from '../rules/rules-section.tsx';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
import type { CatalogueModels } from './catalogue-models.ts';
import { ImportWizard } from './import-wizard.tsx';
import { noFilter } from './library-filter.ts';
import { LibrarySection } from './library-section.tsx';
import type { Reader } from './reader.ts';

interface CataloguePageProps {
  models: CatalogueModels;
  reader: Reader;
  links: PageLinks;
  now: number;
  /** `YYYY-MM-DD`. */
  today: string;
}

export function CataloguePage({ models, reader, links, now, today }: CataloguePageProps) {
  const { library, imports, titles, team, facts, rules } = models;
  const parts: readonly (readonly [string, string])[] = [
    ['library', t('catalogue.libraryTitle')],
    ['facts', t('facts.title')],
    ['rules', t('rules.title')],
    ...(mayPublish(team.team.value) ? ([['team', t('publish.title')]] as const) : []),
    ['import', t('catalogue.importTitle')],
  ];
  return (
    <PageFrame here="catalogue" links={links}>
      <PageHead title={t('catalogue.pageTitle')} lead={t('catalogue.pageLead')} />
      <nav aria-label={t('catalogue.parts')} class="-ms-2 -mt-2 flex flex-wrap gap-x-1 pb-5">
        {parts.map(([id, name]) => (
          <a
            key={id}
            href={`#${id}`}
            class="rounded-md px-2 py-1 text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
          >
            {name}
          </a>
        ))}
      </nav>
      <div class="flex flex-col gap-8">
        <LibrarySection models={models} now={now} today={today} />
        <FactsSection
          model={facts}
          assets={library.briefs.value ?? []}
          today={today}
          onShow={({ name, keys }) => {
            library.filter.value = { ...noFilter, fact: { name, keys } };
            document.getElementById('library')?.scrollIntoView();
          }}
        />
        <RulesSection model={rules} />
        <TeamSection model={team} now={now} />
        <ImportWizard model={imports} titles={titles} reader={reader} now={now} />
      </div>
    </PageFrame>
  );
}
