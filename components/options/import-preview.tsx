// What a file would bring: good rows, bad rows with line and reason, and the choice.
import { Button } from '../ui/button.tsx';
import { countOf, figure } from '../wording.ts';
import type { CheckedFile } from './model.ts';

const firstErrors = 50;

interface ImportPreviewProps {
  file: CheckedFile;
  isBusy: boolean;
  onImport: () => void;
  onCancel: () => void;
}

export function ImportPreview({ file: { fileName, report }, isBusy, onImport, onCancel }: ImportPreviewProps) {
  const { rows, accepted, errors } = report;
  return (
    <div class="rounded-lg border border-edge/60">
      <div class="flex flex-wrap items-center justify-between gap-3 p-3">
        <div class="min-w-0">
          <p class="truncate font-medium">{fileName}</p>
          <p class="text-ink-soft">
            {report.format === '' ? '' : `${report.format} · `}
            {accepted === rows
              ? `${countOf(rows, 'row')}, all good`
              : `${figure(accepted)} of ${countOf(rows, 'row')} good · ${countOf(errors.length, 'problem')}`}
          </p>
        </div>
        <div class="flex gap-2">
          <Button kind="ghost" onClick={onCancel} disabled={isBusy}>
            Cancel
          </Button>
          <Button kind="primary" onClick={onImport} disabled={isBusy || accepted === 0}>
            {accepted === rows ? `Import ${countOf(rows, 'row')}` : `Import the ${countOf(accepted, 'good row')}`}
          </Button>
        </div>
      </div>
      {errors.length > 0 && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label="Problems in the file"
          class="max-h-64 overflow-y-auto border-hairline border-t"
        >
          <table class="w-full">
            <thead class="sticky top-0 bg-paper">
              <tr class="border-hairline border-b text-left text-ink-soft text-small">
                <th scope="col" class="w-16 py-1.5 pl-3 text-right font-medium">
                  Line
                </th>
                <th scope="col" class="w-28 px-3 font-medium">
                  Field
                </th>
                <th scope="col" class="pr-3 font-medium">
                  What is wrong
                </th>
              </tr>
            </thead>
            <tbody>
              {errors.slice(0, firstErrors).map((error) => (
                <tr
                  key={`${error.line}${error.field}${error.message}`}
                  class="border-hairline border-b align-top last:border-b-0"
                >
                  <td class="py-1.5 pl-3 text-right text-ink-soft">{figure(error.line)}</td>
                  <td class="break-words px-3 py-1.5">{error.field || '–'}</td>
                  <td class="text-pretty py-1.5 pr-3 text-ink-soft">{error.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {errors.length > firstErrors && (
            <p class="px-3 py-2 text-ink-faint text-small">
              The first {firstErrors} of {countOf(errors.length, 'problem')}.
            </p>
          )}
        </section>
      )}
    </div>
  );
}
