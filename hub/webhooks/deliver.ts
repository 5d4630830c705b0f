// Tells endpoints of touches. What is still to be told follows from the cursor in the database, so a restart continues,
// two hubs on one database do not tell twice at once, and nothing about a person lies in a queue.
import type { Touch } from '../../lib/model/touch.ts';
import { writeAudit } from '../audit.ts';
import { asApp, asTenant, type Database, type Row, type Session } from '../database.ts';
import { judge, type Resolve } from './address-guard.ts';
import type { StoredSecret } from './endpoints.ts';
import { batchType, eventOf } from './events.ts';
import type { Post } from './post.ts';
import { type Attempt, verdictOf } from './schedule.ts';
import { signatureOf } from './signature.ts';

export interface DeliveryWorld {
  database: Database;
  now(): Date;
  random(): number;
  resolve: Resolve;
  post: Post;
  /** Origins that the operator trusts although they are private or without TLS. */
  allowed: readonly string[];
  /** Told once for each try. */
  report?(tenant: string, webhook: string, attempt: Attempt): void;
  signal: AbortSignal;
}

/** Changes in one request. */
export const mostEvents = 100;
/** Longer than a try may take. */
const leaseMs = 30_000;

interface Claim {
  id: string;
  url: string;
  secrets: StoredSecret[];
  from: number;
  until: number;
  failures: number;
  failingSince: Date | undefined;
  changes: Row[];
}

/** Takes one endpoint that is due. A batch keeps its end over all tries, so that its id stands for the same changes. */
async function claim(session: Session, tenant: string, now: Date): Promise<Claim | undefined> {
  const [row] = await session.query(
    `SELECT h.*, w.version AS newest FROM touchline.webhooks AS h JOIN touchline.workspaces AS w USING (tenant_id)
     WHERE h.tenant_id = $1 AND h.disabled_at IS NULL AND h.next_at <= $2 AND h.cursor < w.version
       AND (h.lease_until IS NULL OR h.lease_until < $2)
     ORDER BY h.next_at LIMIT 1 FOR UPDATE OF h SKIP LOCKED`,
    [tenant, now],
  );
  if (row === undefined) return undefined;
  const from = Number(row.cursor);
  const changes = await session.query(
    `SELECT id, version, data, received_at FROM touchline.touches
     WHERE tenant_id = $1 AND version > $2 AND version <= $3 ORDER BY version LIMIT $4`,
    [tenant, from, Number(row.batch_until ?? row.newest), mostEvents],
  );
  const isWhole = changes.length < mostEvents;
  const until = isWhole ? Number(row.batch_until ?? row.newest) : Number(changes.at(-1)?.version);
  await session.query(
    'UPDATE touchline.webhooks SET batch_until = $3, lease_until = $4 WHERE tenant_id = $1 AND id = $2',
    [tenant, row.id, until, new Date(now.getTime() + leaseMs)],
  );
  return {
    id: String(row.id),
    url: String(row.url),
    secrets: row.secrets as StoredSecret[],
    from,
    until,
    failures: Number(row.attempts),
    failingSince: (row.failing_since as Date | null) ?? undefined,
    changes,
  };
}

async function attempt(world: DeliveryWorld, tenant: string, claimed: Claim): Promise<Attempt & { result: string }> {
  // Only the catalogue changed: there is nothing to tell.
  if (claimed.changes.length === 0) return { status: 204, retryAfterMs: undefined, result: '' };
  const judged = await judge(claimed.url, world.allowed, world.resolve);
  if (!judged.ok) return { status: 0, retryAfterMs: undefined, result: judged.why };
  const now = world.now();
  const events = claimed.changes.map((row) =>
    eventOf(tenant, {
      id: String(row.id),
      version: Number(row.version),
      receivedAt: row.received_at as Date,
      touch: row.data === null ? undefined : (row.data as Touch),
    }),
  );
  const body = JSON.stringify(events);
  const id = `msg_${claimed.id}_${claimed.from}_${claimed.until}`;
  const seconds = Math.floor(now.getTime() / 1_000);
  const secrets = claimed.secrets.filter(({ until }) => until === '' || Date.parse(until) > now.getTime());
  const headers = {
    'Content-Type': batchType,
    'User-Agent': 'Touchline-Hub/1',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signatureOf(
      secrets.map(({ secret }) => secret),
      id,
      seconds,
      body,
    ),
  };
  const done = await world.post({ url: judged.url, address: judged.address, headers, body }, world.signal);
  world.report?.(tenant, claimed.id, done);
  return { ...done, result: done.status === 0 ? 'no answer' : String(done.status) };
}

async function settle(
  world: DeliveryWorld,
  tenant: string,
  claimed: Claim,
  tried: Attempt & { result: string },
): Promise<void> {
  const now = world.now();
  const since = claimed.failingSince ?? now;
  const verdict = verdictOf(tried, claimed.failures, now.getTime() - since.getTime(), world.random());
  const keys = [tenant, claimed.id, claimed.until, now, tried.result];
  await asTenant(world.database, tenant, async (session) => {
    if (verdict.is === 'delivered') {
      await session.query(
        `UPDATE touchline.webhooks SET cursor = $3, batch_until = NULL, lease_until = NULL, attempts = 0,
           failing_since = NULL, next_at = $4, last_at = CASE WHEN $5 = '' THEN last_at ELSE $4 END,
           last_result = CASE WHEN $5 = '' THEN last_result ELSE $5 END WHERE tenant_id = $1 AND id = $2 AND cursor < $3`,
        keys,
      );
      return;
    }
    const isDisabled = verdict.is === 'disabled';
    await session.query(
      `UPDATE touchline.webhooks SET lease_until = NULL, attempts = attempts + 1, last_at = $4, last_result = $5,
         failing_since = $6, next_at = $7, disabled_at = $8 WHERE tenant_id = $1 AND id = $2 AND batch_until = $3`,
      [...keys, since, new Date(now.getTime() + (isDisabled ? 0 : verdict.waitMs)), isDisabled ? now : null],
    );
    if (isDisabled) await writeAudit(session, { tenant }, now, 'webhook.disabled', claimed.id);
  });
}

/** Workspaces with an endpoint that is due. */
async function dueTenants({ database, now }: DeliveryWorld): Promise<string[]> {
  const rows = await asApp(database, { isKeeper: true }, (session) =>
    session.query(
      `SELECT DISTINCT h.tenant_id FROM touchline.webhooks AS h JOIN touchline.workspaces AS w USING (tenant_id)
       WHERE h.disabled_at IS NULL AND h.next_at <= $1 AND h.cursor < w.version`,
      [now()],
    ),
  );
  return rows.map((row) => String(row.tenant_id));
}

/** Delivers what is due now, endpoint after endpoint of a workspace; returns how many requests succeeded. */
export async function deliverDue(world: DeliveryWorld): Promise<number> {
  let delivered = 0;
  for (const tenant of await dueTenants(world)) {
    while (!world.signal.aborted) {
      const claimed = await asTenant(world.database, tenant, (session) => claim(session, tenant, world.now()));
      if (claimed === undefined) break;
      const tried = await attempt(world, tenant, claimed);
      // A hub that is leaving says nothing of the endpoint; the lease runs out and another try follows.
      if (world.signal.aborted) break;
      await settle(world, tenant, claimed, tried);
      if (tried.status >= 200 && tried.status < 300) delivered += 1;
    }
  }
  return delivered;
}
