// Changes of assets by hand, one or many at once: all of them or none, each with what stood there before, and the way back.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';
import { type AssetBrief, type AssetChange, briefOf, changed } from '../model/asset-change.ts';
import { catalogueRevision, seal, writtenAtOnce } from './catalogue.ts';
import type { AssetRow, Database, VersionRow } from './database.ts';

export interface Edited {
  changed: number;
  /** Supplied by the hub: they are changed there. */
  ofHub: number;
  /** The catalogue's revision that it made, by which it is taken back; 0 = nothing changed. */
  revision: number;
}

const tables = (db: Database) => [db.assets, db.meta, db.versions];

/** The same change of many assets. */
export const editAssets = (db: Database, ids: readonly string[], change: AssetChange, now: number): Promise<Edited> =>
  editEach(db, new Map(ids.map((id) => [id, change])), now);

/** A change of its own for each asset, all as one. What the hub supplies is left alone: its next pull would undo the change. */
export function editEach(db: Database, changes: ReadonlyMap<string, AssetChange>, now: number): Promise<Edited> {
  const ids = [...changes.keys()];
  const work = db.transaction('rw', tables(db), async (): Promise<Edited> => {
    const revision = (await catalogueRevision(db)) + 1;
    const edited: Edited = { changed: 0, ofHub: 0, revision: 0 };
    for (let from = 0; from < ids.length; from += writtenAtOnce) {
      const rows = (await db.assets.bulkGet(ids.slice(from, from + writtenAtOnce))).filter((row) => row !== undefined);
      edited.ofHub += rows.filter(({ source }) => source === 'hub').length;
      const next = rows.flatMap((row) => changedRow(row, changes.get(row.id) ?? {}, revision));
      await db.versions.bulkPut(
        next.map(({ before }) => ({ assetId: before.id, revision, at: new Date(now).toISOString(), before })),
      );
      await db.assets.bulkPut(next.map(({ after }) => after));
      edited.changed += next.length;
    }
    if (edited.changed === 0) return edited;
    await seal(db, revision);
    return { ...edited, revision };
  });
  return Promise.resolve(work);
}

function changedRow(row: AssetRow, change: AssetChange, revision: number): { before: AssetRow; after: AssetRow }[] {
  if (row.source === 'hub') return [];
  const parsed = v.safeParse(assetSchema, row.asset);
  if (!parsed.success) return [];
  const asset = v.parse(assetSchema, changed(parsed.output, change));
  return JSON.stringify(asset) === JSON.stringify(parsed.output)
    ? []
    : [{ before: row, after: { ...row, asset, revision } }];
}

/** Takes one change back where nothing changed the asset after it. Answers how many are as before, and how many stay. */
export function undoEdit(db: Database, revision: number): Promise<{ undone: number; kept: number }> {
  const work = db.transaction('rw', tables(db), async () => {
    const versions = await db.versions.where('revision').equals(revision).toArray();
    const next = (await catalogueRevision(db)) + 1;
    let undone = 0;
    for (let from = 0; from < versions.length; from += writtenAtOnce)
      undone += await putBack(db, versions.slice(from, from + writtenAtOnce), next);
    if (undone > 0) await seal(db, next);
    return { undone, kept: versions.length - undone };
  });
  return Promise.resolve(work);
}

async function putBack(db: Database, versions: readonly VersionRow[], revision: number): Promise<number> {
  const current = await db.assets.bulkGet(versions.map(({ assetId }) => assetId));
  const back = versions.filter((version, at) => current[at]?.revision === version.revision);
  await db.assets.bulkPut(back.map(({ before }) => ({ ...before, revision })));
  await db.versions.bulkDelete(back.map(({ assetId, revision: made }): [string, number] => [assetId, made]));
  return back.length;
}

/** Earlier states of an asset, newest first. */
export async function versionsOf(db: Database, assetId: string): Promise<VersionRow[]> {
  const rows = await db.versions
    .where('[assetId+revision]')
    .between([assetId, 0], [assetId, Number.MAX_SAFE_INTEGER])
    .toArray();
  return rows.reverse();
}

/** Rows that are read in one go: what a page asks for at once would be a task that is noticed. */
const readAtOnce = 250;

/** Rows of the table in the order of their ids, those after `after`: fewer than `limit` = there are no more. */
export async function listBriefs(db: Database, after: string, limit: number): Promise<AssetBrief[]> {
  const briefs: AssetBrief[] = [];
  let last: string | undefined = after;
  while (briefs.length < limit && last !== undefined) {
    const atOnce = Math.min(readAtOnce, limit - briefs.length);
    const rows: AssetRow[] = await db.assets.where('id').above(last).limit(atOnce).toArray();
    for (const row of rows) {
      const parsed = v.safeParse(assetSchema, row.asset);
      if (parsed.success) briefs.push(briefOf(parsed.output, row.source));
    }
    last = rows.at(-1)?.id;
  }
  return briefs;
}
