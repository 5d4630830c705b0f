// Rules and facts of the team beside the device's own, in the same tables. What the hub says stands; what was written here and
// says otherwise is kept in the row as `mine`, and what was shared from here comes back when the team lets go of it.
import type { Table } from 'dexie';
import * as v from 'valibot';
import {
  type Held,
  heldFactSchema,
  heldRuleSchema,
  type Shareable,
  type SharedKind,
  type SharedRow,
  saysSame,
  shareableSchemas,
  sharedKinds,
} from '../model/shared.ts';
import type { Database } from './database.ts';
import { writeMeta } from './meta.ts';

type Any = Shareable[SharedKind];
type Row = Held<Any>;

const tableNames = { rule: 'rules', fact: 'facts' } as const;
const heldSchemas = { rule: heldRuleSchema, fact: heldFactSchema } as const;
const tableOf = (db: Database, kind: SharedKind): Table<Row, string> => db.table(tableNames[kind]);

/** Version of what the hub shared last, as the hub names it. */
export const sharedVersionKey = 'sharedVersion';

const readHeld = (kind: SharedKind, row: unknown): Row | undefined => {
  const parsed = v.safeParse(heldSchemas[kind], row);
  return parsed.success ? (parsed.output as Row) : undefined;
};

/** Without what only this device keeps of it. */
const bare = (kind: SharedKind, row: Row): Any => v.parse(shareableSchemas[kind], row);

/** What this device would have without the hub; nothing = nothing. */
function ownOf(kind: SharedKind, row: Row | undefined): Any | undefined {
  if (row === undefined) return undefined;
  if (row.mine !== undefined) return row.mine;
  return row.hub === undefined || row.hub.isOwn ? bare(kind, row) : undefined;
}

/** The hub's word over what stood here. */
function joined(before: Row | undefined, { kind, data, version, by, at }: SharedRow): Row {
  const isOwn = before !== undefined && (before.hub === undefined || before.hub.isOwn === true);
  const written = before?.hub === undefined ? before && bare(kind, before) : before.mine;
  const isOther = written !== undefined && !saysSame(kind, written, data);
  return {
    ...data,
    hub: { version, by, at, ...(isOwn && { isOwn: true as const }) },
    ...(isOther && { mine: written }),
  } as Row;
}

async function replaceKind(db: Database, kind: SharedKind, rows: readonly SharedRow[]): Promise<boolean> {
  const table = tableOf(db, kind);
  const held = new Map((await table.toArray()).flatMap((row) => readHeld(kind, row) ?? []).map((row) => [row.id, row]));
  const given = new Set(rows.map(({ id }) => id));
  const put = rows.map((row) => joined(held.get(row.id), row));
  const left = [...held.values()].filter(({ id, hub }) => hub !== undefined && !given.has(id));
  put.push(...left.flatMap((row) => ownOf(kind, row) ?? []));
  const gone = left.filter((row) => ownOf(kind, row) === undefined).map(({ id }) => id);
  const changed = put.filter((row) => JSON.stringify(row) !== JSON.stringify(held.get(row.id)));
  await table.bulkPut(changed);
  await table.bulkDelete(gone);
  return changed.length + gone.length > 0;
}

/** Puts the whole of what the hub shares in place of what it shared before. Answers whether anything here is another now. */
export function replaceShared(db: Database, rows: readonly SharedRow[], version: string): Promise<boolean> {
  const work = db.transaction('rw', db.rules, db.facts, db.meta, async () => {
    let isChanged = false;
    for (const kind of sharedKinds) {
      const ofKind = rows.filter((row) => row.kind === kind);
      isChanged = (await replaceKind(db, kind, ofKind)) || isChanged;
    }
    await writeMeta(db, sharedVersionKey, version);
    return isChanged;
  });
  return Promise.resolve(work);
}

/** One row as the hub has it now; nothing = it is shared no longer, and stays here as one's own. */
export function placeShared(db: Database, kind: SharedKind, id: string, stored: SharedRow | undefined): Promise<void> {
  const table = tableOf(db, kind);
  const work = db.transaction('rw', table, async () => {
    const before = readHeld(kind, await table.get(id));
    if (stored !== undefined) await table.put(joined(before, stored));
    else if (before !== undefined) await table.put((before.mine ?? bare(kind, before)) as Row);
  });
  return Promise.resolve(work);
}

/** Lets go of what was written here where the hub says otherwise: the row is the team's alone then. */
export function dropMine(db: Database, kind: SharedKind, id: string): Promise<void> {
  const table = tableOf(db, kind);
  const work = db.transaction('rw', table, async () => {
    const before = readHeld(kind, await table.get(id));
    if (before?.hub === undefined || before.mine === undefined) return;
    const { mine: _, hub, ...rest } = before;
    const { isOwn: __, ...mark } = hub;
    await table.put({ ...rest, hub: mark } as Row);
  });
  return Promise.resolve(work);
}
