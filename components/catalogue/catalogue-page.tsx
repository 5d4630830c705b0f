// The library page: what is in the catalogue, and how more comes in.
import { t } from '../../lib/i18n/t.ts';
import { localDay } from '../../lib/model/moment.ts';
import type { FactsModel } from '../facts/facts-model.ts';
import { FactsSection } from '../facts/facts-section.tsx';
import type { LinkCheckModel } from '../link-check/link-check-model.ts';
import type { TitlesModel } from '../page-titles/titles-model.ts';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
import type { ImportModel } from './import-model.ts';
import { ImportWizard } from './import-wizard.tsx';
import { noFilter } from './library-filter.ts';
import type { LibraryModel } from './library-model.ts';
import { LibrarySection } from './library-section.tsx';
import type { Reader } from './reader.ts';

interface CataloguePageProps {
  library: LibraryModel;
  imports: ImportModel;
  facts: FactsModel;
  linkCheck: LinkCheckModel;
  titles: TitlesModel;
  reader: Reader;
  links: PageLinks;
  now: number;
}

export function CataloguePage({ library, imports, facts, linkCheck, titles, reader, links, now }: CataloguePageProps) {
  return (
    <PageFrame here="catalogue" links={links}>
      <PageHead title={t('catalogue.pageTitle')} lead={t('catalogue.pageLead')} />
      <div class="flex flex-col gap-8">
        <LibrarySection model={library} facts={facts} links={linkCheck} now={now} />
        <FactsSection
          model={facts}
          assets={library.briefs.value ?? []}
          today={localDay(now)}
          onShow={({ name, keys }) => {
            library.filter.value = { ...noFilter, fact: { name, keys } };
            document.getElementById('library')?.scrollIntoView();
          }}
        />
        <ImportWizard model={imports} titles={titles} reader={reader} now={now} />
      </div>
    </PageFrame>
  );
}
