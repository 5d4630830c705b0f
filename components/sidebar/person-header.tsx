// Who is on screen, in four lines at most: name and certainty, what they do and where, how things stand between us.
import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n/t.ts';
import type { Context } from '../../lib/model/context.ts';
import type { BuyingRole } from '../../lib/model/person.ts';
import type { PersonFacts } from '../../lib/wire/messages.ts';
import { Icon, Mark } from '../ui/icon.tsx';
import type { Tone } from '../wording.ts';
import type { Certainty } from './facts.ts';
import { PersonFactLine } from './person-fact-line.tsx';
import { PersonStatus } from './person-status.tsx';
import { RecordLink } from './record-link.tsx';

const toneClass: Record<Tone, string> = {
  plain: 'text-ink-faint',
  green: 'text-green',
  amber: 'text-amber',
  red: 'text-red',
};

function Dot({ tone }: { tone: Tone }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true" class={`shrink-0 ${toneClass[tone]}`}>
      {tone === 'plain' ? (
        <circle cx="4" cy="4" r="3.25" fill="none" stroke="currentColor" stroke-width="1.5" />
      ) : (
        <circle cx="4" cy="4" r="4" fill="currentColor" />
      )}
    </svg>
  );
}

const quiet = 'shrink-0 rounded transition-colors hover:bg-sunken';

interface PersonHeaderProps {
  context: Context | undefined;
  card: PersonFacts | undefined;
  now: number;
  certainty: Certainty | undefined;
  /** Shows what is known about this person. */
  onWho: () => void;
  onRole: (role: BuyingRole | undefined) => void;
  menu: ComponentChildren;
}

export function PersonHeader({ context, card, now, certainty, onWho, onRole, menu }: PersonHeaderProps) {
  const person = context?.state === 'ambiguous' || context?.state === 'unknown' ? undefined : context?.person;
  if (context === undefined || person === undefined || certainty === undefined)
    return (
      <header class="flex h-11 shrink-0 items-center justify-between gap-2 ps-3 pe-2">
        <h1 class="flex items-center gap-1.5 font-semibold text-title">
          <Mark />
          Touchline
        </h1>
        {menu}
      </header>
    );
  // The usual case needs no word beside the name; whatever is less says so.
  const isSure = certainty.tone === 'green';
  const who = { 'aria-label': t('person.whoIs', [certainty.word]), title: `${certainty.word}. ${certainty.why}` };
  return (
    <header class="shrink-0 py-1.5 ps-3 pe-2">
      <div class="flex min-h-7 items-center gap-2">
        {isSure ? (
          <button
            type="button"
            onClick={onWho}
            {...who}
            class={`-mx-2 flex size-6 items-center justify-center ${quiet}`}
          >
            <Dot tone={certainty.tone} />
          </button>
        ) : (
          <Dot tone={certainty.tone} />
        )}
        <h1 class="min-w-0 truncate font-semibold text-title" title={person.name}>
          {person.name || person.emails[0] || t('person.nameless')}
        </h1>
        {person.degree !== '' && (
          <span class="shrink-0 text-ink-faint text-small" title={t('person.degreeHint')}>
            {degreeWords(person.degree)}
          </span>
        )}
        <span class="ms-auto flex shrink-0 items-center">
          {!isSure && (
            <button
              type="button"
              onClick={onWho}
              {...who}
              class={`h-6 px-1.5 text-small ${quiet} ${toneClass[certainty.tone]}`}
            >
              {certainty.word}
            </button>
          )}
          <RecordLink card={card} onAdd={onWho} />
        </span>
        {menu}
      </div>
      <PersonFactLine context={context} />
      <PersonStatus card={card} now={now} onRole={onRole} />
    </header>
  );
}

/** `2` → `2nd`; other spellings stay as the page has them. */
function degreeWords(degree: string): string {
  if (degree === '1') return t('person.degree.first');
  if (degree === '2') return t('person.degree.second');
  return degree === '3' ? t('person.degree.third') : degree;
}

/** One sentence when something on the page could not be read. */
export function PageTrouble({ text }: { text: string }) {
  return (
    <p class="flex shrink-0 gap-2 border-hairline border-t bg-amber-wash px-3 py-1.5 text-amber text-small">
      <Icon of={TriangleAlert} size={14} class="mt-px" />
      <span class="text-pretty">{text}</span>
    </p>
  );
}
