// The library page: what is in the catalogue, and how more comes in.
import { t } from '../../lib/i18n/t.ts';
import type { RulesModel } from '../rules/rules-model.ts';
import { RulesSection } from '../rules/rules-section.tsx';
import type { TaggingModel } from '../tagging/tagging-model.ts';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
import type { ImportModel } from './import-model.ts';
import { ImportWizard } from './import-wizard.tsx';
import type { LibraryModel } from './library-model.ts';
import { LibrarySection } from './library-section.tsx';
import type { Reader } from './reader.ts';

interface CataloguePageProps {
  library: LibraryModel;
  imports: ImportModel;
  rules: RulesModel;
  tagging: TaggingModel;
  reader: Reader;
  links: PageLinks;
  now: number;
}

export function CataloguePage({ library, imports, rules, tagging, reader, links, now }: CataloguePageProps) {
  return (
    <PageFrame here="catalogue" links={links}>
      <PageHead title={t('catalogue.pageTitle')} lead={t('catalogue.pageLead')} />
      <div class="flex flex-col gap-8">
        <LibrarySection model={library} tagging={tagging} now={now} />
        <RulesSection model={rules} />
        <ImportWizard model={imports} reader={reader} now={now} />
      </div>
    </PageFrame>
  );
}
