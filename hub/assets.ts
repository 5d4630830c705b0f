// The catalogue's way in, and its list. A changed asset gets a version of its own, so that a pull can be cut anywhere.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../lib/model/asset.ts';
import type { AssetsAnswer, PutAssetsAnswer } from './answers.ts';
import { envelopeOf, firstIssue, unstorableField } from './body.ts';
import { asTenant, type Database, type Session } from './database.ts';

/** Assets a request or a statement carries. */
const mostAssets = 500;

export const putAssetsSchema = v.object({
  assets: v.pipe(v.array(v.unknown()), v.maxLength(mostAssets)),
  /** Ids that leave the catalogue. */
  remove: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(mostAssets)), []),
});

/** Splits rows into assets (a repeated id counts once, the last one wins) and errors. */
function checkAssets(rows: readonly unknown[]): { assets: Asset[]; errors: PutAssetsAnswer['errors'] } {
  const assets = new Map<string, Asset>();
  const errors: PutAssetsAnswer['errors'] = [];
  for (const [index, row] of rows.entries()) {
    const given = typeof row === 'object' && row !== null && 'id' in row ? row.id : '';
    const id = typeof given === 'string' ? given.slice(0, 200) : '';
    const parsed = v.safeParse(assetSchema, row);
    const field = parsed.success ? unstorableField(parsed.output) : undefined;
    if (!parsed.success) errors.push({ index, id, ...firstIssue(parsed.issues) });
    else if (field !== undefined) errors.push({ index, id, field, message: 'a character that cannot be stored' });
    else assets.set(parsed.output.id, parsed.output);
  }
  return { assets: [...assets.values()], errors };
}

/** Takes the workspace's row lock and moves its version on by `count`; returns the version before. */
async function reserveVersions(session: Session, tenant: string, count: number): Promise<number> {
  const [row] = await session.query(
    'UPDATE touchline.workspaces SET version = version + $2 WHERE tenant_id = $1 RETURNING version',
    [tenant, count],
  );
  return Number(row?.version) - count;
}

async function writeAssets(session: Session, tenant: string, assets: readonly Asset[]): Promise<number> {
  if (assets.length === 0) return 0;
  const before = await reserveVersions(session, tenant, assets.length);
  const rows = await session.query(
    `INSERT INTO touchline.assets AS a (tenant_id, id, version, data)
     SELECT $1::uuid, e.data->>'id', $2::bigint + e.place, e.data
     FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS e(data, place)
     ON CONFLICT (tenant_id, id) DO UPDATE SET data = excluded.data, version = excluded.version, is_deleted = false,
       deleted_at = NULL
     WHERE a.is_deleted OR a.data IS DISTINCT FROM excluded.data RETURNING id`,
    [tenant, before, JSON.stringify(assets)],
  );
  return rows.length;
}

async function removeAssets(session: Session, tenant: string, ids: readonly string[], now: Date): Promise<number> {
  let removed = 0;
  for (const id of new Set(ids)) {
    if (unstorableField(id) !== undefined) continue;
    const before = await reserveVersions(session, tenant, 1);
    const rows = await session.query(
      `UPDATE touchline.assets SET is_deleted = true, data = NULL, version = $3, deleted_at = $4
       WHERE tenant_id = $1 AND id = $2 AND NOT is_deleted RETURNING id`,
      [tenant, id, before + 1, now],
    );
    removed += rows.length;
  }
  return removed;
}

/**
 * `PUT /v1/assets`: adds and replaces by id, removes what is named.
 * @throws {HttpProblem} 400 when the envelope itself is wrong.
 */
export async function putAssets(
  database: Database,
  tenant: string,
  body: unknown,
  now: Date,
): Promise<PutAssetsAnswer> {
  const envelope = envelopeOf(putAssetsSchema, body);
  const { assets, errors } = checkAssets(envelope.assets);
  return asTenant(database, tenant, async (session) => {
    const written = await writeAssets(session, tenant, assets);
    const removed = await removeAssets(session, tenant, envelope.remove, now);
    return { written, unchanged: assets.length - written, removed, errors };
  });
}

/** Loads a catalogue of any size, as on start-up: one transaction per 500 assets. */
export async function loadCatalogue(
  database: Database,
  tenant: string,
  rows: readonly unknown[],
): Promise<PutAssetsAnswer> {
  const { assets, errors } = checkAssets(rows);
  let written = 0;
  for (let start = 0; start < assets.length; start += mostAssets) {
    const part = assets.slice(start, start + mostAssets);
    written += await asTenant(database, tenant, (session) => writeAssets(session, tenant, part));
  }
  return { written, unchanged: assets.length - written, removed: 0, errors };
}

/** `GET /v1/assets`. */
export async function listAssets(
  database: Database,
  tenant: string,
  offset: number,
  limit: number,
): Promise<AssetsAnswer> {
  return asTenant(database, tenant, async (session) => {
    const rows = await session.query(
      'SELECT data FROM touchline.assets WHERE tenant_id = $1 AND NOT is_deleted ORDER BY id LIMIT $2 OFFSET $3',
      [tenant, limit, offset],
    );
    const [count] = await session.query(
      'SELECT count(*) AS total FROM touchline.assets WHERE tenant_id = $1 AND NOT is_deleted',
      [tenant],
    );
    return { assets: rows.map((row) => row.data as Asset), total: Number(count?.total) };
  });
}
