// The lower lines of the card: where we know the person, last touched and heard from, the buying role, and what to mind.
import { Gauge } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import type { BuyingRole } from '../../lib/model/person.ts';
import type { PersonFacts } from '../../lib/wire/messages.ts';
import { Icon } from '../ui/icon.tsx';
import { contactWords, pressureWords } from './person-words.ts';
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
  const contact = contactWords(card, now).join(' · ');
  return (
    <div class="flex flex-wrap items-center gap-x-2 ps-4 text-small">
      <div class="flex min-w-0 items-center gap-x-2">
        <WhereKnown keys={card.keys} />
        <p class="min-w-0 truncate text-ink-faint leading-6" title={contact}>
          {contact}
        </p>
      </div>
      {/* One line: the warning is never cut. What comes next stands at the foot of every view, and only there. */}
      <div class="flex min-w-0 max-w-full items-center gap-x-1.5">
        <RoleMenu role={card.role} onPick={onRole} mayShrink={pressure !== ''} />
        {pressure !== '' && (
          <p class="flex shrink-0 items-center gap-1 text-amber" title={`${pressure}. ${t('person.pressure.why')}`}>
            <Icon of={Gauge} size={14} />
            {pressure}
          </p>
        )}
      </div>
    </div>
  );
}
