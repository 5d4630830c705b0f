// Who is on screen: name, certainty, what they do and where, and how long ago they were touched.
import { TriangleAlert } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Context } from '../../lib/model/context.ts';
import type { TouchRow } from '../../lib/wire/messages.ts';
import { CheckMark } from '../ui/badge.tsx';
import { Icon, Mark } from '../ui/icon.tsx';
import { agoWords, countOf, type Tone } from '../wording.ts';
import { type Certainty, doubtAbout } from './facts.ts';

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

interface PersonHeaderProps {
  context: Context | undefined;
  touches: TouchRow[] | undefined;
  now: number;
  certainty: Certainty | undefined;
  /** Shows what is known about this person. */
  onWho: () => void;
  menu: ComponentChildren;
}

export function PersonHeader({ context, touches, now, certainty, onWho, menu }: PersonHeaderProps) {
  const person = context?.state === 'ambiguous' || context?.state === 'unknown' ? undefined : context?.person;
  if (context === undefined || person === undefined || certainty === undefined)
    return (
      <header class="flex h-11 shrink-0 items-center justify-between gap-2 pr-2 pl-3">
        <h1 class="flex items-center gap-1.5 font-semibold text-title">
          <Mark />
          Touchline
        </h1>
        {menu}
      </header>
    );
  return (
    <header class="shrink-0 pt-2 pr-2 pb-2 pl-3">
      <div class="flex min-h-7 items-center gap-2">
        <Dot tone={certainty.tone} />
        <h1 class="min-w-0 truncate font-semibold text-title" title={person.name}>
          {person.name || person.emails[0] || 'Somebody without a name'}
        </h1>
        {person.degree !== '' && (
          <span class="shrink-0 text-ink-faint text-small" title="How far this person is from you in the network">
            {degreeWords(person.degree)}
          </span>
        )}
        <button
          type="button"
          onClick={onWho}
          aria-label={`Who this is: ${certainty.word}`}
          title={certainty.why}
          class={`ml-auto h-6 shrink-0 rounded px-1.5 text-small transition-colors hover:bg-sunken ${toneClass[certainty.tone]}`}
        >
          {certainty.word}
        </button>
        {menu}
      </div>
      <Facts context={context} />
      {touches !== undefined && <p class="mt-0.5 pr-1 pl-4 text-ink-faint text-small">{touchSummary(touches, now)}</p>}
    </header>
  );
}

const ordinals: Record<string, string> = { '1': '1st', '2': '2nd', '3': '3rd' };
/** `2` → `2nd`; other spellings stay as the page has them. */
const degreeWords = (degree: string): string => ordinals[degree] ?? degree;

function touchSummary(touches: TouchRow[], now: number): string {
  const kept = touches.filter((row) => row.touch.state !== 'undone');
  const last = Math.max(...kept.map((row) => Date.parse(row.touch.occurredAt)));
  return kept.length === 0
    ? 'No touch logged yet'
    : `Last touched ${agoWords(new Date(last).toISOString(), now)} · ${countOf(kept.length, 'touch', 'touches')}`;
}

function Facts({ context }: { context: Context }) {
  const { person } = context;
  if (person === undefined) return null;
  const facts = [
    { name: 'person.title', value: person.title || person.headline },
    { name: 'person.company', value: person.company },
    { name: 'person.location', value: person.location },
  ].filter((fact) => fact.value !== '');
  if (facts.length === 0 && person.emails[0] !== undefined && person.name !== '')
    facts.push({ name: 'person.emails', value: person.emails[0] });
  return (
    // The dot stands in the padding of each fact; at the start of a line it is clipped away.
    <div class="mr-1 ml-4 overflow-hidden text-ink-soft">
      <ul class="-ml-4 flex flex-wrap items-baseline gap-y-0.5">
        {facts.map((fact) => {
          const doubt = doubtAbout(context, fact.name);
          return (
            <li
              key={fact.name}
              class="relative flex min-w-0 max-w-full items-baseline pl-4 before:absolute before:left-1.5 before:text-ink-faint before:content-['·']"
            >
              <span class="min-w-0 truncate" title={fact.value}>
                {fact.value}
              </span>
              {doubt !== undefined && (
                <span class="ml-1.5 self-center">
                  <CheckMark why={doubt} />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
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
