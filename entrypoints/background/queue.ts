// What the rep is shown of the outbox: each row with its reason, each touch with where it is.
import { allWell, type Delivery, openStates, stuckStates } from '../../lib/model/delivery.ts';
import { syncWords, type TargetView, whyWaiting } from '../../lib/outbox/words.ts';
import { getAsset } from '../../lib/store/catalogue.ts';
import { hubId, listConnections } from '../../lib/store/connections.ts';
import type { Database, TouchRecord } from '../../lib/store/database.ts';
import type { QueueItem, TouchRow } from '../../lib/wire/messages.ts';
import type { World } from './world.ts';

const noHub: TargetView = { id: hubId, name: 'the hub', isConnected: false, isStopped: false, health: allWell };

export async function targetViews(db: Database): Promise<TargetView[]> {
  const views = (await listConnections(db)).map(({ id, label, url, isStopped, health }) => ({
    id,
    name: id === hubId ? 'the hub' : label,
    isConnected: url !== '',
    isStopped,
    health,
  }));
  return views.some(({ id }) => id === hubId) ? views : [noHub, ...views];
}

const shownStates = [...openStates, ...stuckStates] as const;
type ShownState = QueueItem['state'];
const isShown = (state: Delivery['state']): state is ShownState => (shownStates as readonly string[]).includes(state);

/** Newest first, at most `limit`. */
export async function queueItems({ db, clock }: World, limit: number): Promise<QueueItem[]> {
  const views = await targetViews(db);
  // Before the first connection everything waits for the hub; beside another one, a hub that is not there is no news.
  const isAlone = views.every(({ isConnected }) => !isConnected);
  const rows = await db.outbox
    .where('state')
    .anyOf([...shownStates])
    .reverse()
    .sortBy('seq');
  const items: QueueItem[] = [];
  for (const row of rows) {
    if (items.length === limit) break;
    const view = views.find(({ id }) => id === row.target);
    const touch = await db.touches.get(row.touchId);
    const { seq, op, state, attempts } = row;
    if (touch === undefined || seq === undefined || view === undefined || !isShown(state)) continue;
    if (!view.isConnected && !isAlone) continue;
    const isStuck = state === 'dead' || state === 'parked';
    items.push({
      seq,
      touch,
      op,
      target: { id: view.id, name: view.name },
      state,
      attempts,
      since: touch.recordedAt,
      nextTryAt: isStuck ? '' : new Date(Math.max(row.nextAt, 0)).toISOString(),
      why: whyWaiting(row, view, clock.now()),
    });
  }
  return items;
}

/** A touch as a list shows it. */
export async function touchRow(
  { db, clock }: World,
  touch: Pick<TouchRecord, keyof TouchRow['touch']>,
): Promise<TouchRow> {
  const rows = await db.outbox.where('touchId').equals(touch.id).sortBy('seq');
  const titles = await Promise.all(touch.assetIds.map(async (id) => (await getAsset(db, id))?.title ?? id));
  return {
    touch,
    sync: syncWords(touch.state, rows, await targetViews(db), clock.now()),
    canUndo: touch.state !== 'undone',
    assetTitles: titles,
  };
}
