// Lists that were shown or held back, each until it is known what became of it. A row is counted once, when its view was left;
// what happens to it later on the same day is added then.
import type { Database, FeedbackCountRow, ShowingRow } from './database.ts';
import { addFeedbackCounts } from './feedback.ts';
import { countGap } from './gaps.ts';

/** Rows that stay for a replay. */
const mostKept = 1_000;
/** Milliseconds after which a view that nobody reported as left counts as left: the browser was closed. */
const longestOpen = 12 * 3_600_000;

export type NewShowing = Pick<
  ShowingRow,
  | 'id'
  | 'tabId'
  | 'viewId'
  | 'at'
  | 'day'
  | 'situation'
  | 'cell'
  | 'strength'
  | 'isSmallTalk'
  | 'shown'
  | 'vector'
  | 'candidates'
>;
export type ShowingStep = 'used' | 'opened' | 'dismissed';

const union = (one: readonly string[], more: readonly string[]): string[] => [...new Set([...one, ...more])];
const each = (ids: readonly string[], what: keyof FeedbackCountRow['counts']): Map<string, Record<string, number>> =>
  new Map(ids.map((id) => [id, { [what]: 1 }]));

/** The latest list of a conversation; an empty one does not take back what was shown. */
export function noteShowing(db: Database, showing: NewShowing): Promise<void> {
  const work = db.transaction('rw', db.showings, db.feedback, async () => {
    const before = await db.showings.get(showing.id);
    const ids = showing.shown.map(({ assetId }) => assetId);
    const fresh = ids.filter((id) => before?.seen.includes(id) !== true);
    const isCounted = before?.state === 'counted';
    const nothing = { seen: [], used: [], opened: [], dismissed: [] };
    await db.showings.put({
      ...(before ?? nothing),
      ...showing,
      shown: ids.length > 0 ? showing.shown : (before?.shown ?? []),
      seen: union(before?.seen ?? [], ids),
      state: isCounted ? 'counted' : 'open',
      leftAt: isCounted ? before.leftAt : 0,
    });
    if (isCounted) await addFeedbackCounts(db, showing.cell, each(fresh, 'shown'));
  });
  return Promise.resolve(work);
}

/** What the rep made of assets in this conversation today; nothing when no list of it was noted. */
export function noteStep(db: Database, id: string, step: ShowingStep, assetIds: readonly string[]): Promise<void> {
  const work = db.transaction('rw', db.showings, db.feedback, async () => {
    const row = await db.showings.get(id);
    if (row === undefined) return;
    const fresh = assetIds.filter((assetId) => !row[step].includes(assetId));
    await db.showings.put({ ...row, [step]: union(row[step], fresh) });
    if (row.state === 'counted') await addFeedbackCounts(db, row.cell, each(fresh, step));
  });
  return Promise.resolve(work);
}

/** The rep took it back: as if it had not happened in this conversation today. */
export function takeStepBack(db: Database, id: string, step: ShowingStep, assetIds: readonly string[]): Promise<void> {
  const work = db.transaction('rw', db.showings, db.feedback, async () => {
    const row = await db.showings.get(id);
    const gone = assetIds.filter((assetId) => row?.[step].includes(assetId) === true);
    if (row === undefined || gone.length === 0) return;
    await db.showings.put({ ...row, [step]: row[step].filter((assetId) => !gone.includes(assetId)) });
    if (row.state !== 'counted') return;
    await addFeedbackCounts(db, row.cell, new Map(gone.map((assetId) => [assetId, { [step]: -1 }])));
  });
  return Promise.resolve(work);
}

/** The tab shows another view, or none (`viewId` absent). */
export async function leaveViews(db: Database, tabId: number, viewId: string | undefined, now: number): Promise<void> {
  await db.showings
    .where('state')
    .equals('open')
    .filter((row) => row.tabId === tabId && row.viewId !== viewId)
    .modify({ state: 'left', leftAt: now });
}

/** Rows that may be counted: left since `grace` milliseconds at least, or open for so long that nobody will say so. */
export async function dueShowings(db: Database, now: number, grace: number): Promise<ShowingRow[]> {
  const rows = await db.showings.where('state').anyOf('left', 'open').toArray();
  return rows.filter(({ state, leftAt, at }) =>
    state === 'left' ? leftAt <= now - grace : Date.parse(at) < now - longestOpen,
  );
}

/** Nothing was on the list, nothing was found by hand either, and something was wanted. */
const isGap = ({ seen, used, isSmallTalk }: ShowingRow): boolean =>
  seen.length === 0 && used.length === 0 && !isSmallTalk;

/** Counts a row once, with the gap where it is one. Answers the row as counted, or nothing when it was counted before. */
export function countShowing(db: Database, id: string): Promise<ShowingRow | undefined> {
  const work = db.transaction('rw', db.showings, db.feedback, db.gaps, async () => {
    const row = await db.showings.get(id);
    if (row === undefined || row.state === 'counted') return undefined;
    const added = new Map<string, FeedbackCountRow['counts']>();
    for (const assetId of union(row.seen, [...row.used, ...row.opened, ...row.dismissed]))
      added.set(assetId, {
        shown: row.seen.includes(assetId) ? 1 : 0,
        used: row.used.includes(assetId) ? 1 : 0,
        opened: row.opened.includes(assetId) ? 1 : 0,
        dismissed: row.dismissed.includes(assetId) ? 1 : 0,
      });
    await addFeedbackCounts(db, row.cell, added);
    if (isGap(row)) await countGap(db, row.day, row.situation);
    await db.showings.put({ ...row, state: 'counted' });
    return row;
  });
  return Promise.resolve(work);
}

/** Off the record, or forgotten: what was not counted yet never is. */
export const dropShowing = (db: Database, id: string): Promise<void> => Promise.resolve(db.showings.delete(id));

/** The latest counted rows with a list, oldest first. */
export async function pastShowings(db: Database, limit: number): Promise<ShowingRow[]> {
  const rows = await db.showings
    .orderBy('at')
    .reverse()
    .filter(({ state, shown }) => state === 'counted' && shown.length > 0)
    .limit(limit)
    .toArray();
  return rows.reverse();
}

/** Contexts that are kept for trying rules, the latest first, from the `from`-th on. Rows of earlier versions have none. */
export async function keptContexts(
  db: Database,
  from: number,
  limit: number,
): Promise<(Pick<ShowingRow, 'day'> & Required<Pick<ShowingRow, 'vector' | 'candidates'>>)[]> {
  const rows = await db.showings
    .orderBy('at')
    .reverse()
    .filter(({ vector, candidates }) => vector !== undefined && candidates !== undefined)
    .offset(from)
    .limit(limit)
    .toArray();
  return rows.map(({ day, vector = {}, candidates = [] }) => ({ day, vector, candidates }));
}

export const countShowings = (db: Database): Promise<number> => Promise.resolve(db.showings.count());

/** Keeps the latest; what they said stands in the counts. */
export async function pruneShowings(db: Database): Promise<void> {
  const old = await db.showings.orderBy('at').reverse().offset(mostKept).primaryKeys();
  await db.showings.bulkDelete(old);
}

/** Everything that was learned from lists, what was taken off them, and the gaps. */
export async function forgetShowings(db: Database): Promise<void> {
  await db.transaction('rw', [db.showings, db.feedback, db.gaps, db.accounts, db.dismissals], async () => {
    const tables = [db.showings, db.feedback, db.gaps, db.accounts, db.dismissals];
    await Promise.all(tables.map((table) => table.clear()));
  });
}
