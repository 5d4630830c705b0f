// The way back of an import, in one transaction or not at all. What was changed after it stays as it is now.
import { t } from '../i18n/t.ts';
import { fail, ok, type Result } from '../model/result.ts';
import { catalogueRevision, idsWritten, seal, writtenAtOnce } from './catalogue.ts';
import type { Database, ReplacedRow } from './database.ts';
import { type Going, gone, readImport, tablesOfImport } from './imports.ts';

export interface Undone {
  undone: number;
  /** Assets that something changed later. */
  kept: number;
}

interface Undoing {
  db: Database;
  /** Of the catalogue, that the undoing makes. */
  revision: number;
  /** Ids of assets that stand as the import wrote them, less those that were put back. */
  standing: Set<string>;
  found: Undone;
  /** So many more assets are as before. */
  told(assets: number): void;
}

/** Takes the last import back. Rejects with the signal's reason when cancelled: then the import stands as it did. */
export function undoImport(
  db: Database,
  id: string,
  { now, onProgress, signal }: Going & { now: number },
): Promise<Result<Undone>> {
  const work = db.transaction('rw', tablesOfImport(db), async (): Promise<Result<Undone>> => {
    const record = await readImport(db, id);
    if (record === undefined) return gone();
    if (record.state !== 'done') return fail('import_not_done', t('catalogue.refused.notDone'));
    const parts = await partsOf(db, id);
    if (parts.length === 0 && record.revision !== undefined)
      return fail('import_not_last', t('catalogue.refused.notLast'));
    const { added, changed, removed } = record.counts ?? { added: 0, changed: 0, removed: 0 };
    let done = 0;
    const undoing: Undoing = {
      db,
      revision: (await catalogueRevision(db)) + 1,
      standing: await writtenBy(db, record.revision),
      found: { undone: 0, kept: 0 },
      told(assets) {
        signal.throwIfAborted();
        done += assets;
        onProgress(done, added + changed + removed);
      },
    };
    for (const part of parts) await putBack(undoing, await db.replaced.get(part));
    // What was put back stands under a new revision: what is left was not there before.
    await takeOut(undoing);
    await db.replaced.clear();
    if (undoing.found.undone > 0) await seal(db, undoing.revision);
    await db.imports.put({ ...record, state: 'undone', endedAt: new Date(now).toISOString() });
    return ok(undoing.found);
  });
  return Promise.resolve(work);
}

const partsOf = (db: Database, id: string) =>
  db.replaced.where('[importId+part]').between([id, 0], [id, Number.MAX_SAFE_INTEGER]).primaryKeys();

const writtenBy = async (db: Database, revision: number | undefined): Promise<Set<string>> =>
  revision === undefined ? new Set() : idsWritten(db, revision);

async function putBack({ db, revision, standing, found, told }: Undoing, part: ReplacedRow | undefined): Promise<void> {
  if (part === undefined) return;
  const { added, before } = part;
  // Taken out by the import or since, or changed since: only these have to be looked at.
  const doubtful = [...added, ...before.map(({ id }) => id)].filter((id) => !standing.has(id));
  const now = doubtful.length === 0 ? [] : await db.assets.bulkGet(doubtful);
  const kept = new Set(now.flatMap((row) => (row === undefined ? [] : [row.id])));
  const back = before.filter(({ id }) => !kept.has(id));
  await db.assets.bulkPut(back.map((row) => ({ ...row, revision })));
  await db.removedAssets.bulkDelete(back.flatMap(({ id }) => (standing.has(id) ? [] : [id])));
  for (const { id } of back) standing.delete(id);
  found.kept += kept.size;
  found.undone += added.length + before.length - kept.size;
  told(before.length);
}

/** In the order of the ids, so that rows beside one another go in one request: row by row it takes as long as the writing. */
async function takeOut({ db, revision, standing, told }: Undoing): Promise<void> {
  let left = standing.size;
  for (let after: string | undefined = ''; left > 0; ) {
    const held: string[] = await db.assets.where('id').above(after).limit(writtenAtOnce).primaryKeys();
    const [first, last] = [held[0], held.at(-1)];
    if (first === undefined || last === undefined) return;
    const out = held.filter((id) => standing.has(id));
    if (out.length === held.length) await db.assets.where('id').between(first, last, true, true).delete();
    else await db.assets.bulkDelete(out);
    await db.removedAssets.bulkPut(out.map((id) => ({ id, revision })));
    left -= out.length;
    after = last;
    told(out.length);
  }
}
