// The numbers of a device that numbers its operations without gaps. The permanent operation id decides what is a
// duplicate, never the number alone: a device restored from a backup counts anew and must not lose a touch by it.
import type { PushResult } from './check-op.ts';
import { rejected } from './check-op.ts';
import type { Session } from './database.ts';

export interface Sequence {
  /** The answer that refuses this operation, or nothing when its turn has come (or is past). */
  refuse(raw: unknown): PushResult | undefined;
  /** The hub is done with the operation, applied or rejected. */
  advance(raw: unknown): void;
  /** Writes the last number down, in the transaction of the push. */
  keep(): Promise<number>;
}

const numberOf = (raw: unknown): number | undefined => {
  const seq = typeof raw === 'object' && raw !== null && 'seq' in raw ? raw.seq : undefined;
  return typeof seq === 'number' && Number.isSafeInteger(seq) && seq > 0 ? seq : undefined;
};

/** Reads where the device stands; the caller holds the lock of the workspace. */
export async function openSequence(session: Session, tenant: string, deviceId: string): Promise<Sequence> {
  const [row] = await session.query(
    'SELECT last_seq FROM touchline.sequences WHERE tenant_id = $1 AND device_id = $2',
    [tenant, deviceId],
  );
  let last = Number(row?.last_seq ?? 0);
  return {
    refuse(raw) {
      const seq = numberOf(raw);
      if (seq !== undefined && seq <= last + 1) return undefined;
      const opId = typeof raw === 'object' && raw !== null && 'opId' in raw ? String(raw.opId).slice(0, 100) : '';
      if (seq === undefined) return rejected(opId, 'out_of_order', 'seq', 'An ordered push numbers every operation.');
      return rejected(opId, 'out_of_order', 'seq', `Number ${last + 1} has not come yet. Send again from there.`);
    },
    advance(raw) {
      last = Math.max(last, numberOf(raw) ?? 0);
    },
    async keep() {
      await session.query(
        `INSERT INTO touchline.sequences (tenant_id, device_id, last_seq) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, device_id) DO UPDATE SET last_seq = excluded.last_seq`,
        [tenant, deviceId, last],
      );
      return last;
    },
  };
}
