// What writing the file would change, before it is written.
import { TriangleAlert } from 'lucide-preact';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { figure } from '../wording.ts';
import type { ImportModel } from './import-model.ts';
import type { OpenFile } from './reader.ts';

export function ChangesStep({ model, file }: { model: ImportModel; file: OpenFile }) {
  const counts = model.counts.value;
  const isBusy = model.work.value !== undefined;
  const rows =
    counts === undefined
      ? []
      : ([
          ['added', counts.added],
          ['changed', counts.changed],
          ['removed', counts.removed],
          ['same', counts.same],
          ...(counts.elsewhere > 0 ? [['elsewhere', counts.elsewhere] as const] : []),
        ] as const);
  return (
    <div class="flex flex-col gap-4">
      <div class="flex flex-wrap items-end justify-between gap-3">
        <div class="min-w-0">
          <p class="truncate font-medium" title={file.fileName}>
            {file.fileName}
          </p>
          <p class="text-pretty text-ink-soft">{t('catalogue.nothingYet')}</p>
        </div>
        <div class="flex flex-wrap gap-2">
          <Button kind="ghost" onClick={() => void model.cancel()}>
            {t('common.cancel')}
          </Button>
          <Button kind="primary" disabled={isBusy || counts === undefined} onClick={() => void model.commit()}>
            {t('catalogue.write')}
          </Button>
        </div>
      </div>
      <Segments
        legend={t('catalogue.mode')}
        value={model.mode.value}
        options={[
          { value: 'add', label: t('catalogue.modeAdd') },
          { value: 'replace', label: t('catalogue.modeReplace') },
        ]}
        onPick={(mode) => void model.setMode(mode)}
      />
      {model.mode.value === 'replace' && <p class="text-pretty text-ink-soft">{t('catalogue.replaceHint')}</p>}
      <dl class="grid w-fit grid-cols-[auto_auto] gap-x-6 gap-y-1">
        {rows.map(([kind, count]) => (
          <div key={kind} class="contents">
            <dt class="text-ink-soft">{t(`catalogue.kind.${kind}`)}</dt>
            <dd class="text-end tabular-nums">{figure(count)}</dd>
          </div>
        ))}
      </dl>
      {counts !== undefined && counts.elsewhere > 0 && (
        <p class="flex items-start gap-1.5 text-pretty text-ink-soft">
          <Icon of={TriangleAlert} size={14} class="mt-0.5 shrink-0 text-amber" />
          {t('catalogue.elsewhereHint')}
        </p>
      )}
    </div>
  );
}
