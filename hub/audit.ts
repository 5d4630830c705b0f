// The append-only record of who did what to whom among the team's own things. Ids and counts, never a prospect.
import { v7 as uuid } from 'uuid';
import { asTenant, type Database, type Session } from './database.ts';
import type { Device } from './devices.ts';

export const auditActions = [
  'invite.created',
  'invite.revoked',
  'invite.redeemed',
  'device.revoked',
  'device.token_rotated',
  'person.erased',
  'person.exported',
  'webhook.created',
  'webhook.removed',
  'webhook.resumed',
  'webhook.secret_added',
  'webhook.disabled',
  'asset.moved',
  'catalogue.created',
  'catalogue.renamed',
  'catalogue.removed',
  'device.sight_changed',
  'shared.added',
  'shared.changed',
  'shared.stopped',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** `device` is who did it; empty = the hub itself. */
export interface AuditLine {
  id: string;
  at: string;
  device: string;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

const theHub = '00000000-0000-0000-0000-000000000000';

/** Writes a line in the transaction of the deed, so that there is none without the other. */
export async function writeAudit(
  session: Session,
  who: Pick<Device, 'tenant'> & { id?: string },
  now: Date,
  action: AuditAction,
  subject: string,
  detail: Record<string, string | number | boolean> = {},
): Promise<void> {
  await session.query(
    `INSERT INTO touchline.audit (tenant_id, id, at, device_id, action, subject, detail)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [who.tenant, uuid(), now, who.id ?? theHub, action, subject, JSON.stringify(detail)],
  );
}

/** `GET /v1/audit`: oldest first, after the line `after`; empty when there is no more. */
export async function listAudit(
  database: Database,
  tenant: string,
  after: string,
  limit: number,
): Promise<{ lines: AuditLine[]; hasMore: boolean }> {
  const isCursor = /^[0-9a-f-]{36}$/.test(after);
  const rows = await asTenant(database, tenant, (session) =>
    session.query(
      `SELECT id, at, device_id, action, subject, detail FROM touchline.audit
       WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id > $2::uuid) ORDER BY id LIMIT $3`,
      [tenant, isCursor ? after : null, limit + 1],
    ),
  );
  const lines = rows.slice(0, limit).map((row) => ({
    id: String(row.id),
    at: (row.at as Date).toISOString(),
    device: row.device_id === theHub ? '' : String(row.device_id),
    action: String(row.action),
    subject: String(row.subject),
    detail: row.detail as Record<string, unknown>,
  }));
  return { lines, hasMore: rows.length > limit };
}
