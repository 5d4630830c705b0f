// Buttons and links that look like buttons: 28 px high, one primary per view, the key named where there is one.
import type { ComponentChildren, JSX } from 'preact';

export type ButtonKind = 'primary' | 'plain' | 'ghost' | 'danger';

const base =
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md font-medium transition-colors disabled:opacity-55';
const sizes = { usual: 'h-7 px-2.5 text-body', small: 'h-6 px-1.5 text-small' };
const looks: Record<ButtonKind, string> = {
  primary: 'bg-green text-on-green hover:bg-green-strong border border-transparent',
  plain: 'border border-edge bg-paper text-ink hover:bg-sunken',
  ghost: 'border border-transparent text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-red/80 text-red hover:bg-red-wash',
};

/** The classes of a button, for a link that is one. */
export const buttonClass = (kind: ButtonKind = 'plain', extra = '', size: keyof typeof sizes = 'usual'): string =>
  `${base} ${sizes[size]} ${looks[kind]} ${extra}`;

type ButtonProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'className'> & {
  kind?: ButtonKind;
  /** Small: on a line of small text, where it must not make the line taller. */
  size?: keyof typeof sizes;
  /** Shown beside the words, e.g. `↵`. */
  keys?: string | undefined;
  class?: string;
  children: ComponentChildren;
};

export function Button(props: ButtonProps) {
  const { kind = 'plain', size, keys, class: extra = '', children, type = 'button', ...rest } = props;
  return (
    <button {...rest} type={type} class={buttonClass(kind, extra, size)}>
      {children}
      {keys !== undefined && <Key on={kind === 'primary' ? 'green' : 'paper'}>{keys}</Key>}
    </button>
  );
}

type IconButtonProps = Omit<JSX.IntrinsicElements['button'], 'class' | 'className' | 'aria-label' | 'title'> & {
  /** Read aloud and shown on hover. */
  label: string;
  class?: string;
  children: ComponentChildren;
};

export function IconButton({ label, class: extra = '', children, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      class={`inline-flex shrink-0 items-center justify-center rounded-md text-ink-soft transition-colors hover:bg-sunken hover:text-ink ${extra || 'size-7'}`}
    >
      {children}
    </button>
  );
}

/** One key of the keyboard, as a hint that is not read aloud. */
export function Key({ children, on = 'paper' }: { children: ComponentChildren; on?: 'paper' | 'green' }) {
  return (
    <span aria-hidden="true" class={`text-small ${on === 'green' ? 'text-on-green' : 'text-ink-faint'}`}>
      {children}
    </span>
  );
}
