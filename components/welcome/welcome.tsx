// First run: four short steps, none of them required, each one key away from the next; then the choice where to begin.
// It goes on where one was.
import { useEffect, useRef } from 'preact/hooks';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { HostChoice, OptionsModel } from '../options/model.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import { CatalogueStep } from './catalogue-step.tsx';
import { HubStep } from './hub-step.tsx';
import { Progress } from './progress.tsx';
import { ReadingStep } from './reading-step.tsx';
import { SitesStep } from './sites-step.tsx';
import { StartChoice } from './start-choice.tsx';
import { stepAt, stepFrom, welcomeEnd } from './steps.ts';

export interface WelcomeProps {
  model: OptionsModel;
  hosts: readonly HostChoice[];
  links: PageLinks & { practice: string };
}

export function Welcome({ model, hosts, links }: WelcomeProps) {
  useTheme(model.settings.value.theme);
  const at = model.settings.value.welcomeStep;
  const step = stepAt(at);
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(at);
  const go = (to: number): void => {
    if (to !== at) void model.set({ welcomeStep: to });
  };
  // Who walks on hears and sees where they are; a page that has just opened leaves the focus alone.
  useEffect(() => {
    if (shown.current !== at) title.current?.focus();
    shown.current = at;
  }, [at]);
  return (
    <main class="mx-auto flex min-h-dvh max-w-[44rem] flex-col px-4 pt-8 pb-6 sm:pt-14">
      <header class="flex items-center gap-2 pb-5">
        <Mark size={20} />
        <span class="font-semibold">{t('manifest.name')}</span>
        <Progress at={at} onGo={go} />
      </header>
      <h1 ref={title} tabIndex={-1} class="font-semibold text-figure outline-none">
        {tOf('welcome.title', step ?? 'end')}
      </h1>
      <p class="mt-1 max-w-[60ch] text-pretty text-ink-soft">{tOf('welcome.lead', step ?? 'end')}</p>
      <div class="flex-1 py-5">
        {step === 'reading' && <ReadingStep links={links} />}
        {step === 'sites' && <SitesStep model={model} hosts={hosts} />}
        {step === 'catalogue' && <CatalogueStep model={model} links={links} />}
        {step === 'hub' && <HubStep model={model} />}
        {step === undefined && <StartChoice model={model} hosts={hosts} links={links} />}
      </div>
      <Walk at={at} onGo={go} />
    </main>
  );
}

function Walk({ at, onGo }: { at: number; onGo: (to: number) => void }) {
  const isEnd = at === welcomeEnd;
  return (
    <footer class="sticky bottom-0 flex flex-wrap items-center gap-2 border-hairline border-t bg-paper py-3">
      {at > 1 && (
        <Button kind="ghost" onClick={() => onGo(stepFrom(at, -1))}>
          {t('common.back')}
        </Button>
      )}
      {!isEnd && (
        <>
          <Button kind="primary" class="h-8 px-4" onClick={() => onGo(stepFrom(at, 1))}>
            {at === welcomeEnd - 1 ? t('welcome.finish') : t('common.next')}
          </Button>
          <Button kind="ghost" class="ms-auto" onClick={() => onGo(welcomeEnd)}>
            {t('welcome.skip')}
          </Button>
        </>
      )}
    </footer>
  );
}
