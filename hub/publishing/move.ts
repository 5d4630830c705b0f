// From draft to review to published to archived, and back. Each move raises the asset's version, so that devices hear of it,
// and leaves a line in the audit. Nobody moves a version they have not seen.
import { nextStates, type PublishState } from '../../lib/model/publish-states.ts';
import { type Moved, moveSchema, type Stored } from '../../lib/model/publishing.ts';
import { reserveVersions } from '../asset-rows.ts';
import { writeAudit } from '../audit.ts';
import { envelopeOf } from '../body.ts';
import { asTenant, type Database } from '../database.ts';
import type { Device } from '../devices.ts';
import { lockWorkspace, readStored } from './stored.ts';

type Wish = { id: string; version: number };

const move = `WITH wanted AS (
    SELECT a.id, a.state AS from_state, $2::bigint + w.place AS version FROM touchline.assets AS a
    JOIN unnest($3::text[]) WITH ORDINALITY AS w(id, place) ON w.id = a.id WHERE a.tenant_id = $1),
  moved AS (
    UPDATE touchline.assets AS a SET state = $4, version = wanted.version, changed_by = $5::uuid,
      changed_at = $6::timestamptz,
      shown_as = CASE WHEN $4 = 'published' AND NOT a.catalogue || '/' || (a.data->>'audience') = ANY(a.shown_as)
        THEN a.shown_as || (a.catalogue || '/' || (a.data->>'audience')) ELSE a.shown_as END
    FROM wanted WHERE a.tenant_id = $1 AND a.id = wanted.id
    RETURNING a.id, a.version, wanted.from_state, a.catalogue)
  INSERT INTO touchline.asset_history (tenant_id, asset_id, version, at, device_id, from_state, to_state, catalogue,
    fields)
  SELECT $1::uuid, id, version, $6, $5, from_state, $4, catalogue, '{}' FROM moved
  RETURNING asset_id, version, from_state`;

function refusalOf(
  { id, version }: Wish,
  to: PublishState,
  stored: Stored | undefined,
): Moved['refused'][number] | undefined {
  if (stored === undefined) return { id, code: 'gone', by: '' };
  const { by, state } = stored;
  if (stored.version !== version) return { id, code: 'changed', by, state };
  return nextStates[state].includes(to) ? undefined : { id, code: 'not_allowed', by, state };
}

/** `POST /v1/publishing/move`: each asset alone; what may not move is named with the reason. */
export async function moveAssets(database: Database, device: Device, body: unknown, now: Date): Promise<Moved> {
  const { to, assets } = envelopeOf(moveSchema, body);
  const { tenant, id: by } = device;
  const wishes = [...new Map(assets.map((wish) => [wish.id, wish])).values()];
  return asTenant(database, tenant, async (session) => {
    await lockWorkspace(session, tenant);
    const there = await readStored(
      session,
      tenant,
      wishes.map(({ id }) => id),
    );
    const refused = wishes.flatMap((wish) => refusalOf(wish, to, there.get(wish.id)) ?? []);
    const kept = new Set(refused.map(({ id }) => id));
    const ids = wishes.map(({ id }) => id).filter((id) => !kept.has(id));
    const before = await reserveVersions(session, tenant, ids.length);
    const rows = await session.query(move, [tenant, before, ids, to, by, now]);
    for (const row of rows) {
      const detail = { from: String(row.from_state), to, version: Number(row.version) };
      await writeAudit(session, device, now, 'asset.moved', String(row.asset_id), detail);
    }
    return { moved: rows.map((row) => ({ id: String(row.asset_id), version: Number(row.version) })), refused };
  });
}
