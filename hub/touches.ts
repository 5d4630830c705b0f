// The touches that reached the hub, newest first, for the marketer and the tour.
import type { Touch } from '../lib/model/touch.ts';
import type { TouchesAnswer } from './answers.ts';
import { asTenant, type Database } from './database.ts';

/** `GET /v1/touches`. */
export async function listTouches(database: Database, tenant: string, limit: number): Promise<TouchesAnswer> {
  return asTenant(database, tenant, async (session) => {
    const rows = await session.query(
      `SELECT id, version, is_undone, data, received_at FROM touchline.touches
       WHERE tenant_id = $1 ORDER BY version DESC LIMIT $2`,
      [tenant, limit],
    );
    const [count] = await session.query(
      `SELECT count(*) AS total, count(*) FILTER (WHERE is_undone) AS undone
       FROM touchline.touches WHERE tenant_id = $1`,
      [tenant],
    );
    const touches = rows.map((row) => ({
      id: String(row.id),
      version: Number(row.version),
      isUndone: row.is_undone === true,
      receivedAt: (row.received_at as Date).toISOString(),
      ...(row.data === null ? {} : { touch: row.data as Touch }),
    }));
    return { touches, total: Number(count?.total), undone: Number(count?.undone) };
  });
}
