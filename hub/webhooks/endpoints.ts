// `/v1/webhooks`: an admin names who is told of touches. A secret is shown once, when it is made.
import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { writeAudit } from '../audit.ts';
import { envelopeOf } from '../body.ts';
import { asTenant, type Database, type Row } from '../database.ts';
import type { Device } from '../devices.ts';
import { HttpProblem } from '../http-problem.ts';
import { judgeUrl } from './address-guard.ts';
import { newSecret } from './signature.ts';

/** An old secret signs along for a day after the next one was made. */
const oldSecretMs = 86_400_000;
const mostSecrets = 3;
const mostEndpoints = 20;

export const webhookSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(2_000)),
  /** True = also the touches that are there already. */
  fromStart: v.optional(v.boolean(), false),
});

export interface StoredSecret {
  secret: string;
  /** ISO 8601; empty = until it is replaced. */
  until: string;
}

export interface WebhookAnswer {
  id: string;
  /** Shown this once. */
  secret: string;
}

export interface WebhooksAnswer {
  webhooks: {
    id: string;
    url: string;
    state: 'on' | 'retrying' | 'disabled';
    /** Tries that failed in a row. */
    failures: number;
    nextAt: string;
    lastAt: string;
    /** `200`, `no answer`, or why it was not tried. */
    lastResult: string;
  }[];
}

const notThere = () => new HttpProblem(404, 'not_found', 'There is no webhook with this id.');

/**
 * `POST /v1/webhooks`.
 * @throws {HttpProblem} 400 for an address the hub may not send to, 409 when there are 20.
 */
export async function addWebhook(
  database: Database,
  device: Device,
  body: unknown,
  now: Date,
  allowed: readonly string[],
): Promise<WebhookAnswer> {
  const { url, fromStart } = envelopeOf(webhookSchema, body);
  const judged = judgeUrl(url, allowed);
  if ('why' in judged) throw new HttpProblem(400, 'bad_address', judged.why);
  const [id, secret] = [randomUUID(), newSecret()];
  const secrets: StoredSecret[] = [{ secret, until: '' }];
  await asTenant(database, device.tenant, async (session) => {
    const rows = await session.query(
      `INSERT INTO touchline.webhooks (tenant_id, id, url, secrets, created_at, next_at, cursor)
       SELECT $1, $2, $3, $4, $5, $5, CASE WHEN $6 THEN 0 ELSE version END FROM touchline.workspaces
       WHERE tenant_id = $1 AND (SELECT count(*) FROM touchline.webhooks WHERE tenant_id = $1) < $7 RETURNING id`,
      [device.tenant, id, judged.url.href, JSON.stringify(secrets), now, fromStart, mostEndpoints],
    );
    if (rows.length === 0) throw new HttpProblem(409, 'too_many', `There are ${mostEndpoints} webhooks already.`);
    await writeAudit(session, device, now, 'webhook.created', id);
  });
  return { id, secret };
}

const stateOf = (row: Row): WebhooksAnswer['webhooks'][number]['state'] => {
  if (row.disabled_at !== null) return 'disabled';
  return Number(row.attempts) > 0 ? 'retrying' : 'on';
};

/** `GET /v1/webhooks`. */
export async function listWebhooks(database: Database, tenant: string): Promise<WebhooksAnswer> {
  const rows = await asTenant(database, tenant, (session) =>
    session.query(
      `SELECT id, url, attempts, next_at, disabled_at, last_at, last_result FROM touchline.webhooks
       WHERE tenant_id = $1 ORDER BY created_at, id`,
      [tenant],
    ),
  );
  const webhooks = rows.map((row) => ({
    id: String(row.id),
    url: String(row.url),
    state: stateOf(row),
    failures: Number(row.attempts),
    nextAt: (row.next_at as Date).toISOString(),
    lastAt: (row.last_at as Date | null)?.toISOString() ?? '',
    lastResult: String(row.last_result),
  }));
  return { webhooks };
}

/** `DELETE /v1/webhooks/:id`. */
export async function removeWebhook(database: Database, device: Device, id: string, now: Date): Promise<void> {
  await asTenant(database, device.tenant, async (session) => {
    const rows = await session.query('DELETE FROM touchline.webhooks WHERE tenant_id = $1 AND id = $2 RETURNING id', [
      device.tenant,
      id,
    ]);
    if (rows.length === 0) throw notThere();
    await writeAudit(session, device, now, 'webhook.removed', id);
  });
}

/** `POST /v1/webhooks/:id/resume`: on again, from where it stopped. */
export async function resumeWebhook(database: Database, device: Device, id: string, now: Date): Promise<void> {
  await asTenant(database, device.tenant, async (session) => {
    const rows = await session.query(
      `UPDATE touchline.webhooks SET disabled_at = NULL, failing_since = NULL, attempts = 0, next_at = $3
       WHERE tenant_id = $1 AND id = $2 RETURNING id`,
      [device.tenant, id, now],
    );
    if (rows.length === 0) throw notThere();
    await writeAudit(session, device, now, 'webhook.resumed', id);
  });
}

/** `POST /v1/webhooks/:id/secret`: the new secret signs first, those before it sign along for a day. */
export async function addSecret(database: Database, device: Device, id: string, now: Date): Promise<WebhookAnswer> {
  const secret = newSecret();
  await asTenant(database, device.tenant, async (session) => {
    const [row] = await session.query(
      'SELECT secrets FROM touchline.webhooks WHERE tenant_id = $1 AND id = $2 FOR UPDATE',
      [device.tenant, id],
    );
    if (row === undefined) throw notThere();
    const until = new Date(now.getTime() + oldSecretMs).toISOString();
    const older = (row.secrets as StoredSecret[]).map((old) => ({ ...old, until: old.until || until }));
    const secrets = [{ secret, until: '' }, ...older].slice(0, mostSecrets);
    await session.query('UPDATE touchline.webhooks SET secrets = $3 WHERE tenant_id = $1 AND id = $2', [
      device.tenant,
      id,
      JSON.stringify(secrets),
    ]);
    await writeAudit(session, device, now, 'webhook.secret_added', id);
  });
  return { id, secret };
}
