// What became of each asset, counted across the team. Rows carry a context cell, never a person.
import * as v from 'valibot';
import { type Usage, type UsageStep, usageSchema, usageSteps } from '../lib/model/usage.ts';
import type { FunnelAnswer, UsageAnswer } from './answers.ts';
import { envelopeOf, unstorableField } from './body.ts';
import { asTenant, type Database } from './database.ts';
import type { Device } from './devices.ts';
import { isVisible, seesAll, sightParams } from './sight.ts';

/** As `usagePushSchema`, but each row is checked alone: one broken row must not hold back the others for ever. */
export const addUsageSchema = v.object({ rows: v.pipe(v.array(v.unknown()), v.maxLength(500)) });

const dayMs = 86_400_000;

/** The instant in UTC, or nothing for what no calendar has (30 February passes the schema) or a clock far off. */
function instant(text: string): string | undefined {
  const time = Date.parse(text);
  return time > Date.UTC(2000) && time < Date.UTC(2100) ? new Date(time).toISOString() : undefined;
}

/**
 * `POST /v1/usage`: a row counts once per device and id.
 * @throws {HttpProblem} 400 when the envelope itself is wrong.
 */
export async function addUsage(database: Database, device: Device, body: unknown): Promise<UsageAnswer> {
  const envelope = envelopeOf(addUsageSchema, body);
  const rows: Usage[] = [];
  for (const raw of envelope.rows) {
    const parsed = v.safeParse(usageSchema, raw);
    const at = parsed.success ? instant(parsed.output.at) : undefined;
    if (parsed.success && at !== undefined && unstorableField(raw) === undefined) rows.push({ ...parsed.output, at });
  }
  // In one order everywhere, so that two posts at once cannot wait for each other in a ring.
  rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  const added = await asTenant(database, device.tenant, (session) =>
    session.query(
      `INSERT INTO touchline.usage (tenant_id, device_id, id, asset_id, step, host, persona, industry, stage, at)
       SELECT $1::uuid, $2::uuid, r.id, r."assetId", r.step, r.host, r.persona, r.industry, r.stage, r.at
       FROM jsonb_to_recordset($3::jsonb) AS r(id text, "assetId" text, step text, host text, persona text,
         industry text, stage text, at timestamptz)
       ON CONFLICT (tenant_id, device_id, id) DO NOTHING RETURNING id`,
      [device.tenant, device.id, JSON.stringify(rows)],
    ),
  );
  return {
    accepted: added.length,
    duplicates: rows.length - added.length,
    rejected: envelope.rows.length - rows.length,
  };
}

const noSteps = (): Record<UsageStep, number> =>
  Object.fromEntries(usageSteps.map((step) => [step, 0])) as Record<UsageStep, number>;

/** `GET /v1/usage/funnel`: also the assets that nobody used, so that the denominator is there; `isGone` = no longer published. */
export async function funnel(
  database: Database,
  { tenant, sight }: Device,
  days: number,
  now: Date,
): Promise<FunnelAnswer> {
  const since = new Date(now.getTime() - days * dayMs);
  return asTenant(database, tenant, async (session) => {
    const assets = await session.query(
      `SELECT a.id, a.data->>'title' AS title, a.data->>'type' AS type FROM touchline.assets AS a
       WHERE a.tenant_id = $1 AND ${isVisible('a', '$2', '$3')} ORDER BY a.id`,
      [tenant, ...sightParams(sight)],
    );
    const counts = await session.query(
      `SELECT asset_id, step, count(*) AS count FROM touchline.usage
       WHERE tenant_id = $1 AND at >= $2 GROUP BY asset_id, step ORDER BY asset_id`,
      [tenant, since],
    );
    const [devices] = await session.query(
      'SELECT count(DISTINCT device_id) AS count FROM touchline.usage WHERE tenant_id = $1 AND at >= $2',
      [tenant, since],
    );
    const rows = new Map<string, FunnelAnswer['rows'][number]>();
    for (const { id, title, type } of assets) {
      const assetId = String(id);
      rows.set(assetId, { assetId, title: String(title), type: String(type), isGone: false, steps: noSteps() });
    }
    const totals = noSteps();
    for (const { asset_id, step, count } of counts) {
      const assetId = String(asset_id);
      // What a device may not see is not told by its numbers either.
      if (!rows.has(assetId) && !seesAll(sight)) continue;
      const row = rows.get(assetId) ?? { assetId, title: '', type: '', isGone: true, steps: noSteps() };
      row.steps[step as UsageStep] = Number(count);
      totals[step as UsageStep] += Number(count);
      rows.set(assetId, row);
    }
    return { days, reps: Number(devices?.count), totals, rows: [...rows.values()] };
  });
}
