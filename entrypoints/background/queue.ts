// What the rep is shown of the outbox: each row with its reason, each touch with where it is.
import { t } from '../../lib/i18n/t.ts';
import { allWell, type Delivery, openStates, stuckStates } from '../../lib/model/delivery.ts';
import type { TouchPerson } from '../../lib/model/touch.ts';
import { targetSyncs } from '../../lib/outbox/target-state.ts';
import { syncWords, type TargetView, whyWaiting } from '../../lib/outbox/words.ts';
import { getAsset } from '../../lib/store/catalogue.ts';
import { hubId, listConnections } from '../../lib/store/connections.ts';
import type { Database, OutboxRow, TouchRecord } from '../../lib/store/database.ts';
import type { QueueItem, QueuePage, RequestArgument, TouchRow } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

const noHub = (): TargetView => ({
  id: hubId,
  name: t('outbox.theHub'),
  isConnected: false,
  isStopped: false,
  health: allWell,
});

export async function targetViews(db: Database): Promise<TargetView[]> {
  const views = (await listConnections(db)).map(({ id, label, url, isStopped, health }) => ({
    id,
    name: id === hubId ? t('outbox.theHub') : label,
    isConnected: url !== '',
    isStopped,
    health,
  }));
  return views.some(({ id }) => id === hubId) ? views : [noHub(), ...views];
}

const shownStates = [...openStates, ...stuckStates] as const;
type ShownState = QueueItem['state'];
const isShown = (state: Delivery['state']): state is ShownState => (shownStates as readonly string[]).includes(state);

/** Rows that are looked at together; a page of ten thousand is never read as a whole. */
const chunk = 200;

/** Newest first. Only the numbers of all rows are read; the rows themselves as far as the page needs them. */
export async function queuePage({ db, clock }: World, query: RequestArgument<'sync.queue'>): Promise<QueuePage> {
  const all = await targetViews(db);
  // Before the first connection everything waits for the hub; beside another one, a hub that is not there is no news.
  const isAlone = all.every(({ isConnected }) => !isConnected);
  const views = all.filter(
    ({ id, isConnected }) => (isConnected || isAlone) && (query.target === undefined || id === query.target),
  );
  const states = query.state === undefined ? shownStates : query.state === 'open' ? openStates : [query.state];
  const pairs = views.flatMap(({ id }) => states.map((state) => [id, state]));
  const seqs = (await db.outbox.where('[target+state]').anyOf(pairs).primaryKeys()).sort((a, b) => b - a);
  const items: QueueItem[] = [];
  const start = query.before === undefined ? 0 : seqs.findIndex((seq) => seq < (query.before ?? 0));
  for (let at = start; at >= 0 && at < seqs.length && items.length <= query.limit; at += chunk)
    items.push(...(await queueItems(db, seqs.slice(at, at + chunk), views, clock.now(), query.text)));
  const shown = items.slice(0, query.limit);
  const last = shown.at(-1);
  const hasMore = items.length > shown.length && last !== undefined;
  return { items: shown, total: seqs.length, ...(hasMore && { before: last.seq }) };
}

async function queueItems(db: Database, seqs: number[], views: readonly TargetView[], now: number, text = '') {
  const rows = (await db.outbox.bulkGet(seqs)).filter((row) => row !== undefined);
  const touches = await db.touches.bulkGet(rows.map(({ touchId }) => touchId));
  return rows.flatMap((row, at): QueueItem[] => {
    const [touch, view] = [touches[at], views.find(({ id }) => id === row.target)];
    const { seq, op, state, attempts } = row;
    if (touch === undefined || seq === undefined || view === undefined || !isShown(state)) return [];
    if (!isAbout(touch.person, text)) return [];
    return [
      {
        seq,
        touch,
        op,
        target: { id: view.id, name: view.name },
        state,
        attempts,
        since: touch.recordedAt,
        nextTryAt: nextTryOf(row, view),
        why: whyWaiting(row, view, now),
      },
    ];
  });
}

/** Empty where nothing happens before the rep acts: on the row, or on its target. */
function nextTryOf({ state, nextAt }: OutboxRow, { isConnected, isStopped, health }: TargetView): string {
  const isStuck = state === 'dead' || state === 'parked';
  if (isStuck || !isConnected || isStopped || health.state === 'gone' || health.state === 'auth') return '';
  return new Date(Math.max(nextAt, health.pausedUntil, 0)).toISOString();
}

const isAbout = ({ name, email, company }: TouchPerson, text: string): boolean =>
  text.trim() === '' || `${name} ${email} ${company}`.toLowerCase().includes(text.trim().toLowerCase());

/** A touch as a list shows it. */
export async function touchRow(world: World, touch: Pick<TouchRecord, keyof TouchRow['touch']>): Promise<TouchRow> {
  const rows = await world.db.outbox.where('touchId').equals(touch.id).sortBy('seq');
  return rowOf(world, touch, rows, await targetViews(world.db));
}

/** The same where outbox rows and targets were read already. */
export async function rowOf(
  { db, clock }: World,
  touch: Pick<TouchRecord, keyof TouchRow['touch']>,
  rows: readonly OutboxRow[],
  targets: readonly TargetView[],
): Promise<TouchRow> {
  const titles = await Promise.all(touch.assetIds.map(async (id) => (await getAsset(db, id))?.title ?? id));
  return {
    touch,
    sync: syncWords(touch.state, rows, targets, clock.now()),
    targets: targetSyncs(touch.state, rows, targets, clock.now()),
    canUndo: touch.state !== 'undone',
    assetTitles: titles,
  };
}
