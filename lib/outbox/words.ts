// The state of a touch on its way, in words that a rep understands. Pure.
import { listWords } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';
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
    return row?.op === 'del' && row.state !== 'synced'
      ? t('outbox.where.undoneNext', [target.name])
      : t('outbox.where.undone');
  if (row === undefined || row.state === 'cancelled') return t('outbox.where.kept');
  if (row.state === 'synced') return t('outbox.where.arrived', [target.name]);
  if (row.state === 'dead') return t('outbox.where.dead');
  if (row.state === 'parked') return t('outbox.where.parked');
  if (!target.isConnected) return t('outbox.where.kept');
  if (target.isStopped) return t('outbox.where.stopped', [target.name]);
  if (target.health.state === 'auth')
    return target.id === 'hub' ? t('outbox.where.token') : t('outbox.where.auth', [target.name]);
  if (target.health.state === 'gone') return t('outbox.where.gone', [target.name]);
  if (row.state === 'sending') return t('outbox.where.sending');
  if (row.nextAt <= now) return t('outbox.where.next');
  const at = clockTime(row.nextAt, now);
  return row.attempts === 0 ? t('outbox.where.leavesAt', [at]) : t('outbox.where.nextTry', [at]);
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
  if (first === undefined) return touchState === 'undone' ? t('outbox.where.undone') : t('outbox.where.kept');
  if (others.length === 0) return first.words;
  if (said.every(({ words, target }) => words === t('outbox.where.arrived', [target.name])))
    return t('outbox.where.arrived', [listWords(said.map(({ target }) => target.name))]);
  if (others.every(({ words }) => words === first.words)) return first.words;
  return said
    .map(({ target, words }) =>
      words.includes(target.name) ? words : t('outbox.where.named', [capital(target.name), words]),
    )
    .join(' · ');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A sentence: why it is still here. */
export function whyWaiting(row: Waiting, target: TargetView, now: number): string {
  const { health, name, isConnected, isStopped } = target;
  if (row.state === 'synced') return t('outbox.why.arrived', [capital(name)]);
  if (row.state === 'dead' || row.state === 'parked') return row.lastError;
  if (!isConnected) return t('outbox.why.noHub');
  if (isStopped) return t('outbox.why.stopped', [name]);
  if (waitsForRep(health)) return health.message;
  if (health.pausedUntil > now)
    return `${health.message} ${t('outbox.why.nextTry', [clockTime(health.pausedUntil, now)])}`;
  if (row.lastError !== '') return row.lastError;
  if (row.attempts === 0 && row.nextAt > now) return t('outbox.why.undoUntil', [clockTime(row.nextAt, now)]);
  return t('outbox.why.sending');
}
