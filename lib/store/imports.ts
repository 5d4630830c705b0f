// Imports in two steps: parts of a file are put aside as they are read, then written in one transaction or not at all. A stopped
// browser loses no part; a cancelled import changes nothing; the last one can be taken back (`import-undo.ts`).

import * as v from 'valibot';
import { t } from '../i18n/t.ts';
import type { Asset } from '../model/asset.ts';
import { type ImportCounts, type ImportMode, type ImportRecord, importRecordSchema } from '../model/import-record.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { catalogueRevision, heldIds, isSame, seal, writtenAtOnce } from './catalogue.ts';
import type { AssetRow, Database } from './database.ts';

/** Where assets come from that were imported from a file. */
export const fileSource = 'file';

export interface Going {
  /** Assets written so far, of how many. */
  onProgress(done: number, total: number): void;
  signal: AbortSignal;
}

export const readImport = async (db: Database, id: string): Promise<ImportRecord | undefined> => {
  const parsed = v.safeParse(importRecordSchema, await db.imports.get(id));
  return parsed.success ? parsed.output : undefined;
};
export const gone = (): Result<never> => fail('import_gone', t('catalogue.refused.gone'));

/** Begins, or goes on where the same file was stopped. Other unfinished imports are given up: one at a time. */
export function beginImport(
  db: Database,
  { fileName, fingerprint }: Pick<ImportRecord, 'fileName' | 'fingerprint'>,
  { id, now }: { id: string; now: number },
): Promise<ImportRecord> {
  const work = db.transaction('rw', db.imports, db.staged, async () => {
    const open = await db.imports.where('state').equals('reading').toArray();
    const same = open.find((record) => record.fingerprint === fingerprint);
    for (const other of open) if (other !== same) await forget(db, other.id);
    if (same !== undefined) return v.parse(importRecordSchema, same);
    const record: ImportRecord = {
      id,
      fileName,
      fingerprint,
      startedAt: new Date(now).toISOString(),
      state: 'reading',
      parts: 0,
      assets: 0,
      rows: 0,
      mode: 'add',
    };
    await db.imports.put(record);
    return record;
  });
  return Promise.resolve(work);
}

/** Puts a part aside. The same part again changes nothing, so a repeated request is safe. `rows`: of the file, up to here. */
export function stagePart(
  db: Database,
  id: string,
  { part, assets, rows }: { part: number; assets: Asset[]; rows: number },
): Promise<Result<ImportRecord>> {
  const work = db.transaction('rw', db.imports, db.staged, async (): Promise<Result<ImportRecord>> => {
    const record = await readImport(db, id);
    if (record === undefined || record.state !== 'reading') return gone();
    if (part < record.parts) return ok(record);
    if (part > record.parts) return gone();
    await db.staged.put({ importId: id, part, assets });
    const next = { ...record, parts: part + 1, assets: record.assets + assets.length, rows };
    await db.imports.put(next);
    return ok(next);
  });
  return Promise.resolve(work);
}

/** Gives an unfinished import up; the catalogue stays as it is. */
export function cancelImport(db: Database, id: string): Promise<void> {
  const work = db.transaction('rw', db.imports, db.staged, async () => {
    if ((await readImport(db, id))?.state === 'reading') await forget(db, id);
  });
  return Promise.resolve(work);
}

async function forget(db: Database, id: string): Promise<void> {
  await db.staged.where('[importId+part]').between([id, 0], [id, Number.MAX_SAFE_INTEGER], true, true).delete();
  await db.imports.delete(id);
}

