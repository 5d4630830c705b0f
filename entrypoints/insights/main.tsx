// Composition root of the insights page.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { download } from '../../components/csv.ts';
import { Insights, type Period } from '../../components/insights/insights.tsx';
import { useTheme } from '../../components/use-theme.ts';
import { sentenceOf } from '../../components/wire-words.ts';
import { dressPage } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import type { FunnelReport } from '../../lib/wire/messages.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

const theme = signal(defaultSettings.theme);
const period = signal<Period>('90');
const report = signal<FunnelReport>();
const problem = signal('');

const client = connect({ mount: 'tab' }, (answer) => {
  theme.value = answer.settings.theme;
});

async function load(): Promise<void> {
  const asked = period.value;
  try {
    const loaded = await client.ask('insights.funnel', { days: Number(asked) });
    if (asked !== period.value) return;
    report.value = loaded;
    problem.value = '';
  } catch (error) {
    problem.value = sentenceOf(error);
  }
}

function Page() {
  useTheme(theme.value);
  return (
    <Insights
      links={pageLinks()}
      period={period.value}
      onPeriod={(picked) => {
        period.value = picked;
        void load();
      }}
      report={report.value}
      problem={problem.value}
      now={Date.now()}
      onDownload={(fileName, csv) => download(fileName, csv, 'text/csv;charset=utf-8')}
    />
  );
}

client.listen((push) => {
  if (push.type === 'settings') theme.value = push.settings.theme;
  else if (push.type === 'touch' || push.type === 'catalogue') void load();
});
void load();
dressPage(document.documentElement);
document.title = t('insights.title');
const root = document.getElementById('root');
if (root !== null) render(<Page />, root);
