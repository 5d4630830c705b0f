// "Export CSV": what is chosen, or else what the table shows, with all columns. Read in pages, so it can be stopped.
import { Download } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import type { LibraryModel } from './library-model.ts';
import type { Steps } from './reader.ts';

/** Writes these assets as CSV and hands the file to the browser's download. Answers how many they were. */
export type CsvExport = (ids: readonly string[], steps: Steps) => Promise<number>;

export function CsvExportButton({ model, toCsv }: { model: LibraryModel; toCsv: CsvExport }) {
  const [share, setShare] = useState<number>();
  const stop = useRef<AbortController>(undefined);
  const ids = (): string[] =>
    model.chosen.value.size > 0 ? [...model.chosen.value] : model.rows.value.map(({ id }) => id);
  const start = async (): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    setShare(0);
    try {
      const count = await toCsv(ids(), { signal: controller.signal, onProgress: setShare });
      model.saying.value = { tone: 'good', text: t('backup.csv.done', count, [figure(count)]) };
    } catch (error) {
      if (!controller.signal.aborted) model.saying.value = { tone: 'bad', text: sentenceOf(error) };
    }
    setShare(undefined);
  };
  if (share !== undefined)
    return (
      <Button size="small" onClick={() => stop.current?.abort()}>
        {t('backup.csv.stop', [figure(Math.round(share * 100))])}
      </Button>
    );
  const { size } = model.chosen.value;
  return (
    <Button size="small" disabled={ids().length === 0} onClick={() => void start()}>
      <Icon of={Download} size={12} />
      {size > 0 ? t('backup.csv.chosen', size, [figure(size)]) : t('backup.csv.shown')}
    </Button>
  );
}
