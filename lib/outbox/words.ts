// The state of a touch on its way, in words that a rep understands. Pure.
import { clockTime } from '../model/moment.ts';
import type { TouchState } from '../model/touch.ts';
import type { TargetState } from './plan.ts';

export interface Waiting {
  op: 'put' | 'del';
  state: 'waiting' | 'sending' | 'acked' | 'dead' | 'cancelled';
  attempts: number;
  nextAt: number;
  lastError: string;
}

export interface HubView {
  isConnected: boolean;
  target: TargetState;
}

/** Short: for a line in a list. */
export function syncWords(touchState: TouchState, rows: readonly Waiting[], hub: HubView, now: number): string {
  const row = rows.at(-1);
  if (touchState === 'undone')
    return row?.op === 'del' && row.state !== 'acked' ? 'Undone; the hub is told next' : 'Undone';
  if (row === undefined || row.state === 'cancelled') return 'Kept on this device';
  if (row.state === 'acked') return 'In the hub';
  if (row.state === 'dead') return 'Not delivered';
  if (!hub.isConnected) return 'Kept on this device';
  if (hub.target.state === 'auth') return 'Waits for a new token';
  if (row.state === 'sending') return 'Being sent';
  if (row.nextAt <= now) return 'Leaves next';
  return row.attempts === 0 ? `Leaves at ${clockTime(row.nextAt, now)}` : `Next try ${clockTime(row.nextAt, now)}`;
}

/** A sentence: why it is still here. */
export function whyWaiting(row: Waiting, hub: HubView, now: number): string {
  if (row.state === 'acked') return 'The hub has it.';
  if (row.state === 'dead') return row.lastError;
  if (!hub.isConnected) return 'No hub is connected. It is kept on this device and leaves once you connect one.';
  if (hub.target.state === 'auth') return hub.target.message;
  if (hub.target.pausedUntil > now) return `${hub.target.message} Next try ${clockTime(hub.target.pausedUntil, now)}.`;
  if (row.lastError !== '') return row.lastError;
  if (row.attempts === 0 && row.nextAt > now)
    return `You can undo it until ${clockTime(row.nextAt, now)}; then it is sent.`;
  return 'It is being sent.';
}
