// One schedule's universe: time, chance, what went wrong, and a trace that is the same for the same seed.
import type { Touch } from '../../lib/model/touch.ts';
import type { Device } from './device.ts';
import { Dice } from './dice.ts';
import { Loop } from './loop.ts';
import type { Rules } from './rules.ts';

export const start = Date.UTC(2026, 10, 24, 9, 0, 0);
export const secondMs = 1_000;
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export type TargetId = 'hub' | 'crm';
export const targetIds = ['hub', 'crm'] as const;

export class World {
  readonly dice: Dice;
  readonly loop: Loop;
  readonly rules: Rules;
  /** Share of requests that go wrong, per target. */
  readonly weather: Record<TargetId, number> = { hub: 0, crm: 0 };
  /** How often each kind of fault and of deed was met. */
  readonly met = new Map<string, number>();
  readonly lines: string[] = [];
  readonly #isTraced: boolean;
  violation: string | undefined;
  requests = 0;
  /** One touch of this schedule brings every receiver down whenever it comes. */
  hasCrash = false;
  isHealed = false;
  isClockSetBack = false;
  /** Touches that somebody was told are kept, and where. */
  readonly kept = new Map<string, Device>();
  readonly everRecorded = new Set<string>();
  /** Touches of erased people that a target has to be told about, and who has to. */
  readonly erasedTouches = new Map<string, Device>();
  /** Touches that a backup brought back as they once were: their receiver may know more than the device. */
  readonly #past = new Set<string>();
  #hash = 0x811c9dc5;
  #ids = 0;

  constructor(seed: number, rules: Rules, isTraced: boolean) {
    this.dice = new Dice(seed);
    this.loop = new Loop(start, this.dice);
    this.rules = rules;
    this.#isTraced = isTraced;
  }

  /** FNV-1a over all lines. */
  get hash(): string {
    return this.#hash.toString(16).padStart(8, '0');
  }

  note(line: string): void {
    const text = `${this.loop.now - start} ${line}`;
    for (let at = 0; at < text.length; at++) this.#hash = Math.imul(this.#hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
    if (this.#isTraced) this.lines.push(text);
  }

  count(what: string): void {
    this.met.set(what, (this.met.get(what) ?? 0) + 1);
  }

  /** Only the first one counts: what follows may be its consequence. */
  blame(invariant: string, what: string): void {
    if (this.violation !== undefined) return;
    this.violation = `${invariant}: ${what}`;
    this.note(`!! ${this.violation}`);
  }

  recorded(device: Device, { id }: Touch): void {
    this.kept.set(id, device);
    this.everRecorded.add(id);
  }

  erased(device: Device, ids: readonly string[]): void {
    for (const id of ids) {
      this.kept.delete(id);
      if (!this.isPast(id) && device.store.rows.some(({ touchId }) => touchId === id))
        this.erasedTouches.set(id, device);
    }
  }

  /** What was recorded after the backup is lost with the disk; what was told about an erased person meanwhile, too. */
  restored(device: Device): void {
    for (const [id, owner] of this.kept) if (owner === device && !device.store.touches.has(id)) this.kept.delete(id);
    for (const [id, owner] of this.erasedTouches) if (owner === device) this.erasedTouches.delete(id);
    for (const id of device.store.touches.keys()) {
      this.#past.add(id);
      device.watch.outOfOrder.add(id);
    }
  }

  isPast = (id: string): boolean => this.#past.has(id);

  /** Valid version 7 ids in growing order; never the same twice, also after a backup was restored. */
  id = (): string => `019ab000-0000-7000-8000-${String(++this.#ids).padStart(12, '0')}`;
}

/** What a receiver did because of an operation. */
export interface Effect {
  target: TargetId;
  opId: string;
  touchId: string;
  what: 'created' | 'amended' | 'removed';
}

/** For lines of the trace. */
export const short = (id: string): string => id.slice(-4).replace(/^0+/, '');
