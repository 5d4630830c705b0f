// A marketer's edits. One that was made on an older version is refused together with what stands there now, so that nobody's
// work is lost without a word.
import type { Drafted, Stored } from '../../lib/model/publishing.ts';
import { draftsSchema, saveSchema } from '../../lib/model/publishing.ts';
import { writeAssets } from '../asset-rows.ts';
import { checkAssets } from '../assets.ts';
import { envelopeOf } from '../body.ts';
import { asTenant, type Database } from '../database.ts';
import type { Device } from '../devices.ts';
import { HttpProblem } from '../http-problem.ts';
import { lockWorkspace, needCatalogue, readStored } from './stored.ts';

function conflict(stored: Stored | undefined): HttpProblem {
  if (stored === undefined) {
    return new HttpProblem(409, 'asset_gone', 'The asset was removed meanwhile. Nothing was saved.');
  }
  const message = `${stored.by || 'Somebody'} changed the asset meanwhile. Nothing was saved.`;
  return new HttpProblem(409, 'asset_changed', message, undefined, { stored });
}

/**
 * `POST /v1/publishing/save`: keeps the state; what is new becomes a draft.
 * @throws {HttpProblem} 400 for an asset that is not as the schema says; 409 with `stored` when it changed meanwhile.
 */
export async function saveAsset(
  database: Database,
  { tenant, id: by }: Device,
  body: unknown,
  now: Date,
): Promise<{ stored: Stored }> {
  const { asset: raw, baseVersion, catalogue } = envelopeOf(saveSchema, body);
  const { assets, errors } = checkAssets([raw]);
  const [asset] = assets;
  if (asset === undefined) {
    throw new HttpProblem(400, 'bad_asset', `${errors[0]?.field || 'asset'}: ${errors[0]?.message ?? ''}`);
  }
  return asTenant(database, tenant, async (session) => {
    await lockWorkspace(session, tenant);
    await needCatalogue(session, tenant, catalogue);
    const before = (await readStored(session, tenant, [asset.id])).get(asset.id);
    if ((before?.version ?? 0) !== baseVersion) throw conflict(before);
    await writeAssets(session, tenant, [asset], { by, now, ...(catalogue === undefined ? {} : { catalogue }) });
    const stored = (await readStored(session, tenant, [asset.id])).get(asset.id);
    if (stored === undefined) throw conflict(stored);
    return { stored };
  });
}

/** `POST /v1/publishing/drafts`: adds what is new, names what is there already and what is wrong. */
export async function addDrafts(
  database: Database,
  { tenant, id: by }: Device,
  body: unknown,
  now: Date,
): Promise<Drafted> {
  const { catalogue, assets: rows } = envelopeOf(draftsSchema, body);
  const { assets, errors } = checkAssets(rows);
  return asTenant(database, tenant, async (session) => {
    await lockWorkspace(session, tenant);
    await needCatalogue(session, tenant, catalogue);
    const ids = assets.map(({ id }) => id);
    const there = await readStored(session, tenant, ids);
    const fresh = assets.filter(({ id }) => !there.has(id));
    await writeAssets(session, tenant, fresh, { by, now, state: 'draft', catalogue });
    return {
      added: fresh.map(({ id }) => id),
      taken: [...there].map(([id, { state }]) => ({ id, state })),
      errors,
    };
  });
}
