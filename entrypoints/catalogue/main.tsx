// Composition root of the library page.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { CataloguePage } from '../../components/catalogue/catalogue-page.tsx';
import { createImportModel } from '../../components/catalogue/import-model.ts';
import { createLibraryModel } from '../../components/catalogue/library-model.ts';
import { createRulesModel } from '../../components/rules/rules-model.ts';
import { createTaggingModel } from '../../components/tagging/tagging-model.ts';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { localDay } from '../../lib/model/moment.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';
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
const rules = createRulesModel(client);
const tagging = createTaggingModel(client);
void library.load();
void rules.refresh();
void imports.refresh();

function Page() {
  useTheme(theme.value);
  const parts = { library, imports, rules, tagging };
  return <CataloguePage {...parts} reader={reader} links={pageLinks()} now={Date.now()} />;
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
