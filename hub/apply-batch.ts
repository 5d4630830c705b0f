// The quick way through a push: all its operations in a handful of statements instead of five each. Takes only pushes in
// which no operation depends on another; where the database refuses anything, nothing of it stays and the slow way judges
// each operation alone.
import { type Intake, unlessNewer } from './apply-op.ts';
import { hashBody, type Op, type PushResult, rejected } from './check-op.ts';
import { type Row, sqlState } from './database.ts';
import { hashKey, keysOf } from './people/keys.ts';

/** True when every operation is of another touch and has another id, so that their order says nothing. */
export function areIndependent(ops: readonly Op[]): boolean {
  return (
    ops.every(({ entity }) => entity === 'touch') &&
    new Set(ops.map(({ id }) => id)).size === ops.length &&
    new Set(ops.map(({ opId }) => opId.toLowerCase())).size === ops.length
  );
}

/** Writes the ids down; returns for each operation that is not new whether it is the same as then. */
async function claimIds({ session, device, sender }: Intake, ops: readonly Op[]): Promise<Map<string, boolean>> {
  const hashes = ops.map(hashBody);
  const fresh = await session.query(
    `INSERT INTO touchline.operations (tenant_id, op_id, body_hash, device_id)
     SELECT $1::uuid, o.id, o.hash, $4::uuid FROM unnest($2::uuid[], $3::text[]) AS o(id, hash)
     ON CONFLICT (tenant_id, op_id) DO NOTHING RETURNING op_id`,
    [device.tenant, ops.map(({ opId }) => opId), hashes, sender],
  );
  if (fresh.length === ops.length) return new Map();
  const isFresh = new Set(fresh.map((row) => String(row.op_id)));
  const old = ops.filter(({ opId }) => !isFresh.has(opId.toLowerCase()));
  const rows = await session.query(
    'SELECT op_id, body_hash FROM touchline.operations WHERE tenant_id = $1 AND op_id = ANY($2::uuid[])',
    [device.tenant, old.map(({ opId }) => opId)],
  );
  const known = new Map(rows.map((row) => [String(row.op_id), String(row.body_hash)]));
  return new Map(old.map((op) => [op.opId, known.get(op.opId.toLowerCase()) === hashBody(op)]));
}

/** The operations that bring a touch about somebody who was erased. */
async function erasedOnes({ session, device, salt }: Intake, ops: readonly Op[]): Promise<Set<Op>> {
  const hashes = new Map<Op, string[]>();
  for (const op of ops) {
    if (op.data !== undefined)
      hashes.set(
        op,
        keysOf(op.data.person).map((key) => hashKey(salt, key)),
      );
  }
  const rows = await session.query(
    'SELECT key_hash FROM touchline.erased WHERE tenant_id = $1 AND key_hash = ANY($2)',
    [device.tenant, [...new Set([...hashes.values()].flat())]],
  );
  const erased = new Set(rows.map((row) => String(row.key_hash)));
  return new Set(ops.filter((op) => hashes.get(op)?.some((hash) => erased.has(hash))));
}

/** As `putTouch`, for many; the versions follow their order. */
const putTouches = `INSERT INTO touchline.touches AS t (tenant_id, id, version, device_id, data, signed_by)
  SELECT $1::uuid, o.id, o.version, $5::uuid, o.data, $6::uuid
  FROM unnest($2::uuid[], $3::bigint[], $4::jsonb[]) AS o(id, version, data)
  ${unlessNewer} RETURNING id`;

const undoTouches = `INSERT INTO touchline.touches AS t (tenant_id, id, version, device_id, is_undone)
  SELECT $1::uuid, o.id, o.version, $4::uuid, true FROM unnest($2::uuid[], $3::bigint[]) AS o(id, version)
  ON CONFLICT (tenant_id, id) DO UPDATE SET is_undone = true, data = NULL, version = excluded.version
  WHERE NOT t.is_undone RETURNING id`;

/** Ids of the touches that were written, and of those among them that are only kept out. */
async function write(
  intake: Intake,
  ops: readonly Op[],
  version: number,
): Promise<{ written: Set<string>; keptOut: Set<string> }> {
  const { session, device, sender } = intake;
  const erased = await erasedOnes(intake, ops);
  const numbered = ops.map((op, at) => ({ op, version: version + at + 1 }));
  const puts = numbered.filter(({ op }) => op.op === 'put' && !erased.has(op));
  const dels = numbered.filter(({ op }) => op.op === 'del' || erased.has(op));
  const idsOf = (some: typeof numbered) => some.map(({ op }) => op.id);
  const versionsOf = (some: typeof numbered) => some.map((each) => each.version);
  const rows: Row[] = [];
  if (puts.length > 0) {
    const data = puts.map(({ op }) => JSON.stringify(op.data));
    const given = [device.tenant, idsOf(puts), versionsOf(puts), data, sender, device.id];
    rows.push(...(await session.query(putTouches, given)));
  }
  if (dels.length > 0) {
    rows.push(...(await session.query(undoTouches, [device.tenant, idsOf(dels), versionsOf(dels), sender])));
  }
  return { written: new Set(rows.map((row) => String(row.id))), keptOut: new Set([...erased].map(({ id }) => id)) };
}

/**
 * All of it, or nothing and `undefined` when the database complained about the data.
 * @param version the workspace's version before; `grown` says how far it moved.
 */
export async function inBatch(
  intake: Intake,
  ops: readonly Op[],
  version: number,
): Promise<{ results: PushResult[]; grown: number } | undefined> {
  await intake.session.query('SAVEPOINT batch');
  try {
    const old = await claimIds(intake, ops);
    const fresh = ops.filter(({ opId }) => !old.has(opId));
    const { written, keptOut } = await write(intake, fresh, version);
    await intake.session.query('RELEASE SAVEPOINT batch');
    const results = ops.map(({ opId, id }): PushResult => {
      if (old.get(opId) === false) {
        return rejected(opId, 'opid_reuse', 'opId', 'This operation id was already used for something else.');
      }
      const isApplied = written.has(id) && !keptOut.has(id) && !old.has(opId);
      return { opId, status: isApplied ? 'applied' : 'duplicate' };
    });
    // An operation that changed nothing leaves a hole in the versions, unless none came after it.
    return { results, grown: fresh.findLastIndex(({ id }) => written.has(id)) + 1 };
  } catch (error) {
    if (!/^2[23]/.test(sqlState(error))) throw error;
    await intake.session.query('ROLLBACK TO SAVEPOINT batch');
    return undefined;
  }
}
