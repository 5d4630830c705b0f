// "Check links": which sites would be asked, then how far it is, then what was found. Over what is chosen, else over what is shown.
import { Link2 } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { LibraryModel } from '../catalogue/library-model.ts';
import { Spoken } from '../options/section.tsx';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import { FoundLinks } from './found-links.tsx';
import type { LinkCheckModel } from './link-check-model.ts';
import { SitesQuestion } from './sites-question.tsx';

interface LinkCheckProps {
  model: LinkCheckModel;
  library: LibraryModel;
}

export function LinkCheck({ model, library }: LinkCheckProps) {
  const chosen = library.chosen.value;
  const rows = library.rows.value;
  const meant = chosen.size === 0 ? rows : rows.filter(({ id }) => chosen.has(id));
  const isIdle = model.plan.value === undefined && model.progress.value === undefined;
  const isWide = !isIdle || model.saying.value !== undefined || model.found.value.length > 0;
  return (
    <section
      id="link-check"
      aria-label={t('linkCheck.title')}
      class={`flex flex-col gap-2 ${isWide ? 'order-last basis-full' : ''}`}
    >
      {isIdle && (
        <div>
          <Button
            disabled={meant.every(({ url }) => url === '')}
            onClick={() => model.open(meant.map(({ url }) => url))}
          >
            <Icon of={Link2} size={14} />
            {t(chosen.size === 0 ? 'linkCheck.check' : 'linkCheck.checkChosen', meant.length, [figure(meant.length)])}
          </Button>
        </div>
      )}
      <SitesQuestion model={model} />
      <Progress model={model} />
      <Spoken saying={model.saying.value} />
      {isIdle && <FoundLinks model={model} library={library} />}
    </section>
  );
}

function Progress({ model }: { model: LinkCheckModel }) {
  const progress = model.progress.value;
  if (progress === undefined) return null;
  const { done, total } = progress;
  const words = t('linkCheck.going');
  return (
    <div class="flex max-w-md items-center gap-3">
      <div class="min-w-0 flex-1">
        <p class="flex justify-between gap-2 pb-1 text-ink-soft text-small">
          <span>{words}</span>
          <span class="tabular-nums">{t('linkCheck.progress', [figure(done), figure(total)])}</span>
        </p>
        <Bar part={done} whole={total} />
        <span
          role="progressbar"
          aria-label={words}
          aria-valuenow={total === 0 ? 0 : Math.round((100 * done) / total)}
        />
      </div>
      <Button onClick={model.cancel}>{t('common.cancel')}</Button>
    </div>
  );
}
