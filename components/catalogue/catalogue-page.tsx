// The library page: what is in the catalogue, and how more comes in.
import { t } from '../../lib/i18n/t.ts';
import { PageFrame, PageHead, type PageLinks } from '../ui/page-frame.tsx';
import type { AssetEditor } from './asset-editor.ts';
import type { CsvExport } from './csv-export.tsx';
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
  toCsv: CsvExport;
  editor: AssetEditor;
  /** `YYYY-MM-DD`. */
  today: string;
}

export function CataloguePage(props: CataloguePageProps) {
  const { library, imports, reader, links, now, toCsv, editor, today } = props;
  return (
    <PageFrame here="catalogue" links={links}>
      <PageHead title={t('catalogue.pageTitle')} lead={t('catalogue.pageLead')} />
      <div class="flex flex-col gap-8">
        <LibrarySection model={library} editor={editor} now={now} today={today} toCsv={toCsv} />
        <ImportWizard model={imports} reader={reader} now={now} />
      </div>
    </PageFrame>
  );
}
