// What each number counts, one click away.
import { t } from '../../lib/i18n/t.ts';
import { Disclosure } from '../ui/disclosure.tsx';

const words = ['usable', 'shown', 'opened', 'used', 'sent', 'lastUsed', 'sample'] as const;

export function Definitions() {
  return (
    <div class="border-hairline border-y">
      <Disclosure summary={t('insights.meanings')}>
        <dl class="grid gap-x-6 gap-y-2 pb-4 ps-5 sm:grid-cols-[6rem_1fr]">
          {words.map((word) => (
            <div key={word} class="contents">
              <dt class="font-medium">{t(`insights.meaning.${word}`)}</dt>
              <dd class="-mt-1.5 max-w-prose text-pretty text-ink-soft sm:mt-0">{t(`insights.means.${word}`)}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
