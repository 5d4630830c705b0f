// Two people changed the same rule or fact: what stands at the hub, and the two ways on. What was typed stays until one is taken.
import { TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { byWords } from '../publish/words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { dayWords } from '../wording.ts';
import type { Clash } from './team-desk.ts';

interface ClashStepProps {
  clash: Clash;
  /** What theirs says, in one line. */
  theirsWords: string;
  isBusy?: boolean;
  onOver: () => void;
  onTake: () => void;
}

export function ClashStep({ clash, theirsWords, isBusy = false, onOver, onTake }: ClashStepProps) {
  const { theirs } = clash;
  return (
    <section
      aria-label={t('shared.clash.name')}
      class="flex flex-col gap-2 rounded-md border border-hairline bg-sunken p-3"
    >
      <div role="alert" class="flex gap-2 text-pretty">
        <Icon of={TriangleAlert} size={16} class="mt-px shrink-0 text-amber" />
        <div class="min-w-0">
          <p class="font-medium">
            {theirs === undefined
              ? t('shared.clash.gone')
              : t('shared.clash.title', [byWords(theirs.by), dayWords(theirs.at)])}
          </p>
          <p class="text-ink-soft">{theirs === undefined ? t('shared.clash.goneLead') : t('shared.clash.lead')}</p>
          {theirs !== undefined && (
            <p class="wrap-anywhere mt-1 border-edge border-s-2 ps-2" dir="auto">
              {theirsWords}
            </p>
          )}
        </div>
      </div>
      <div class="flex flex-wrap gap-2">
        <Button disabled={isBusy} onClick={onOver}>
          {theirs === undefined ? t('shared.clash.again') : t('shared.clash.over')}
        </Button>
        <Button kind="ghost" onClick={onTake}>
          {theirs === undefined ? t('common.close') : t('shared.clash.take')}
        </Button>
      </div>
    </section>
  );
}
