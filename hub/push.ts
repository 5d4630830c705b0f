// Takes in touches: each op alone, each once. A bad op never takes its neighbours along.
import { type PushAnswer, pushSchema } from '../lib/connectors/hub-protocol.ts';
import { inSavepoint } from './apply-op.ts';
import { envelopeOf } from './body.ts';
import { checkOp, type PushResult } from './check-op.ts';
import { asTenant, type Database } from './database.ts';
import type { Device } from './devices.ts';
import { openSequence, type Sequence } from './sequence.ts';

const unordered: Sequence = { refuse: () => undefined, advance: () => {}, keep: async () => 0 };

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
    const intake = { session, device, sender: deviceId, salt: String(workspace?.person_salt), now };
    const sequence = isOrdered ? await openSequence(session, tenant, deviceId) : unordered;
    let version = Number(workspace?.version ?? 0);
    const results: PushResult[] = [];
    for (const raw of ops) {
      const refusal = sequence.refuse(raw);
      if (refusal !== undefined) {
        results.push(refusal);
        continue;
      }
      const checked = checkOp(raw);
      const { result, grown } =
        'result' in checked ? { ...checked, grown: 0 } : await inSavepoint(intake, checked.op, version);
      version += grown;
      results.push(result);
      sequence.advance(raw);
    }
    const lastSeq = await sequence.keep();
    await session.query('UPDATE touchline.workspaces SET version = $2 WHERE tenant_id = $1', [tenant, version]);
    return { serverTime: now.toISOString(), results, ...(isOrdered ? { lastSeq } : {}) };
  });
}
