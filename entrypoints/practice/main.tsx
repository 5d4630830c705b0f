// Composition root of the practice thread: a made-up mail, and the real sidebar beside it. It reads no page and writes to none.
import { signal } from '@preact/signals';
import { render } from 'preact';
import { Practice } from '../../components/practice/practice.tsx';
import { practiceThread } from '../../components/practice/thread.ts';
import { dressPage, localeTag } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import { connect } from '../../lib/wire/client.ts';
import { pageLinks } from '../../lib/wire/page-links.ts';

dressPage(document.documentElement);
document.title = `${t('welcome.practice.page')} · ${t('manifest.name')}`;
const settings = signal(defaultSettings);
const thread = practiceThread();
// Again after each stop of the background: what a tab shows lives in its memory only.
const client = connect({ mount: 'tab' }, (answer) => {
  settings.value = answer.settings;
  const { subject, person, paragraphs } = thread;
  const text = paragraphs.join('\n');
  void client.ask('practice.show', { ...person, subject, text, language: localeTag().slice(0, 2) });
});
client.listen((push) => {
  if (push.type === 'settings') settings.value = push.settings;
});

const root = document.getElementById('root');
if (root !== null) render(<Practice settings={settings} thread={thread} links={pageLinks()} />, root);
