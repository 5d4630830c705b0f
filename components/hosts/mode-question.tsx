// The first visit to a site whose owner has a word on extensions: what it says, in two sentences, and the choice between the
// two modes. And the line that says, in quiet mode, that nothing of ours is in the page.
import { EyeOff, PanelRight, Scale } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { Mode } from '../../lib/model/modes.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

export function ModeQuestion({ onChoose }: { onChoose: (mode: Mode) => void }) {
  return (
    <section
      aria-labelledby="mode-question"
      class="flex shrink-0 flex-col gap-2 border-hairline border-t bg-wash px-3 py-2.5"
    >
      <h2 id="mode-question" class="flex items-center gap-2 font-semibold">
        <Icon of={Scale} size={14} class="text-ink-faint" />
        {t('host.mode.questionTitle')}
      </h2>
      <p class="text-pretty text-ink-soft">{t('host.mode.agreement')}</p>
      <p class="text-pretty text-ink-soft">{t('host.mode.meaning')}</p>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => onChoose('in-page')}>
          <Icon of={PanelRight} size={14} /> {t('host.mode.inPage')}
        </Button>
        <Button onClick={() => onChoose('quiet')}>
          <Icon of={EyeOff} size={14} /> {t('host.mode.quietPanel')}
        </Button>
      </div>
      <p class="text-pretty text-ink-faint text-small">{t('host.mode.both')}</p>
    </section>
  );
}

export function QuietLine({ onChange }: { onChange: () => void }) {
  return (
    <section
      aria-label={t('host.mode.quiet')}
      class="flex shrink-0 items-center gap-2 border-hairline border-t bg-wash py-0.5 ps-3 pe-1.5 text-ink-soft text-small"
    >
      <Icon of={EyeOff} size={14} class="shrink-0" />
      <p class="min-w-0 flex-1 py-1 text-pretty" title={t('host.mode.insertOnly')}>
        {t('host.mode.line')}
      </p>
      <button
        type="button"
        class="inline-flex h-6 shrink-0 items-center rounded px-1.5 transition-colors hover:bg-sunken hover:text-ink"
        onClick={onChange}
      >
        {t('host.mode.change')}
      </button>
    </section>
  );
}
