// Parts broken on purpose, one each: schedules that do not notice them would notice nothing.
import { hub } from '../../lib/connectors/hub.ts';
import { plan } from '../../lib/outbox/plan.ts';
import { settled } from '../../lib/outbox/settlement.ts';
import type { outboxRules } from '../fakes/array-outbox.ts';
import type { Rules } from './rules.ts';

type Plan = typeof outboxRules.plan;
/** Every row in a lane of its own. */
const planWithoutLanes: Plan = (rows, now, most) =>
  plan(
    rows.map((row) => ({ ...row, lane: String(row.seq) })),
    now,
    most,
  );
/** A row that waits is looked past. */
const planThatOvertakes: Plan = (rows, now, most) =>
  plan(
    rows.filter((row) => (row.state === 'sending' ? row.leaseUntil : row.nextAt) <= now),
    now,
    most,
  );

/** What is broken → the part, and the invariant that has to speak up. */
export const broken: Record<string, { rules: Partial<Rules>; invariants: readonly string[] }> = {
  'an answer counts without its lease': { rules: { heedsLease: false }, invariants: ['I1', 'I2', 'row'] },
  'the hub forgets what it took': { rules: { hubKnowsOperations: false }, invariants: ['I2'] },
  'the hub keeps no tombstones': { rules: { hubKeepsTombstones: false }, invariants: ['I3', 'I5', 'I7'] },
  'the plan knows no lanes': { rules: { plan: planWithoutLanes }, invariants: ['I3'] },
  'the plan overtakes': { rules: { plan: planThatOvertakes }, invariants: ['I3'] },
  'any answer counts as yes': {
    rules: { hub: { ...hub, outcome: (items) => items.map(({ opId }) => ({ opId, ok: true, isNew: true })) } },
    invariants: ['I1'],
  },
  'the never-log list is not asked again': { rules: { asksBeforeSending: false }, invariants: ['I4'] },
  'no pause is kept': { rules: { pauseLeft: () => 0 }, invariants: ['I6'] },
  'a lease never ends': {
    rules: {
      plan: (rows, now, most) =>
        plan(
          rows.filter(({ state }) => state !== 'sending'),
          now,
          most,
        ),
    },
    invariants: ['I3', 'I6'],
  },
  'a failure is final': {
    rules: {
      settled: (row, outcome, now, random) => ({
        ...settled(row, outcome, now, random),
        ...(outcome.ok ? {} : { state: 'cancelled' as const }),
      }),
    },
    invariants: ['I1'],
  },
  'a removal is never told': { rules: { tellsRemovals: false }, invariants: ['I2'] },
};
