// One operation of a push against the database, in its own savepoint, inside the transaction of the push.
import { writeAudit } from './audit.ts';
import { hashBody, type Op, type PushResult, rejected } from './check-op.ts';
import { type Session, sqlState } from './database.ts';
import type { Device } from './devices.ts';
import { erasePerson, isErased } from './people/erase.ts';
import { foldKey, keysOf } from './people/keys.ts';

/** What stays the same over the operations of one push. */
export interface Intake {
  session: Session;
  device: Device;
  /** The device id in the envelope: one token may serve two browsers. */
  sender: string;
  /** Salt of the workspace for keys of people. */
  salt: string;
  now: Date;
}

/**
 * The same device may send an edited touch again: only a higher revision counts, so that a put that arrives late never
 * wins. Any other second put, also of an undone touch, changes nothing.
 */
export const unlessNewer = `ON CONFLICT (tenant_id, id) DO UPDATE SET data = excluded.data, version = excluded.version
  WHERE NOT t.is_undone AND t.device_id = excluded.device_id
    AND coalesce((t.data->>'revision')::bigint, 0) < coalesce((excluded.data->>'revision')::bigint, 0)`;

const putTouch = `INSERT INTO touchline.touches AS t (tenant_id, id, version, device_id, data, signed_by)
  VALUES ($1, $2, $3, $4, $5, $6)
  ${unlessNewer} RETURNING id`;

/** The tombstone is kept even for an unknown id, so that a put that arrives late stays undone. */
const undoTouch = `INSERT INTO touchline.touches AS t (tenant_id, id, version, device_id, is_undone)
  VALUES ($1, $2, $3, $4, true)
  ON CONFLICT (tenant_id, id) DO UPDATE SET is_undone = true, data = NULL, version = excluded.version
  WHERE NOT t.is_undone RETURNING id`;

interface Applied {
  /** Versions it took: one for each row that was written. */
  grown: number;
  isApplied: boolean;
}

/** Applies an operation that is new. */
async function apply({ session, device, sender, salt, now }: Intake, op: Op, version: number): Promise<Applied> {
  const written = (rows: unknown[]): Applied => ({ grown: rows.length, isApplied: rows.length > 0 });
  const keys = [device.tenant, op.id, version + 1, sender];
  if (op.op === 'erase') {
    const folded = (op.keys ?? []).map(foldKey).filter((key) => key !== undefined);
    const touches = await erasePerson(session, device.tenant, salt, folded, version, now);
    await writeAudit(session, device, now, 'person.erased', op.opId, { touches, keys: folded.length, by: 'push' });
    return { grown: touches, isApplied: true };
  }
  if (op.op === 'del' || op.data === undefined) return written(await session.query(undoTouch, keys));
  if (await isErased(session, device.tenant, salt, keysOf(op.data.person))) {
    // The sender has nothing more to do; what it knows of the touch is kept out for good.
    return { ...written(await session.query(undoTouch, keys)), isApplied: false };
  }
  return written(await session.query(putTouch, [...keys, JSON.stringify(op.data), device.id]));
}

async function applyOnce(intake: Intake, op: Op, version: number): Promise<{ result: PushResult; grown: number }> {
  const { session, device, sender } = intake;
  const bodyHash = hashBody(op);
  const fresh = await session.query(
    `INSERT INTO touchline.operations (tenant_id, op_id, body_hash, device_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT (tenant_id, op_id) DO NOTHING RETURNING op_id`,
    [device.tenant, op.opId, bodyHash, sender],
  );
  if (fresh.length > 0) {
    const { grown, isApplied } = await apply(intake, op, version);
    return { result: { opId: op.opId, status: isApplied ? 'applied' : 'duplicate' }, grown };
  }
  const [known] = await session.query(
    'SELECT body_hash FROM touchline.operations WHERE tenant_id = $1 AND op_id = $2',
    [device.tenant, op.opId],
  );
  if (known?.body_hash === bodyHash) return { result: { opId: op.opId, status: 'duplicate' }, grown: 0 };
  const message = 'This operation id was already used for something else.';
  return { result: rejected(op.opId, 'opid_reuse', 'opId', message), grown: 0 };
}

/**
 * Only a complaint about the data is an answer; a database in trouble is a throw.
 * @param version the workspace's version before the operation; `grown` says how far it moved.
 */
export async function inSavepoint(
  intake: Intake,
  op: Op,
  version: number,
): Promise<{ result: PushResult; grown: number }> {
  await intake.session.query('SAVEPOINT op');
  try {
    const done = await applyOnce(intake, op, version);
    await intake.session.query('RELEASE SAVEPOINT op');
    return done;
  } catch (error) {
    if (!/^2[23]/.test(sqlState(error))) throw error;
    await intake.session.query('ROLLBACK TO SAVEPOINT op');
    return { result: rejected(op.opId, 'invalid', '', 'The database refused the data of this operation.'), grown: 0 };
  }
}
