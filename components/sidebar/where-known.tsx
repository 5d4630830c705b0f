// Where we know the person: one small sign per place, the address or profile on hover.
import { Compass, Mail } from 'lucide-preact';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/icon.tsx';

const valuesOf = (keys: readonly string[], kind: string): string[] =>
  keys.filter((key) => key.startsWith(`${kind}:`)).map((key) => key.slice(kind.length + 1));

export interface Known {
  place: 'mail' | 'linkedin' | 'salesnav';
  words: string;
}

/** The places, in a fixed order, each with its words. */
export function whereKnown(keys: readonly string[]): Known[] {
  const mails = valuesOf(keys, 'email');
  const slugs = valuesOf(keys, 'linkedin').map((slug) => `linkedin.com/in/${slug}`);
  const known: Known[] = [];
  if (mails.length > 0) known.push({ place: 'mail', words: t('person.known.mail', [listWords(mails)]) });
  if (slugs.length > 0) known.push({ place: 'linkedin', words: t('person.known.linkedin', [listWords(slugs)]) });
  else if (valuesOf(keys, 'member').length > 0)
    known.push({ place: 'linkedin', words: t('person.known.linkedinMember') });
  if (valuesOf(keys, 'salesnav').length > 0) known.push({ place: 'salesnav', words: t('person.known.salesnav') });
  return known;
}

export function WhereKnown({ keys }: { keys: readonly string[] }) {
  const known = whereKnown(keys);
  if (known.length === 0) return null;
  return (
    <ul aria-label={t('person.known.label')} class="flex h-6 shrink-0 items-center gap-1.5 text-ink-faint">
      {known.map(({ place, words }) => (
        <li key={place} title={words} class="relative flex">
          {place === 'linkedin' ? <LinkedinSign /> : <Icon of={place === 'mail' ? Mail : Compass} size={14} />}
          <span class="sr-only">{words}</span>
        </li>
      ))}
    </ul>
  );
}

/** Two letters in a box: said by its letters, not by a drawing. */
function LinkedinSign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <rect x="0.75" y="0.75" width="12.5" height="12.5" rx="2" fill="none" stroke="currentColor" stroke-width="1.5" />
      <path
        d="M4.25 6.25v4M7 10.25V6.5m0 1.9c0-1.1.6-1.9 1.5-1.9s1.4.6 1.4 1.7v2.05"
        fill="none"
        stroke="currentColor"
        stroke-width="1.3"
      />
      <circle cx="4.25" cy="4" r="0.9" fill="currentColor" />
    </svg>
  );
}
