// How many invitations were accepted and how many people answered, with what was counted and how sure that is. Pure.
//
//   Counted are those of the last 90 days that are more than 7 days old: a younger one that nobody answered is not refused,
//   and to count only the young that were answered would flatter. An answer counts when it came within 30 days.
import type { Rate, RateKind, RhythmTouch } from '../model/rhythm.ts';
import type { TouchKind } from '../model/touch.ts';
import { dayMs } from './rhythm-days.ts';

export const rateWindowDays = 90;
export const rateOpenDays = 7;
export const rateAnswerDays = 30;

interface Channel {
  sent: readonly TouchKind[];
  answered: readonly TouchKind[];
  /** Each sending is one case, not each person. */
  isEach?: boolean;
  takenBack?: TouchKind;
}
const channels: Record<RateKind, Channel> = {
  accepted: {
    sent: ['connection_request'],
    answered: ['connection_accepted'],
    isEach: true,
    takenBack: 'connection_withdrawn',
  },
  message: { sent: ['message_sent'], answered: ['message_received'] },
  inmail: { sent: ['inmail_sent'], answered: ['inmail_accepted', 'message_received'] },
  // An automatic reply and a bounce are no answer.
  email: { sent: ['email_sent', 'email_reply_sent'], answered: ['email_reply_received', 'meeting_accepted'] },
};

/** Touches of one person, oldest first, with when each happened in epoch milliseconds. */
export type Told = readonly { touch: RhythmTouch; at: number }[];

/** z of a 95 % interval. */
const z = 1.959_964;

/** The score interval of Wilson (1927) for a share: right for small numbers and for shares near 0 and 1. */
export function wilson(part: number, whole: number): { low: number; high: number } {
  if (whole === 0) return { low: 0, high: 1 };
  const share = part / whole;
  const middle = share + (z * z) / (2 * whole);
  const wide = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * whole)) / whole);
  const scale = 1 + (z * z) / whole;
  return { low: Math.max(0, (middle - wide) / scale), high: Math.min(1, (middle + wide) / scale) };
}

/** Of one person: when something was sent that waits for an answer, and whether one came. */
function casesOf(told: Told, channel: Channel): { at: number; isAnswered: boolean; until: number }[] {
  const sent = told.filter(({ touch }) => channel.sent.includes(touch.kind));
  const starts = channel.isEach === true ? sent : sent.slice(0, 1);
  return starts.map(({ at }, index) => {
    const next =
      channel.isEach === true ? (starts[index + 1]?.at ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
    const since = (kinds: readonly TouchKind[]) =>
      told.find(({ touch, at: then }) => kinds.includes(touch.kind) && then >= at && then < next);
    const answer = since(channel.answered);
    const end = channel.takenBack === undefined ? undefined : since([channel.takenBack]);
    return {
      at,
      isAnswered: answer !== undefined && answer.at - at <= rateAnswerDays * dayMs,
      until: end?.at ?? Number.POSITIVE_INFINITY,
    };
  });
}

/** @param people touches that stand, of each person; @param now epoch milliseconds */
export function rateOf(kind: RateKind, people: readonly Told[], now: number): Rate {
  let [part, whole, open] = [0, 0, 0];
  for (const told of people)
    for (const { at, isAnswered, until } of casesOf(told, channels[kind])) {
      if (now - at > rateWindowDays * dayMs) continue;
      // Taken back before anybody could be said not to have answered: it is no case at all.
      if (until - at < rateOpenDays * dayMs && until <= now) continue;
      if (now - at <= rateOpenDays * dayMs) {
        if (!isAnswered) open += 1;
        continue;
      }
      whole += 1;
      if (isAnswered) part += 1;
    }
  return { part, whole, open, ...wilson(part, whole) };
}
