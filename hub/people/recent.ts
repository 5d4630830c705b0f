// `POST /v1/people/recent`: so that a person is not pressed from two sides, a rep is told when colleagues were in touch. Day,
// kind and the colleague's name: never a text, a place or an id, and nothing of another workspace. The question is not kept.
import type { RecentAnswer } from '../../lib/connectors/hub-protocol.ts';
import { recentSchema } from '../../lib/connectors/hub-protocol.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { envelopeOf } from '../body.ts';
import { asTenant, type Database } from '../database.ts';
import type { Device } from '../devices.ts';
import { byKeys, parametersOf } from './erase.ts';
import { foldKey } from './keys.ts';

const dayMs = 86_400_000;
/** A busy person of a large team; beyond that the count says enough. */
const most = 200;

/**
 * Touches of other browsers that carry one of the keys, or that such a browser filed under the same person. What happened within
 * the days was also received within them, so only rows received since then are looked at; `occurredAt` decides.
 */
const since = `WITH named AS (
    SELECT device_id, data->>'personId' AS person_id FROM touchline.touches WHERE tenant_id = $1 AND (${byKeys})
  ), asking AS (SELECT label FROM touchline.devices WHERE tenant_id = $1 AND id = $6::uuid)
  SELECT t.data->>'occurredAt' AS at, t.data->>'kind' AS kind, d.label,
    t.signed_by = $6::uuid OR (d.label <> '' AND d.label = (SELECT label FROM asking)) AS is_own
  FROM touchline.touches AS t LEFT JOIN touchline.devices AS d ON d.tenant_id = t.tenant_id AND d.id = t.signed_by
  WHERE t.tenant_id = $1 AND t.device_id <> $7::uuid AND NOT t.is_undone AND t.data IS NOT NULL AND t.received_at >= $8
    AND ((${byKeys}) OR (t.data->>'personId' <> ''
      AND (t.device_id, t.data->>'personId') IN (SELECT device_id, person_id FROM named)))
  ORDER BY t.version DESC LIMIT ${most}`;

/** An unknown person and one without a touch look the same: an empty list. */
export async function recentTouches(
  database: Database,
  device: Device,
  body: unknown,
  now: Date,
): Promise<RecentAnswer> {
  const { keys, deviceId, days } = envelopeOf(recentSchema, body);
  const folded = [...new Set(keys.map(foldKey).filter((key) => key !== undefined))];
  if (folded.length === 0) return { touches: [] };
  // A day more: a colleague's day may have begun before ours.
  const from = new Date(now.getTime() - (days + 1) * dayMs);
  const rows = await asTenant(database, device.tenant, (session) =>
    session.query(since, [...parametersOf(device.tenant, folded), device.id, deviceId, from]),
  );
  return {
    touches: rows
      .filter(({ at }) => Date.parse(String(at)) >= from.getTime())
      .map(({ at, kind, label, is_own }) => ({
        day: String(at).slice(0, 10),
        kind: kind as Touch['kind'],
        by: String(label ?? ''),
        isOwn: is_own === true,
      })),
  };
}
