// Hands out the catalogue's changes. The cursor is (epoch, version): a counter, never a clock.
import type { PullAnswer } from '../lib/connectors/hub-protocol.ts';
import type { Asset } from '../lib/model/asset.ts';
import { asTenant, type Database } from './database.ts';

/** Characters of JSON after which a page ends early. */
const fullPage = 4_000_000;

function readCursor(cursor: string): { epoch: string; version: number } {
  const [, epoch = '', version = '0'] = /^([0-9a-f-]{36})\.(\d{1,15})$/.exec(cursor) ?? [];
  return { epoch, version: Number(version) };
}

/** `GET /v1/sync/pull`. Audience is judged at insertion, so internal assets are delivered to every role. */
export async function pull(database: Database, tenant: string, cursor: string, limit: number): Promise<PullAnswer> {
  return asTenant(database, tenant, async (session) => {
    const [workspace] = await session.query('SELECT epoch, version FROM touchline.workspaces WHERE tenant_id = $1', [
      tenant,
    ]);
    const epoch = String(workspace?.epoch);
    const from = readCursor(cursor);
    // A version ahead of ours comes from before a restored backup: as void as another epoch.
    if (cursor !== '' && (from.epoch !== epoch || from.version > Number(workspace?.version))) {
      return { changes: [], cursor: '', hasMore: false, resetRequired: true };
    }
    // A first pull has nothing to forget, so it skips what is gone.
    const rows = await session.query(
      `SELECT id, version, is_deleted, data FROM touchline.assets
       WHERE tenant_id = $1 AND version > $2 AND ($2::bigint > 0 OR NOT is_deleted) ORDER BY version LIMIT $3`,
      [tenant, from.version, limit + 1],
    );
    const changes: PullAnswer['changes'] = [];
    let size = 0;
    for (const row of rows.slice(0, limit)) {
      if (size > fullPage) break;
      size += JSON.stringify(row.data).length;
      const change = { entity: 'asset' as const, id: String(row.id), version: Number(row.version) };
      changes.push(
        row.is_deleted === true
          ? { ...change, isDeleted: true }
          : { ...change, isDeleted: false, data: row.data as Asset },
      );
    }
    const last = changes.at(-1)?.version ?? from.version;
    return { changes, cursor: `${epoch}.${last}`, hasMore: changes.length < rows.length, resetRequired: false };
  });
}
