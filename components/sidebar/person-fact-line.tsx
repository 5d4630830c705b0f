// Title, account and place in one line that never wraps: what is long gives way first, the whole stands on hover. A fact that
// we are not sure of carries a small "check" mark.
import type { Context } from '../../lib/model/context.ts';
import { CheckMark } from '../ui/badge.tsx';
import { doubtAbout } from './facts.ts';

interface Line {
  name: string;
  value: string;
  /** How much of the line it may take, and whether it gives way. */
  class: string;
}

/** The place is told where there is room: beside a title and an account it is left to the hover. */
function linesOf({ person }: Context): Line[] {
  if (person === undefined) return [];
  const title = person.title || person.headline;
  const lines: Line[] = [
    { name: 'person.title', value: title, class: 'shrink' },
    { name: 'person.company', value: person.company, class: title === '' ? 'shrink' : 'max-w-[55%] shrink-0' },
    { name: 'person.location', value: title === '' || person.company === '' ? person.location : '', class: 'shrink' },
  ].filter(({ value }) => value !== '');
  const [email] = person.emails;
  return lines.length === 0 && email !== undefined && person.name !== ''
    ? [{ name: 'person.emails', value: email, class: 'shrink' }]
    : lines;
}

export function PersonFactLine({ context }: { context: Context }) {
  const lines = linesOf(context);
  const { person } = context;
  if (lines.length === 0 || person === undefined) return null;
  const whole = [person.title || person.headline, person.company, person.location].filter((part) => part !== '');
  return (
    <ul class="flex min-w-0 items-baseline gap-x-1.5 ps-4 pe-1 text-ink-soft" title={whole.join(' · ')}>
      {lines.map(({ name, value, class: size }, index) => {
        const doubt = doubtAbout(context, name);
        return (
          <li key={name} class={`flex min-w-0 items-baseline gap-x-1.5 ${size}`}>
            {index > 0 && (
              <span aria-hidden="true" class="text-ink-faint">
                ·
              </span>
            )}
            <span class="min-w-0 truncate">{value}</span>
            {doubt !== undefined && (
              <span class="self-center">
                <CheckMark why={doubt} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
