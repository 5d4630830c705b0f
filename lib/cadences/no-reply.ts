// "No reply for 4 working days": after a mail or a message that nobody answered a follow-up is proposed, once.
import type { StepChannel } from '../model/next-step.ts';
import type { TouchKind } from '../model/touch.ts';
import { dayIn, workingDaysBetween } from './days.ts';
import type { Rules, Seen } from './follow.ts';
import { asksForReply, isAnswer } from './fulfils.ts';

export interface NoReply {
  /** The touch that nobody answered. */
  touchId: string;
  kind: TouchKind;
  /** The way a follow-up would go. */
  channel: StepChannel;
  /** Working days since. */
  days: number;
}

const channelOf: Partial<Record<TouchKind, StepChannel>> = { message_sent: 'message', inmail_sent: 'inmail' };

/** @param patience working days without an answer; 0 = never. `now` in epoch milliseconds. */
export function noReply(seen: readonly Seen[], now: number, rules: Rules, patience: number): NoReply | undefined {
  if (patience === 0) return undefined;
  const last = seen.filter(({ kind }) => asksForReply(kind)).sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0];
  if (last === undefined || seen.some(({ kind, at }) => isAnswer(kind) && at >= last.at)) return undefined;
  const days = workingDaysBetween(dayIn(last.at, rules.zone), dayIn(now, rules.zone), rules);
  const channel = channelOf[last.kind] ?? 'email';
  return days < patience ? undefined : { touchId: last.id, kind: last.kind, channel, days };
}
