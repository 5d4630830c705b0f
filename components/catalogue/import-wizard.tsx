// The import wizard: choose a file, look at its columns and rows, see what would change, write. One step at a time, each undoable.
import { t, tOf } from '../../lib/i18n/t.ts';
import { Spoken } from '../options/section.tsx';
import type { TitlesModel } from '../page-titles/titles-model.ts';
import { TitlesOffer } from '../page-titles/titles-offer.tsx';
import { Bar } from '../ui/bar.tsx';
import { Button } from '../ui/button.tsx';
import { ChangesStep } from './changes-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileDrop } from './file-drop.tsx';
import type { ImportModel } from './import-model.ts';
import { PastImports } from './past-imports.tsx';
import type { Reader } from './reader.ts';

interface ImportWizardProps {
  model: ImportModel;
  titles: TitlesModel;
  reader: Pick<Reader, 'fields' | 'encodings' | 'clashes'>;
  now: number;
}

export function ImportWizard({ model, titles, reader, now }: ImportWizardProps) {
  const step = model.step.value;
  const file = model.file.value;
  return (
    <section id="import" aria-labelledby="import-title" class="flex flex-col gap-4">
      <h2 id="import-title" class="font-semibold">
        {t('catalogue.importTitle')}
      </h2>
      <div class={model.saying.value === undefined ? '-mt-4' : '-mt-2'}>
        <Spoken saying={model.saying.value} />
      </div>
      {step === 'choose' && (
        <FileDrop isBusy={model.work.value !== undefined} onFiles={(files) => void model.choose(files)} />
      )}
      {step === 'columns' && file !== undefined && (
        <ColumnsStep {...{ model, file, reader }}>
          <TitlesOffer model={titles} />
        </ColumnsStep>
      )}
      {step === 'changes' && file !== undefined && <ChangesStep {...{ model, file }} />}
      {step === 'done' && (
        <div>
          <Button onClick={() => void model.cancel()}>{t('catalogue.another')}</Button>
        </div>
      )}
      <Progress model={model} />
      <PastImports
        imports={model.imports.value}
        isBusy={model.work.value !== undefined}
        now={now}
        onUndo={(id) => void model.undo(id)}
      />
    </section>
  );
}

/** What is going on, how far it is, and the way to stop it. */
function Progress({ model }: { model: ImportModel }) {
  const work = model.work.value;
  if (work === undefined) return null;
  const percent = Math.round(work.share * 100);
  const words = tOf('catalogue.work', work.what);
  return (
    <div class="flex max-w-md items-center gap-3">
      <div class="min-w-0 flex-1">
        <p class="flex justify-between gap-2 pb-1 text-ink-soft text-small">
          <span>{words}</span>
          <span class="tabular-nums">{t('catalogue.percent', [percent])}</span>
        </p>
        <Bar part={work.share} whole={1} />
        <span role="progressbar" aria-label={words} aria-valuenow={percent} />
      </div>
      <Button onClick={() => void model.cancel()}>{t('common.cancel')}</Button>
    </div>
  );
}
