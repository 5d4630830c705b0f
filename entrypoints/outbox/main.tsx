// Composition root of the outbox page.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { download } from '../../components/csv.ts';
import { createOutboxModel } from '../../components/outbox/model.ts';
import { Outbox, type OutboxView } from '../../components/outbox/outbox.tsx';
import { useTheme } from '../../components/use-theme.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

const theme = signal(defaultSettings.theme);
const viewOf = (): OutboxView => (location.hash === '#left' ? 'left' : 'waiting');
const view = signal(viewOf());
addEventListener('hashchange', () => {
  view.value = viewOf();
});

const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});
client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
});
const model = createOutboxModel(client, download);
void model.refresh();

function Page() {
  useTheme(theme.value);
  return (
    <Outbox
      model={model}
      links={pageLinks()}
      view={view.value}
      onView={(picked) => {
        location.hash = picked;
      }}
      now={Date.now()}
    />
  );
}

dressPage(document.documentElement);
document.title = t('outbox.title');
const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
