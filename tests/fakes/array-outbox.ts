// The outbox's store over arrays, for simulations: the same pure parts as the one over IndexedDB, and the same contract.
import type { OutboxItem } from '../../lib/connectors/connector.ts';
import { allWell, type Delivery, type Departure, type Health } from '../../lib/model/delivery.ts';
import type { Touch } from '../../lib/model/touch.ts';
import { healthAfter, mostItems } from '../../lib/outbox/circuit.ts';
import type { Claim, ClaimAsk, OutboxStore, SettleAsk } from '../../lib/outbox/outbox-store.ts';
import { plan } from '../../lib/outbox/plan.ts';
import { claimed, settled } from '../../lib/outbox/settlement.ts';

export class ArrayOutbox implements OutboxStore {
  rows: Delivery[] = [];
  readonly touches = new Map<string, Touch>();
  readonly health = new Map<string, Health>();
  readonly departures: Departure[] = [];

  async claim(ask: ClaimAsk): Promise<Claim> {
    const { target, now, leaseId, leaseMs, destination, payload } = ask;
    const health = this.health.get(target) ?? allWell;
    if (health.pausedUntil > now)
      return { items: [], nextAt: health.state === 'trouble' ? health.pausedUntil : undefined, health };
    const own = this.rows.filter((row) => row.target === target);
    const { seqs, nextAt } = plan(own, now, mostItems(health, ask.most));
    const items = seqs.flatMap((seq): OutboxItem[] => {
      const row = this.rows.find((one) => one.seq === seq);
      if (row === undefined) return [];
      const { opId, op, touchId, attempts } = row;
      Object.assign(row, claimed(row, leaseId, now, leaseMs));
      return [{ opId, seq, op, touchId, touch: this.touches.get(touchId), mayHaveArrived: attempts > 0 }];
    });
    for (const item of items) {
      const { opId, touchId, op } = item;
      const at = new Date(now).toISOString();
      const text = JSON.stringify(payload(item));
      this.departures.push({ at, target, destination, opId, touchId, op, payload: text, outcome: 'leaving' });
    }
    return { items, nextAt, health };
  }

  async settle({ target, leaseId, outcomes, now, random, clockAheadMs }: SettleAsk): Promise<Health> {
    for (const outcome of outcomes) {
      const row = this.rows.find((one) => one.opId === outcome.opId);
      if (row === undefined || row.leaseId !== leaseId || row.state !== 'sending') continue;
      Object.assign(row, settled(row, outcome, now, random()));
    }
    const before = this.health.get(target) ?? allWell;
    const health = healthAfter(
      { ...before, clockAheadMs: clockAheadMs ?? before.clockAheadMs },
      outcomes,
      now,
      random(),
    );
    this.health.set(target, health);
    return health;
  }
}
