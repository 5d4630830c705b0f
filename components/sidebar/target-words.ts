// Where a touch stands with each target, in a few words: "Hub ✓ · HubSpot waits 4 min". Pure: the clock is handed in.
import { dateFormat } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { TargetSync } from '../../lib/model/delivery.ts';
import { localDay } from '../../lib/model/moment.ts';
import { figure, type Tone } from '../wording.ts';

export interface TargetWords {
  id: string;
  text: string;
  tone: Tone;
  /** Why, on hover; may be empty. */
  why: string;
}

/** `4 min`, `2 h`, then the day and hour. */
function untilWords(at: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((at - now) / 60_000));
  if (minutes < 60) return t('timeline.minutes', [figure(minutes)]);
  const isToday = localDay(at) === localDay(now);
  return dateFormat({
    ...(!isToday && { day: 'numeric' as const, month: 'short' as const }),
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
}

const tones: Record<TargetSync['state'], Tone> = {
  has: 'plain',
  leaves: 'plain',
  retries: 'amber',
  sending: 'plain',
  stopped: 'amber',
  refused: 'red',
  asks: 'red',
  parked: 'amber',
  dead: 'red',
  removing: 'plain',
  removed: 'plain',
};

const wordsOf: Record<TargetSync['state'], (who: string, until: string) => string> = {
  has: (who) => t('timeline.sync.has', [who]),
  leaves: (who, until) => t('timeline.sync.leaves', [who, until]),
  retries: (who, until) => t('timeline.sync.retries', [who, until]),
  sending: (who) => t('timeline.sync.sending', [who]),
  stopped: (who) => t('timeline.sync.stopped', [who]),
  refused: (who) => t('timeline.sync.refused', [who]),
  asks: (who) => t('timeline.sync.asks', [who]),
  parked: (who) => t('timeline.sync.parked', [who]),
  dead: (who) => t('timeline.sync.dead', [who]),
  removing: (who) => t('timeline.sync.removing', [who]),
  removed: (who) => t('timeline.sync.removed', [who]),
};

export const targetWords = (targets: readonly TargetSync[], now: number): TargetWords[] =>
  targets.map(({ id, name, state, at, why }) => {
    const who = id === 'hub' ? t('timeline.hub') : name;
    return { id, text: wordsOf[state](who, untilWords(at, now)), tone: tones[state], why };
  });
