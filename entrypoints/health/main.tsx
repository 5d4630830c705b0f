// Composition root of the health page.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { copyText } from '../../components/clipboard.ts';
import { createHealthModel } from '../../components/health/health-model.ts';
import { HealthPage } from '../../components/health/health-page.tsx';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

dressPage(document.documentElement);
document.title = `${t('health.nav')} · Touchline`;
const theme = signal(defaultSettings.theme);
const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});
client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
});
const model = createHealthModel(client, {
  copy: copyText,
  mayRead: (origins) => browser.permissions.request({ origins }),
});
void model.refresh();

function Page() {
  useTheme(theme.value);
  return <HealthPage model={model} links={pageLinks()} now={Date.now} />;
}

const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
