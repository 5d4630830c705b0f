// Composition root of the welcome page.
import { render } from 'preact';
import { createOptionsModel } from '../../components/options/model.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { hostChoices } from '../../lib/hosts/choices.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

async function start(root: HTMLElement): Promise<void> {
  dressPage(document.documentElement);
  document.title = `${t('welcome.page')} · ${t('manifest.name')}`;
  const model = createOptionsModel(connect({ mount: 'tab' }, () => undefined));
  // Drawn once it is known where one was: a step that changes under the eyes would look like a mistake.
  await model.refresh();
  render(<Welcome model={model} hosts={hostChoices()} links={pageLinks()} />, root);
}

const root = document.getElementById('root');
if (root !== null) void start(root);
