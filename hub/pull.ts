// Hands out the catalogue's changes. The cursor is (epoch, version, what the device may see): counters,
// never a clock.
import type { PullAnswer } from '../lib/connectors/hub-protocol.ts';
import type { Asset } from '../lib/model/asset.ts';
import { asTenant, type Database, type Row } from './database.ts';
import type { Device } from './devices.ts';
import { sharedVersion } from './sharing/shared.ts';
import { isVisible, sightParams, wasVisible } from './sight.ts';

/** Bytes of assets, as the database keeps them, after which a page ends early. */
const fullPage = 4_000_000;

interface Cursor {
  epoch: string;
  version: number;
  /** Version of the workspace when a first pull began that is still going on: older removals do not concern it. */
  begun: number | undefined;
  /** Of the device's view; absent = it never changed. */
  sight: number;
}

function readCursor(cursor: string): Cursor {
  const parts = /^([0-9a-f-]{36})\.(\d{1,15})(?:\.(\d{1,15}))?(?:~(\d{1,9}))?$/.exec(cursor) ?? [];
  const [, epoch = '', version = '0', begun, sight = '0'] = parts;
  return {
    epoch,
    version: Number(version),
    begun: begun === undefined ? undefined : Number(begun),
    sight: Number(sight),
  };
}

/** One statement, so that counters and assets are of one moment. The first row is there even without any change. */
const changesAfter = `SELECT w.epoch, w.version AS newest, w.purged_version, w.shared_version, a.id, a.version, a.is_deleted, a.data,
    pg_column_size(a.data) AS size
  FROM touchline.workspaces AS w LEFT JOIN LATERAL (
    SELECT b.id, b.version, NOT ${isVisible('b', '$4', '$5')} AS is_deleted, b.data FROM touchline.assets AS b
    WHERE b.tenant_id = w.tenant_id AND b.version > $2
      AND (${isVisible('b', '$4', '$5')} OR ($2::bigint > 0 AND ${wasVisible('b', '$4', '$5')}))
    ORDER BY b.version LIMIT $3
  ) AS a ON true
  WHERE w.tenant_id = $1 ORDER BY a.version`;

function changeOf(row: Row): PullAnswer['changes'][number] {
  const change = { entity: 'asset' as const, id: String(row.id), version: Number(row.version) };
  return row.is_deleted === true
    ? { ...change, isDeleted: true }
    : { ...change, isDeleted: false, data: row.data as Asset };
}

/**
 * `GET /v1/sync/pull`. A device of the company gets internal assets, whatever its role: audience is judged again at
 * insertion. What leaves the view of a device arrives there as a removal.
 */
export async function pull(
  database: Database,
  { tenant, sight }: Device,
  cursor: string,
  limit: number,
): Promise<PullAnswer> {
  const from = readCursor(cursor);
  const found = await asTenant(database, tenant, (session) =>
    session.query(changesAfter, [tenant, from.version, limit + 1, ...sightParams(sight)]),
  );
  const [workspace] = found;
  const [epoch, newest] = [String(workspace?.epoch), Number(workspace?.newest)];
  const knownAt = from.begun ?? from.version;
  // A version ahead of ours comes from before a restored backup: as void as another epoch. One behind the purge has
  // missed removals that nobody remembers.
  const isVoid =
    from.epoch !== epoch ||
    from.sight !== sight.epoch ||
    from.version > newest ||
    (knownAt > 0 && knownAt < Number(workspace?.purged_version));
  if (cursor !== '' && isVoid) return { changes: [], cursor: '', hasMore: false, resetRequired: true };

  const view = sight.epoch === 0 ? '' : `~${sight.epoch}`;
  const shared = sharedVersion(workspace, sight);
  const rows = found.filter((row) => row.id !== null);
  const changes: PullAnswer['changes'] = [];
  let size = 0;
  for (const row of rows.slice(0, limit)) {
    if (size > fullPage) break;
    size += Number(row.size ?? 0);
    changes.push(changeOf(row));
  }
  if (changes.length === rows.length) {
    return { changes, cursor: `${epoch}.${newest}${view}`, hasMore: false, resetRequired: false, shared };
  }
  const begun = from.version === 0 ? newest : from.begun;
  const last = `${epoch}.${changes.at(-1)?.version ?? from.version}`;
  const next = `${last}${begun === undefined ? '' : `.${begun}`}${view}`;
  return { changes, cursor: next, hasMore: true, resetRequired: false, shared };
}
