// How hard a person is pressed: contacts of the last two weeks that wait for an answer, from all sides. Pure. It counts days,
// kinds and names; what was written plays no part.
import type { TouchKind } from '../model/touch.ts';

/** Calendar days that count, today included. */
export const pressureDays = 14;

/**
 * From here on it matters. Plainly reasoned: the extension proposes a follow-up after four working days without an answer
 * (`noReplyDays`); in two weeks of ten working days that pace makes three contacts. Four is one more than that.
 */
export const pressureFrom = 4;

/**
 * What lands in front of the person and asks for something counts whole; what they are only told of counts half. Reactions,
 * views, follows, notes and what is saved for oneself press nobody.
 */
const weights: Partial<Record<TouchKind, number>> = {
  connection_request: 1,
  message_sent: 1,
  inmail_sent: 1,
  email_sent: 1,
  email_reply_sent: 1,
  asset_shared: 1,
  meeting_invite: 1,
  call: 1,
  comment: 0.5,
  comment_reply: 0.5,
  endorsement: 0.5,
  repost: 0.5,
};

/** What the person did towards the one who wrote. A machine's answer, a click and a glance are none. */
const answers: ReadonlySet<TouchKind> = new Set([
  'connection_accepted',
  'message_received',
  'inmail_accepted',
  'inmail_declined',
  'comment_received',
  'email_reply_received',
  'meeting_accepted',
  'meeting_declined',
]);

/** One touch or engagement; nothing else about it is needed. */
export interface Contact {
  /** `YYYY-MM-DD` on the wall clock of whoever did it. */
  day: string;
  kind: TouchKind;
  /** Name of the colleague; empty = the rep. */
  by: string;
}

export interface Pressure {
  /** Contacts that press. */
  touches: number;
  /** From the first of them to today, both included; 0 where there is none. */
  days: number;
  /** Of these, by colleagues, who did most first. */
  others: { by: string; touches: number }[];
  isHigh: boolean;
}

/** Days since 1970 of a `YYYY-MM-DD`. */
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** Of each side, the day on which the person last answered it. */
function lastAnswers(contacts: readonly Contact[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const { kind, day, by } of contacts) if (answers.has(kind) && day > (last.get(by) ?? '')) last.set(by, day);
  return last;
}

/**
 * An answer ends the pressure of the side that got it: what that side did up to that day was a conversation. The other sides
 * go on counting, since they are still waited for. Independent of the order of `contacts`.
 * @param today `YYYY-MM-DD`
 */
export function pressureOn(contacts: readonly Contact[], today: string): Pressure {
  const answered = lastAnswers(contacts);
  const now = numberOf(today);
  const counted = contacts.filter(({ kind, day, by }) => {
    const age = now - numberOf(day);
    // A day ahead is a colleague east of here.
    return (weights[kind] ?? 0) > 0 && age >= -1 && age < pressureDays && day > (answered.get(by) ?? '');
  });
  const weight = counted.reduce((sum, { kind }) => sum + (weights[kind] ?? 0), 0);
  const first = counted.reduce((least, { day }) => (least === '' || day < least ? day : least), '');
  const others = new Map<string, number>();
  for (const { by } of counted) if (by !== '') others.set(by, (others.get(by) ?? 0) + 1);
  return {
    touches: counted.length,
    days: first === '' ? 0 : Math.max(1, now - numberOf(first) + 1),
    others: [...others]
      .map(([by, touches]) => ({ by, touches }))
      .sort((a, b) => b.touches - a.touches || (a.by < b.by ? -1 : 1)),
    isHigh: weight >= pressureFrom,
  };
}
