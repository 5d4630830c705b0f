// Steps that stand alone: planned by hand, or as a follow-up where no reply came. Worked out anew like a cadence, so that
// an undone touch reopens what it had fulfilled.
import type { NextStep } from '../model/next-step.ts';
import { dayIn } from './days.ts';
import type { Seen } from './follow.ts';
import { endingOf, fulfils } from './fulfils.ts';

/** The rep said so: nothing that is seen changes it. */
const isSaid = ({ state, touchId }: NextStep): boolean => state !== 'open' && touchId === undefined;

/**
 * The steps as they stand after what was seen; one touch fulfils one step, the one that was due first. What rests on a touch
 * that was let go of (`isLetGo`) stays as it is.
 */
export function settleByHand(
  steps: readonly NextStep[],
  seen: readonly Seen[],
  zone: string,
  isLetGo: (touchId: string) => boolean,
): NextStep[] {
  const free = new Set([...seen].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)));
  const order = (a: NextStep, b: NextStep): number => (a.dueOn + a.id < b.dueOn + b.id ? -1 : 1);
  const settled = new Map<string, NextStep>();
  for (const step of [...steps].filter(({ why }) => why !== 'cadence').sort(order)) {
    if (isSaid(step) || (step.touchId !== undefined && isLetGo(step.touchId))) continue;
    const by = [...free].find((one) => isMeant(step, one, zone));
    if (by !== undefined) free.delete(by);
    settled.set(step.id, by === undefined ? reopened(step) : ended(step, by));
  }
  return steps.map((step) => settled.get(step.id) ?? step);
}

function isMeant(step: NextStep, { id, kind, at }: Seen, zone: string): boolean {
  const since = Date.parse(step.createdAt);
  if (at <= since || step.ignored?.includes(id) === true) return false;
  // An answer makes a follow-up needless; what was planned for its own sake stays.
  if (step.why === 'no-reply' && endingOf(kind) !== undefined) return true;
  if (!fulfils(step.channel, kind)) return false;
  const day = dayIn(at, zone);
  return day > dayIn(since, zone) || day >= step.dueOn;
}

function ended(step: NextStep, { id, kind, at }: Seen): NextStep {
  const state = fulfils(step.channel, kind) ? 'done' : 'skipped';
  return { ...step, state, touchId: id, endedAt: new Date(at).toISOString() };
}

/** Open again, without a trace of what had ended it. */
export function reopened({ touchId: _, endedAt: __, ...step }: NextStep): NextStep {
  return { ...step, state: 'open' };
}
