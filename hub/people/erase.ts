// Forgets a person in one workspace: the data of every touch about them goes, ids stay, and a hash keeps late puts out.
import type { Touch } from '../../lib/model/touch.ts';
import type { Row, Session } from '../database.ts';
import { hashKey, keysOf, spellingsOf } from './keys.ts';

/** Parameters: the workspace, then the spellings of each kind of key; see `parametersOf`. */
export const byKeys = `(lower(data->'person'->>'email') = ANY($2) AND data->'person'->>'email' <> '')
  OR (lower(data->'person'->>'linkedinSlug') = ANY($3) AND data->'person'->>'linkedinSlug' <> '')
  OR data->'person'->>'linkedinMemberId' = ANY($4) OR data->'person'->>'salesNavLeadId' = ANY($5)`;

export const parametersOf = (tenant: string, keys: readonly string[]): unknown[] => [
  tenant,
  ...['email', 'linkedin', 'member', 'lead'].map((kind) => spellingsOf(keys, kind)),
];

/**
 * Touches about the person: those with one of the folded keys, and those that the same device filed under the same
 * person, because there a touch may carry only a name.
 */
export async function findTouches(session: Session, tenant: string, keys: readonly string[]): Promise<Row[]> {
  return session.query(
    `WITH named AS (
       SELECT device_id, data->>'personId' AS person_id FROM touchline.touches WHERE tenant_id = $1 AND (${byKeys})
     )
     SELECT id, version, data, received_at FROM touchline.touches
     WHERE tenant_id = $1 AND data IS NOT NULL AND ((${byKeys})
       OR (data->>'personId' <> '' AND (device_id, data->>'personId') IN (SELECT device_id, person_id FROM named)))
     ORDER BY version`,
    parametersOf(tenant, keys),
  );
}

/**
 * Erases under the lock of the workspace's row, which the caller holds. Each touch becomes an undone one with a version
 * of its own, so that webhooks pass the erasure on.
 * @param version the workspace's version before; returns how many were added to it.
 */
export async function erasePerson(
  session: Session,
  tenant: string,
  salt: string,
  keys: readonly string[],
  version: number,
  now: Date,
): Promise<number> {
  const rows = await findTouches(session, tenant, keys);
  const every = new Set([...keys, ...rows.flatMap((row) => keysOf((row.data as Touch).person))]);
  await session.query(
    `INSERT INTO touchline.erased (tenant_id, key_hash, erased_at) SELECT $1::uuid, hash, $3::timestamptz
     FROM unnest($2::text[]) AS hash ON CONFLICT (tenant_id, key_hash) DO NOTHING`,
    [tenant, [...every].map((key) => hashKey(salt, key)), now],
  );
  await session.query(
    `UPDATE touchline.touches AS t SET is_undone = true, data = NULL, version = $2::bigint + e.place
     FROM unnest($3::uuid[]) WITH ORDINALITY AS e(id, place) WHERE t.tenant_id = $1 AND t.id = e.id`,
    [tenant, version, rows.map((row) => row.id)],
  );
  return rows.length;
}

/** True when somebody with one of these keys was erased here. */
export async function isErased(
  session: Session,
  tenant: string,
  salt: string,
  keys: readonly string[],
): Promise<boolean> {
  if (keys.length === 0) return false;
  const rows = await session.query(
    'SELECT 1 FROM touchline.erased WHERE tenant_id = $1 AND key_hash = ANY($2) LIMIT 1',
    [tenant, keys.map((key) => hashKey(salt, key))],
  );
  return rows.length > 0;
}
