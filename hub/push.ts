// Takes in touches: each op alone, each once. A bad op never takes its neighbours along.
import { type PushAnswer, pushSchema } from '../lib/connectors/hub-protocol.ts';
import { areIndependent, inBatch } from './apply-batch.ts';
import { type Intake, inSavepoint } from './apply-op.ts';
import { envelopeOf } from './body.ts';
import { checkOp, type Op, type PushResult } from './check-op.ts';
import { asTenant, type Database } from './database.ts';
import type { Device } from './devices.ts';
import { openSequence, type Sequence } from './sequence.ts';

const unordered: Sequence = { refuse: () => undefined, advance: () => {}, keep: async () => 0 };

/** What is already said of an operation, or the operation that is still to be applied. */
type Taking = { op: Op } | { result: PushResult };

async function takeIn(
  intake: Intake,
  takings: readonly Taking[],
  before: number,
): Promise<{ results: PushResult[]; grown: number }> {
  const ops = takings.flatMap((taking) => ('op' in taking ? [taking.op] : []));
  const quick = ops.length > 0 && areIndependent(ops) ? await inBatch(intake, ops, before) : undefined;
  const said = new Map(ops.map((op, at) => [op, quick?.results[at]]));
  const results: PushResult[] = [];
  let grown = quick?.grown ?? 0;
  for (const taking of takings) {
    const result = 'result' in taking ? taking.result : said.get(taking.op);
    if (result !== undefined) results.push(result);
    else if ('op' in taking) {
      const alone = await inSavepoint(intake, taking.op, before + grown);
      grown += alone.grown;
      results.push(alone.result);
    }
  }
  return { results, grown };
}

/**
 * `POST /v1/sync/push`. One transaction for the envelope, serialised per workspace by the lock on its row.
 * @throws {HttpProblem} 400 when the envelope itself is wrong; then nothing was applied.
 */
export async function push(database: Database, device: Device, body: unknown, now: Date): Promise<PushAnswer> {
  const { deviceId, ops, isOrdered = false } = envelopeOf(pushSchema, body);
  const { tenant } = device;
  return asTenant(database, tenant, async (session) => {
    const [workspace] = await session.query(
      'SELECT version, person_salt FROM touchline.workspaces WHERE tenant_id = $1 FOR UPDATE',
      [tenant],
    );
    const intake: Intake = { session, device, sender: deviceId, salt: String(workspace?.person_salt), now };
    const sequence = isOrdered ? await openSequence(session, tenant, deviceId) : unordered;
    let version = Number(workspace?.version ?? 0);
    const takings = ops.map((raw): Taking => {
      const refusal = sequence.refuse(raw);
      if (refusal !== undefined) return { result: refusal };
      sequence.advance(raw);
      return checkOp(raw);
    });
    const { results, grown } = await takeIn(intake, takings, version);
    version += grown;
    const lastSeq = await sequence.keep();
    await session.query('UPDATE touchline.workspaces SET version = $2 WHERE tenant_id = $1', [tenant, version]);
    return { serverTime: now.toISOString(), results, ...(isOrdered ? { lastSeq } : {}) };
  });
}
