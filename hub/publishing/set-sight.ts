// An admin narrows what a rep's device is given, or widens it again. The device starts its catalogue anew.
import type * as v from 'valibot';
import { sightSchema } from '../../lib/model/publishing.ts';
import { writeAudit } from '../audit.ts';
import { envelopeOf } from '../body.ts';
import { asTenant, type Database } from '../database.ts';
import type { Device, Role } from '../devices.ts';
import { HttpProblem } from '../http-problem.ts';

/** @throws {HttpProblem} 400: whoever keeps the catalogue has to see all of it. */
export function checkSight(role: Role, { audience, catalogues }: v.InferOutput<typeof sightSchema>): void {
  if (role === 'rep' || (audience === 'internal' && catalogues.length === 0)) return;
  throw new HttpProblem(400, 'not_a_rep', `Only what a rep sees can be narrowed; this one is ${role}.`);
}

/**
 * `PUT /v1/devices/:id/sight`.
 * @throws {HttpProblem} 404 when there is no such device; 400 when it is no rep's.
 */
export async function setSight(
  database: Database,
  device: Device,
  id: string,
  body: unknown,
  now: Date,
): Promise<void> {
  const sight = envelopeOf(sightSchema, body);
  await asTenant(database, device.tenant, async (session) => {
    const [row] = await session.query(
      'SELECT role FROM touchline.devices WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL FOR UPDATE',
      [device.tenant, id],
    );
    if (row === undefined) throw new HttpProblem(404, 'not_found', 'There is no device with this id.');
    checkSight(row.role as Role, sight);
    const changed = await session.query(
      `UPDATE touchline.devices SET audience = $3, catalogues = $4::text[], sight_epoch = sight_epoch + 1
       WHERE tenant_id = $1 AND id = $2 AND (audience <> $3 OR catalogues <> $4::text[]) RETURNING id`,
      [device.tenant, id, sight.audience, sight.catalogues],
    );
    if (changed.length === 0) return;
    const detail = { audience: sight.audience, catalogues: sight.catalogues.join(', ') };
    await writeAudit(session, device, now, 'device.sight_changed', id, detail);
  });
}
