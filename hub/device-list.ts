// What an admin sees and does about devices, and what a device does about its own token.
import type { Audience } from '../lib/model/asset.ts';
import { writeAudit } from './audit.ts';
import { asTenant, type Database } from './database.ts';
import { type Device, hashToken, newToken, type Role } from './devices.ts';
import { HttpProblem } from './http-problem.ts';

/** How long the old token still works: longer than an answer may be under way, too short to be of use to a thief. */
export const overlapMs = 10 * 60_000;

export interface DevicesAnswer {
  devices: {
    id: string;
    label: string;
    role: Role;
    createdAt: string;
    lastSeenAt: string;
    isRevoked: boolean;
    audience: Audience;
    /** None = all. */
    catalogues: string[];
  }[];
}

export interface RotateAnswer {
  /** Shown this once. */
  token: string;
  /** Until then the old one works too. */
  oldValidUntil: string;
}

/** `GET /v1/devices`: newest first, at most 1,000. */
export async function listDevices(database: Database, tenant: string): Promise<DevicesAnswer> {
  const rows = await asTenant(database, tenant, (session) =>
    session.query(
      `SELECT id, label, role, created_at, last_seen_at, revoked_at, audience, catalogues FROM touchline.devices
       WHERE tenant_id = $1 ORDER BY created_at DESC, id LIMIT 1000`,
      [tenant],
    ),
  );
  const devices = rows.map((row) => ({
    id: String(row.id),
    label: String(row.label),
    role: row.role as Role,
    createdAt: (row.created_at as Date).toISOString(),
    lastSeenAt: (row.last_seen_at as Date | null)?.toISOString() ?? '',
    isRevoked: row.revoked_at !== null,
    audience: row.audience as Audience,
    catalogues: row.catalogues as string[],
  }));
  return { devices };
}

/** `POST /v1/devices/me/token`. */
export async function rotateToken(database: Database, device: Device, now: Date): Promise<RotateAnswer> {
  const token = newToken();
  const until = new Date(now.getTime() + overlapMs);
  await asTenant(database, device.tenant, async (session) => {
    await session.query(
      `UPDATE touchline.devices SET previous_hash = token_hash, previous_until = $3, token_hash = $4
       WHERE tenant_id = $1 AND id = $2`,
      [device.tenant, device.id, until, hashToken(token)],
    );
    await writeAudit(session, device, now, 'device.token_rotated', device.id);
  });
  return { token, oldValidUntil: until.toISOString() };
}

/**
 * `DELETE /v1/devices/:id`.
 * @throws {HttpProblem} 404 when there is none; 409 for the last admin, after whom nobody could let anybody in.
 */
export async function revokeDevice(database: Database, device: Device, id: string, now: Date): Promise<void> {
  await asTenant(database, device.tenant, async (session) => {
    // Two admins who revoke each other at once take turns.
    await session.query('SELECT 1 FROM touchline.workspaces WHERE tenant_id = $1 FOR UPDATE', [device.tenant]);
    const rows = await session.query(
      `UPDATE touchline.devices SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL
       RETURNING role`,
      [device.tenant, id, now],
    );
    if (rows.length === 0) throw new HttpProblem(404, 'not_found', 'There is no device with this id.');
    const [left] = await session.query(
      `SELECT count(*) AS admins FROM touchline.devices
       WHERE tenant_id = $1 AND role = 'admin' AND revoked_at IS NULL`,
      [device.tenant],
    );
    if (Number(left?.admins) === 0) {
      throw new HttpProblem(409, 'last_admin', 'This is the last admin. Invite another one first.');
    }
    await writeAudit(session, device, now, 'device.revoked', id);
  });
}
