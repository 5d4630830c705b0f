// People with the reason why they stand here, each a link to where it goes on. A row without an address is only read.
import { ArrowUpRight } from 'lucide-preact';
import type { RhythmPerson } from '../../lib/model/rhythm.ts';
import { Icon } from '../ui/icon.tsx';

export interface PersonLine extends RhythmPerson {
  /** Sentences, the strongest first. */
  lines: readonly string[];
}

export function PeopleRows({ label, rows }: { label: string; rows: readonly PersonLine[] }) {
  return (
    <ul aria-label={label} class="pb-1.5">
      {rows.map((row) => (
        <li key={row.personId}>
          {row.url === '' ? (
            <div class="px-3 py-1.5">
              <Words row={row} />
            </div>
          ) : (
            <a
              href={row.url}
              target="_blank"
              rel="noopener"
              class="group flex items-start gap-2 px-3 py-1.5 text-ink no-underline transition-colors hover:bg-wash focus-visible:-outline-offset-2"
            >
              <Words row={row} />
              <Icon of={ArrowUpRight} size={14} class="mt-0.5 text-ink-faint group-hover:text-ink rtl:-scale-x-100" />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Words({ row: { name, company, lines } }: { row: PersonLine }) {
  return (
    <span class="min-w-0 flex-1">
      <span class="flex min-w-0 items-baseline gap-1.5">
        <span class="min-w-0 shrink-0 truncate font-medium">{name}</span>
        <span class="min-w-0 truncate text-ink-soft text-small">{company}</span>
      </span>
      {lines.map((line) => (
        <span key={line} class="block text-pretty text-ink-soft text-small">
          {line}
        </span>
      ))}
    </span>
  );
}
