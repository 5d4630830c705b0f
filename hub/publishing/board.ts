// What those see who keep the catalogue: all assets by state, and what became of one of them.
import type { Asset, Audience } from '../../lib/model/asset.ts';
import { type PublishState, publishStates } from '../../lib/model/publish-states.ts';
import type { Board, History } from '../../lib/model/publishing.ts';
import { asTenant, type Database, type Row } from '../database.ts';
import { readStored, whoAndWhen } from './stored.ts';

export interface BoardQuery {
  /** Empty = every state, every catalogue. */
  state: string;
  catalogue: string;
  /** From the page before; 0 = the newest. */
  before: number;
  limit: number;
}

const listed = `SELECT a.id, a.data->>'title' AS title, a.data->>'type' AS type, a.data->>'audience' AS audience,
    a.catalogue, a.state, a.version, d.label AS by, a.changed_at AS at
  FROM touchline.assets AS a LEFT JOIN touchline.devices AS d ON d.tenant_id = $1 AND d.id = a.changed_by
  WHERE a.tenant_id = $1 AND NOT a.is_deleted AND ($2 = '' OR a.state = $2) AND ($3 = '' OR a.catalogue = $3)
    AND ($4::bigint = 0 OR a.version < $4) ORDER BY a.version DESC LIMIT $5`;

const briefOf = (row: Row): Board['assets'][number] => ({
  id: String(row.id),
  title: String(row.title),
  type: String(row.type),
  audience: row.audience as Audience,
  catalogue: String(row.catalogue),
  state: row.state as PublishState,
  version: Number(row.version),
  ...whoAndWhen(row),
});

/** `GET /v1/publishing/assets`. */
export async function readBoard(database: Database, tenant: string, query: BoardQuery): Promise<Board> {
  const { state, catalogue, before, limit } = query;
  return asTenant(database, tenant, async (session) => {
    const rows = await session.query(listed, [tenant, state, catalogue, before, limit + 1]);
    const counted = await session.query(
      `SELECT state, count(*) AS count FROM touchline.assets
       WHERE tenant_id = $1 AND NOT is_deleted AND ($2 = '' OR catalogue = $2) GROUP BY state`,
      [tenant, catalogue],
    );
    const count = new Map(counted.map((row) => [row.state, Number(row.count)]));
    const assets = rows.slice(0, limit).map(briefOf);
    return {
      assets,
      counts: Object.fromEntries(publishStates.map((each) => [each, count.get(each) ?? 0])) as Board['counts'],
      next: rows.length > limit ? (assets.at(-1)?.version ?? 0) : 0,
    };
  });
}

/** Entries that one answer holds; each may carry a whole asset. */
const mostEntries = 100;

/** `GET /v1/publishing/history?id=`: nothing for an asset that never was here. */
export async function readHistory(database: Database, tenant: string, id: string): Promise<History> {
  return asTenant(database, tenant, async (session) => {
    const rows = await session.query(
      `SELECT h.version, h.at, d.label AS by, h.from_state, h.to_state, h.catalogue, h.fields, h.before
       FROM touchline.asset_history AS h LEFT JOIN touchline.devices AS d ON d.tenant_id = $1 AND d.id = h.device_id
       WHERE h.tenant_id = $1 AND h.asset_id = $2 ORDER BY h.version DESC LIMIT ${mostEntries}`,
      [tenant, id],
    );
    const stored = (await readStored(session, tenant, [id])).get(id);
    const entries = rows.map((row) => ({
      version: Number(row.version),
      ...whoAndWhen(row),
      from: row.from_state as PublishState | '',
      to: row.to_state as PublishState | '',
      catalogue: String(row.catalogue),
      fields: row.fields as string[],
      ...(row.before === null ? {} : { before: row.before as Asset }),
    }));
    return { ...(stored === undefined ? {} : { stored }), entries };
  });
}
