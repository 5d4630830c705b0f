// Composition root of the library page.
import { computed, signal } from '@preact/signals';
import { render } from 'preact';
import { CataloguePage } from '../../components/catalogue/catalogue-page.tsx';
import { createImportModel } from '../../components/catalogue/import-model.ts';
import { createLibraryModel } from '../../components/catalogue/library-model.ts';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { localDay } from '../../lib/model/moment.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';
import { createReader, slices } from './reader.ts';

dressPage(document.documentElement);
const theme = signal(defaultSettings.theme);
const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});
client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
});
// Made when the first link with foreign letters asks, and again only for other rows.
const hosts = computed(() => new Set(library.briefs.value?.map(({ url }) => /^https?:\/\/([^/?#:]+)/i.exec(url)?.[1])));
const library = createLibraryModel(client, slices, () => localDay(Date.now()));
const reader = createReader((host) => hosts.value.has(host));
const imports = createImportModel(client, reader);
void library.load();
void imports.refresh();

function Page() {
  useTheme(theme.value);
  return <CataloguePage library={library} imports={imports} reader={reader} links={pageLinks()} now={Date.now()} />;
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
