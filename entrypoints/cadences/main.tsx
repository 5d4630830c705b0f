// Composition root of the page about cadences.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Cadences } from '../../components/cadences/cadences.tsx';
import { createCadencesModel } from '../../components/cadences/model.ts';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

dressPage(document.documentElement);
document.title = t('steps.page.document');

const theme = signal(defaultSettings.theme);
const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});
client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
});
// The browser asks only while it answers a click: nothing may be waited for before.
const model = createCadencesModel(client, () => browser.permissions.request({ permissions: ['notifications'] }));
void model.refresh();

function Page() {
  useTheme(theme.value);
  return <Cadences model={model} links={pageLinks()} />;
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
