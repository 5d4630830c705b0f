// The import wizard's state: a file is opened, its columns are looked at, its parts put aside, then written. Each step can be stopped,
// and nothing of the catalogue changes before the last one.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { ImportCounts, ImportMode, ImportRecord } from '../../lib/model/import-record.ts';
import type { Client } from '../../lib/wire/client.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import type { CheckedRows, ColumnMapping, DayOrder, OpenFile, Reader, ReadingChoice, Steps } from './reader.ts';
import { countWords } from './words.ts';

export type WizardStep = 'choose' | 'columns' | 'changes' | 'done';
export type Work = 'opening' | 'checking' | 'staging' | 'comparing' | 'writing' | 'undoing';

export interface ImportModel {
  step: Signal<WizardStep>;
  /** What is going on, and how far it is (0–1). */
  work: Signal<{ what: Work; share: number } | undefined>;
  /** One sentence: what happened, what was kept. */
  saying: Signal<{ tone: 'good' | 'bad'; text: string } | undefined>;
  file: Signal<OpenFile | undefined>;
  /** The encoding was guessed, so it can be chosen; also after another one was. */
  isEncodingOpen: Signal<boolean>;
  /** Chosen tab of a workbook; the first until another one is chosen. */
  sheet: Signal<string>;
  mapping: Signal<ColumnMapping>;
  checked: Signal<CheckedRows | undefined>;
  mode: Signal<ImportMode>;
  counts: Signal<ImportCounts | undefined>;
  /** Newest first. */
  imports: Signal<ImportRecord[]>;
  choose(files: readonly File[]): Promise<void>;
  reopen(choice: { encoding?: string; sheet?: string }): Promise<void>;
  setField(column: string, field: string): Promise<void>;
  /** Column → what comes first in 03/04/2026: shown by the file, or chosen. */
  dayOrders: Signal<Readonly<Record<string, DayOrder>>>;
  setDayOrder(column: string, order: DayOrder): Promise<void>;
  /** The same file, with more known of it. */
  renew(file: OpenFile): Promise<void>;
  stage(): Promise<void>;
  setMode(mode: ImportMode): Promise<void>;
  commit(): Promise<void>;
  /** Stops what is going on and goes back to the start; the catalogue stays as it was. */
  cancel(): Promise<void>;
  undo(importId: string): Promise<void>;
  refresh(): Promise<void>;
}

