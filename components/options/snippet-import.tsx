// A file of snippets before it is taken: how many rows are good, what is wrong in which line, and what becomes of those that are
// there already. Nothing is written before the click.
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { type DuplicateWay, duplicateWays } from '../../lib/model/snippet.ts';
import type { SnippetReport } from '../../lib/wire/messages.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import type { CheckedSnippets } from './snippets-model.ts';

interface SnippetImportProps {
  file: CheckedSnippets;
  onImport: (way: DuplicateWay) => void;
  onCancel: () => void;
}

export function SnippetImport({ file: { fileName, report }, onImport, onCancel }: SnippetImportProps) {
  const [way, setWay] = useState<DuplicateWay>('skip');
  const { accepted, duplicates, errors } = report;
  const taken = way === 'skip' ? accepted - duplicates : accepted;
  const [many, words] = [taken, [figure(taken)] as [string]];
  return (
    <section aria-label={t('writing.import.title')} class="mt-3 rounded-lg border border-hairline">
      <div class="flex flex-col gap-2 p-3">
        <div class="min-w-0">
          <p class="truncate font-medium">{fileName}</p>
          <p class="text-pretty text-ink-soft">{summaryOf(report)}</p>
        </div>
        {duplicates > 0 && (
          <Segments
            legend={t('writing.import.duplicates')}
            value={way}
            options={duplicateWays.map((value) => ({ value, label: t(`writing.import.${value}`) }))}
            onPick={setWay}
          />
        )}
        <div class="flex flex-wrap justify-end gap-2">
          <Button kind="ghost" onClick={onCancel}>
            {t('common.cancel')}
          </Button>
          <Button
            kind="primary"
            disabled={taken === 0}
            class="h-auto min-h-7 whitespace-normal"
            onClick={() => onImport(way)}
          >
            {many === 0
              ? t('writing.import.nothing')
              : errors.length === 0
                ? t('writing.import.do', many, words)
                : t('writing.import.doGood', many, words)}
          </Button>
        </div>
      </div>
      {errors.length > 0 && <Problems errors={errors} />}
    </section>
  );
}

/** `CSV · 12 rows, all good · 9 are new · 3 are there already, by name and folder`. */
function summaryOf({ format, rows, accepted, duplicates }: SnippetReport): string {
  const fresh = accepted - duplicates;
  return [
    format,
    accepted === rows && rows > 0
      ? t('writing.import.allGood', rows, [figure(rows)])
      : t('writing.import.someGood', [figure(accepted), figure(rows)]),
    ...(duplicates > 0 ? [t('writing.import.fresh', fresh, [figure(fresh)])] : []),
    ...(duplicates > 0 ? [t('writing.import.there', duplicates, [figure(duplicates)])] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const firstErrors = 50;

function Problems({ errors }: Pick<SnippetReport, 'errors'>) {
  const heads = [t('writing.import.line'), t('writing.import.field'), t('catalogue.wrong')];
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('writing.import.problems')}
      class="max-h-64 overflow-y-auto border-hairline border-t"
    >
      <table class="w-full">
        <thead class="sticky top-0 bg-paper">
          <tr class="border-hairline border-b text-start text-ink-soft text-small">
            {heads.map((head) => (
              <th key={head} scope="col" class="px-3 py-1.5 text-start font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, firstErrors).map((error) => (
            <tr
              key={`${error.line}${error.field}${error.message}`}
              class="border-hairline border-b align-top last:border-b-0"
            >
              <td class="w-14 px-3 py-1.5 text-ink-soft tabular-nums">{figure(error.line)}</td>
              <td class="w-28 break-words px-3 py-1.5">{error.field || '–'}</td>
              <td class="text-pretty px-3 py-1.5 text-ink-soft">{error.message}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length > firstErrors && (
        <p class="px-3 py-2 text-ink-faint text-small">
          {t('writing.import.first', [figure(firstErrors), figure(errors.length)])}
        </p>
      )}
    </section>
  );
}
