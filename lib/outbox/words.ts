// The state of a touch on its way, in words that a rep understands. Pure.
import type { Delivery, Health } from '../model/delivery.ts';
import { clockTime } from '../model/moment.ts';
import type { TouchState } from '../model/touch.ts';

export type Waiting = Pick<Delivery, 'target' | 'op' | 'state' | 'attempts' | 'nextAt' | 'lastError'>;

/** A target as the words need it. */
export interface TargetView {
  id: string;
  /** `the hub`, or the rep's name for it. */
  name: string;
  isConnected: boolean;
  isStopped: boolean;
  health: Health;
}

const waitsForRep = ({ state }: Health): boolean => state === 'auth' || state === 'gone';

function wordsFor(touchState: TouchState, row: Waiting | undefined, target: TargetView, now: number): string {
  if (touchState === 'undone')
    return row?.op === 'del' && row.state !== 'synced' ? `Undone; ${target.name} is told next` : 'Undone';
  if (row === undefined || row.state === 'cancelled') return 'Kept on this device';
  if (row.state === 'synced') return `In ${target.name}`;
  if (row.state === 'dead') return 'Not delivered';
  if (row.state === 'parked') return 'Waits for you';
  if (!target.isConnected) return 'Kept on this device';
  if (target.isStopped) return `Waits: ${target.name} is stopped`;
  if (target.health.state === 'auth')
    return target.id === 'hub' ? 'Waits for a new token' : `Waits: ${target.name} refused us`;
  if (target.health.state === 'gone') return `Waits: ${target.name} asked to stop`;
  if (row.state === 'sending') return 'Being sent';
  if (row.nextAt <= now) return 'Leaves next';
  return row.attempts === 0 ? `Leaves at ${clockTime(row.nextAt, now)}` : `Next try ${clockTime(row.nextAt, now)}`;
}

/** Short: for a line in a list. `rows`: of one touch, to all targets, in order. Several targets are told apart where they differ. */
export function syncWords(
  touchState: TouchState,
  rows: readonly Waiting[],
  targets: readonly TargetView[],
  now: number,
): string {
  const connected = targets.filter(({ isConnected }) => isConnected);
  const said = connected.flatMap((target) => {
    const row = rows.findLast((one) => one.target === target.id);
    // A target that came later was never meant to have it.
    return row === undefined ? [] : [{ target, words: wordsFor(touchState, row, target, now) }];
  });
  const [first, ...others] = said;
  if (first === undefined) return touchState === 'undone' ? 'Undone' : 'Kept on this device';
  if (others.length === 0) return first.words;
  if (said.every(({ words, target }) => words === `In ${target.name}`))
    return `In ${said.map(({ target }) => target.name).join(' and ')}`;
  if (others.every(({ words }) => words === first.words)) return first.words;
  return said
    .map(({ target, words }) => (words.includes(target.name) ? words : `${capital(target.name)}: ${words}`))
    .join(' · ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence: why it is still here. */
export function whyWaiting(row: Waiting, target: TargetView, now: number): string {
  const { health, name, isConnected, isStopped } = target;
  if (row.state === 'synced') return `${capital(name)} has it.`;
  if (row.state === 'dead' || row.state === 'parked') return row.lastError;
  if (!isConnected) return 'No hub is connected. It is kept on this device and leaves once you connect one.';
  if (isStopped) return `You stopped ${name}. It is kept here and leaves when you start it again.`;
  if (waitsForRep(health)) return health.message;
  if (health.pausedUntil > now) return `${health.message} Next try ${clockTime(health.pausedUntil, now)}.`;
  if (row.lastError !== '') return row.lastError;
  if (row.attempts === 0 && row.nextAt > now)
    return `You can undo it until ${clockTime(row.nextAt, now)}; then it is sent.`;
  return 'It is being sent.';
}
