// What both fake receivers have: what they took, what they made of it, and moods that a fault puts them in.
import type { PlainRequest, PlainResponse } from '../../lib/connectors/connector.ts';
import type { Effect, TargetId, World } from './world.ts';

export interface Told {
  /** Highest revision that was taken. */
  revision: number;
  isRemoved: boolean;
  /** Empty once removed. */
  data: string;
  /** Objects that exist because of this touch: more than one is a touch twice. */
  objects: number;
}

export abstract class Receiver {
  readonly world: World;
  readonly target: TargetId;
  /** Operation id → its content, of everything that was taken. */
  readonly operations = new Map<string, string>();
  readonly touches = new Map<string, Told>();
  /** Called with everything that changes here. */
  onEffect: (effect: Effect) => void = () => undefined;
  /** What a request has to carry; changed by "the token was revoked". */
  secret: string;
  /** The owner wants no more of this (410). */
  isGone = false;
  /** Refuses this many more items, one by one, with this code. */
  refusals: string[] = [];
  /** Touches of which an operation was refused by itself: they hold nobody back here, and come behind when they are changed. */
  readonly refused = new Set<string>();

  constructor(world: World, target: TargetId, secret: string) {
    this.world = world;
    this.target = target;
    this.secret = secret;
  }

  /** Takes a request for good; the answer may still get lost. */
  abstract handle(request: PlainRequest): PlainResponse;

  answer(status: number, body: string, change: Partial<Extract<PlainResponse, { kind: 'response' }>> = {}) {
    const date = new Date(this.world.loop.now).toUTCString();
    return {
      kind: 'response',
      status,
      contentType: 'application/json',
      retryAfter: '',
      date,
      body,
      ...change,
    } as const;
  }

  /** An id that comes again has to come with the same content: a sender that forgets this makes touches vanish. */
  checkContent(opId: string, touchId: string, content: string): boolean {
    const before = this.operations.get(opId);
    if (before === undefined || before === content) return true;
    // Edited before it left, sent, and brought back as it was by a backup: the receiver keeps what it has.
    if (this.world.isPast(touchId)) return false;
    this.world.blame('I2', `operation ${opId} came to ${this.target} with two contents`);
    return false;
  }

  effect(opId: string, touchId: string, what: Effect['what']): void {
    const told = this.touches.get(touchId);
    if (told !== undefined && told.objects > 1)
      this.world.blame('I2', `touch ${touchId} is at ${this.target} ${told.objects} times`);
    this.onEffect({ target: this.target, opId, touchId, what });
  }

  /** A poisoned item breaks the whole request, whatever else it carries. */
  poisoned(body: string): PlainResponse | undefined {
    if (body.includes('poison-crash')) return this.answer(500, '');
    if (body.includes('poison-large')) return this.answer(413, '');
    return body.includes('poison-strange') ? this.answer(422, '') : undefined;
  }
}
