// Composition root of the library page.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { createAssetEditor } from '../../components/catalogue/asset-editor.ts';
import { CataloguePage } from '../../components/catalogue/catalogue-page.tsx';
import { createImportModel } from '../../components/catalogue/import-model.ts';
import { createLibraryModel } from '../../components/catalogue/library-model.ts';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { localDay } from '../../lib/model/moment.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';
import { csvExport } from './csv-file.ts';
import { reader, slices } from './reader.ts';

dressPage(document.documentElement);
const theme = signal(defaultSettings.theme);
const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});
client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
});
const imports = createImportModel(client, reader);
const library = createLibraryModel(client, slices, () => localDay(Date.now()));
const today = (): string => localDay(Date.now());
const editor = createAssetEditor(client, () => library.briefs.peek() ?? [], today);
const toCsv = csvExport(client);
void library.load();
void imports.refresh();

function Page() {
  useTheme(theme.value);
  return (
    <CataloguePage
      library={library}
      imports={imports}
      reader={reader}
      links={pageLinks()}
      now={Date.now()}
      toCsv={toCsv}
      editor={editor}
      today={today()}
    />
  );
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
