// Looks at one operation of a push before the database sees it: shape, size, characters. Knows no database.
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { mostOpBytes, type PushAnswer, pushOpSchema } from '../lib/connectors/hub-protocol.ts';
import { firstIssue, unstorableField } from './body.ts';
import { foldKey } from './people/keys.ts';

export type Op = v.InferOutput<typeof pushOpSchema>;
export type PushResult = PushAnswer['results'][number];

export const rejected = (opId: string, code: string, field: string, message: string): PushResult => ({
  opId,
  status: 'rejected',
  error: { code, field, message },
});

/** Tells another body under a used op id. The device's own order and the touch's local life cycle are not content. */
export function hashBody({ entity, id, op, data, keys }: Op): string {
  const content = data === undefined ? null : { ...data, state: '' };
  return createHash('sha256')
    .update(JSON.stringify([entity, id, op, content, ...(keys === undefined ? [] : [keys])]))
    .digest('hex');
}

/** What is wrong with an operation whose fields are each as they should be. */
function misfit(op: Op): { field: string; message: string } | undefined {
  if ((op.op === 'erase') !== (op.entity === 'person')) return { field: 'op', message: 'Only a person is erased.' };
  if (op.op === 'erase') {
    const isGood = op.keys?.every((key) => foldKey(key) !== undefined) ?? false;
    return isGood ? undefined : { field: 'keys', message: 'Name the person by email:… or linkedin:….' };
  }
  if (op.op === 'put' && op.data === undefined) return { field: 'data', message: 'A put carries the touch.' };
  if (op.data !== undefined && op.data.id.toLowerCase() !== op.id) {
    return { field: 'data.id', message: 'The touch has another id than its operation.' };
  }
  const field = unstorableField(op.data, 'data');
  return field === undefined ? undefined : { field, message: 'The text holds a character that cannot be stored.' };
}

/** The operation, or the answer that rejects it. */
export function checkOp(raw: unknown): { op: Op } | { result: PushResult } {
  const given = typeof raw === 'object' && raw !== null && 'opId' in raw ? raw.opId : '';
  const opId = typeof given === 'string' ? given.slice(0, 100) : '';
  if (Buffer.byteLength(JSON.stringify(raw) ?? '') > mostOpBytes) {
    const message = `The operation is larger than ${mostOpBytes / 1024} kB.`;
    return { result: rejected(opId, 'too_large', '', message) };
  }
  const parsed = v.safeParse(pushOpSchema, raw);
  if (!parsed.success) {
    const { field, message } = firstIssue(parsed.issues);
    return { result: rejected(opId, 'invalid', field, message) };
  }
  // UUIDs compare without case; the answer keeps the sender's spelling.
  const op: Op = { ...parsed.output, id: parsed.output.id.toLowerCase() };
  const wrong = misfit(op);
  return wrong === undefined ? { op } : { result: rejected(opId, 'invalid', wrong.field, wrong.message) };
}
