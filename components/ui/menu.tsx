// A button with more behind it: a menu in the top layer, placed by the button, walked with arrows, left with Esc. An entry's key
// works while the menu is open, too.
import { Ellipsis, type LucideIcon } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { Key } from './button.tsx';
import { Icon } from './icon.tsx';

export interface MenuEntry {
  icon: LucideIcon;
  label: string;
  /** One letter. */
  keys?: string;
  onPick: () => void;
}

interface MenuProps {
  /** Of the button. */
  label: string;
  /** Groups, each after a hairline. */
  groups: readonly (readonly MenuEntry[])[];
  /** Found by this name, to be opened by a key. */
  name?: string;
  class?: string;
}

const entryHeight = 32;
const width = 240;
/** Between the button and the menu, and to the edge. */
const space = 4;

/** Below the button where there is room, else above; its end at the button's end, inside the window. */
function place(menu: HTMLElement, button: HTMLElement, entries: number): void {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const height = entries * entryHeight + 24;
  const isAbove = bottom + height > innerHeight && top > innerHeight - bottom;
  const from = isAbove ? Math.max(space, top - height - space) : bottom + space;
  const isRtl = getComputedStyle(button).direction === 'rtl';
  const wanted = isRtl ? left : right - width;
  menu.style.setProperty('top', `${from}px`);
  menu.style.setProperty('left', `${Math.max(space, Math.min(wanted, innerWidth - width - space))}px`);
}

export function Menu({ label, groups, name, class: extra = 'size-7' }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const kept = groups.filter((group) => group.length > 0);
  const entries = kept.flat();
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const pick = (entry: MenuEntry): void => {
    menu.current?.hidePopover();
    entry.onPick();
  };
  const onKey = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const goals: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const goal = goals[event.key];
    const byKey = entries.find(({ keys }) => keys?.toLowerCase() === event.key.toLowerCase());
    if (goal !== undefined) all.at(goal % all.length)?.focus();
    else if (byKey !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) pick(byKey);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popovertarget={id}
        data-menu={name}
        aria-label={label}
        aria-haspopup="menu"
        title={label}
        class={`inline-flex shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink ${extra}`}
      >
        <Icon of={Ellipsis} />
      </button>
      <div
        ref={menu}
        id={id}
        role="menu"
        aria-label={label}
        tabIndex={-1}
        popover="auto"
        onKeyDown={onKey}
        onBeforeToggle={(event) => {
          const isOpening = (event as unknown as { newState: string }).newState === 'open';
          if (isOpening && menu.current !== null && button.current !== null)
            place(menu.current, button.current, entries.length);
          setOpen(isOpening);
        }}
        onToggle={(event) => {
          if ((event as unknown as { newState: string }).newState === 'open') items()[0]?.focus();
        }}
        class="arrive fixed inset-auto m-0 w-60 rounded-lg border border-hairline bg-paper p-1 text-ink shadow-[0_4px_16px_rgb(0_0_0/0.12)]"
      >
        {isOpen &&
          kept.map((group, at) => (
            <div key={group[0]?.label} role="none" class={at === 0 ? '' : 'mt-1 border-hairline border-t pt-1'}>
              {group.map((entry) => (
                <button
                  key={entry.label}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  class="flex min-h-8 w-full items-center gap-2 rounded-md px-2 text-start text-ink transition-colors hover:bg-sunken focus-visible:-outline-offset-2"
                  onClick={() => pick(entry)}
                >
                  <Icon of={entry.icon} class="text-ink-soft" />
                  <span class="me-auto min-w-0">{entry.label}</span>
                  {entry.keys !== undefined && <Key>{entry.keys}</Key>}
                </button>
              ))}
            </div>
          ))}
      </div>
    </>
  );
}
