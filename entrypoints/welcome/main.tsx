// Composition root of the welcome page.
import { render } from 'preact';
import { createOptionsModel } from '../../components/options/model.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { hosts } from '../../lib/hosts/index.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

const model = createOptionsModel(connect({ mount: 'tab' }, () => undefined));
void model.refresh();

const root = document.getElementById('root');
if (root !== null) {
  render(
    <Welcome
      model={model}
      hosts={hosts.map(({ id, label, matches }) => ({
        id,
        label,
        address: matches.map((pattern) => new URL(pattern.replace('*', '')).host).join(', '),
      }))}
      links={pageLinks()}
    />,
    root,
  );
}
