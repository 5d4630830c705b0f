// `/v1/people`: an admin erases a person or hands out the copy that the person may ask for. Keys come in the body, never
// in the address: addresses end up in logs.
import * as v from 'valibot';
import type { Touch } from '../../lib/model/touch.ts';
import { writeAudit } from '../audit.ts';
import { envelopeOf } from '../body.ts';
import { asTenant, type Database } from '../database.ts';
import type { Device } from '../devices.ts';
import { erasePerson, findTouches, isErased } from './erase.ts';
import { foldKey } from './keys.ts';

export const peopleSchema = v.object({
  /** `email:ann@example.com`, `linkedin:ann-example`, `member:…`, `lead:…`. */
  keys: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.maxLength(300),
        v.check((key) => foldKey(key) !== undefined, 'expected email:…, linkedin:…, member:… or lead:…'),
      ),
    ),
    v.minLength(1),
    v.maxLength(50),
  ),
});

export interface EraseAnswer {
  /** Touches whose data is gone. */
  touches: number;
}

export interface PersonExport {
  keys: string[];
  exportedAt: string;
  /** True when a person with one of the keys was erased here before. */
  wasErased: boolean;
  touches: { id: string; receivedAt: string; touch: Touch }[];
}

const foldedKeys = (body: unknown): string[] => [
  ...new Set(
    envelopeOf(peopleSchema, body)
      .keys.map(foldKey)
      .filter((key) => key !== undefined),
  ),
];

/** `DELETE /v1/people`. Also for a person of whom there is nothing yet: a touch that comes later is not kept. */
export async function erase(database: Database, device: Device, body: unknown, now: Date): Promise<EraseAnswer> {
  const keys = foldedKeys(body);
  return asTenant(database, device.tenant, async (session) => {
    const [workspace] = await session.query(
      'SELECT version, person_salt FROM touchline.workspaces WHERE tenant_id = $1 FOR UPDATE',
      [device.tenant],
    );
    const [version, salt] = [Number(workspace?.version), String(workspace?.person_salt)];
    const touches = await erasePerson(session, device.tenant, salt, keys, version, now);
    await session.query('UPDATE touchline.workspaces SET version = $2 WHERE tenant_id = $1', [
      device.tenant,
      version + touches,
    ]);
    await writeAudit(session, device, now, 'person.erased', '', { touches, keys: keys.length, by: 'admin' });
    return { touches };
  });
}

/** `POST /v1/people/export`. */
export async function exportPerson(
  database: Database,
  device: Device,
  body: unknown,
  now: Date,
): Promise<PersonExport> {
  const keys = foldedKeys(body);
  return asTenant(database, device.tenant, async (session) => {
    const [workspace] = await session.query('SELECT person_salt FROM touchline.workspaces WHERE tenant_id = $1', [
      device.tenant,
    ]);
    const wasErased = await isErased(session, device.tenant, String(workspace?.person_salt), keys);
    const rows = await findTouches(session, device.tenant, keys);
    await writeAudit(session, device, now, 'person.exported', '', { touches: rows.length, keys: keys.length });
    const touches = rows.map((row) => ({
      id: String(row.id),
      receivedAt: (row.received_at as Date).toISOString(),
      touch: row.data as Touch,
    }));
    return { keys, exportedAt: now.toISOString(), wasErased, touches };
  });
}
