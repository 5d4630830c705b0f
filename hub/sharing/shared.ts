// Rules and facts that marketers share with the team. One row at a time, and none on an older version: what stands there then goes
// back with the refusal, so that nobody's work is lost without a word.
import * as v from 'valibot';
import {
  mostShared,
  type SharedKind,
  type SharedRow,
  shareableSchemas,
  type sharedAnswerSchema,
  sharedPutSchema,
} from '../../lib/model/shared.ts';
import { reserveVersions } from '../asset-rows.ts';
import { writeAudit } from '../audit.ts';
import { envelopeOf, firstIssue, unstorableField } from '../body.ts';
import { asTenant, type Database, type Row, type Session } from '../database.ts';
import type { Device } from '../devices.ts';
import { HttpProblem } from '../http-problem.ts';
import { lockWorkspace, whoAndWhen } from '../publishing/stored.ts';
import { type Sight, seesAll } from '../sight.ts';

/** Names one state of what a device is given of it. Another history and another view are another state. */
export const sharedVersion = (workspace: Row | undefined, sight: Sight): string =>
  `${workspace?.epoch}.${Number(workspace?.shared_version)}~${sight.epoch}`;

const listed = `SELECT w.epoch, w.shared_version, s.kind, s.id, s.version, s.data, d.label AS by, s.changed_at AS at
  FROM touchline.workspaces AS w
  LEFT JOIN touchline.shared AS s ON s.tenant_id = $1 AND NOT s.is_deleted
  LEFT JOIN touchline.devices AS d ON d.tenant_id = $1 AND d.id = s.changed_by
  WHERE w.tenant_id = $1 ORDER BY s.kind, s.id`;

const rowOf = (row: Row): SharedRow =>
  ({
    kind: row.kind,
    id: String(row.id),
    data: row.data,
    version: Number(row.version),
    ...whoAndWhen(row),
  }) as SharedRow;

/** A device with a narrowed view is told when a fact ends, not what it says. */
const without = (row: SharedRow): SharedRow =>
  row.kind === 'fact' ? { ...row, data: { ...row.data, note: '', owner: '' } } : row;

/** `GET /v1/shared?version=`. */
export async function listShared(
  database: Database,
  { tenant, sight }: Device,
  known: string,
): Promise<v.InferOutput<typeof sharedAnswerSchema>> {
  return asTenant(database, tenant, async (session) => {
    const [now] = await session.query('SELECT epoch, shared_version FROM touchline.workspaces WHERE tenant_id = $1', [
      tenant,
    ]);
    if (sharedVersion(now, sight) === known) return { isSame: true as const };
    const found = await session.query(listed, [tenant]);
    const rows = found.filter(({ id }) => id !== null).map(rowOf);
    return { version: sharedVersion(found[0], sight), rows: seesAll(sight) ? rows : rows.map(without) };
  });
}

async function readShared(session: Session, tenant: string, kind: SharedKind, id: string) {
  const [row] = await session.query(
    `SELECT s.kind, s.id, s.version, s.data, d.label AS by, s.changed_at AS at FROM touchline.shared AS s
     LEFT JOIN touchline.devices AS d ON d.tenant_id = $1 AND d.id = s.changed_by
     WHERE s.tenant_id = $1 AND s.kind = $2 AND s.id = $3 AND NOT s.is_deleted`,
    [tenant, kind, id],
  );
  return row === undefined ? undefined : rowOf(row);
}

/** @throws {HttpProblem} 400, naming the first field that is not as the schema says. */
function checked({ kind, id, data }: v.InferOutput<typeof sharedPutSchema>): { id: string } {
  const parsed = v.safeParse(shareableSchemas[kind], data);
  if (!parsed.success) {
    const { field, message } = firstIssue(parsed.issues);
    throw new HttpProblem(400, 'bad_shared', `data.${field}: ${message}`);
  }
  const field = unstorableField(parsed.output);
  if (field !== undefined) throw new HttpProblem(400, 'bad_shared', `data.${field}: a character that cannot be stored`);
  if (parsed.output.id !== id) throw new HttpProblem(400, 'bad_shared', 'data.id: is not the id of the row');
  return parsed.output;
}

function conflict(kind: SharedKind, stored: SharedRow | undefined): HttpProblem {
  if (stored === undefined) {
    return new HttpProblem(409, 'shared_gone', `The ${kind} is shared no longer. Nothing was saved.`);
  }
  const message = `${stored.by || 'Somebody'} changed the ${kind} meanwhile. Nothing was saved.`;
  return new HttpProblem(409, 'shared_changed', message, undefined, { stored });
}

/** @throws {HttpProblem} 409 when there are too many. */
async function needRoom(session: Session, tenant: string, kind: SharedKind): Promise<void> {
  const [row] = await session.query(
    'SELECT count(*) AS count FROM touchline.shared WHERE tenant_id = $1 AND kind = $2 AND NOT is_deleted',
    [tenant, kind],
  );
  if (Number(row?.count) < mostShared) return;
  throw new HttpProblem(
    409,
    'shared_full',
    `The team shares ${mostShared} of this kind already. Stop sharing one first.`,
  );
}

/** The row and, in the same transaction, what tells devices that something changed. */
const write = `WITH written AS (
    INSERT INTO touchline.shared AS s (tenant_id, kind, id, version, data, is_deleted, changed_by, changed_at)
    VALUES ($1::uuid, $2, $3, $4::bigint, $5::jsonb, $5 IS NULL, $6::uuid, $7::timestamptz)
    ON CONFLICT (tenant_id, kind, id) DO UPDATE SET version = excluded.version, data = excluded.data,
      is_deleted = excluded.is_deleted, changed_by = excluded.changed_by, changed_at = excluded.changed_at
    RETURNING s.version)
  UPDATE touchline.workspaces AS w SET shared_version = written.version FROM written WHERE w.tenant_id = $1`;

/**
 * `PUT /v1/shared`: shares, changes, or without data stops sharing; what is not shared is as good as stopped.
 * @throws {HttpProblem} 400 for data that is not as the schema says; 409 with `stored` when it changed meanwhile, and when there
 * are too many.
 */
export async function putShared(
  database: Database,
  device: Device,
  body: unknown,
  now: Date,
): Promise<{ stored?: SharedRow }> {
  const wish = envelopeOf(sharedPutSchema, body);
  const { kind, id, baseVersion } = wish;
  const data = wish.data === undefined ? undefined : checked(wish);
  const { tenant } = device;
  if (unstorableField(id) !== undefined)
    throw new HttpProblem(400, 'bad_shared', 'id: a character that cannot be stored');
  return asTenant(database, tenant, async (session) => {
    await lockWorkspace(session, tenant);
    const before = await readShared(session, tenant, kind, id);
    if (before === undefined && data === undefined) return {};
    if ((before?.version ?? 0) !== baseVersion) throw conflict(kind, before);
    if (before === undefined) await needRoom(session, tenant, kind);
    const version = (await reserveVersions(session, tenant, 1)) + 1;
    await session.query(write, [
      tenant,
      kind,
      id,
      version,
      data === undefined ? null : JSON.stringify(data),
      device.id,
      now,
    ]);
    const did = data === undefined ? 'shared.stopped' : before === undefined ? 'shared.added' : 'shared.changed';
    await writeAudit(session, device, now, did, id, { kind, version });
    const stored = await readShared(session, tenant, kind, id);
    return stored === undefined ? {} : { stored };
  });
}
