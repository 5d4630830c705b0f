// A small menu under its button: the browser puts it on top, closes it on Esc or a click elsewhere and gives the focus back.
// Arrow keys walk through it.
import { Check } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface PopMenuProps<T extends string> {
  /** Of the button, read aloud and shown on hover. */
  label: string;
  /** Of the button. */
  class: string;
  /** Inside the button. */
  children: ComponentChildren;
  value: T;
  options: readonly { value: T; label: string; hint?: string }[];
  onPick: (value: T) => void;
}

/** Pixels between button and menu, and from the edge of the window. */
const gap = 4;
const width = 232;

/** Under the button, inside the window, whichever way the page is read. */
function place(menu: HTMLElement, button: HTMLElement): void {
  const { bottom, left, right } = button.getBoundingClientRect();
  const isRtl = document.documentElement.dir === 'rtl';
  const start = isRtl ? right - width : left;
  menu.style.top = `${bottom + gap}px`;
  menu.style.left = `${Math.max(gap, Math.min(start, window.innerWidth - width - gap))}px`;
  menu.style.maxHeight = `${window.innerHeight - bottom - 2 * gap}px`;
}

export function PopMenu<T extends string>(props: PopMenuProps<T>) {
  const { label, children, value, options, onPick } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLFieldSetElement>(null);
  const items = (): HTMLButtonElement[] => [...(menu.current?.querySelectorAll('button') ?? [])];
  const walk = (by: number): void => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + by + all.length) % all.length]?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popovertarget={id}
        aria-label={label}
        title={label}
        class={props.class}
        onClick={() => {
          if (menu.current !== null && button.current !== null) place(menu.current, button.current);
        }}
      >
        {children}
      </button>
      <fieldset
        ref={menu}
        id={id}
        popover="auto"
        aria-label={label}
        onToggle={(event) => {
          if (event.newState === 'open') (items().find((item) => item.ariaPressed === 'true') ?? items()[0])?.focus();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          walk(event.key === 'ArrowDown' ? 1 : -1);
        }}
        class="arrive fixed inset-auto m-0 w-58 overflow-y-auto rounded-lg border border-hairline bg-paper p-1 text-ink shadow-[0_4px_16px_rgb(0_0_0/0.12)]"
      >
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onClick={() => {
              menu.current?.hidePopover();
              onPick(option.value);
            }}
            class="flex min-h-8 w-full items-start gap-2 rounded-md px-2 py-1 text-start transition-colors hover:bg-sunken focus-visible:-outline-offset-2"
          >
            <span class="mt-0.5 w-3.5 shrink-0">
              {option.value === value && <Icon of={Check} size={14} class="text-green" />}
            </span>
            <span class="min-w-0">
              <span class="block">{option.label}</span>
              {option.hint !== undefined && (
                <span class="block text-pretty text-ink-soft text-small">{option.hint}</span>
              )}
            </span>
          </button>
        ))}
      </fieldset>
    </>
  );
}
