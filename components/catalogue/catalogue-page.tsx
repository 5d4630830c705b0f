// The library page: what is in the catalogue, and how more comes in.
import { t } from '../../lib/i18n/t.ts';
import { PageFrame, type PageLinks } from '../ui/page-frame.tsx';
import type { ImportModel } from './import-model.ts';
import { ImportWizard } from './import-wizard.tsx';
import type { LibraryModel } from './library-model.ts';
import { LibrarySection } from './library-section.tsx';
import type { Reader } from './reader.ts';

interface CataloguePageProps {
  library: LibraryModel;
  imports: ImportModel;
  reader: Reader;
  links: PageLinks;
  now: number;
}

export function CataloguePage({ library, imports, reader, links, now }: CataloguePageProps) {
  return (
    <PageFrame here="catalogue" links={links}>
      <div class="pt-6 pb-4">
        <h1 class="font-semibold text-title">{t('catalogue.pageTitle')}</h1>
        <p class="text-pretty text-ink-soft">{t('catalogue.pageLead')}</p>
      </div>
      <div class="flex flex-col gap-8">
        <LibrarySection model={library} now={now} />
        <ImportWizard model={imports} fields={reader.fields} encodings={reader.encodings} now={now} />
      </div>
    </PageFrame>
  );
}
