// How a connection is, in one word and one sentence. Pure.
import type { ConnectionRow } from '../../lib/wire/messages.ts';
import { countOf } from '../wording.ts';

export interface ConnectionWords {
  state: string;
  tone: 'plain' | 'amber' | 'red';
  sentence: string;
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

export function connectionWords({ isAllowed, isStopped, health, waiting, stuck }: ConnectionRow): ConnectionWords {
  const kept = waiting + stuck === 0 ? 'Nothing waits for it.' : waitingWords(waiting, stuck);
  if (isStopped) return { state: 'Stopped', tone: 'plain', sentence: `You stopped it. ${kept}` };
  if (!isAllowed)
    return { state: 'Not allowed', tone: 'red', sentence: `The browser does not let Touchline reach it. ${kept}` };
  if (health.state === 'gone') return { state: 'Asked to stop', tone: 'red', sentence: health.message };
  if (health.state === 'auth') return { state: 'Refused', tone: 'red', sentence: health.message };
  if (health.state === 'trouble') {
    const again = health.pausedUntil === '' ? '' : ` Next try ${time.format(Date.parse(health.pausedUntil))}.`;
    return { state: 'Trouble', tone: 'amber', sentence: `${health.message}${again} ${kept}` };
  }
  return stuck > 0
    ? { state: 'Needs you', tone: 'amber', sentence: kept }
    : { state: 'Ok', tone: 'plain', sentence: kept };
}

function waitingWords(waiting: number, stuck: number): string {
  const parts = [];
  if (waiting > 0) parts.push(`${countOf(waiting, 'touch waits', 'touches wait')} for it`);
  if (stuck > 0) parts.push(`${countOf(stuck, 'touch needs', 'touches need')} you in the outbox`);
  return `${parts.join(', ')}.`;
}
