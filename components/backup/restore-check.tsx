// A backup that was checked: what is in it beside what is here, and the question, once or twice.
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { figure } from '../wording.ts';
import type { BackupModel, ChosenBackup } from './backup-model.ts';
import { countedRows, momentWords, sizeWords } from './backup-words.ts';

interface RestoreCheckProps {
  model: BackupModel;
  chosen: ChosenBackup;
}

export function RestoreCheck({ model, chosen }: RestoreCheckProps) {
  const { name, about, now } = chosen;
  const here = countedRows(now.tables);
  return (
    <section aria-label={t('backup.inFile')} class="grid gap-3 rounded-lg border border-hairline p-3">
      <div>
        <h4 class="wrap-anywhere font-medium">{name}</h4>
        <p class="text-pretty text-ink-soft">
          {t('backup.about', [momentWords(about.madeAt), about.app])}{' '}
          {about.hasKeys ? t('backup.fileHasKeys') : t('backup.fileLacksKeys')}
        </p>
      </div>
      <table class="w-full max-w-sm tabular-nums">
        <thead>
          <tr class="text-ink-soft text-small">
            <th scope="col" class="sr-only">
              {t('backup.what')}
            </th>
            <th scope="col" class="pb-1 text-end font-normal">
              {t('backup.inFile')}
            </th>
            <th scope="col" class="pb-1 text-end font-normal">
              {t('backup.hereNow')}
            </th>
          </tr>
        </thead>
        <tbody>
          {countedRows(about.tables).map(({ name: table, rows }, at) => (
            <tr key={table} class="border-hairline border-t">
              <th scope="row" class="py-1 text-start font-normal">
                {t(`backup.table.${table}`)}
              </th>
              <td class="py-1 text-end">{figure(rows)}</td>
              <td class="py-1 text-end">{figure(here[at]?.rows ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {model.work.value === undefined && <Question model={model} isEmpty={now.isEmpty} />}
    </section>
  );
}

function Question({ model, isEmpty }: { model: BackupModel; isEmpty: boolean }) {
  const kept = model.kept.value;
  const cancel = <Button onClick={() => void model.cancel()}>{t('common.cancel')}</Button>;
  if (isEmpty || kept === undefined)
    return (
      <>
        <p class="text-pretty">{isEmpty ? t('backup.intoEmpty') : t('backup.intoUsed')}</p>
        <div class="flex flex-wrap gap-2">
          <Button kind={isEmpty ? 'primary' : 'danger'} onClick={() => void model.restore()}>
            {isEmpty ? t('backup.restore') : t('backup.replace')}
          </Button>
          {cancel}
        </div>
      </>
    );
  return (
    <>
      <p class="text-pretty">{t('backup.keptFirst', [sizeWords(kept.file.size)])}</p>
      <div class="flex flex-wrap gap-2">
        <Button onClick={() => model.saveKept()}>{t('backup.saveKept')}</Button>
      </div>
      <p class="text-pretty font-medium">{t('backup.sure')}</p>
      <div class="flex flex-wrap gap-2">
        <Button kind="danger" onClick={() => void model.replace()}>
          {t('backup.replaceNow')}
        </Button>
        {cancel}
      </div>
    </>
  );
}
