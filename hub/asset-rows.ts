// Writes rows of the catalogue, each change with a version of its own and a line of its history, in one statement: there is
// never the one without the other.
import type { Asset } from '../lib/model/asset.ts';
import type { PublishState } from '../lib/model/publish-states.ts';
import type { Session } from './database.ts';

export interface Writing {
  /** Device; absent = the hub itself, from the file it was started with. */
  by?: string;
  now: Date;
  /** Absent = as it is; what is new becomes a draft. */
  state?: PublishState;
  /** Absent = as it is; what is new goes to the main one. */
  catalogue?: string;
  /** Leaves alone what a person changed at the hub. */
  isFile?: true;
}

/** Takes the workspace's row lock and moves its version on by `count`; returns the version before. */
export async function reserveVersions(session: Session, tenant: string, count: number): Promise<number> {
  const [row] = await session.query(
    'UPDATE touchline.workspaces SET version = version + $2 WHERE tenant_id = $1 RETURNING version',
    [tenant, count],
  );
  return Number(row?.version) - count;
}

/** Names of the fields in which two JSON objects differ. */
const differing = `ARRAY(SELECT coalesce(n.key, o.key) FROM jsonb_each(w.data) AS n
    FULL JOIN jsonb_each(g.before) AS o ON n.key = o.key
    WHERE n.value IS DISTINCT FROM o.value ORDER BY 1)`;

/** "given" sees the rows as they were before; the lock of the workspace keeps others out meanwhile. */
const write = `WITH given AS (
    SELECT e.data->>'id' AS id, $2::bigint + e.place AS version, e.data, a.data AS before,
      CASE WHEN a.is_deleted THEN '' ELSE coalesce(a.state, '') END AS from_state, a.catalogue AS from_catalogue,
      coalesce($4::text, CASE WHEN NOT a.is_deleted THEN a.state END, 'draft') AS state,
      coalesce($5::text, CASE WHEN NOT a.is_deleted THEN a.catalogue END, 'main') AS catalogue
    FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e(data, place)
    LEFT JOIN touchline.assets AS a ON a.tenant_id = $1 AND a.id = e.data->>'id'),
  written AS (
    INSERT INTO touchline.assets AS a (tenant_id, id, version, data, state, catalogue, changed_by, changed_at, shown_as)
    SELECT $1::uuid, id, version, data, state, catalogue, $6::uuid, $7::timestamptz,
      CASE WHEN state = 'published' THEN ARRAY[catalogue || '/' || (data->>'audience')] ELSE '{}' END FROM given
    ON CONFLICT (tenant_id, id) DO UPDATE SET data = excluded.data, version = excluded.version, is_deleted = false,
      deleted_at = NULL, state = excluded.state, catalogue = excluded.catalogue, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at,
      shown_as = CASE WHEN excluded.shown_as <@ a.shown_as THEN a.shown_as ELSE a.shown_as || excluded.shown_as END
    WHERE (a.is_deleted OR a.data IS DISTINCT FROM excluded.data OR a.state <> excluded.state
      OR a.catalogue <> excluded.catalogue) AND (NOT $8::boolean OR a.changed_by IS NULL)
    RETURNING a.id, a.version, a.data, a.state, a.catalogue)
  INSERT INTO touchline.asset_history (tenant_id, asset_id, version, at, device_id, from_state, to_state, catalogue,
    fields, before)
  SELECT $1::uuid, w.id, w.version, $7, $6, g.from_state, w.state, w.catalogue,
    CASE WHEN g.from_state = '' THEN '{}' ELSE ${differing}
      || CASE WHEN g.from_catalogue <> w.catalogue THEN '{catalogue}'::text[] ELSE '{}' END END,
    CASE WHEN g.before IS DISTINCT FROM w.data THEN g.before END
  FROM written AS w JOIN given AS g ON g.id = w.id RETURNING asset_id`;

/** Adds and replaces by id; returns the ids that changed. */
export async function writeAssets(
  session: Session,
  tenant: string,
  assets: readonly Asset[],
  { by, now, state, catalogue, isFile }: Writing,
): Promise<string[]> {
  if (assets.length === 0) return [];
  const before = await reserveVersions(session, tenant, assets.length);
  const rows = await session.query(write, [
    tenant,
    before,
    JSON.stringify(assets),
    state ?? null,
    catalogue ?? null,
    by ?? null,
    now,
    isFile === true,
  ]);
  return rows.map((row) => String(row.asset_id));
}

const remove = `WITH gone AS (
    SELECT id, $2::bigint + row_number() OVER (ORDER BY id) AS version, state, catalogue, data FROM touchline.assets
    WHERE tenant_id = $1 AND id = ANY($3::text[]) AND NOT is_deleted),
  removed AS (
    UPDATE touchline.assets AS a SET is_deleted = true, data = NULL, version = gone.version, deleted_at = $5,
      changed_by = $4::uuid, changed_at = $5::timestamptz
    FROM gone WHERE a.tenant_id = $1 AND a.id = gone.id RETURNING a.id)
  INSERT INTO touchline.asset_history (tenant_id, asset_id, version, at, device_id, from_state, to_state, catalogue,
    fields, before)
  SELECT $1::uuid, gone.id, gone.version, $5, $4, gone.state, '', gone.catalogue, '{}', gone.data
  FROM gone JOIN removed ON removed.id = gone.id RETURNING asset_id`;

/** Returns how many went. */
export async function removeAssets(
  session: Session,
  tenant: string,
  ids: readonly string[],
  { by, now }: Writing,
): Promise<number> {
  if (ids.length === 0) return 0;
  const before = await reserveVersions(session, tenant, ids.length);
  return (await session.query(remove, [tenant, before, ids, by ?? null, now])).length;
}
