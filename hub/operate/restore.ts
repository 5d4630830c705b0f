// Fills an empty database from a backup. All or nothing: a file that was cut off leaves nothing behind.
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { appRole, type Database, everyTenant, type Session } from '../database.ts';
import { migrate } from '../migrate.ts';
import { migrations, tenantTables } from '../migrations.ts';
import { StartRefused } from '../start-refused.ts';
import { format } from './backup.ts';

const headerSchema = v.object({
  format: v.literal(format),
  schema: v.pipe(v.number(), v.integer(), v.minValue(2)),
  tables: v.array(v.picklist(tenantTables)),
});
const lineSchema = v.union([
  v.object({ table: v.picklist(tenantTables), row: v.looseObject({ tenant_id: v.pipe(v.string(), v.uuid()) }) }),
  v.object({ rows: v.number() }),
]);

const rowsAtOnce = 500;
const damaged = (line: number) =>
  new StartRefused(`The backup is damaged or cut off at line ${line}. Nothing was restored: take another copy.`);

function readLine(text: string, line: number): v.InferOutput<typeof lineSchema> {
  try {
    return v.parse(lineSchema, JSON.parse(text));
  } catch {
    throw damaged(line);
  }
}

interface Batch {
  table: string;
  tenant: string;
  rows: string[];
}

async function insert(session: Session, { table, tenant, rows }: Batch): Promise<void> {
  await session.query(`SELECT set_config('app.tenant', $1, true)`, [tenant]);
  await session.query(
    `INSERT INTO touchline.${table} SELECT * FROM jsonb_populate_recordset(NULL::touchline.${table}, $1::jsonb)`,
    [`[${rows.join(',')}]`],
  );
}

/** `text` of the row goes to the database as it stands in the file: no number passes through JavaScript. */
const rowText = (line: string): string => line.slice(line.indexOf('"row":') + 6, -1);

async function load(session: Session, lines: AsyncIterable<string>): Promise<number> {
  let batch: Batch = { table: '', tenant: '', rows: [] };
  let [count, at] = [0, 1];
  let isWhole = false;
  const flush = async () => {
    if (batch.rows.length > 0) await insert(session, batch);
    batch = { ...batch, rows: [] };
  };
  for await (const text of lines) {
    at += 1;
    const line = readLine(text, at);
    if (isWhole) throw damaged(at);
    if ('rows' in line) {
      if (line.rows !== count) throw damaged(at);
      isWhole = true;
      continue;
    }
    const tenant = line.row.tenant_id;
    if (batch.table !== line.table || batch.tenant !== tenant || batch.rows.length >= rowsAtOnce) await flush();
    if (batch.rows.length === 0) batch = { table: line.table, tenant, rows: [] };
    batch.rows.push(rowText(text));
    count += 1;
  }
  if (!isWhole) throw damaged(at + 1);
  await flush();
  return count;
}

/** Another history begins: a device that pulled after the backup was made must start its catalogue anew. */
async function newEpochs(session: Session): Promise<void> {
  await session.query(`SELECT set_config('app.keeper', 'on', true)`);
  const tenants = await session.query('SELECT tenant_id FROM touchline.workspaces');
  await session.query(`SELECT set_config('app.keeper', '', true)`);
  for (const { tenant_id: tenant } of tenants) {
    await session.query(`SELECT set_config('app.tenant', $1, true)`, [tenant]);
    await session.query('UPDATE touchline.workspaces SET epoch = $2 WHERE tenant_id = $1', [tenant, randomUUID()]);
  }
}

/**
 * Restores into a database that holds no workspace yet and brings it to this version; returns the number of rows.
 * @throws {StartRefused} when the database is not empty, or the file is no whole backup or from a newer hub.
 */
export async function restore(database: Database, file: string): Promise<number> {
  const reader = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY });
  const lines = reader[Symbol.asyncIterator]();
  try {
    const first = await lines.next();
    const header = v.safeParse(v.pipe(v.string(), v.parseJson(), headerSchema), first.value);
    if (!header.success) throw new StartRefused(`${file} is not a backup of a hub. Nothing was changed.`);
    const known = migrations.filter(({ version }) => version <= header.output.schema);
    if (known.at(-1)?.version !== header.output.schema) {
      throw new StartRefused('The backup is from a newer hub. Nothing was changed: restore it with that version.');
    }
    await migrate(database, known);
    if ((await everyTenant(database)).length > 0) {
      throw new StartRefused('The database is not empty. Nothing was changed: restore into a new one.');
    }
    const rest = { [Symbol.asyncIterator]: () => lines };
    const count = await database.transaction(async (session) => {
      await session.query('SET LOCAL statement_timeout = 0');
      await session.query(`SET LOCAL ROLE ${appRole}`);
      const loaded = await load(session, rest);
      await newEpochs(session);
      return loaded;
    });
    await migrate(database);
    return count;
  } finally {
    reader.close();
  }
}
