// In the import wizard, over a sitemap: its titles are guessed, and can be read from the pages themselves.
import { Text } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { hostWords } from '../link-check/sites-question.tsx';
import { Spoken } from '../options/section.tsx';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { TitlesModel } from './titles-model.ts';

export function TitlesOffer({ model }: { model: TitlesModel }) {
  const offer = model.offer.value;
  const progress = model.progress.value;
  return (
    <div class="flex flex-col gap-2 empty:hidden">
      {progress !== undefined ? (
        <Reading model={model} {...progress} />
      ) : (
        offer !== undefined && <Offer model={model} />
      )}
      {model.saying.value !== undefined && <Spoken saying={model.saying.value} />}
    </div>
  );
}

function Offer({ model }: { model: TitlesModel }) {
  const offer = model.offer.value;
  if (offer === undefined) return null;
  const { sites, pages, all, plain } = offer;
  if (pages === 0) return <p class="max-w-prose text-pretty text-ink-soft">{t('pageTitles.plain')}</p>;
  return (
    <div class="flex flex-col items-start gap-2 rounded-lg bg-sunken px-3 py-2.5">
      <p class="max-w-prose text-pretty text-ink-soft">{t('pageTitles.lead')}</p>
      {pages + plain < all && (
        <p class="max-w-prose text-pretty text-ink-soft">{t('pageTitles.cap', [figure(pages), figure(all)])}</p>
      )}
      <Button
        class="h-auto! min-h-7 max-w-full shrink! whitespace-normal! py-1 text-start"
        onClick={() => void model.start()}
      >
        <Icon of={Text} size={14} />
        <span class="wrap-anywhere">{t('pageTitles.read', pages, [figure(pages), hostWords(sites)])}</span>
      </Button>
    </div>
  );
}

function Reading({ model, done, total }: { model: TitlesModel; done: number; total: number }) {
  const words = t('pageTitles.going');
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
      <Button onClick={model.cancel}>{t('pageTitles.stop')}</Button>
    </div>
  );
}
