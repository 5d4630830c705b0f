// "Add this link to the catalogue": one form with what is known already, a warning when the page is there, and the way back.
import { CircleSlash, Link2Off } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageFrame, type PageLinks } from '../ui/page-frame.tsx';
import { useTheme } from '../use-theme.ts';
import { AddForm } from './add-form.tsx';
import type { AddModel } from './add-model.ts';

export function AddPage({ model, links }: { model: AddModel; links: PageLinks }) {
  useTheme(model.settings.value.theme);
  const phase = model.phase.value;
  return (
    <PageFrame here="add" links={links}>
      <div class="max-w-xl pt-6">
        <h1 class="font-semibold text-title">{t('commands.add.title')}</h1>
        {phase === 'refused' && (
          <div class="-mx-3">
            <Notice icon={CircleSlash} tone="red" title={t('commands.add.refusedTitle')}>
              {t('commands.add.unsafe')}
            </Notice>
          </div>
        )}
        {phase === 'gone' && (
          <div class="-mx-3">
            <Notice icon={Link2Off} title={t('commands.add.goneTitle')}>
              {t('commands.add.gone')}
            </Notice>
          </div>
        )}
        {phase === 'asking' && <AddForm model={model} libraryLink={links.catalogue} />}
        <Spoken saying={model.saying.value} />
        {phase === 'added' && (
          <div class="mt-4 flex flex-wrap gap-2">
            <a class={buttonClass('primary')} href={links.catalogue}>
              {t('commands.add.catalogue')}
            </a>
            <Button disabled={model.isBusy.value} onClick={() => void model.takeBack()}>
              {t('common.undo')}
            </Button>
          </div>
        )}
      </div>
    </PageFrame>
  );
}
