// What to do today: overdue and due next steps, then what comes; under it the rhythm.
import type { ComponentChildren } from 'preact';
import type { Due } from './due-feed.ts';

export function DueView({ children }: { due: Due; now: number; children?: ComponentChildren }) {
  return <>{children}</>;
}
