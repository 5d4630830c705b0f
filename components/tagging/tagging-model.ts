// Suggested tags: read a few assets at a time, looked through, and written as one change that can be taken back.

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { AssetChange } from '../../lib/model/asset-change.ts';
import { sureFrom, type TagProposal } from '../../lib/model/tag-proposal.ts';
import type { Client } from '../../lib/wire/client.ts';
import type { TagRow } from '../../lib/wire/messages.ts';
import { busily, type Saying, telling } from '../telling.ts';
import { figure } from '../wording.ts';

/** Assets at once. */
export const mostAssets = 500;
/** Assets per question to the background. */
const step = 10;

export interface TaggingModel {
  /** Nothing = no review is open. */
  rows: Signal<TagRow[] | undefined>;
  /** Assets that are read in all; while fewer rows are there, reading goes on. */
  wanted: Signal<number>;
  isReading: Signal<boolean>;
  isBusy: Signal<boolean>;
  chosen: Signal<ReadonlySet<string>>;
  saying: Signal<Saying | undefined>;
  /** What the last writing can be taken back by; 0 = nothing. */
  undoable: Signal<number>;
  /** Rows with something to propose that may be changed here. */
  proposing: ReadonlySignal<TagRow[]>;
  sure: ReadonlySignal<ReadonlySet<string>>;
  suggest(ids: readonly string[]): Promise<void>;
  stop(): void;
  close(): void;
  choose(keys: Iterable<string>, isChosen: boolean): void;
  write(): Promise<void>;
  undo(): Promise<void>;
}

/** Names one proposal of one asset. */
export const keyOf = (assetId: string, { field, value }: TagProposal): string => `${assetId}\n${field}\n${value}`;

/** Everything chosen of one asset as one change. */
export function changeOf(row: TagRow, chosen: ReadonlySet<string>): AssetChange | undefined {
  const taken = row.proposals.filter((proposal) => chosen.has(keyOf(row.id, proposal)));
  if (taken.length === 0) return undefined;
  const change: AssetChange = {};
  for (const { field, value } of taken) {
    if (field === 'language') change.language = value;
    else change.add = { ...change.add, [field]: [...(change.add?.[field] ?? []), value] };
  }
  return change;
}

export function createTaggingModel(client: Client): TaggingModel {
  const rows: TaggingModel['rows'] = signal();
  const wanted = signal(0);
  const isReading = signal(false);
  const isBusy = signal(false);
  const chosen = signal<ReadonlySet<string>>(new Set());
  const saying: TaggingModel['saying'] = signal();
  const undoable = signal(0);
  const proposing = computed(() =>
    (rows.value ?? []).filter(({ isOfHub, proposals }) => !isOfHub && proposals.length > 0),
  );
  const sure = computed(() => {
    const all = proposing.value.flatMap(({ id, proposals }) =>
      proposals.filter(({ certainty }) => certainty >= sureFrom).map((proposal) => keyOf(id, proposal)),
    );
    return new Set(all);
  });
  let running = 0;

  async function read(ids: readonly string[]): Promise<void> {
    const mine = ++running;
    batch(() => {
      rows.value = [];
      wanted.value = ids.length;
      chosen.value = new Set();
      isReading.value = true;
    });
    for (let from = 0; from < ids.length && mine === running; from += step) {
      const part = await client.ask('tags.suggest', { ids: ids.slice(from, from + step) });
      if (mine === running) rows.value = [...(rows.peek() ?? []), ...part.rows];
    }
  }

  return {
    ...{ rows, wanted, isReading, isBusy, chosen, saying, undoable, proposing, sure },
    async suggest(ids) {
      if (ids.length > mostAssets) {
        saying.value = { tone: 'bad', text: t('tagging.tooMany', [figure(mostAssets)]) };
        return;
      }
      await telling(saying, async () => {
        await read(ids);
        return '';
      });
      isReading.value = false;
    },
    stop() {
      running++;
      isReading.value = false;
    },
    close() {
      running++;
      batch(() => {
        rows.value = undefined;
        isReading.value = false;
        chosen.value = new Set();
        saying.value = undefined;
      });
    },
    choose(keys, isChosen) {
      const next = new Set(chosen.peek());
      for (const key of keys) {
        if (isChosen) next.add(key);
        else next.delete(key);
      }
      chosen.value = next;
    },
    async write() {
      const changes = proposing.peek().flatMap((row) => {
        const change = changeOf(row, chosen.peek());
        return change === undefined ? [] : [{ id: row.id, change }];
      });
      await busily(isBusy, true, () =>
        telling(saying, async () => {
          const written = await client.ask('tags.apply', { changes });
          batch(() => {
            undoable.value = written.revision;
            rows.value = undefined;
            chosen.value = new Set();
          });
          return t('tagging.written', written.changed, [figure(written.changed)]);
        }),
      );
    },
    async undo() {
      await busily(isBusy, true, () =>
        telling(saying, async () => {
          const { undone, kept } = await client.ask('library.undo', { revision: undoable.peek() });
          undoable.value = 0;
          return kept === 0
            ? t('tagging.undone', undone, [figure(undone)])
            : t('tagging.undoneSome', [figure(undone), figure(kept)]);
        }),
      );
    },
  };
}

/** `“CFOs” and “finance team”`, for the words that speak for a proposal. */
export const quoted = (words: readonly string[]): string => listWords(words.map((word) => t('tagging.quoted', [word])));
