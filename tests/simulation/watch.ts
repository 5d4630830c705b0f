// Looks on while a device drains: what may leave, how often, and whether "done" is true. Knows the true time and what the
// receivers really have.
import { type Claim, isOutdated, type SettleAsk } from '../../lib/outbox/outbox-store.ts';
import type { Device } from './device.ts';
import { hourMs, secondMs, short, type TargetId, type World } from './world.ts';

/** The pause counts from before the transaction that writes it down. */
const transactionMs = 20;
const untilToldMs = 10 ** 14;

export class Watch {
  readonly #world: World;
  readonly #device: Device;
  /** True time before which nothing may be asked for, per target; gone when the rep or the network says otherwise. */
  readonly #waits = new Map<TargetId, number>();
  /** Touches whose order is no longer the first one: given up once, moved to another person, joined, split, restored. */
  readonly outOfOrder = new Set<string>();

  constructor(world: World, device: Device) {
    this.#world = world;
    this.#device = device;
  }

  /** What was known only to a stopped worker. */
  forget(): void {
    this.#waits.clear();
  }
  unpaused(target: TargetId): void {
    this.#waits.delete(target);
  }

  /** Pauses are kept by the machine's own clock: one set on ends them early, one set far back ends them, too. */
  clockSet(): void {
    for (const [target, until] of this.#waits) if (until < untilToldMs) this.#waits.delete(target);
  }

  claimed(target: TargetId, { items }: Claim): void {
    const { loop } = this.#world;
    this.#noteStuck();
    if (items.length === 0) return;
    this.#world.note(`${this.#device.name} ${target} claims ${items.map(({ opId }) => short(opId)).join(' ')}`);
    const until = this.#waits.get(target) ?? 0;
    if (loop.now < until)
      this.#world.blame('I6', `${target} is asked ${until - loop.now} ms before the pause that it was given ends`);
    for (const { op, touch } of items)
      if (op === 'put' && touch !== undefined && this.#device.neverLog.has(touch.personId))
        this.#world.blame('I4', `touch ${touch.id} leaves, and its person is on the never-log list`);
  }

  settled(target: TargetId, { outcomes, sentBy, now }: SettleAsk): void {
    const { loop } = this.#world;
    const said = outcomes.map((one) => (one.ok ? 'ok' : one.class)).join(' ');
    this.#world.note(`${this.#device.name} ${target} settles ${said}`);
    this.#checkTaken(target);
    if (isOutdated(sentBy, this.#device.store.connections.get(target))) return;
    // The clock was set while it was written down.
    if (Math.abs(now - this.#device.now()) > secondMs) return;
    const wait = Math.max(0, ...outcomes.map((one) => (one.ok ? 0 : waitOf(one.class, one.retryAfterMs))));
    const isWhole = outcomes.every((one) => !one.ok && (wait > 0 || isOfTarget(one.class)));
    if (!isWhole) return;
    const until = Math.max(this.#waits.get(target) ?? 0, loop.now + Math.max(secondMs, wait) - transactionMs);
    this.#waits.set(target, until);
  }

  /** "Synced" is the receiver's word, and the receiver has it. */
  #checkTaken(target: TargetId): void {
    const { operations } = this.#device.receivers[target];
    for (const row of this.#device.store.rows) {
      if (row.target === target && row.state === 'synced' && !operations.has(row.opId))
        this.#world.blame('I1', `touch ${row.touchId} counts as delivered, and ${target} does not have it`);
    }
    this.#noteStuck();
  }

  /** Who was put aside once comes behind the others when it is tried again. */
  #noteStuck(): void {
    for (const row of this.#device.store.rows)
      if (row.state === 'dead' || row.state === 'parked') this.outOfOrder.add(row.touchId);
  }
}

const isOfTarget = (kind: string): boolean => kind === 'retryable' || kind === 'ambiguous';
/** Milliseconds that a refusal of the whole target keeps it alone at least; for the rep's own word: for good. */
function waitOf(kind: string, retryAfterMs: number | undefined): number {
  if (kind === 'auth' || kind === 'gone') return untilToldMs;
  return kind === 'rate-limited' ? Math.min(retryAfterMs ?? 0, hourMs) : 0;
}
