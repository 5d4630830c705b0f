// The lower lines of the card: where we know the person, last touched and heard from, the buying role, and what to mind.
import { CalendarClock, Gauge } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { BuyingRole } from '../../lib/model/person.ts';
import type { PersonFacts } from '../../lib/wire/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { contactWords, nextWords, pressureWords } from './person-words.ts';
import { RoleMenu } from './role-menu.tsx';
import { WhereKnown } from './where-known.tsx';

interface PersonStatusProps {
  /** Nothing while it is on its way: the lines keep their place. */
  card: PersonFacts | undefined;
  now: number;
  onRole: (role: BuyingRole | undefined) => void;
}

export function PersonStatus({ card, now, onRole }: PersonStatusProps) {
  if (card === undefined) return <div class="h-6" />;
  const pressure = pressureWords(card.pressure);
  return (
    <div class="flex flex-wrap items-center gap-x-2 ps-4 text-small">
      <WhereKnown keys={card.keys} />
      <p class="min-w-0 truncate text-ink-faint leading-6">{contactWords(card, now).join(' · ')}</p>
      <span class="flex min-w-0 items-center gap-x-1.5">
        <RoleMenu role={card.role} onPick={onRole} />
        {pressure !== '' ? (
          <span class="flex min-w-0 items-center gap-1 text-amber" title={t('person.pressure.why')}>
            <Icon of={Gauge} size={14} />
            <span class="truncate">{pressure}</span>
          </span>
        ) : (
          card.next !== undefined && (
            <span class="flex min-w-0 items-center gap-1 text-ink-soft" title={nextWords(card.next, now)}>
              <Icon of={CalendarClock} size={14} class="text-ink-faint" />
              <span class="truncate">{nextWords(card.next, now)}</span>
            </span>
          )
        )}
      </span>
    </div>
  );
}
