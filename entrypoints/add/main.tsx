// Composition root of the page that confirms a link for the catalogue. From its address it takes the draft's number alone.
import { render } from 'preact';
import { createAddModel } from '../../components/add/add-model.ts';
import { AddPage } from '../../components/add/add-page.tsx';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

dressPage(document.documentElement);
document.title = `${t('commands.add.title')} · ${t('manifest.name')}`;
const model = createAddModel(
  connect({ mount: 'tab' }, () => undefined),
  new URLSearchParams(location.search).get('draft') ?? '',
);
void model.refresh();

const root = document.getElementById('root');
if (root !== null) render(<AddPage model={model} links={pageLinks()} />, root);
