// Every icon at 16 px with a 1.5 px stroke; decoration unless it is given a label.
import type { LucideIcon } from 'lucide-preact';

export function Icon({ of: Drawing, class: extra = '', size = 16 }: { of: LucideIcon; class?: string; size?: number }) {
  return <Drawing size={size} strokeWidth={(1.5 * 24) / size} aria-hidden="true" class={`shrink-0 ${extra}`} />;
}

/** The mark: the side line of the pitch and one touch beside it. */
export function Mark({ size = 16 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" class="shrink-0 text-green">
      <path d="M5 1.75v12.5" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <circle cx="11" cy="8" r="2.5" fill="currentColor" />
    </svg>
  );
}
