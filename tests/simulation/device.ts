// A browser with its background: a clock that may be wrong, a worker that may die at any await, locks, alarms, drains.
// Follows entrypoints/background/sync.ts (`kick`, `#loop`, `#once`, `#schedule`, `now`, `unpause`, `connected`, `online`) and
// lib/store/outbox-rows.ts (`releaseLeases`, `hurry`, `revive`), line by line but over arrays.
import type { Connector, PlainRequest } from '../../lib/connectors/connector.ts';
import { allWell } from '../../lib/model/delivery.ts';
import { drain } from '../../lib/outbox/drain.ts';
import type { OutboxStore } from '../../lib/outbox/outbox-store.ts';
import { ArrayOutbox } from '../fakes/array-outbox.ts';
import { exchange } from './network.ts';
import type { Receiver } from './receiver.ts';
import { Watch } from './watch.ts';
import { hourMs, minuteMs, secondMs, type TargetId, targetIds, type World } from './world.ts';

/** Of one worker; what was begun in it ends with it. */
export interface Life {
  isAlive: boolean;
}
export interface SimPerson {
  id: string;
  mergedInto: string;
}
export interface Backup {
  rows: string;
  touches: string;
  people: string;
  neverLog: string[];
}

const never = new AbortController().signal;
const shortestAlarmMs = 30 * secondMs;
export const pulseMs = minuteMs;

export class Device {
  readonly world: World;
  readonly name: string;
  readonly deviceId: string;
  readonly store: ArrayOutbox;
  readonly receivers: Record<TargetId, Receiver>;
  readonly secrets: Record<TargetId, string>;
  readonly watch: Watch;
  people = new Map<string, SimPerson>();
  neverLog = new Set<string>();
  /** Tombstones of who was erased. */
  readonly erased = new Set<string>();
  nextSeq = 1;
  clockAhead = 0;
  isOffline = false;
  /** Where a stopped worker's leases are not freed but have to run out. */
  leavesLeases = false;
  /** True time until which the machine sleeps. */
  #sleepsUntil = 0;
  #life: Life = { isAlive: true };
  readonly #locks = new Set<TargetId>();
  #isRunning = false;
  #again = false;
  #wake = 0;
  #pulse = 0;

