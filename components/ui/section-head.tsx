// The head of a part of a view: the same in every view of the sidebar, so that Now, Timeline and Due read as one thing.
import type { ComponentChildren } from 'preact';
import { figure } from '../wording.ts';

interface SectionHeadProps {
  title: ComponentChildren;
  tone?: 'plain' | 'amber';
  /** How many there are; left out where it says nothing. */
  count?: number | undefined;
  /** Stays while its part is scrolled. */
  isSticky?: boolean;
  /** What follows the title on the same line. */
  children?: ComponentChildren;
}

export function SectionHead({ title, tone = 'plain', count, isSticky = false, children }: SectionHeadProps) {
  return (
    <div
      class={`flex min-h-7 items-end gap-1.5 border-hairline border-b bg-paper px-3 pb-1 text-small ${isSticky ? 'sticky top-0 z-10' : ''}`}
    >
      <h2 class={`shrink-0 font-semibold ${tone === 'amber' ? 'text-amber' : 'text-ink'}`}>{title}</h2>
      {count !== undefined && <span class="text-ink-faint tabular-nums">{figure(count)}</span>}
      {children}
    </div>
  );
}