export function createImportModel(client: Client, reader: Reader): ImportModel {
  const step = signal<WizardStep>('choose');
  const work: ImportModel['work'] = signal();
  const saying: ImportModel['saying'] = signal();
  const file = signal<OpenFile>();
  const sheet = signal('');
  const isEncodingOpen = signal(false);
  const mapping = signal<ColumnMapping>({});
  const dayOrders = signal<Readonly<Record<string, DayOrder>>>({});
  const checked = signal<CheckedRows>();
  const mode = signal<ImportMode>('add');
  const counts = signal<ImportCounts>();
  const imports = signal<ImportRecord[]>([]);
  let chosen: readonly File[] = [];
  let choice: { encoding?: string; sheet?: string } = {};
  let importId = '';
  /** The import that is being taken back; empty = none. */
  let undoing = '';
  let controller = new AbortController();

  client.listen((push) => {
    if (push.type !== 'importing' || push.importId !== (undoing || importId) || work.peek() === undefined) return;
    const what = work.peek()?.what ?? 'writing';
    work.value = { what, share: push.total === 0 ? 1 : push.done / push.total };
  });

  const refresh = async (): Promise<void> => {
    imports.value = (await client.ask('import.list', {})).imports;
  };

  /** Only the latest work may speak: what was stopped ends in silence. */
  async function doing(what: Work, how: (steps: Steps) => Promise<void>): Promise<void> {
    controller.abort();
    controller = new AbortController();
    const { signal: stop } = controller;
    work.value = { what, share: 0 };
    saying.value = undefined;
    try {
      await how({
        signal: stop,
        onProgress: (share) => {
          // Opening goes over into checking.
          if (!stop.aborted) work.value = { what: work.peek()?.what ?? what, share };
        },
      });
    } catch (error) {
      if (!stop.aborted) saying.value = { tone: 'bad', text: sentenceOf(error) };
    }
    if (!stop.aborted) work.value = undefined;
  }

  const reading = (): ReadingChoice => ({ mapping: mapping.peek(), dayOrders: dayOrders.peek() });

  /** Where rows show the order of a column's days, the file is read again with it. */
  async function check(steps: Steps): Promise<void> {
    const found = await file.peek()?.check(reading(), steps);
    const shown = Object.entries(found?.dayColumns ?? {}).flatMap(([column, { order }]) =>
      (order === 'day' || order === 'month') && dayOrders.peek()[column] === undefined
        ? [[column, order] as const]
        : [],
    );
    if (shown.length === 0) {
      checked.value = found;
      return;
    }
    dayOrders.value = { ...dayOrders.peek(), ...Object.fromEntries(shown) };
    checked.value = await file.peek()?.check(reading(), steps);
  }

  const open = (): Promise<void> =>
    doing('opening', async (steps) => {
      const opened = await reader.open(chosen, choice, steps);
      if (!opened.ok) {
        saying.value = { tone: 'bad', text: opened.problem.message };
        return;
      }
      file.value = opened.value;
      isEncodingOpen.value = opened.value.isEncodingGuess || choice.encoding !== undefined;
      sheet.value = choice.sheet ?? opened.value.sheets[0] ?? '';
      mapping.value = Object.fromEntries(opened.value.columns.map(({ column, field }) => [column, field]));
      step.value = 'columns';
      work.value = { what: 'checking', share: 0 };
      dayOrders.value = {};
      await check(steps);
    });

  const compare = (): Promise<void> =>
    doing('comparing', async () => {
      counts.value = await client.ask('import.compare', { importId, mode: mode.peek() });
    });

  return {
    ...{ step, work, saying, file, isEncodingOpen, sheet, mapping, dayOrders, checked, mode, counts, imports, refresh },
    async choose(files) {
      if (files.length === 0) return;
      chosen = files;
      choice = {};
      checked.value = undefined;
      await open();
    },
    async reopen(next) {
      choice = { ...choice, ...next };
      checked.value = undefined;
      await open();
    },
    setField: (column, field) =>
      doing('checking', async (steps) => {
        mapping.value = { ...mapping.peek(), [column]: field };
        await check(steps);
      }),
    setDayOrder: (column, order) =>
      doing('checking', async (steps) => {
        dayOrders.value = { ...dayOrders.peek(), [column]: order };
        await check(steps);
      }),
    renew: (next) =>
      doing('checking', async (steps) => {
        const guessed = Object.fromEntries(next.columns.map(({ column, field }) => [column, field]));
        mapping.value = { ...guessed, ...mapping.peek() };
        file.value = next;
        await check(steps);
      }),
    async stage() {
      const open = file.peek();
      if (open === undefined) return;
      let isStaged = false;
      await doing('staging', async (steps) => {
        const fingerprint = open.fingerprint(reading());
        const record = await client.ask('import.begin', { fileName: open.fileName, fingerprint });
        importId = record.id;
        await open.parts(reading(), record.parts, steps, async (part, index) => {
          await client.ask('import.stage', { importId, part: index, rows: part.rows, assets: part.assets });
        });
        counts.value = undefined;
        step.value = 'changes';
        isStaged = true;
      });
      if (isStaged) await compare();
    },
    async setMode(next) {
      mode.value = next;
      await compare();
    },
    commit: () =>
      doing('writing', async () => {
        const record = await client.ask('import.commit', { importId, mode: mode.peek() });
        step.value = 'done';
        if (record.counts !== undefined) saying.value = { tone: 'good', text: countWords(record.counts) };
        await refresh();
      }),
    async cancel() {
      controller.abort();
      work.value = undefined;
      if (undoing !== '') {
        // Only that: a file that was opened meanwhile stays open.
        await client.ask('import.cancel', { importId: undoing, forget: false });
        return;
      }
      if (importId !== '') await client.ask('import.cancel', { importId, forget: step.peek() !== 'done' });
      importId = '';
      step.value = 'choose';
      file.value = undefined;
      checked.value = undefined;
      counts.value = undefined;
      await refresh();
    },
    undo: (id) =>
      doing('undoing', async () => {
        undoing = id;
        const { undone, kept } = await client.ask('import.undo', { importId: id }).finally(() => {
          undoing = '';
        });
        const text =
          kept === 0
            ? t('catalogue.undone', undone, [figure(undone)])
            : t('catalogue.undoneSome', [figure(undone), figure(kept)]);
        saying.value = { tone: 'good', text };
        await refresh();
      }),
  };
}
