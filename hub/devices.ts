// Workspaces and the device tokens that open them. Only the SHA-256 of a token is kept.
import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import type { Audience } from '../lib/model/asset.ts';
import { mainCatalogue } from '../lib/model/publish-states.ts';
import { asApp, asTenant, type Database, type Session } from './database.ts';
import { type Sight, sightOf } from './sight.ts';

export const roles = ['rep', 'marketer', 'admin'] as const;
export type Role = (typeof roles)[number];

export interface Device {
  tenant: string;
  id: string;
  role: Role;
  /** What of the catalogue it is given. */
  sight: Sight;
}

/** A hub for one team needs no choice of workspace: the first one has a fixed id. */
export const firstTenant = '00000000-0000-4000-8000-000000000001';

/** 256 random bits: too many to guess, so a plain hash is enough at rest. */
export const newToken = (prefix = 'tl'): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Creates the workspace when it is not there yet; true when it was created. */
export async function ensureWorkspace(database: Database, tenant: string, name: string): Promise<boolean> {
  return asTenant(database, tenant, async (session) => {
    const created = await session.query(
      `INSERT INTO touchline.workspaces (tenant_id, name, epoch) VALUES ($1, $2, $3)
       ON CONFLICT (tenant_id) DO NOTHING RETURNING tenant_id`,
      [tenant, name, randomUUID()],
    );
    await session.query(
      `INSERT INTO touchline.catalogues (tenant_id, id, name, created_at) VALUES ($1, $2, 'Main', now())
       ON CONFLICT (tenant_id, id) DO NOTHING`,
      [tenant, mainCatalogue],
    );
    return created.length === 1;
  });
}

export interface NewDevice {
  label: string;
  role: Role;
  token: string;
  /** Absent = everything. */
  audience?: Audience;
  catalogues?: readonly string[];
}

/** Inside a transaction of the workspace. */
export async function insertDevice(
  session: Session,
  tenant: string,
  device: NewDevice & { id: string },
): Promise<void> {
  const { id, label, role, token, audience = 'internal', catalogues = [] } = device;
  await session.query(
    `INSERT INTO touchline.devices (tenant_id, id, label, role, token_hash, audience, catalogues)
     VALUES ($1, $2, $3, $4, $5, $6, $7::text[])`,
    [tenant, id, label, role, hashToken(token), audience, catalogues],
  );
}

export async function addDevice(database: Database, tenant: string, device: NewDevice): Promise<string> {
  const id = randomUUID();
  await asTenant(database, tenant, (session) => insertDevice(session, tenant, { id, ...device }));
  return id;
}

/** Compares hashes of the hashes: same length, and the time says nothing. */
const isSame = (one: unknown, other: string): boolean =>
  timingSafeEqual(Buffer.from(hashToken(String(one))), Buffer.from(hashToken(other)));

/** How exact "last seen" is; a write on every request would be dear. */
const seenEveryMs = 3_600_000;

/**
 * The device that holds this token, or held it until a moment ago, unless it was revoked. The index sees hashes only, so
 * timing tells nothing of a token.
 */
export async function findDevice(database: Database, token: string, now = new Date()): Promise<Device | undefined> {
  const tokenHash = hashToken(token);
  return asApp(database, { tokenHash }, async (session) => {
    const [row] = await session.query(
      `SELECT tenant_id, id, role, token_hash, previous_hash, last_seen_at, audience, catalogues, sight_epoch
       FROM touchline.devices
       WHERE (token_hash = $1 OR (previous_hash = $1 AND previous_until > $2)) AND revoked_at IS NULL`,
      [tokenHash, now],
    );
    if (row === undefined || !(isSame(row.token_hash, tokenHash) || isSame(row.previous_hash, tokenHash))) {
      return undefined;
    }
    const [tenant, id] = [String(row.tenant_id), String(row.id)];
    if (now.getTime() - ((row.last_seen_at as Date | null)?.getTime() ?? 0) > seenEveryMs) {
      await session.query(`SELECT set_config('app.tenant', $1, true)`, [tenant]);
      await session.query('UPDATE touchline.devices SET last_seen_at = $3 WHERE tenant_id = $1 AND id = $2', [
        tenant,
        id,
        now,
      ]);
    }
    return { tenant, id, role: row.role as Role, sight: sightOf(row) };
  });
}
