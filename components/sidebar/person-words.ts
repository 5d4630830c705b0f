// The sentences of the card: last touched, how hard the person is pressed. Pure: the clock is handed in.
import { listWords } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import type { NextStep } from '../../lib/model/next-step.ts';
import type { PersonFacts, PressureBrief } from '../../lib/wire/messages.ts';
import { agoWords, figure } from '../wording.ts';

/** `Last touched 3 d ago`, `Heard from 1 d ago`: one part each, the touch first; one sentence where there is neither. */
export function contactWords({ lastTouch, lastEngagement }: PersonFacts, now: number): string[] {
  const parts = [
    lastTouch === undefined ? '' : t('person.lastTouched', [agoWords(lastTouch.at, now)]),
    lastEngagement === undefined ? '' : t('person.heardFrom', [agoWords(lastEngagement.at, now)]),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [t('person.noTouch')] : parts;
}

/** `4 touches in 9 days, 2 by Ben`; empty while it does not matter. */
export function pressureWords({ isHigh, touches, days, others }: PressureBrief): string {
  if (!isHigh) return '';
  const span = t('person.pressure.days', days, [figure(days)]);
  const theirs = others.reduce((sum, one) => sum + one.touches, 0);
  if (theirs === 0) return t('person.pressure.own', [figure(touches), span]);
  return t('person.pressure.shared', [figure(touches), span, figure(theirs), listWords(others.map(({ by }) => by))]);
}

export const stepWords = ({ what, channel }: Pick<NextStep, 'what' | 'channel'>): string =>
  what || tOf('person.channel', channel);
