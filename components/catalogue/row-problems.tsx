// What is wrong in the file, with its line, so that it can be put right there; and what to know about rows that are taken.
import { Info, TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { RowProblem } from './reader.ts';

interface RowProblemsProps {
  kind: 'problem' | 'note';
  first: readonly RowProblem[];
  all: number;
}

export function RowProblems({ kind, first, all }: RowProblemsProps) {
  if (first.length === 0) return null;
  const isNote = kind === 'note';
  const title = t(isNote ? 'catalogue.notes' : 'catalogue.problems', all, [figure(all)]);
  return (
    <div>
      <h3 class="flex items-center gap-1.5 pb-1.5 font-medium">
        <Icon of={isNote ? Info : TriangleAlert} size={14} class={isNote ? 'text-ink-faint' : 'text-amber'} />
        {title}
      </h3>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={title}
        class="max-h-80 overflow-auto rounded-lg border border-hairline"
      >
        <table class="w-full">
          <thead class="sticky top-0 bg-paper">
            <tr class="border-hairline border-b text-ink-soft text-small">
              <th scope="col" class="w-14 px-3 py-1.5 text-start font-medium">
                {t('catalogue.line')}
              </th>
              <th scope="col" class="w-20 px-3 text-start font-medium sm:w-36">
                {t('catalogue.column')}
              </th>
              <th scope="col" class="px-3 text-start font-medium">
                {t(isNote ? 'catalogue.note1' : 'catalogue.wrong')}
              </th>
            </tr>
          </thead>
          <tbody>
            {first.map((problem) => (
              <tr
                key={`${problem.file}${problem.line}${problem.field}${problem.message}`}
                class="border-hairline border-b align-top last:border-b-0"
              >
                <td class="px-3 py-1.5 text-ink-soft tabular-nums">{problem.file ?? figure(problem.line)}</td>
                <td class="break-words px-3 py-1.5">{problem.field || '–'}</td>
                <td class="wrap-anywhere text-pretty px-3 py-1.5 text-ink-soft">{problem.message}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {all > first.length && (
          <p class="px-3 py-2 text-ink-faint text-small">
            {t(isNote ? 'catalogue.firstNotes' : 'catalogue.firstOf', [figure(first.length), figure(all)])}
          </p>
        )}
      </section>
    </div>
  );
}
