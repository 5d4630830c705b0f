// Several catalogues in one workspace. Each asset stands in exactly one; a rep's device may be given some of them only.

import { mainCatalogue } from '../../lib/model/publish-states.ts';
import { type Catalogues, catalogueIdSchema, catalogueSchema } from '../../lib/model/publishing.ts';
import { writeAudit } from '../audit.ts';
import { envelopeOf, unstorableField } from '../body.ts';
import { asTenant, type Database } from '../database.ts';
import type { Device } from '../devices.ts';
import { HttpProblem } from '../http-problem.ts';
import { lockWorkspace, whoAndWhen } from './stored.ts';

/** `GET /v1/catalogues`: by name, with the number of their assets. */
export async function listCatalogues(database: Database, tenant: string): Promise<Catalogues> {
  const rows = await asTenant(database, tenant, (session) =>
    session.query(
      `SELECT c.id, c.name, d.label AS by, c.created_at AS at,
         (SELECT count(*) FROM touchline.assets AS a
          WHERE a.tenant_id = $1 AND a.catalogue = c.id AND NOT a.is_deleted) AS assets
       FROM touchline.catalogues AS c LEFT JOIN touchline.devices AS d ON d.tenant_id = $1 AND d.id = c.created_by
       WHERE c.tenant_id = $1 ORDER BY c.name, c.id`,
      [tenant],
    ),
  );
  const catalogues = rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    assets: Number(row.assets),
    ...whoAndWhen(row),
  }));
  return { catalogues };
}

/** `PUT /v1/catalogues`: makes one, or renames the one with this id. */
export async function saveCatalogue(database: Database, device: Device, body: unknown, now: Date): Promise<void> {
  const { id, name } = envelopeOf(catalogueSchema, body);
  if (unstorableField(name) !== undefined) {
    throw new HttpProblem(400, 'bad_envelope', 'name: a character that cannot be stored');
  }
  await asTenant(database, device.tenant, async (session) => {
    const [made] = await session.query(
      `INSERT INTO touchline.catalogues AS c (tenant_id, id, name, created_by, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (tenant_id, id) DO UPDATE SET name = excluded.name WHERE c.name <> excluded.name
       RETURNING (xmax = 0) AS is_new`,
      [device.tenant, id, name, device.id, now],
    );
    if (made === undefined) return;
    await writeAudit(session, device, now, made.is_new === true ? 'catalogue.created' : 'catalogue.renamed', id);
  });
}

/**
 * `DELETE /v1/catalogues`: an empty one; one that is not there is as good as removed.
 * @throws {HttpProblem} 409 for the main one, and while there are assets in it.
 */
export async function removeCatalogue(database: Database, device: Device, body: unknown, now: Date): Promise<void> {
  const { id } = envelopeOf(catalogueIdSchema, body);
  if (id === mainCatalogue) throw new HttpProblem(409, 'main_catalogue', 'The main catalogue stays.');
  await asTenant(database, device.tenant, async (session) => {
    await lockWorkspace(session, device.tenant);
    const [held] = await session.query(
      'SELECT count(*) AS count FROM touchline.assets WHERE tenant_id = $1 AND catalogue = $2 AND NOT is_deleted',
      [device.tenant, id],
    );
    if (Number(held?.count) > 0) {
      throw new HttpProblem(409, 'not_empty', `There are ${Number(held?.count)} assets in it. Move them first.`);
    }
    const gone = await session.query('DELETE FROM touchline.catalogues WHERE tenant_id = $1 AND id = $2 RETURNING id', [
      device.tenant,
      id,
    ]);
    if (gone.length > 0) await writeAudit(session, device, now, 'catalogue.removed', id);
  });
}
