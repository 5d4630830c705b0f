// A hub that keeps to the protocol: each operation once, in order, tombstones for good. Follows hub/push.ts (`checkOp`, `apply`,
// `applyOnce`) without its database.
import * as v from 'valibot';
import type { PlainRequest, PlainResponse } from '../../lib/connectors/connector.ts';
import { type PushAnswer, pushOpSchema, pushSchema } from '../../lib/connectors/hub-protocol.ts';
import { Receiver } from './receiver.ts';

type Op = v.InferOutput<typeof pushOpSchema>;
type Result = PushAnswer['results'][number];

export class FakeHub extends Receiver {
  readonly #checked = new Set<string>();

  handle({ headers, body }: PlainRequest): PlainResponse {
    if (headers.Authorization !== `Bearer ${this.secret}`) return this.answer(401, '');
    const broken = this.poisoned(body);
    if (broken !== undefined) return broken;
    const envelope = v.safeParse(pushSchema, JSON.parse(body));
    if (!envelope.success) return this.answer(400, '');
    const results = envelope.output.ops.map((raw) => this.#take(raw as Op));
    return this.answer(200, JSON.stringify({ serverTime: new Date(this.world.loop.now).toISOString(), results }));
  }

  #take(op: Op): Result {
    const { opId } = op;
    if (!this.#isWellFormed(op))
      return { opId, status: 'rejected', error: { code: 'invalid', field: '', message: '' } };
    const code = this.refusals.shift();
    if (code !== undefined && !this.operations.has(opId)) {
      this.refused.add(op.id);
      return { opId, status: 'rejected', error: { code, field: 'data.note', message: 'is not to our liking' } };
    }
    const content = JSON.stringify([op.id, op.op, op.data && { ...op.data, state: '' }]);
    if (!this.checkContent(opId, op.id, content))
      return { opId, status: 'rejected', error: { code: 'opid_reuse', field: 'opId', message: '' } };
    if (this.operations.has(opId) && this.world.rules.hubKnowsOperations) return { opId, status: 'duplicate' };
    this.operations.set(opId, content);
    return { opId, status: this.#apply(op) ? 'applied' : 'duplicate' };
  }

  /** The schema is slow, and the same operation comes often. */
  #isWellFormed(op: Op): boolean {
    if (this.#checked.has(op.opId)) return true;
    const isGood = v.is(pushOpSchema, op) && (op.op === 'del' || op.data?.id === op.id);
    if (isGood) this.#checked.add(op.opId);
    else this.world.blame('I1', `operation ${op.opId} is not what the hub's protocol says`);
    return isGood;
  }

  #apply({ opId, op, id, data }: Op): boolean {
    const { hubKnowsOperations, hubKeepsTombstones } = this.world.rules;
    const told = this.touches.get(id);
    if (op === 'del') {
      if (told?.isRemoved) return false;
      this.touches.set(id, { revision: 0, data: '', objects: told?.objects ?? 0, isRemoved: true });
      if (!hubKeepsTombstones) this.touches.delete(id);
      this.effect(opId, id, 'removed');
      return true;
    }
    const fresh = { revision: data?.revision ?? 0, isRemoved: false, data: JSON.stringify(data) };
    if (told === undefined) this.touches.set(id, { ...fresh, objects: 1 });
    else if (!hubKnowsOperations) this.touches.set(id, { ...fresh, objects: told.objects + 1 });
    else if (told.isRemoved || told.revision >= fresh.revision) return false;
    else this.touches.set(id, { ...fresh, objects: told.objects });
    this.effect(opId, id, told === undefined ? 'created' : 'amended');
    return true;
  }
}
