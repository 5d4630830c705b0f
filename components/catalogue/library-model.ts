// The state of the library's table: all rows, what is shown of them, what is chosen, and what is changed about it.

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import { assessing, type Flaw, type QualityReport } from '../../lib/insights/quality.ts';
import type { AssetBrief, AssetChange } from '../../lib/model/asset-change.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { Answers } from '../../lib/wire/messages.ts';
import { busily, telling } from '../telling.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import { filtered, type LibraryFilter, noFilter, preparing, type Sorting, sorted } from './library-filter.ts';

export type AssetState = Answers['library.asset'];

export interface LibraryModel {
  /** Nothing = still loading the first rows. */
  briefs: Signal<AssetBrief[] | undefined>;
  report: Signal<QualityReport | undefined>;
  filter: Signal<LibraryFilter>;
  sorting: Signal<Sorting>;
  /** Filtered and sorted. */
  rows: ReadonlySignal<AssetBrief[]>;
  chosen: Signal<ReadonlySet<string>>;
  isBusy: Signal<boolean>;
  saying: Signal<{ tone: 'good' | 'bad'; text: string } | undefined>;
  /** What the last change can be taken back by; 0 = nothing. */
  undoable: Signal<number>;
  load(): Promise<void>;
  /** What flaws rest on beyond the catalogue changed. */
  reassess(): Promise<void>;
  choose(id: string, isChosen: boolean): void;
  chooseAll(isChosen: boolean): void;
  change(change: AssetChange): Promise<void>;
  undo(): Promise<void>;
  look(id: string): Promise<AssetState | undefined>;
}

const pageSize = 2_000;

/** @param slices runs long work so that the page stays alive @param today `YYYY-MM-DD` @param more flaws beyond the catalogue, as known now */
export function createLibraryModel(
  client: Client,
  slices: <T>(job: Generator<number, T>) => Promise<T>,
  today: () => string,
  more: () => (asset: AssetBrief) => readonly Flaw[] = () => () => [],
): LibraryModel {
  const briefs = signal<AssetBrief[]>();
  const report = signal<QualityReport>();
  const filter = signal(noFilter);
  const sorting = signal<Sorting>({ by: 'title', isDown: false });
  const chosen = signal<ReadonlySet<string>>(new Set());
  const isBusy = signal(false);
  const saying: LibraryModel['saying'] = signal();
  const undoable = signal(0);
  const inOrder = computed(() => sorted(briefs.value ?? [], sorting.value));
  const rows = computed(() => filtered(inOrder.value, filter.value, report.value?.flawsOf ?? new Map()));

  async function load(): Promise<void> {
    const all: AssetBrief[] = [];
    for (;;) {
      const page = (await client.ask('library.briefs', { after: all.at(-1)?.id ?? '', limit: pageSize })).briefs;
      for (const brief of page) all.push(brief);
      if (page.length < pageSize) break;
    }
    const found = await slices(assessing(all, today(), more()));
    const ordered = await slices(preparing(all));
    batch(() => {
      briefs.value = ordered;
      report.value = found;
      const ids = new Set(all.map(({ id }) => id));
      chosen.value = new Set([...chosen.peek()].filter((id) => ids.has(id)));
    });
  }

  async function reassess(): Promise<void> {
    const all = briefs.peek();
    if (all === undefined) return;
    const found = await slices(assessing(all, today(), more()));
    // Rows that were loaded meanwhile were assessed as they came.
    if (briefs.peek() === all) report.value = found;
  }

  const doing = async (work: () => Promise<string>): Promise<void> => {
    await busily(isBusy, true, () => telling(saying, work));
  };

  // An import and the hub's pull change the rows, too. While one is loaded, the next waits.
  let loading: Promise<void> | undefined;
  let isStale = false;
  const reload = (): Promise<void> => {
    isStale = true;
    loading ??= (async () => {
      while (isStale) {
        isStale = false;
        await load().catch((error: unknown) => {
          saying.value = { tone: 'bad', text: sentenceOf(error) };
        });
      }
      loading = undefined;
    })();
    return loading;
  };
  client.listen((push) => {
    if (push.type === 'catalogue') void reload();
  });

  return {
    ...{ briefs, report, filter, sorting, rows, chosen, isBusy, saying, undoable, load: reload, reassess },
    choose(id, isChosen) {
      const next = new Set(chosen.peek());
      if (isChosen) next.add(id);
      else next.delete(id);
      chosen.value = next;
    },
    chooseAll(isChosen) {
      chosen.value = isChosen ? new Set(rows.peek().map(({ id }) => id)) : new Set();
    },
    change: (change) =>
      doing(async () => {
        const edited = await client.ask('library.edit', { ids: [...chosen.peek()], change });
        undoable.value = edited.revision;
        const words = t('catalogue.edited', edited.changed, [figure(edited.changed)]);
        return edited.ofHub === 0 ? words : t('catalogue.editedSome', [words, figure(edited.ofHub)]);
      }),
    undo: () =>
      doing(async () => {
        const { undone, kept } = await client.ask('library.undo', { revision: undoable.peek() });
        undoable.value = 0;
        return kept === 0
          ? t('catalogue.undone', undone, [figure(undone)])
          : t('catalogue.undoneSome', [figure(undone), figure(kept)]);
      }),
    async look(id) {
      try {
        return await client.ask('library.asset', { id });
      } catch (error) {
        saying.value = { tone: 'bad', text: sentenceOf(error) };
        return undefined;
      }
    },
  };
}
