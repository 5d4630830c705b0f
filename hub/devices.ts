// Workspaces and the device tokens that open them. Only the SHA-256 of a token is kept.
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { asApp, asTenant, type Database } from './database.ts';

export type Role = 'rep' | 'marketer' | 'admin';

export interface Device {
  tenant: string;
  id: string;
  role: Role;
  workspace: string;
}

/** A hub for one team needs no choice of workspace: the first one has a fixed id. */
export const firstTenant = '00000000-0000-4000-8000-000000000001';

/** 256 random bits: too many to guess, so a plain hash is enough at rest. */
export const newToken = (): string => `tl_${randomBytes(32).toString('base64url')}`;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Creates the workspace when it is not there yet; true when it was created. */
export async function ensureWorkspace(database: Database, tenant: string, name: string): Promise<boolean> {
  return asTenant(database, tenant, async (session) => {
    const created = await session.query(
      `INSERT INTO touchline.workspaces (tenant_id, name, epoch) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id) DO NOTHING RETURNING tenant_id`,
      [tenant, name, randomUUID()],
    );
    return created.length === 1;
  });
}

export async function addDevice(
  database: Database,
  tenant: string,
  device: { label: string; role: Role; token: string },
): Promise<string> {
  const id = randomUUID();
  await asTenant(database, tenant, (session) =>
    session.query(
      'INSERT INTO touchline.devices (tenant_id, id, label, role, token_hash) VALUES ($1, $2, $3, $4, $5)',
      [tenant, id, device.label, device.role, hashToken(device.token)],
    ),
  );
  return id;
}

/** The device that holds this token, unless it was revoked. The index sees hashes only, so timing tells nothing of a token. */
export async function findDevice(database: Database, token: string): Promise<Device | undefined> {
  const tokenHash = hashToken(token);
  return asApp(database, { tokenHash }, async (session) => {
    const [row] = await session.query(
      'SELECT tenant_id, id, role, token_hash FROM touchline.devices WHERE token_hash = $1 AND revoked_at IS NULL',
      [tokenHash],
    );
    if (row === undefined) return undefined;
    if (!timingSafeEqual(Buffer.from(hashToken(String(row.token_hash))), Buffer.from(hashToken(tokenHash)))) {
      return undefined;
    }
    await session.query(`SELECT set_config('app.tenant', $1, true)`, [row.tenant_id]);
    const [workspace] = await session.query('SELECT name FROM touchline.workspaces WHERE tenant_id = $1', [
      row.tenant_id,
    ]);
    return {
      tenant: String(row.tenant_id),
      id: String(row.id),
      role: row.role as Role,
      workspace: String(workspace?.name ?? ''),
    };
  });
}
