// Something more, one click away: a native details element with our own chevron.
import { ChevronRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  summary: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details class="group" open={isOpen}>
      <summary class="flex h-9 w-fit list-none items-center gap-1.5 pe-2 text-ink-soft transition-colors hover:text-ink [&::-webkit-details-marker]:hidden">
        <Icon
          of={ChevronRight}
          size={14}
          class="transition-transform group-open:rotate-90 rtl:not-group-open:rotate-180"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
