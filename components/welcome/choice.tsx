// One of two ways on: what it is, what it means, and the button that takes it.
import { CircleCheck, type LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/icon.tsx';

interface ChoiceProps {
  icon: LucideIcon;
  title: string;
  text: string;
  /** Taken already. */
  isTaken?: boolean;
  children?: ComponentChildren;
}

export function Choice({ icon, title, text, isTaken = false, children }: ChoiceProps) {
  return (
    <li class="grid grid-cols-[1.75rem_minmax(0,1fr)] border-hairline border-t py-4 last:border-b">
      <Icon of={isTaken ? CircleCheck : icon} class={`mt-0.5 ${isTaken ? 'text-green' : 'text-ink-faint'}`} />
      <div class="min-w-0">
        <h2 class="font-medium">{title}</h2>
        <p class="mt-0.5 max-w-[56ch] text-pretty text-ink-soft">{text}</p>
        {children !== undefined && <div class="mt-2.5">{children}</div>}
      </div>
    </li>
  );
}
