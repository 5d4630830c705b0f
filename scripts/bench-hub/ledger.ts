// What the database holds after the load: everything acknowledged, once; and how much room a row takes.
import { asTenant, type Database } from '../../hub/database.ts';
import { firstTenant } from '../../hub/devices.ts';

/** @throws when an acknowledged touch is missing or there more than once. */
export async function checkPresence(database: Database, acked: ReadonlySet<string>): Promise<void> {
  const rows = await asTenant(database, firstTenant, (session) => session.query('SELECT id FROM touchline.touches'));
  const there = new Set(rows.map(({ id }) => String(id)));
  const missing = [...acked].filter((id) => !there.has(id));
  if (missing.length > 0 || there.size !== rows.length) {
    throw new Error(
      `${missing.length} of ${acked.size} acknowledged touches are missing, ${rows.length - there.size} twice.`,
    );
  }
}

export interface Size {
  table: string;
  /** With indexes. */
  bytes: number;
  rows: number;
}

export async function sizes(database: Database): Promise<Size[]> {
  const found: Size[] = [];
  for (const table of ['touches', 'operations', 'assets']) {
    const [size] = await database.query(`SELECT pg_total_relation_size('touchline.${table}') AS bytes`);
    const [count] = await asTenant(database, firstTenant, (session) =>
      session.query(`SELECT count(*) AS rows FROM touchline.${table}`),
    );
    found.push({ table, bytes: Number(size?.bytes), rows: Number(count?.rows) });
  }
  return found;
}
