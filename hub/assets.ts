// The catalogue's way in, and its list. A changed asset gets a version of its own, so that a pull can be cut anywhere.
import * as v from 'valibot';
import { type Asset, assetSchema } from '../lib/model/asset.ts';
import type { AssetsAnswer, PutAssetsAnswer } from './answers.ts';
import { removeAssets, writeAssets } from './asset-rows.ts';
import { envelopeOf, firstIssue, unstorableField } from './body.ts';
import { asTenant, type Database } from './database.ts';
import type { Device } from './devices.ts';
import { isVisible, sightParams } from './sight.ts';

/** Assets a request or a statement carries. */
const mostAssets = 500;

export const putAssetsSchema = v.object({
  assets: v.pipe(v.array(v.unknown()), v.maxLength(mostAssets)),
  /** Ids that leave the catalogue. */
  remove: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(mostAssets)), []),
});

/** Splits rows into assets (a repeated id counts once, the last one wins) and errors. */
export function checkAssets(rows: readonly unknown[]): { assets: Asset[]; errors: PutAssetsAnswer['errors'] } {
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

/**
 * `PUT /v1/assets`: adds and replaces by id, removes what is named. Publishes at once, whatever stood there.
 * @throws {HttpProblem} 400 when the envelope itself is wrong.
 */
export async function putAssets(
  database: Database,
  { tenant, id: by }: Device,
  body: unknown,
  now: Date,
): Promise<PutAssetsAnswer> {
  const envelope = envelopeOf(putAssetsSchema, body);
  const { assets, errors } = checkAssets(envelope.assets);
  return asTenant(database, tenant, async (session) => {
    const written = (await writeAssets(session, tenant, assets, { by, now, state: 'published' })).length;
    const ids = [...new Set(envelope.remove)].filter((id) => unstorableField(id) === undefined);
    const removed = await removeAssets(session, tenant, ids, { by, now });
    return { written, unchanged: assets.length - written, removed, errors };
  });
}

/**
 * Loads a catalogue of any size, as on start-up: one transaction per 500 assets. What a person changed at the hub stays as
 * that person left it.
 */
export async function loadCatalogue(
  database: Database,
  tenant: string,
  rows: readonly unknown[],
  now: Date,
): Promise<PutAssetsAnswer> {
  const { assets, errors } = checkAssets(rows);
  let written = 0;
  for (let start = 0; start < assets.length; start += mostAssets) {
    const part = assets.slice(start, start + mostAssets);
    const given = { now, state: 'published', isFile: true } as const;
    written += (await asTenant(database, tenant, (session) => writeAssets(session, tenant, part, given))).length;
  }
  return { written, unchanged: assets.length - written, removed: 0, errors };
}

/** `GET /v1/assets`: what this device may see. */
export async function listAssets(
  database: Database,
  { tenant, sight }: Device,
  offset: number,
  limit: number,
): Promise<AssetsAnswer> {
  const given = sightParams(sight);
  return asTenant(database, tenant, async (session) => {
    const rows = await session.query(
      `SELECT a.data FROM touchline.assets AS a WHERE a.tenant_id = $1 AND ${isVisible('a', '$4', '$5')}
       ORDER BY a.id LIMIT $2 OFFSET $3`,
      [tenant, limit, offset, ...given],
    );
    const [count] = await session.query(
      `SELECT count(*) AS total FROM touchline.assets AS a WHERE a.tenant_id = $1 AND ${isVisible('a', '$2', '$3')}`,
      [tenant, ...given],
    );
    return { assets: rows.map((row) => row.data as Asset), total: Number(count?.total) };
  });
}