  constructor(world: World, name: string, receivers: Record<TargetId, Receiver>) {
    this.world = world;
    this.name = name;
    this.deviceId = world.id();
    this.receivers = receivers;
    this.secrets = { hub: receivers.hub.secret, crm: receivers.crm.secret };
    this.store = new ArrayOutbox(world.rules);
    this.store.connected = new Set(targetIds);
    for (const target of targetIds) this.store.connections.set(target, this.#connection(target));
    this.watch = new Watch(world, this);
  }

  /** By this machine's clock. */
  now = (): number => this.world.loop.now + this.clockAhead;

  /** Runs at a true time, unless the worker is stopped by then; a sleeping machine is late. */
  wakeAt(at: number, life: Life, run: () => void): void {
    const { loop, dice } = this.world;
    loop.at(at, () => {
      if (!life.isAlive) return;
      if (loop.now < this.#sleepsUntil) this.wakeAt(this.#sleepsUntil + dice.below(500), life, run);
      else run();
    });
  }

  /** One await: a moment in which the worker may be stopped and others go on. */
  #moment(life: Life): Promise<void> {
    const { loop, dice } = this.world;
    return new Promise((done) => this.wakeAt(loop.now + dice.below(6), life, done));
  }

  /** The machine's sleep; what is due meanwhile happens after it. */
  sleep(ms: number): void {
    this.#sleepsUntil = Math.max(this.#sleepsUntil, this.world.loop.now + ms);
  }
  /** Woken early, as by a restart: what was in the middle of something is gone. */
  wakeUp(): void {
    if (this.world.loop.now < this.#sleepsUntil) this.kill();
    this.#sleepsUntil = 0;
  }

  /** The worker is stopped: its memory is gone, its locks are free, what it has sent is on its way. */
  kill(): void {
    this.#life.isAlive = false;
    this.#life = { isAlive: true };
    this.#locks.clear();
    this.#isRunning = false;
    this.#again = false;
    this.watch.forget();
  }

  async kick(): Promise<void> {
    this.#again = true;
    if (this.#isRunning && this.world.rules.takesLock) return;
    this.#isRunning = true;
    const life = this.#life;
    while (this.#again) {
      this.#again = false;
      const nexts = await Promise.all(targetIds.map((target) => this.#underLock(target, life)));
      if (!life.isAlive) return;
      const due = nexts.filter((at) => at !== undefined);
      if (due.length > 0) this.#schedule(Math.min(...due));
    }
    this.#isRunning = false;
  }

  async #underLock(target: TargetId, life: Life): Promise<number | undefined> {
    if (this.#locks.has(target) && this.world.rules.takesLock) return undefined;
    this.#locks.add(target);
    const nextAt = await this.#once(target, life);
    this.#locks.delete(target);
    return nextAt;
  }

  async #once(target: TargetId, life: Life): Promise<number | undefined> {
    await this.#moment(life);
    if (!this.leavesLeases) this.#releaseLeases(target);
    const { world } = this;
    const { nextAt } = await drain({
      store: this.#watched(target, life),
      connector: this.#connector(target, life),
      connection: { id: target, ...this.#connection(target) },
      deviceId: this.deviceId,
      now: this.now,
      random: world.dice.next,
      id: world.id,
      exchange: (request) => exchange(world, this, life, this.receivers[target], request),
      signal: never,
    });
    return nextAt;
  }

  #connection(target: TargetId) {
    return { url: `https://${target}.example/in?key=none`, secrets: [this.secrets[target]], isStopped: false };
  }

  /** Every call takes a moment before and after its transaction. */
  #watched(target: TargetId, life: Life): OutboxStore {
    const { store, watch } = this;
    return {
      claim: async (ask) => {
        await this.#moment(life);
        const claim = await store.claim(ask);
        watch.claimed(target, claim);
        await this.#moment(life);
        return claim;
      },
      settle: async (ask) => {
        await this.#moment(life);
        const health = await store.settle(ask);
        watch.settled(target, ask);
        await this.#moment(life);
        return health;
      },
    };
  }

  #connector(target: TargetId, life: Life): Connector {
    const { [target]: connector } = this.world.rules;
    const request = async (...ask: Parameters<Connector['request']>): Promise<PlainRequest> => {
      const made = await connector.request(...ask);
      await this.#moment(life);
      return made;
    };
    return { ...connector, request };
  }

  #schedule(nextAt: number): void {
    const wait = Math.max(0, nextAt - this.now());
    const wake = ++this.#wake;
    const kick = (): void => {
      if (wake === this.#wake) void this.kick();
    };
    const { now } = this.world.loop;
    // The alarm is the browser's and outlives the worker; the timer is the worker's.
    this.wakeAt(now + Math.max(wait, shortestAlarmMs), { isAlive: true }, kick);
    if (wait < shortestAlarmMs) this.wakeAt(now + Math.max(wait, 250), this.#life, kick);
  }

  /** The pulse alarm. Where nothing happened it comes less often, which saves time here and changes nothing else. */
  pulse(periodMs = pulseMs, most = 6 * hourMs): void {
    const pulse = ++this.#pulse;
    const beat = (period: number): void => {
      if (pulse !== this.#pulse) return;
      const before = this.world.requests;
      void this.kick();
      const next = (): void => beat(this.world.requests > before ? periodMs : Math.min(most, period * 2));
      this.wakeAt(this.world.loop.now + period, { isAlive: true }, next);
    };
    this.wakeAt(this.world.loop.now + periodMs, { isAlive: true }, () => beat(periodMs));
  }

  /** No more pulses. */
  rest(): void {
    this.#pulse++;
  }

  #releaseLeases(target: TargetId): void {
    for (const row of this.store.rows)
      if (row.target === target && row.state === 'sending')
        Object.assign(row, { state: 'failed', nextAt: this.now(), leaseId: '', leaseUntil: 0 });
  }

  hurry(): void {
    for (const row of this.store.rows)
      if (row.state === 'queued' || row.state === 'failed') row.nextAt = Math.min(row.nextAt, this.now());
  }

  unpause(target: TargetId): void {
    const health = this.store.health.get(target) ?? allWell;
    this.store.health.set(target, { ...health, state: 'ok', message: '', pausedUntil: 0 });
    this.watch.unpaused(target);
  }

  /** "Send now". */
  sendNow(): void {
    this.hurry();
    for (const target of targetIds) this.unpause(target);
    void this.kick();
  }

  /** The rep entered the right secret, or switched the target on again. */
  connected(target: TargetId): void {
    this.secrets[target] = this.receivers[target].secret;
    this.store.connections.set(target, this.#connection(target));
    this.receivers[target].isGone = false;
    this.store.health.set(target, allWell);
    this.watch.unpaused(target);
    this.revive(target);
    void this.kick();
  }

  /** Nothing waits for the rep's word. */
  isMoving(target: TargetId): boolean {
    const { state } = this.store.health.get(target) ?? allWell;
    return state === 'ok' || state === 'trouble';
  }

  revive(target: TargetId): void {
    for (const row of this.store.rows) {
      if (row.target !== target || (row.state !== 'dead' && row.state !== 'parked')) continue;
      const firstTriedAt = row.firstTriedAt === 0 ? 0 : this.now();
      Object.assign(row, { state: 'queued', attempts: 0, firstTriedAt, nextAt: this.now() });
    }
  }

  online(): void {
    this.isOffline = false;
    for (const target of targetIds) if (this.store.health.get(target)?.state === 'trouble') this.unpause(target);
    void this.kick();
  }
}
