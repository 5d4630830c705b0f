// Takes away the tombstones of assets that every device had half a year to learn about. Touches keep theirs for good.
import { asTenant, type Database, everyTenant } from '../database.ts';

/** Days that a removed asset stays known; a device that was away longer starts its catalogue anew. */
export const tombstoneDays = 180;
const dayMs = 86_400_000;

/** One workspace; returns how many went. The lock keeps a pull from reading between the two statements. */
async function purgeTenant(database: Database, tenant: string, before: Date): Promise<number> {
  return asTenant(database, tenant, async (session) => {
    await session.query('SELECT 1 FROM touchline.workspaces WHERE tenant_id = $1 FOR UPDATE', [tenant]);
    const gone = await session.query(
      'DELETE FROM touchline.assets WHERE tenant_id = $1 AND is_deleted AND deleted_at < $2 RETURNING version',
      [tenant, before],
    );
    if (gone.length === 0) return 0;
    const newest = gone.reduce((most, row) => Math.max(most, Number(row.version)), 0);
    await session.query(
      'UPDATE touchline.workspaces SET purged_version = greatest(purged_version, $2) WHERE tenant_id = $1',
      [tenant, newest],
    );
    return gone.length;
  });
}

/** Every workspace. Returns how many tombstones went. */
export async function purge(database: Database, now: Date): Promise<number> {
  let gone = 0;
  for (const tenant of await everyTenant(database)) {
    gone += await purgeTenant(database, tenant, new Date(now.getTime() - tombstoneDays * dayMs));
  }
  return gone;
}
