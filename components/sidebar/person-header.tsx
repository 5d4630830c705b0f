// Who is on screen: name, certainty, what they do and where, and how long ago they were touched.
import {
  ChartColumn,
  Ellipsis,
  Keyboard,
  PanelRightClose,
  Settings as SettingsIcon,
  Stethoscope,
  TriangleAlert,
} from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Context } from '../../lib/model/context.ts';
import type { TouchRow } from '../../lib/wire/messages.ts';
import { CheckMark } from '../ui/badge.tsx';
import { Icon, Mark } from '../ui/icon.tsx';
import type { PageLinks } from '../ui/page-frame.tsx';
import { agoWords, countOf, type Tone } from '../wording.ts';
import { certaintyOf, doubtAbout } from './facts.ts';

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
  menu: ComponentChildren;
}

export function PersonHeader({ context, touches, now, menu }: PersonHeaderProps) {
  const person = context?.state === 'ambiguous' || context?.state === 'unknown' ? undefined : context?.person;
  if (context === undefined || person === undefined)
    return (
      <header class="flex h-11 shrink-0 items-center justify-between gap-2 pr-2 pl-3">
        <h1 class="flex items-center gap-1.5 font-semibold text-title">
          <Mark />
          Touchline
        </h1>
        {menu}
      </header>
    );
  const certainty = certaintyOf(context);
  return (
    <header class="shrink-0 pt-2 pr-2 pb-2 pl-3">
      <div class="flex min-h-7 items-center gap-2">
        <Dot tone={certainty.tone} />
        <h1 class="min-w-0 truncate font-semibold text-title" title={person.name}>
          {person.name || person.emails[0] || 'Somebody without a name'}
        </h1>
        {person.degree !== '' && <span class="shrink-0 text-ink-faint text-small">{person.degree}</span>}
        <span class={`ml-auto shrink-0 text-small ${toneClass[certainty.tone]}`} title={certainty.why}>
          {certainty.word}
        </span>
        {menu}
      </div>
      <Facts context={context} />
      {touches !== undefined && <p class="mt-0.5 pr-1 pl-4 text-ink-faint text-small">{touchSummary(touches, now)}</p>}
    </header>
  );
}

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

interface MenuProps {
  links: PageLinks;
  /** Absent where there is no frame to fold away. */
  onCollapse: (() => void) | undefined;
  onKeys: () => void;
  onCheck: () => void;
}

export function SidebarMenu({ links, onCollapse, onKeys, onCheck }: MenuProps) {
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const item =
    'flex h-8 w-full items-center gap-2 rounded-md px-2 text-left text-ink transition-colors hover:bg-sunken focus-visible:-outline-offset-2';
  const hide = (): void => menu.current?.hidePopover();
  return (
    <>
      <button
        type="button"
        popovertarget={id}
        aria-label="Menu"
        title="Menu"
        class="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink"
      >
        <Icon of={Ellipsis} />
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        class="arrive fixed inset-auto top-10 right-2 m-0 w-48 rounded-lg border border-hairline bg-paper p-1 text-ink shadow-[0_4px_16px_rgb(0_0_0/0.12)]"
      >
        <a class={item} href={links.insights} target="_blank" rel="noopener" onClick={hide}>
          <Icon of={ChartColumn} class="text-ink-soft" /> Insights
        </a>
        <a class={item} href={links.options} target="_blank" rel="noopener" onClick={hide}>
          <Icon of={SettingsIcon} class="text-ink-soft" /> Settings
        </a>
        <button
          type="button"
          class={item}
          onClick={() => {
            hide();
            onCheck();
          }}
        >
          <Icon of={Stethoscope} class="text-ink-soft" /> Page check
        </button>
        <button
          type="button"
          class={item}
          onClick={() => {
            hide();
            onKeys();
          }}
        >
          <Icon of={Keyboard} class="text-ink-soft" /> Keys
        </button>
        {onCollapse !== undefined && (
          <button type="button" class={item} onClick={onCollapse}>
            <Icon of={PanelRightClose} class="text-ink-soft" /> Collapse
          </button>
        )}
      </div>
    </>
  );
}