/** Newest first. */
export async function listImports(db: Database, limit: number): Promise<ImportRecord[]> {
  const rows = await db.imports.orderBy('startedAt').reverse().limit(limit).toArray();
  return rows.flatMap((row) => {
    const parsed = v.safeParse(importRecordSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The parts in order, a few assets at a time. No async generator: inside a transaction its turns would not be Dexie's. */
async function eachStaged(db: Database, record: ImportRecord, going: Going, take: (assets: Asset[]) => Promise<void>) {
  let done = 0;
  for (let part = 0; part < record.parts; part++) {
    const assets = (await db.staged.get([record.id, part]))?.assets ?? [];
    for (let from = 0; from < assets.length; from += writtenAtOnce) {
      going.signal.throwIfAborted();
      const some = assets.slice(from, from + writtenAtOnce);
      await take(some);
      done += some.length;
      going.onProgress(done, record.assets);
    }
  }
}

const noCounts = (): ImportCounts => ({ added: 0, changed: 0, same: 0, removed: 0, elsewhere: 0 });

/** What becomes of one asset. What another source gave (the hub, the sample, a hand) is not taken over by a file with the same id. */
function fateOf(row: AssetRow | undefined, asset: Asset): 'added' | 'changed' | 'same' | 'elsewhere' {
  if (row === undefined) return 'added';
  if (row.source !== fileSource) return 'elsewhere';
  return isSame(row, asset, fileSource) ? 'same' : 'changed';
}

/** Rows of these assets, by id. `held`: ids that there are; what is new is not asked for one by one. */
async function rowsOf(
  db: Database,
  assets: readonly Asset[],
  held: ReadonlySet<string>,
): Promise<Map<string, AssetRow>> {
  const ids = assets.flatMap(({ id }) => (held.has(id) ? [id] : []));
  if (ids.length === 0) return new Map();
  return new Map((await db.assets.bulkGet(ids)).flatMap((row) => (row === undefined ? [] : [[row.id, row]])));
}

/** What writing it would change. Reads only. */
export async function compareImport(
  db: Database,
  id: string,
  mode: ImportMode,
  going: Going,
): Promise<Result<ImportCounts>> {
  const record = await readImport(db, id);
  if (record === undefined) return gone();
  const counts = noCounts();
  const kept = new Set<string>();
  const held = await heldIds(db.assets);
  await eachStaged(db, record, going, async (assets) => {
    const before = await rowsOf(db, assets, held);
    for (const asset of assets) {
      kept.add(asset.id);
      counts[fateOf(before.get(asset.id), asset)] += 1;
    }
  });
  if (mode === 'replace') counts.removed = (await leftovers(db, kept)).length;
  return ok(counts);
}

/** Ids that earlier files gave and that are not among these. */
const leftovers = async (db: Database, kept: ReadonlySet<string>): Promise<string[]> =>
  (await db.assets.where('source').equals(fileSource).primaryKeys()).filter((id) => !kept.has(id));

export const tablesOfImport = (db: Database) => [
  db.assets,
  db.removedAssets,
  db.meta,
  db.imports,
  db.staged,
  db.replaced,
];

/** Writes it, all or nothing; what stood there before is kept until the next import. Rejects with the signal's reason when cancelled. */
export function commitImport(
  db: Database,
  id: string,
  mode: ImportMode,
  { now, onProgress, signal }: Going & { now: number },
): Promise<Result<ImportRecord>> {
  const work = db.transaction('rw', tablesOfImport(db), async (): Promise<Result<ImportRecord>> => {
    const record = await readImport(db, id);
    if (record === undefined) return gone();
    if (record.state !== 'reading') return ok(record);
    await db.replaced.clear();
    const revision = (await catalogueRevision(db)) + 1;
    const counts = noCounts();
    const kept = new Set<string>();
    const writing: Writing = { db, importId: id, revision, counts, part: 0, ...(await standing(db)) };
    await eachStaged(db, record, { onProgress, signal }, async (assets) => {
      for (const asset of assets) kept.add(asset.id);
      await writeSome(writing, assets);
    });
    if (mode === 'replace') counts.removed = await removeSome(writing, await leftovers(db, kept));
    const isChanged = counts.added + counts.changed + counts.removed > 0;
    if (isChanged) await seal(db, revision);
    await db.staged.clear();
    const ended: ImportRecord = {
      ...record,
      mode,
      counts,
      state: 'done',
      endedAt: new Date(now).toISOString(),
      ...(isChanged && { revision }),
    };
    await db.imports.put(ended);
    return ok(ended);
  });
  return Promise.resolve(work);
}

interface Writing {
  db: Database;
  importId: string;
  revision: number;
  counts: ImportCounts;
  /** Of what is kept of the state before. */
  part: number;
  /** Ids of assets that there are, and of those that were taken out once. */
  held: Set<string>;
  removed: Set<string>;
}

/** Known once, so that nothing is asked or taken away row by row that is not there. */
const standing = async (db: Database): Promise<Pick<Writing, 'held' | 'removed'>> => ({
  held: await heldIds(db.assets),
  removed: await heldIds(db.removedAssets),
});

async function writeSome(writing: Writing, assets: readonly Asset[]): Promise<void> {
  const { db, importId, revision, counts, held, removed } = writing;
  const rows = await rowsOf(db, assets, held);
  const put: AssetRow[] = [];
  const added: string[] = [];
  const before: AssetRow[] = [];
  for (const asset of assets) {
    const row = rows.get(asset.id);
    const fate = fateOf(row, asset);
    counts[fate] += 1;
    if (fate === 'same' || fate === 'elsewhere') continue;
    put.push({ id: asset.id, asset, source: fileSource, revision });
    if (row === undefined) added.push(asset.id);
    else if (row.revision !== revision) before.push(row);
  }
  if (put.length === 0) return;
  const again = put.flatMap(({ id }) => (removed.has(id) ? [id] : []));
  await Promise.all([
    db.assets.bulkPut(put),
    db.replaced.put({ importId, part: writing.part, added, before }),
    ...(again.length > 0 ? [db.removedAssets.bulkDelete(again)] : []),
  ]);
  writing.part += 1;
  for (const id of added) held.add(id);
}

async function removeSome(writing: Writing, ids: readonly string[]): Promise<number> {
  const { db, importId, revision } = writing;
  for (let from = 0; from < ids.length; from += writtenAtOnce) {
    const some = ids.slice(from, from + writtenAtOnce);
    const before = (await db.assets.bulkGet(some)).filter((row) => row !== undefined);
    await db.replaced.put({ importId, part: writing.part, added: [], before });
    writing.part += 1;
    await db.assets.bulkDelete(some);
    await db.removedAssets.bulkPut(some.map((id) => ({ id, revision })));
  }
  return ids.length;
}
