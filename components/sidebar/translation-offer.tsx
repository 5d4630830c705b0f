// One line above the list: this is in a language that the assets do not speak, and the browser could translate it here.
import { Languages } from 'lucide-preact';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { TranslationOffer as Offer } from './translating.ts';

const names = new Intl.DisplayNames(['en'], { type: 'language' });

interface TranslationOfferProps {
  offer: Offer | undefined;
  onAccept: () => void;
  onDecline: () => void;
}

export function TranslationOffer({ offer, onAccept, onDecline }: TranslationOfferProps) {
  if (offer === undefined) return null;
  const [from, to] = [names.of(offer.from) ?? offer.from, names.of(offer.to) ?? offer.to];
  return (
    <section aria-label="Translation" class="shrink-0 border-hairline border-b px-3 py-2">
      <p class="flex gap-2 font-medium text-small">
        <Icon of={Languages} size={14} class="mt-px shrink-0" />
        <span class="min-w-0 flex-1 text-pretty">
          This is in {from}, your assets are in {to}.
        </span>
      </p>
      <p class="mt-0.5 text-pretty pl-5.5 text-ink-soft text-small">
        {offer.isLoading
          ? 'Your browser loads the two languages, once. The list follows by itself.'
          : 'Your browser can translate it on this device. It loads the languages once; the text is sent nowhere.'}
      </p>
      {!offer.isLoading && (
        <div class="mt-1.5 flex flex-wrap gap-1.5 pl-5.5">
          <Button kind="plain" onClick={onAccept}>
            Translate on this device
          </Button>
          <Button kind="ghost" class="px-1.5!" onClick={onDecline}>
            Not for {from}
          </Button>
        </div>
      )}
    </section>
  );
}
