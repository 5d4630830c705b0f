// Takes in touches: each op alone, each once. A bad op never takes its neighbours along.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { type PushAnswer, pushOpSchema, pushSchema } from '../lib/connectors/hub-protocol.ts';
import { firstIssue, unstorableField } from './body.ts';
import { asTenant, type Database, type Session, sqlState } from './database.ts';
import type { Device } from './devices.ts';
import { HttpProblem } from './http-problem.ts';

type Op = v.InferOutput<typeof pushOpSchema>;
type Result = PushAnswer['results'][number];

const rejected = (opId: string, code: string, field: string, message: string): Result => ({
  opId,
  status: 'rejected',
  error: { code, field, message },
});

/** Tells another body under a used op id. The device's own order and the touch's local life cycle are not content. */
function hashBody({ entity, id, op, data }: Op): string {
  const content = data === undefined ? null : { ...data, state: '' };
  return createHash('sha256')
    .update(JSON.stringify([entity, id, op, content]))
    .digest('hex');
}

function checkOp(raw: unknown): { op: Op } | { result: Result } {
  const given = typeof raw === 'object' && raw !== null && 'opId' in raw ? raw.opId : '';
  const opId = typeof given === 'string' ? given.slice(0, 100) : '';
  const parsed = v.safeParse(pushOpSchema, raw);
  if (!parsed.success) {
    const { field, message } = firstIssue(parsed.issues);
    return { result: rejected(opId, 'invalid', field, message) };
  }
  // UUIDs compare without case; the answer keeps the sender's spelling.
  const op: Op = { ...parsed.output, id: parsed.output.id.toLowerCase() };
  if (op.op === 'put' && op.data === undefined) {
    return { result: rejected(opId, 'invalid', 'data', 'A put carries the touch.') };
  }
  if (op.data !== undefined && op.data.id.toLowerCase() !== op.id) {
    return { result: rejected(opId, 'invalid', 'data.id', 'The touch has another id than its operation.') };
  }
  const field = unstorableField(op.data, 'data');
  if (field !== undefined) {
    return { result: rejected(opId, 'invalid', field, 'The text holds a character that cannot be stored.') };
  }
  return { op };
}

/** True when the op changed anything; the caller then raises the workspace's version to the one given here. */
async function apply(session: Session, device: Device, sender: string, op: Op, version: number): Promise<boolean> {
  const keys = [device.tenant, op.id, version, sender];
  const rows =
    op.op === 'put'
      ? // The same device may send an edited touch again: only a higher revision counts, so that a put that arrives late
        // never wins. Any other second put, also of an undone touch, changes nothing.
        await session.query(
          `INSERT INTO touchline.touches AS t (tenant_id, id, version, device_id, data) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT (tenant_id, id) DO UPDATE SET data = excluded.data, version = excluded.version
           WHERE NOT t.is_undone AND t.device_id = excluded.device_id
             AND coalesce((t.data->>'revision')::bigint, 0) < coalesce((excluded.data->>'revision')::bigint, 0)
           RETURNING id`,
          [...keys, JSON.stringify(op.data)],
        )
      : // The tombstone is kept even for an unknown id, so that a put that arrives late stays undone.
        await session.query(
          `INSERT INTO touchline.touches AS t (tenant_id, id, version, device_id, is_undone) VALUES ($1, $2, $3, $4, true)
           ON CONFLICT (tenant_id, id) DO UPDATE SET is_undone = true, data = NULL, version = excluded.version
           WHERE NOT t.is_undone RETURNING id`,
          keys,
        );
  return rows.length > 0;
}

async function applyOnce(
  session: Session,
  device: Device,
  sender: string,
  op: Op,
  version: number,
): Promise<Result['status'] | 'opid_reuse'> {
  const bodyHash = hashBody(op);
  const fresh = await session.query(
    `INSERT INTO touchline.operations (tenant_id, op_id, body_hash, device_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, op_id) DO NOTHING RETURNING op_id`,
    [device.tenant, op.opId, bodyHash, sender],
  );
  if (fresh.length === 0) {
    const [known] = await session.query(
      'SELECT body_hash FROM touchline.operations WHERE tenant_id = $1 AND op_id = $2',
      [device.tenant, op.opId],
    );
    return known?.body_hash === bodyHash ? 'duplicate' : 'opid_reuse';
  }
  return (await apply(session, device, sender, op, version)) ? 'applied' : 'duplicate';
}

/** Runs one op in its own savepoint. Only a complaint about the data is an answer; a database in trouble is a throw. */
async function inSavepoint(session: Session, opId: string, work: () => Promise<Result>): Promise<Result> {
  await session.query('SAVEPOINT op');
  try {
    const result = await work();
    await session.query('RELEASE SAVEPOINT op');
    return result;
  } catch (error) {
    if (!/^2[23]/.test(sqlState(error))) throw error;
    await session.query('ROLLBACK TO SAVEPOINT op');
    return rejected(opId, 'invalid', '', 'The database refused the data of this operation.');
  }
}

/**
 * `POST /v1/sync/push`. One transaction for the envelope, serialised per workspace by the lock on its row.
 * @throws {HttpProblem} 400 when the envelope itself is wrong; then nothing was applied.
 */
export async function push(database: Database, device: Device, body: unknown, now: Date): Promise<PushAnswer> {
  const envelope = v.safeParse(pushSchema, body);
  if (!envelope.success) {
    const { field, message } = firstIssue(envelope.issues);
    throw new HttpProblem(400, 'bad_envelope', `${field === '' ? 'body' : field}: ${message}`);
  }
  const { deviceId, ops } = envelope.output;
  const results = await asTenant(database, device.tenant, async (session) => {
    const [workspace] = await session.query(
      'SELECT version FROM touchline.workspaces WHERE tenant_id = $1 FOR UPDATE',
      [device.tenant],
    );
    let version = Number(workspace?.version ?? 0);
    const answers: Result[] = [];
    for (const raw of ops) {
      const checked = checkOp(raw);
      if ('result' in checked) {
        answers.push(checked.result);
        continue;
      }
      const { op } = checked;
      const answer = await inSavepoint(session, op.opId, async () => {
        const status = await applyOnce(session, device, deviceId, op, version + 1);
        return status === 'opid_reuse'
          ? rejected(op.opId, status, 'opId', 'This operation id was already used for something else.')
          : { opId: op.opId, status };
      });
      if (answer.status === 'applied') version += 1;
      answers.push(answer);
    }
    await session.query('UPDATE touchline.workspaces SET version = $2 WHERE tenant_id = $1', [device.tenant, version]);
    return answers;
  });
  return { serverTime: now.toISOString(), results };
}
