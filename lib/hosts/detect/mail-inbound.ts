// What came back by mail, read from the open conversation: a reply when the newest message is the other side's and an own
// one stands before it; a bounce when a mail system's own mailbox wrote it; an automatic answer when the subject begins as
// mail programs begin it. Words of an absence in the text are no sign of that: at most they keep a reply from being claimed,
// and not where it came too late for a machine.
import type { Message, Participant } from '../../model/context.ts';
import type { Reading, SeenTouch } from '../host.ts';
import { cut } from '../text.ts';
import { isAutoReply, speaksOfAbsence } from './auto-reply-words.ts';
import { personByMail } from './draft.ts';
import type { Inbound } from './inbound.ts';

const system = /^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]{8,})@/i;
const robot = /^(?:no-?reply|do-?not-?reply|donotreply)\b/i;
/** A machine answers at once. */
const atOnceMs = 5 * 60_000;
/** Older news is none: opening last year's conversation is not an answer of today. */
const newsMs = 14 * 86_400_000;
const noId = /^m?\d*$/;

/** Days that a text names in figures, in whatever order of day and month; in epoch ms. */
function daysIn(text: string): number[] {
  const [, a = '', b = '', c = ''] = /(?<!\d)(\d{1,4})[./-]\s?(\d{1,2})[./-]\s?(\d{1,4})(?!\d)/.exec(text) ?? [];
  const orders =
    a.length === 4
      ? [[a, b, c]]
      : c.length === 4
        ? [
            [c, a, b],
            [c, b, a],
          ]
        : [];
  return orders.map(([year, month, day]) => Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** `true` only where the page's own words are surely an old day: a date that can be read, or the number of a year gone by. */
export function isOld(sentAt: string, now: Date): boolean {
  const plain = /\b\d{4}\b/.test(sentAt) ? Date.parse(sentAt) : Number.NaN;
  const days = [...daysIn(sentAt), ...(Number.isNaN(plain) ? [] : [plain])];
  if (days.length > 0) return days.every((day) => now.getTime() - day > newsMs);
  const year = Number(/(?<!\d)(20\d\d)(?!\d)/.exec(sentAt)?.[1] ?? now.getFullYear());
  return year < now.getFullYear() && !(year === now.getFullYear() - 1 && now.getMonth() === 0);
}

const key = ({ email, name }: Participant): string => email || name;
const isSystem = ({ from }: Message): boolean => system.test(from.email);
const answers = ({ id, from, isMine }: Message, own: string): boolean =>
  !isMine && from.email !== own && key(from) !== '' && !noId.test(id);

function draft(
  kind: SeenTouch['kind'],
  cue: string,
  people: readonly Participant[],
  reading: Reading,
  dedupeKey: string,
) {
  return {
    kind,
    evidence: { cue, seenBy: 'auto' as const, at: new Date().toISOString() },
    people: people.slice(0, 50).map(personByMail),
    threadId: reading.thread?.id ?? '',
    subject: reading.thread?.subject ?? '',
    note: '',
    links: [],
    dedupeKey: cut(dedupeKey, 200),
  };
}

/** For a host whose readings carry the messages with their own ids, oldest first. `momentOf` reads one, in epoch ms. */
export const repliesIn =
  (host: string, momentOf: (id: string) => number | undefined = () => undefined): Inbound =>
  (reading) => {
    const { thread, own } = reading;
    const last = thread?.messages.at(-1);
    if (thread === undefined || last === undefined || own === '' || !answers(last, own)) return [];
    const mine = thread.messages.findLast(({ isMine }) => isMine);
    const isAuto = isAutoReply(thread.subject);
    // Gmail gives an automatic answer a conversation of its own, since its subject is another one.
    if (mine === undefined && !(isAuto && thread.messages.length === 1)) return [];
    const moment = momentOf(last.id);
    if (moment === undefined ? isOld(last.sentAt, new Date()) : Date.now() - moment > newsMs) return [];
    if (isSystem(last)) {
      const to = (mine?.to ?? []).filter(({ email }) => email !== '' && email !== own && !system.test(email));
      return to.length === 0 ? [] : [draft('bounce', 'system-sender', to, reading, `${host}-bounce:${last.id}`)];
    }
    if (robot.test(last.from.email)) return [];
    // Once they have said more than that, the subject speaks of an earlier message.
    if (isAuto)
      return thread.messages.filter(({ isMine }) => !isMine).length > 1
        ? []
        : [draft('auto_reply', 'subject-prefix', [last.from], reading, `${host}-auto-reply:${last.id}`)];
    const asked = mine && momentOf(mine.id);
    const isLate = moment !== undefined && asked !== undefined && moment - asked > atOnceMs;
    if (!isLate && speaksOfAbsence(last.text.slice(0, 300))) return [];
    return [draft('email_reply_received', 'their-message', [last.from], reading, `${host}-reply:${last.id}`)];
  };
