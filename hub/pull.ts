// Hands out the catalogue's changes. The cursor is (epoch, version): a counter, never a clock.
import type { PullAnswer } from '../lib/connectors/hub-protocol.ts';
import type { Asset } from '../lib/model/asset.ts';
import { asTenant, type Database, type Row } from './database.ts';

/** Bytes of assets, as the database keeps them, after which a page ends early. */
const fullPage = 4_000_000;

interface Cursor {
  epoch: string;
  version: number;
  /** Version of the workspace when a first pull began that is still going on: older removals do not concern it. */
  begun: number | undefined;
}

function readCursor(cursor: string): Cursor {
  const [, epoch = '', version = '0', begun] = /^([0-9a-f-]{36})\.(\d{1,15})(?:\.(\d{1,15}))?$/.exec(cursor) ?? [];
  return { epoch, version: Number(version), begun: begun === undefined ? undefined : Number(begun) };
}

/** One statement, so that counters and assets are of one moment. The first row is there even without any change. */
const changesAfter = `SELECT w.epoch, w.version AS newest, w.purged_version, a.id, a.version, a.is_deleted, a.data,
    pg_column_size(a.data) AS size
  FROM touchline.workspaces AS w LEFT JOIN LATERAL (
    SELECT id, version, is_deleted, data FROM touchline.assets
    WHERE tenant_id = w.tenant_id AND version > $2 AND ($2::bigint > 0 OR NOT is_deleted)
    ORDER BY version LIMIT $3
  ) AS a ON true
  WHERE w.tenant_id = $1 ORDER BY a.version`;

function changeOf(row: Row): PullAnswer['changes'][number] {
  const change = { entity: 'asset' as const, id: String(row.id), version: Number(row.version) };
  return row.is_deleted === true
    ? { ...change, isDeleted: true }
    : { ...change, isDeleted: false, data: row.data as Asset };
}

/** `GET /v1/sync/pull`. Audience is judged at insertion, so internal assets are delivered to every role. */
export async function pull(database: Database, tenant: string, cursor: string, limit: number): Promise<PullAnswer> {
  const from = readCursor(cursor);
  const found = await asTenant(database, tenant, (session) =>
    session.query(changesAfter, [tenant, from.version, limit + 1]),
  );
  const [workspace] = found;
  const [epoch, newest] = [String(workspace?.epoch), Number(workspace?.newest)];
  const knownAt = from.begun ?? from.version;
  // A version ahead of ours comes from before a restored backup: as void as another epoch. One behind the purge has
  // missed removals that nobody remembers.
  const isVoid =
    from.epoch !== epoch || from.version > newest || (knownAt > 0 && knownAt < Number(workspace?.purged_version));
  if (cursor !== '' && isVoid) return { changes: [], cursor: '', hasMore: false, resetRequired: true };

  const rows = found.filter((row) => row.id !== null);
  const changes: PullAnswer['changes'] = [];
  let size = 0;
  for (const row of rows.slice(0, limit)) {
    if (size > fullPage) break;
    size += Number(row.size ?? 0);
    changes.push(changeOf(row));
  }
  if (changes.length === rows.length) {
    return { changes, cursor: `${epoch}.${newest}`, hasMore: false, resetRequired: false };
  }
  const begun = from.version === 0 ? newest : from.begun;
  const last = `${epoch}.${changes.at(-1)?.version ?? from.version}`;
  const next = begun === undefined ? last : `${last}.${begun}`;
  return { changes, cursor: next, hasMore: true, resetRequired: false };
}
