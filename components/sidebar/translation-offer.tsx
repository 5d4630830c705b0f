// One line above the list: this is in a language that the assets do not speak, and the browser could translate it here.
import { Languages } from 'lucide-preact';
import { languageName } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { TranslationOffer as Offer } from './translating.ts';

interface TranslationOfferProps {
  offer: Offer | undefined;
  onAccept: () => void;
  onDecline: () => void;
}

export function TranslationOffer({ offer, onAccept, onDecline }: TranslationOfferProps) {
  if (offer === undefined) return null;
  const [from, to] = [languageName(offer.from), languageName(offer.to)];
  return (
    <section aria-label={t('sidebar.translation.label')} class="shrink-0 border-hairline border-b px-3 py-2">
      <p class="flex gap-2 font-medium text-small">
        <Icon of={Languages} size={14} class="mt-px shrink-0" />
        <span class="min-w-0 flex-1 text-pretty">{t('sidebar.translation.offer', [from, to])}</span>
      </p>
      <p class="mt-0.5 text-pretty ps-5.5 text-ink-soft text-small">
        {offer.isLoading ? t('sidebar.translation.loading') : t('sidebar.translation.how')}
      </p>
      {!offer.isLoading && (
        <div class="mt-1.5 flex flex-wrap gap-1.5 ps-5.5">
          <Button kind="plain" onClick={onAccept}>
            {t('sidebar.translation.accept')}
          </Button>
          <Button kind="ghost" class="px-1.5!" onClick={onDecline}>
            {t('sidebar.translation.decline', [from])}
          </Button>
        </div>
      )}
    </section>
  );
}
