// Composition root of the welcome page.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createOptionsModel } from '../../components/options/model.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { hosts } from '../../lib/hosts/index.ts';
import { connect } from '../../lib/wire/client.ts';

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
      links={{ insights: browser.runtime.getURL('/insights.html'), options: browser.runtime.getURL('/options.html') }}
    />,
    root,
  );
}
