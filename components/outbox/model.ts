// What the outbox page knows and does: what waits and what left, each in parts, with filters, and as a file.
import { type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/t.ts';
import type { Problem } from '../../lib/model/result.ts';
import { type Client, WireError } from '../../lib/wire/client.ts';
import type { DepartureRow, PersonBrief, QueueItem, RequestArgument, SyncStatus } from '../../lib/wire/messages.ts';
import { sentenceOf } from '../wire-words.ts';
import { figure } from '../wording.ts';
import { departuresCsv, departuresJson, queueCsv, queueJson } from './export.ts';
import { createPages, type Pages, pageSize, readAll } from './pages.ts';

export interface QueueFilter {
  text: string;
  target: string;
  state: '' | NonNullable<RequestArgument<'sync.queue'>['state']>;
}
export type LeftFilter = Pick<QueueFilter, 'text' | 'target'>;
export type FileKind = 'csv' | 'json';
type TouchChange = RequestArgument<'touch.edit'>['change'];

export interface OutboxModel {
  sync: Signal<SyncStatus | undefined>;
  queue: Pages<QueueItem>;
  /** In the filter of state and target. */
  total: Signal<number>;
  filter: Signal<QueueFilter>;
  left: Pages<DepartureRow>;
  leftFilter: Signal<LeftFilter>;
  dispositions: Signal<readonly string[]>;
  saying: Signal<{ tone: 'good' | 'bad'; text: string } | undefined>;
  refresh(): Promise<void>;
  narrow(change: Partial<QueueFilter>): Promise<void>;
  narrowLeft(change: Partial<LeftFilter>): Promise<void>;
  /** Absent = everything that waits. */
  sendNow(seq?: number): Promise<void>;
  retry(seq: number): Promise<void>;
  undo(touchId: string): Promise<void>;
  edit(touchId: string, change: TouchChange): Promise<Problem | undefined>;
  findPeople(text: string): Promise<PersonBrief[]>;
  saveQueue(kind: FileKind): Promise<void>;
  saveLeft(kind: FileKind): Promise<void>;
}

type SaveFile = (fileName: string, text: string, type: string) => void;
const types = { csv: 'text/csv;charset=utf-8', json: 'application/json' };
const most = 1_000;
/** Only what narrows anything. */
const given = <T extends object>(filter: T) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== '')) as Partial<T>;

export function createOutboxModel(client: Client, saveFile: SaveFile): OutboxModel {
  const sync: OutboxModel['sync'] = signal();
  const total = signal(0);
  const filter = signal<QueueFilter>({ text: '', target: '', state: '' });
  const leftFilter = signal<LeftFilter>({ text: '', target: '' });
  const dispositions = signal<readonly string[]>([]);
  const saying: OutboxModel['saying'] = signal();

  const queuePart = async (before: number | undefined, limit: number) => {
    const { state, ...rest } = given(filter.value);
    const asked = { limit, ...rest, ...(state && { state }), ...(before !== undefined && { before }) };
    const page = await client.ask('sync.queue', asked);
    total.value = page.total;
    return { rows: page.items, before: page.before };
  };
  const leftPart = (before: number | undefined, limit: number) =>
    client.ask('departures.list', { limit, ...given(leftFilter.value), ...(before !== undefined && { before }) });
  const queue = createPages((before) => queuePart(before, pageSize));
  const left = createPages((before) => leftPart(before, pageSize));

  const attempt = async (work: () => Promise<string>): Promise<Problem | undefined> => {
    saying.value = undefined;
    try {
      const text = await work();
      if (text !== '') saying.value = { tone: 'good', text };
      await queue.refresh();
      return undefined;
    } catch (error) {
      saying.value = { tone: 'bad', text: sentenceOf(error) };
      return error instanceof WireError ? error.problem : { code: 'unexpected', message: sentenceOf(error) };
    }
  };
  const doing = async (work: () => Promise<string>): Promise<void> => {
    await attempt(work);
  };
  client.listen((push) => {
    if (push.type === 'sync') sync.value = push.status;
    if (push.type !== 'sync' && push.type !== 'touch') return;
    void queue.refresh();
    void left.refresh();
  });

  return {
    ...{ sync, queue, total, filter, left, leftFilter, dispositions, saying },
    refresh: async () => {
      await doing(async () => {
        const [status, settings] = await Promise.all([client.ask('sync.status', {}), client.ask('settings.get', {})]);
        sync.value = status;
        dispositions.value = settings.dispositions;
        await left.refresh();
        return '';
      });
    },
    narrow: (change) => {
      filter.value = { ...filter.value, ...change };
      return queue.first();
    },
    narrowLeft: (change) => {
      leftFilter.value = { ...leftFilter.value, ...change };
      return left.first();
    },
    sendNow: (seq) =>
      doing(async () => {
        sync.value = await client.ask('sync.now', seq === undefined ? {} : { seq });
        return sync.value.waiting === 0 ? t('outbox.said.allLeft') : '';
      }),
    retry: (seq) =>
      doing(async () => {
        sync.value = await client.ask('sync.retry', { seq });
        return '';
      }),
    undo: (touchId) =>
      doing(async () => {
        await client.ask('touch.undo', { touchId });
        return t('outbox.said.takenBack');
      }),
    edit: (touchId, change) =>
      attempt(async () => {
        await client.ask('touch.edit', { touchId, change });
        return t('outbox.said.changed');
      }),
    findPeople: async (text) => (await client.ask('person.find', { text, limit: 5 })).people,
    saveQueue: (kind) =>
      doing(async () => {
        const rows = await readAll((before) => queuePart(before, most));
        saveFile(`touchline-outbox.${kind}`, kind === 'csv' ? queueCsv(rows) : queueJson(rows), types[kind]);
        return t('outbox.said.saved', rows.length, [figure(rows.length)]);
      }),
    saveLeft: (kind) =>
      doing(async () => {
        const rows = await readAll((before) => leftPart(before, most));
        saveFile(
          `touchline-what-left.${kind}`,
          kind === 'csv' ? departuresCsv(rows) : departuresJson(rows),
          types[kind],
        );
        return t('outbox.said.saved', rows.length, [figure(rows.length)]);
      }),
  };
}
