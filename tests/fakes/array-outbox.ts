// The outbox's store over arrays, for simulations: the same pure parts as the one over IndexedDB, and the same contract.
import type { OutboxItem } from '../../lib/connectors/connector.ts';
import {
  allWell,
  type ConnectionRecord,
  type Delivery,
  type Departure,
  type Health,
} from '../../lib/model/delivery.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { healthAfter, mostItems, pauseLeft } from '../../lib/outbox/circuit.ts';
import {
  type Claim,
  type ClaimAsk,
  isOutdated,
  type OutboxStore,
  type SettleAsk,
} from '../../lib/outbox/outbox-store.ts';
import { plan } from '../../lib/outbox/plan.ts';
import { claimed, settled } from '../../lib/outbox/settlement.ts';
import { mayStep } from '../../lib/touches/life-cycle.ts';

/** The pure parts; a test may hand in broken ones. */
export const outboxRules = { plan, claimed, settled, healthAfter, mostItems, pauseLeft, heedsLease: true };
export type OutboxRules = typeof outboxRules;

export class ArrayOutbox implements OutboxStore {
  rows: Delivery[] = [];
  touches = new Map<string, Touch>();
  health = new Map<string, Health>();
  departures: Departure[] = [];
  /** As the rep entered them; what is not here is not asked about. */
  connections = new Map<string, Pick<ConnectionRecord, 'url' | 'secrets' | 'isStopped'>>();
  /** Targets with an address. */
  connected = new Set<string>();
  /** Why this touch may not leave, if so: `barredTouch` of lib/store/off-record.ts. */
  barred: (touch: Touch) => string | undefined = () => undefined;
  readonly #rules: OutboxRules;

  constructor(rules: OutboxRules = outboxRules) {
    this.#rules = rules;
  }

  async claim(ask: ClaimAsk): Promise<Claim> {
    const { target, now } = ask;
    const health = this.health.get(target) ?? allWell;
    if (isOutdated(ask.sentBy, this.connections.get(target))) return { items: [], nextAt: now, health };
    if (this.#rules.pauseLeft(health, now) > 0) {
      const isForRep = health.state === 'auth' || health.state === 'gone';
      return { items: [], nextAt: isForRep ? undefined : health.pausedUntil, health };
    }
    const own = this.rows.filter((row) => row.target === target);
    const { seqs, nextAt } = this.#rules.plan(own, now, this.#rules.mostItems(health, ask.most));
    const rows = own.filter(({ seq }) => seqs.includes(seq));
    const items = rows.flatMap((row) => this.#take(row, ask));
    // Rows that cannot go were put aside just now: whoever stands behind them is next.
    return items.length === 0 && rows.length > 0 ? this.claim(ask) : { items, nextAt, health };
  }

  #take(row: Delivery, { leaseId, now, leaseMs, target, destination, payload }: ClaimAsk): OutboxItem[] {
    const { opId, seq, op, touchId, attempts } = row;
    const touch = this.touches.get(touchId);
    const why = op === 'del' ? undefined : touch === undefined ? 'This record is damaged.' : this.barred(touch);
    if (why !== undefined) {
      Object.assign(row, { state: 'parked', lastError: why, leaseId: '', leaseUntil: 0 });
      return [];
    }
    Object.assign(row, this.#rules.claimed(row, leaseId, now, leaseMs));
    const item = { opId, seq, op, touchId, touch, mayHaveArrived: attempts > 0 };
    const at = new Date(now).toISOString();
    const leaving = { opId, touchId, op, payload: JSON.stringify(payload(item)), outcome: 'leaving' } as const;
    this.departures.push({ at, target, destination: destination.replace(/[?#].*$/s, ''), ...leaving });
    return [item];
  }

  async settle(ask: SettleAsk): Promise<Health> {
    const { target, leaseId, outcomes, now, random, clockAheadMs } = ask;
    const after: Delivery[] = [];
    for (const outcome of outcomes) {
      const row = this.rows.find((one) => one.opId === outcome.opId);
      if (row === undefined) continue;
      if (this.#rules.heedsLease && (row.leaseId !== leaseId || row.state !== 'sending')) continue;
      after.push(Object.assign(row, this.#rules.settled(row, outcome, now, random())));
    }
    this.#noteOutcomes(ask);
    this.#stepTouches(after);
    const before = this.health.get(target) ?? allWell;
    if (isOutdated(ask.sentBy, this.connections.get(target))) return before;
    const measured = { ...before, clockAheadMs: clockAheadMs ?? before.clockAheadMs };
    const health = this.#rules.healthAfter(measured, outcomes, now, random());
    this.health.set(target, health);
    return health;
  }

  #noteOutcomes({ outcomes, target }: SettleAsk): void {
    for (const outcome of outcomes)
      for (const row of this.departures) {
        if (row.opId !== outcome.opId || row.target !== target || row.outcome !== 'leaving') continue;
        const isOpen = !outcome.ok && (outcome.class === 'retryable' || outcome.class === 'ambiguous');
        row.outcome = outcome.ok ? 'taken' : isOpen ? 'unknown' : 'refused';
      }
  }

  #stepTouches(after: readonly Delivery[]): void {
    for (const { touchId, op, state } of after) {
      const touch = this.touches.get(touchId);
      if (touch === undefined || op !== 'put' || !['synced', 'dead', 'parked'].includes(state)) continue;
      const own = this.rows.filter((row) => row.touchId === touchId && row.op === 'put' && row.state !== 'cancelled');
      const isStuck = own.some((row) => row.state === 'dead' || row.state === 'parked');
      const isThere = own.every((row) => row.state === 'synced' || !this.connected.has(row.target));
      const to = isStuck ? 'failed' : isThere ? 'synced' : undefined;
      if (to !== undefined && mayStep(touch.state, to)) this.touches.set(touchId, { ...touch, state: to });
    }
  }
}
