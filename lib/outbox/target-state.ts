// Where one touch stands with each target, for a timeline that shows them side by side. Pure; the words are the page's.
import type { TargetSync } from '../model/delivery.ts';
import type { TouchState } from '../model/touch.ts';
import type { TargetView, Waiting } from './words.ts';

function stateOf(
  touchState: TouchState,
  row: Waiting,
  { isStopped, health }: TargetView,
  now: number,
): TargetSync['state'] | undefined {
  if (touchState === 'undone') return row.op !== 'del' ? undefined : row.state === 'synced' ? 'removed' : 'removing';
  if (row.state === 'cancelled') return undefined;
  if (row.state === 'synced') return 'has';
  if (row.state === 'dead' || row.state === 'parked') return row.state;
  if (isStopped) return 'stopped';
  if (health.state === 'auth') return 'refused';
  if (health.state === 'gone') return 'asks';
  if (row.state === 'sending' || row.nextAt <= now) return 'sending';
  return row.attempts === 0 ? 'leaves' : 'retries';
}

/** Connected targets that were meant to have it, the hub first. `rows`: of the touch, to all targets, oldest first. */
export function targetSyncs(
  touchState: TouchState,
  rows: readonly Waiting[],
  targets: readonly TargetView[],
  now: number,
): TargetSync[] {
  const hubFirst = targets.toSorted((a, b) => Number(b.id === 'hub') - Number(a.id === 'hub'));
  return hubFirst.flatMap((target): TargetSync[] => {
    const row = target.isConnected ? rows.findLast((one) => one.target === target.id) : undefined;
    const state = row === undefined ? undefined : stateOf(touchState, row, target, now);
    if (row === undefined || state === undefined) return [];
    const at = state === 'leaves' || state === 'retries' ? Math.max(row.nextAt, target.health.pausedUntil) : 0;
    return [{ id: target.id, name: target.name, state, at, why: row.state === 'synced' ? '' : row.lastError }];
  });
}
