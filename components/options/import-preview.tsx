// What a file would bring: good rows, bad rows with line and reason, and the choice.
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';
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
    <div class="rounded-lg border border-hairline">
      <div class="flex flex-wrap items-center justify-between gap-3 p-3">
        <div class="min-w-0">
          <p class="truncate font-medium">{fileName}</p>
          <p class="text-ink-soft">
            {report.format === '' ? '' : `${report.format} · `}
            {accepted === rows
              ? t('options.preview.allGood', rows, [figure(rows)])
              : t('options.preview.someGood', errors.length, [figure(accepted), figure(rows), figure(errors.length)])}
          </p>
        </div>
        <div class="flex gap-2">
          <Button kind="ghost" onClick={onCancel} disabled={isBusy}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" onClick={onImport} disabled={isBusy || accepted === 0}>
            {accepted === rows
              ? t('options.preview.importAll', rows, [figure(rows)])
              : t('options.preview.importGood', accepted, [figure(accepted)])}
          </Button>
        </div>
      </div>
      {errors.length > 0 && (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('options.preview.problems')}
          class="max-h-64 overflow-y-auto border-hairline border-t"
        >
          <table class="w-full">
            <thead class="sticky top-0 bg-paper">
              <tr class="border-hairline border-b text-start text-ink-soft text-small">
                <th scope="col" class="w-14 py-1.5 ps-3 font-medium">
                  {t('options.preview.line')}
                </th>
                <th scope="col" class="w-28 px-3 font-medium">
                  {t('options.preview.field')}
                </th>
                <th scope="col" class="pe-3 font-medium">
                  {t('options.preview.wrong')}
                </th>
              </tr>
            </thead>
            <tbody>
              {errors.slice(0, firstErrors).map((error) => (
                <tr
                  key={`${error.line}${error.field}${error.message}`}
                  class="border-hairline border-b align-top last:border-b-0"
                >
                  <td class="py-1.5 ps-3 text-ink-soft">{figure(error.line)}</td>
                  <td class="break-words px-3 py-1.5">{error.field || '–'}</td>
                  <td class="text-pretty py-1.5 pe-3 text-ink-soft">{error.message}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {errors.length > firstErrors && (
            <p class="px-3 py-2 text-ink-faint text-small">
              {t('options.preview.first', [figure(firstErrors), figure(errors.length)])}
            </p>
          )}
        </section>
      )}
    </div>
  );
}
