// How a connection is, in one word and one sentence. Pure.
import { dateFormat, listWords } from '../../lib/i18n/locale.ts';
import { t } from '../../lib/i18n/t.ts';
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { figure } from '../wording.ts';

export interface ConnectionWords {
  state: string;
  tone: 'plain' | 'amber' | 'red';
  sentence: string;
}

export function connectionWords({ isAllowed, isStopped, health, waiting, stuck }: ConnectionRow): ConnectionWords {
  const kept = waitingWords(waiting, stuck);
  const say = (state: string, tone: ConnectionWords['tone'], ...sentences: string[]): ConnectionWords => ({
    state,
    tone,
    sentence: sentences.filter((sentence) => sentence !== '').join(' '),
  });
  if (isStopped) return say(t('options.connection.stopped'), 'plain', t('options.connection.youStopped'), kept);
  if (!isAllowed) return say(t('options.connection.notAllowed'), 'red', t('options.connection.notReached'), kept);
  if (health.state === 'gone') return say(t('options.connection.gone'), 'red', health.message);
  if (health.state === 'auth') return say(t('options.connection.refused'), 'red', health.message);
  if (health.state === 'trouble') {
    const again = health.pausedUntil === '' ? '' : t('options.connection.nextTry', [clock(health.pausedUntil)]);
    return say(t('options.connection.trouble'), 'amber', health.message, again, kept);
  }
  return stuck > 0
    ? say(t('options.connection.needsYou'), 'amber', kept)
    : say(t('options.connection.ok'), 'plain', kept);
}

const clock = (instant: string): string =>
  dateFormat({ hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(Date.parse(instant));

function waitingWords(waiting: number, stuck: number): string {
  const parts: string[] = [];
  if (waiting > 0) parts.push(t('options.connection.waiting', waiting, [figure(waiting)]));
  if (stuck > 0) parts.push(t('options.connection.stuck', stuck, [figure(stuck)]));
  return parts.length === 0 ? t('options.connection.nothing') : t('options.connection.kept', [listWords(parts)]);
}
