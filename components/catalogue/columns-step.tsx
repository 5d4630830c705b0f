// Which column feeds which field, with examples; what the rows give so; and every problem with its line.
import type { ComponentChildren } from 'preact';
import { t, tOf } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { figure } from '../wording.ts';
import { DayOrderChoice } from './import-days.tsx';
import type { ImportModel } from './import-model.ts';
import type { Column, OpenFile, Reader } from './reader.ts';
import { RowProblems } from './row-problems.tsx';

interface ColumnsStepProps {
  model: ImportModel;
  file: OpenFile;
  reader: Pick<Reader, 'fields' | 'encodings' | 'clashes'>;
  /** What else can be done with this file. */
  children?: ComponentChildren;
}

export function ColumnsStep({ model, file, reader, children }: ColumnsStepProps) {
  const checked = model.checked.value;
  const isBusy = model.work.value !== undefined;
  const good = checked?.accepted ?? 0;
  return (
    <div class="flex flex-col gap-4">
      <div class="flex flex-wrap items-end justify-between gap-3">
        <div class="min-w-0">
          <p class="truncate font-medium" title={file.fileName}>
            {file.fileName}
          </p>
          <p class="text-ink-soft">
            {file.format}
            {checked !== undefined && ` · ${t('catalogue.rowsGood', [figure(checked.accepted), figure(checked.rows)])}`}
          </p>
        </div>
        <div class="flex flex-wrap gap-2">
          <Button kind="ghost" onClick={() => void model.cancel()}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" disabled={isBusy || good === 0} onClick={() => void model.stage()}>
            {good === 0
              ? t('catalogue.goOn')
              : checked !== undefined && checked.problems > 0
                ? t('catalogue.takeGood', good, [figure(good)])
                : t('catalogue.takeAll', good, [figure(good)])}
          </Button>
        </div>
      </div>
      {children}
      <Choices model={model} file={file} encodings={reader.encodings} />
      {checked?.refusal !== undefined && checked.refusal !== '' && (
        <p role="alert" class="text-pretty text-red">
          {checked.refusal}
        </p>
      )}
      <Columns columns={file.columns} model={model} reader={reader} />
      {checked !== undefined && <RowProblems kind="problem" first={checked.first} all={checked.problems} />}
      {checked !== undefined && <RowProblems kind="note" first={checked.firstNotes} all={checked.notes} />}
    </div>
  );
}

/** Only where there is something to choose: a guessed encoding, several sheets. */
function Choices({
  model,
  file,
  encodings,
}: Omit<ColumnsStepProps, 'reader' | 'children'> & Pick<Reader, 'encodings'>) {
  if (!model.isEncodingOpen.value && file.sheets.length < 2) return null;
  return (
    <div class="flex flex-wrap gap-4">
      {model.isEncodingOpen.value && (
        <div class="w-56">
          <Field label={t('catalogue.encoding')} hint={t('catalogue.encodingHint')}>
            {(ids) => (
              <Select
                {...ids}
                value={file.encoding}
                options={[...new Set([file.encoding, ...encodings])].map((value) => ({ value, label: value }))}
                onPick={(encoding) => void model.reopen({ encoding })}
              />
            )}
          </Field>
        </div>
      )}
      {file.sheets.length > 1 && (
        <div class="w-56">
          <Field label={t('catalogue.sheet')}>
            {(ids) => (
              <Select
                {...ids}
                value={model.sheet.value}
                options={file.sheets.map((value) => ({ value, label: value }))}
                onPick={(sheet) => void model.reopen({ sheet })}
              />
            )}
          </Field>
        </div>
      )}
    </div>
  );
}

function Columns({
  columns,
  model,
  reader,
}: Omit<ColumnsStepProps, 'file' | 'children'> & { columns: readonly Column[] }) {
  const days = model.checked.value?.dayColumns ?? {};
  const second = new Set(reader.clashes(model.mapping.value));
  const options = [
    { value: '', label: t('catalogue.leaveOut') },
    ...reader.fields.map((value) => ({ value, label: tOf('catalogue.field', value) })),
  ];
  return (
    <div class="overflow-x-auto rounded-lg border border-hairline">
      <table class="w-full table-fixed">
        <caption class="sr-only">{t('catalogue.columns')}</caption>
        <thead>
          <tr class="border-hairline border-b text-start text-ink-soft text-small">
            <th scope="col" class="w-2/5 px-3 py-1.5 text-start font-medium sm:w-1/4">
              {t('catalogue.column')}
            </th>
            <th scope="col" class="px-3 text-start font-medium sm:w-56">
              {t('catalogue.becomes')}
            </th>
            <th scope="col" class="hidden px-3 text-start font-medium sm:table-cell">
              {t('catalogue.examples')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ column, by, examples }) => (
            <tr key={column} class="border-hairline border-b last:border-b-0">
              <th scope="row" class="px-3 py-2 text-start font-medium">
                <span class="block truncate" title={column}>
                  {column}
                </span>
                {by === 'values' && (
                  <span class="block font-normal text-amber text-small">{t('catalogue.guessed')}</span>
                )}
                {second.has(column) && (
                  <span class="block text-pretty font-normal text-amber text-small">{t('catalogue.clash')}</span>
                )}
              </th>
              <td class="px-3 py-1.5">
                <Select
                  aria-label={t('catalogue.fieldOf', [column])}
                  value={model.mapping.value[column] ?? ''}
                  options={options}
                  onPick={(field) => void model.setField(column, field)}
                />
                {days[column] !== undefined && (
                  <DayOrderChoice
                    column={column}
                    days={days[column]}
                    order={model.dayOrders.value[column]}
                    onPick={(order) => void model.setDayOrder(column, order)}
                  />
                )}
              </td>
              <td
                class="hidden truncate px-3 py-2 text-ink-soft sm:table-cell"
                title={examples.join('\n')}
                translate={false}
              >
                {examples.join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
