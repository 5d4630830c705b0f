// Step 1: what is read, kept and sent, in one table; PRIVACY.md says the same at length.
import { Check } from 'lucide-preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import { PrivacyTable } from '../options/privacy-table.tsx';
import { Icon } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';

const promises = ['local', 'never', 'yours'] as const;

export function ReadingStep({ links }: { links: PageLinks }) {
  return (
    <>
      <ul class="grid gap-1.5 pb-4">
        {promises.map((promise) => (
          <li key={promise} class="flex gap-2">
            <Icon of={Check} class="mt-px text-green" />
            <span class="text-pretty">{tOf('welcome.promise', promise)}</span>
          </li>
        ))}
      </ul>
      <PrivacyTable />
      <p class="pt-3 text-ink-soft">
        <a class="text-blue underline underline-offset-2" href={`${links.options}#privacy`}>
          {t('welcome.privacySettings')}
        </a>
      </p>
    </>
  );
}
