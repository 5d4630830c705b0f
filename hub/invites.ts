// How a device gets its token: an admin makes an invite, the device redeems it once. Both tokens are shown once and kept
// as hashes.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import type { Audience } from '../lib/model/asset.ts';
import { sightSchema } from '../lib/model/publishing.ts';
import { writeAudit } from './audit.ts';
import { envelopeOf, unstorableField } from './body.ts';
import { asApp, asTenant, type Database } from './database.ts';
import { type Device, hashToken, insertDevice, newToken, type Role, roles } from './devices.ts';
import { HttpProblem } from './http-problem.ts';
import { checkSight } from './publishing/set-sight.ts';

const hourMs = 3_600_000;

const labelSchema = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(100),
  v.check((text) => unstorableField(text) === undefined, 'a character that cannot be stored'),
);

export const inviteSchema = v.object({
  role: v.picklist(roles),
  /** Whose device it will be, for the list of devices. */
  label: v.optional(labelSchema, ''),
  /** Hours until it expires. */
  hours: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(720)), 72),
  /** What a rep's device is given: assets up to this audience, of these catalogues (none = all). */
  audience: v.optional(sightSchema.entries.audience, 'internal'),
  catalogues: v.optional(sightSchema.entries.catalogues, []),
});

export const redeemSchema = v.object({
  invite: v.pipe(v.string(), v.minLength(10), v.maxLength(200)),
  label: v.optional(labelSchema, ''),
});

export interface InviteAnswer {
  id: string;
  role: Role;
  expiresAt: string;
  /** Shown this once. */
  invite: string;
}

export interface InvitesAnswer {
  invites: {
    id: string;
    role: Role;
    label: string;
    createdAt: string;
    expiresAt: string;
    state: 'open' | 'redeemed' | 'expired' | 'revoked';
  }[];
}

export interface RedeemAnswer {
  token: string;
  deviceId: string;
  role: Role;
  workspace: string;
}

/** `POST /v1/invites`. */
export async function createInvite(
  database: Database,
  device: Device,
  body: unknown,
  now: Date,
): Promise<InviteAnswer> {
  const { role, label, hours, audience, catalogues } = envelopeOf(inviteSchema, body);
  checkSight(role, { audience, catalogues });
  const [id, invite] = [randomUUID(), newToken('tli')];
  const expiresAt = new Date(now.getTime() + hours * hourMs);
  await asTenant(database, device.tenant, async (session) => {
    await session.query(
      `INSERT INTO touchline.invites (tenant_id, id, role, label, token_hash, created_by, created_at, expires_at,
         audience, catalogues) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[])`,
      [device.tenant, id, role, label, hashToken(invite), device.id, now, expiresAt, audience, catalogues],
    );
    await writeAudit(session, device, now, 'invite.created', id, { role, hours });
  });
  return { id, role, expiresAt: expiresAt.toISOString(), invite };
}

/** `GET /v1/invites`: newest first, at most 200. */
export async function listInvites(database: Database, tenant: string, now: Date): Promise<InvitesAnswer> {
  const rows = await asTenant(database, tenant, (session) =>
    session.query(
      `SELECT id, role, label, created_at, expires_at,
         CASE WHEN redeemed_at IS NOT NULL THEN 'redeemed' WHEN revoked_at IS NOT NULL THEN 'revoked'
           WHEN expires_at <= $2 THEN 'expired' ELSE 'open' END AS state
       FROM touchline.invites WHERE tenant_id = $1 ORDER BY created_at DESC, id LIMIT 200`,
      [tenant, now],
    ),
  );
  const invites = rows.map((row) => ({
    id: String(row.id),
    role: row.role as Role,
    label: String(row.label),
    createdAt: (row.created_at as Date).toISOString(),
    expiresAt: (row.expires_at as Date).toISOString(),
    state: row.state as InvitesAnswer['invites'][number]['state'],
  }));
  return { invites };
}

/**
 * `DELETE /v1/invites/:id`.
 * @throws {HttpProblem} 404 when there is no open invite of this id.
 */
export async function revokeInvite(database: Database, device: Device, id: string, now: Date): Promise<void> {
  await asTenant(database, device.tenant, async (session) => {
    const rows = await session.query(
      `UPDATE touchline.invites SET revoked_at = $3
       WHERE tenant_id = $1 AND id = $2 AND redeemed_at IS NULL AND revoked_at IS NULL RETURNING id`,
      [device.tenant, id, now],
    );
    if (rows.length === 0) throw new HttpProblem(404, 'not_found', 'There is no open invite with this id.');
    await writeAudit(session, device, now, 'invite.revoked', id);
  });
}

/**
 * `POST /v1/redeem`, the one way in without a device token.
 * @throws {HttpProblem} 410 for an invite that is unknown, used, revoked or expired; which of them is not told.
 */
export async function redeem(database: Database, body: unknown, now: Date): Promise<RedeemAnswer> {
  const given = envelopeOf(redeemSchema, body);
  const tokenHash = hashToken(given.invite);
  const refused = () =>
    new HttpProblem(410, 'invite_void', 'This invite does not work, or no longer. Ask your admin for a new one.');
  return asApp(database, { tokenHash }, async (session) => {
    const [seen] = await session.query('SELECT tenant_id FROM touchline.invites WHERE token_hash = $1', [tokenHash]);
    if (seen === undefined) throw refused();
    const tenant = String(seen.tenant_id);
    await session.query(`SELECT set_config('app.tenant', $1, true)`, [tenant]);
    const deviceId = randomUUID();
    // Only one of two at once finds it open.
    const [invite] = await session.query(
      `UPDATE touchline.invites SET redeemed_at = $3, device_id = $4
       WHERE tenant_id = $1 AND token_hash = $2 AND redeemed_at IS NULL AND revoked_at IS NULL AND expires_at > $3
       RETURNING id, role, label, audience, catalogues`,
      [tenant, tokenHash, now, deviceId],
    );
    if (invite === undefined) throw refused();
    const [token, role] = [newToken(), invite.role as Role];
    const label = given.label || String(invite.label) || 'device';
    const [audience, catalogues] = [invite.audience as Audience, invite.catalogues as string[]];
    await insertDevice(session, tenant, { id: deviceId, label, role, token, audience, catalogues });
    await writeAudit(session, { tenant, id: deviceId }, now, 'invite.redeemed', String(invite.id), { role });
    const [workspace] = await session.query('SELECT name FROM touchline.workspaces WHERE tenant_id = $1', [tenant]);
    return { token, deviceId, role, workspace: String(workspace?.name ?? '') };
  });
}
