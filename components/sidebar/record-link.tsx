// The person's record in the CRM: a link to it, or the designed state of somebody who is in none yet.
import { ExternalLink, Unlink } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { PersonFacts } from '../../lib/wire/messages.ts';
import { Icon } from '../ui/icon.tsx';

interface RecordLinkProps {
  card: PersonFacts | undefined;
  /** Opens the place where the address is pasted. */
  onAdd: () => void;
}

const chip =
  'inline-flex h-6 shrink-0 items-center gap-1 rounded px-1.5 text-small transition-colors hover:bg-sunken hover:text-ink';

export function RecordLink({ card, onAdd }: RecordLinkProps) {
  if (card === undefined) return null;
  if (card.recordUrl !== undefined)
    return (
      <a
        href={card.recordUrl}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={t('person.record.open')}
        title={card.recordUrl}
        class={`${chip} border border-hairline text-ink-soft`}
      >
        CRM <Icon of={ExternalLink} size={12} />
      </a>
    );
  if (!card.isParked) return null;
  return (
    <button
      type="button"
      onClick={onAdd}
      title={t('person.record.parkedHint')}
      class={`relative ${chip} text-ink-faint`}
    >
      <Icon of={Unlink} size={12} />
      {/* In the narrowest frame the name needs the room. */}
      <span class="sr-only min-[352px]:not-sr-only">{t('person.record.parked')}</span>
    </button>
  );
}
