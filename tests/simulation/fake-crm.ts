// A CRM's endpoint that takes signed webhooks: wants the signature of Standard Webhooks with a stamp of at most five minutes, drops
// event ids that it has, lets the higher revision win and a removal stand. It makes an object of each `recorded` event that it
// does not know, and so depends on the sender's ids more than the hub does.
import type { PlainRequest, PlainResponse } from '../../lib/connectors/connector.ts';
import { secretBytes } from '../../lib/connectors/signature.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { hmac } from './instant-crypto.ts';
import { Receiver } from './receiver.ts';
import { minuteMs } from './world.ts';

interface Event {
  id: string;
  type: string;
  subject: string;
  data: Partial<Touch>;
}

export class FakeCrm extends Receiver {
  handle({ headers, body }: PlainRequest): PlainResponse {
    if (this.isGone) return this.answer(410, '');
    if (!this.#isSigned(headers, body)) return this.answer(401, '');
    const broken = this.poisoned(body);
    if (broken !== undefined) return broken;
    const told = JSON.parse(body) as Event | Event[];
    const events = Array.isArray(told) ? told : [told];
    if (this.refusals.shift() !== undefined) return this.answer(422, '');
    for (const event of events) this.#take(event);
    return this.answer(200, '');
  }

  #isSigned(headers: Record<string, string>, body: string): boolean {
    const stamp = Number(headers['webhook-timestamp']);
    if (!(Math.abs(stamp * 1_000 - this.world.loop.now) <= 5 * minuteMs)) return false;
    const key = secretBytes(this.secret) ?? new Uint8Array();
    const signed = `${headers['webhook-id']}.${stamp}.${body}`;
    const right = `v1,${hmac(key, signed).toString('base64')}`;
    return headers['webhook-signature']?.split(' ').includes(right) ?? false;
  }

  #take({ id, type, subject, data }: Event): void {
    const isRemoval = type.endsWith('.removed');
    const content = isRemoval ? `removed ${subject}` : JSON.stringify([type, data]);
    if (!this.checkContent(id, subject, content) || this.operations.has(id)) return;
    this.operations.set(id, content);
    const told = this.touches.get(subject);
    const objects = (told?.objects ?? 0) + (type.endsWith('.recorded') ? 1 : 0);
    if (isRemoval) this.touches.set(subject, { revision: 0, data: '', objects, isRemoved: true });
    else if (told?.isRemoved || (told !== undefined && told.revision > (data.revision ?? 0))) {
      this.touches.set(subject, { ...told, objects });
      return;
    } else
      this.touches.set(subject, {
        revision: data.revision ?? 0,
        data: JSON.stringify(data),
        objects,
        isRemoved: false,
      });
    this.effect(id, subject, isRemoval ? 'removed' : told === undefined ? 'created' : 'amended');
  }
}
