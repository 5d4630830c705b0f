// A made-up mail and the sidebar beside it, as on a host: first value before the first real mail is opened.
import type { ReadonlySignal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { buttonClass } from '../ui/button.tsx';
import { controlClass, Field } from '../ui/field.tsx';
import { Mark } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import type { PracticeThread } from './thread.ts';

interface PracticeProps {
  settings: ReadonlySignal<Settings>;
  thread: PracticeThread;
  links: PageLinks & { sidebar: string; welcome: string };
}

export function Practice({ settings, thread, links }: PracticeProps) {
  useTheme(settings.value.theme);
  const [reply, setReply] = useState('');
  const { subject, person, paragraphs } = thread;
  return (
    <div class="flex min-h-dvh flex-col md:h-dvh md:flex-row">
      <main class="min-w-0 flex-1 px-4 py-6 sm:px-8 md:overflow-y-auto">
        <header class="flex flex-wrap items-center gap-2 pb-6">
          <Mark />
          <span class="text-ink-soft">{t('welcome.practice.page')}</span>
          <a class={buttonClass('ghost', 'ms-auto')} href={links.welcome}>
            {t('welcome.practice.back')}
          </a>
        </header>
        <article class="max-w-[42rem]">
          <h1 class="font-semibold text-title">{subject}</h1>
          <p class="pt-1 pb-4 text-ink-soft">
            {t('welcome.practice.from', [person.name, person.title, person.company])}
          </p>
          {paragraphs.map((paragraph) => (
            <p key={paragraph} class="text-pretty pb-3">
              {paragraph}
            </p>
          ))}
          <div class="mt-3 border-hairline border-t pt-4">
            <Field label={t('welcome.practice.reply')} hint={t('welcome.practice.replyHint')}>
              {(ids) => (
                <textarea
                  {...ids}
                  class={`${controlClass} h-auto py-1.5`}
                  rows={5}
                  value={reply}
                  onInput={(event) => setReply(event.currentTarget.value)}
                />
              )}
            </Field>
          </div>
        </article>
      </main>
      <iframe
        title={t('manifest.name')}
        src={links.sidebar}
        allow="clipboard-write"
        class="h-[36rem] w-full shrink-0 border-hairline border-t md:h-full md:w-[22.5rem] md:border-s md:border-t-0"
      />
    </div>
  );
}
