// Composition root of the options page.
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createBackupModel } from '../../components/backup/backup-model.ts';
import { copyText } from '../../components/clipboard.ts';
import { createConnectionsModel } from '../../components/options/connections-model.ts';
import { createDataModel } from '../../components/options/data-model.ts';
import { createOptionsModel } from '../../components/options/model.ts';
import { createNeverLogModel } from '../../components/options/never-log-model.ts';
import { Options } from '../../components/options/options.tsx';
import { createPacksModel } from '../../components/options/packs-model.ts';
import { createSnippetsModel } from '../../components/options/snippets-model.ts';
import { hostChoices } from '../../lib/hosts/choices.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';
import { backupFiles } from './backup-file.ts';
import { sampleText } from './sample-text.ts';

dressPage(document.documentElement);
document.title = `${t('common.page.options')} · ${t('manifest.name')}`;
const client = connect({ mount: 'tab' }, () => undefined);
const model = createOptionsModel(client);
const packs = createPacksModel(client);
void model.refresh();
void packs.refresh();
const snippets = createSnippetsModel(client);
void snippets.refresh();
const neverLog = createNeverLogModel(client);
void neverLog.refresh();
const data = createDataModel(client);
void data.refresh();

const connections = createConnectionsModel(client, {
  // The browser asks only while it answers a click: nothing may be waited for before.
  mayReach: (pattern) => browser.permissions.request({ origins: [pattern] }),
  copy: copyText,
});
void connections.refresh();

const backup = createBackupModel(client, backupFiles(client), () => {
  for (const one of [model, packs, snippets, neverLog, data, connections]) void one.refresh();
});
void backup.refresh();

const root = document.getElementById('root');
if (root !== null) {
  render(
    <Options
      model={model}
      packs={packs}
      snippets={snippets}
      neverLog={neverLog}
      data={data}
      backup={backup}
      connections={connections}
      sample={sampleText}
      hosts={hostChoices()}
      links={pageLinks()}
      version={browser.runtime.getManifest().version}
    />,
    root,
  );
  // The sections are there only now: go to the one that the address names.
  if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
