// Says which sites would be asked and how, before the browser asks the same. The click here is the one that the browser wants.
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';
import type { LinkCheckModel } from './link-check-model.ts';
import type { Site } from './link-door.ts';

/** Names in one sentence; all of them stand in the list that opens. */
const mostNamed = 5;

export const hostWords = (sites: readonly Site[]): string => {
  const hosts = [...new Set(sites.map(({ host }) => host))];
  const rest = hosts.length - mostNamed;
  return listWords(rest > 1 ? [...hosts.slice(0, mostNamed), t('linkCheck.andOthers', rest, [figure(rest)])] : hosts);
};
const countOf = (sites: readonly Site[]): number => sites.reduce((sum, { addresses }) => sum + addresses.length, 0);

export function SitesQuestion({ model }: { model: LinkCheckModel }) {
  const plan = model.plan.value;
  if (plan === undefined || model.progress.value !== undefined) return null;
  const { sites, inside, plain, beyond } = plan;
  const asked = model.isInside.value ? [...sites, ...inside] : sites;
  const addresses = countOf(asked);
  const within = countOf(inside);
  return (
    <div class="flex flex-col gap-2 rounded-lg bg-sunken px-3 py-2.5">
      {asked.length === 0 ? (
        <p>{t('linkCheck.nobody')}</p>
      ) : (
        <p class="wrap-anywhere text-pretty font-medium">
          {t('linkCheck.sites', asked.length, [figure(asked.length), hostWords(asked)])}
        </p>
      )}
      {asked.length > 0 && (
        <p class="max-w-prose text-pretty text-ink-soft">{t('linkCheck.how', addresses, [figure(addresses)])}</p>
      )}
      {inside.length > 0 && (
        <label class="flex min-h-6 items-start gap-2">
          <input
            type="checkbox"
            class="mt-0.5 block size-4 shrink-0"
            checked={model.isInside.value}
            onChange={(event) => {
              model.isInside.value = event.currentTarget.checked;
            }}
          />
          <span class="wrap-anywhere text-pretty">
            {t('linkCheck.inside', within, [figure(within), hostWords(inside)])}
          </span>
        </label>
      )}
      {plain > 0 && <p class="text-pretty text-ink-soft">{t('linkCheck.plain', plain, [figure(plain)])}</p>}
      {beyond > 0 && <p class="text-pretty text-ink-soft">{t('linkCheck.beyond', beyond, [figure(beyond)])}</p>}
      <div class="flex flex-wrap gap-2">
        <Button kind="primary" disabled={asked.length === 0} onClick={() => void model.start()}>
          {t('linkCheck.ask')}
        </Button>
        <Button kind="ghost" onClick={model.close}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
