// One deed, one touch: what two tabs, two listeners, the rep and a list say about the same sending. Pure.
import { inboundKinds, type Touch, type TouchKind } from '../model/touch.ts';

/** Two tabs see one deed; nobody does the same to the same person in two tabs within this time. */
export const twoTabsMs = 10_000;
/** By hand and by itself. */
export const byHandMs = 120_000;
/** A list's clock is the server's, to the minute. */
export const listMs = 10 * 60_000;

const families: Partial<Record<TouchKind, string>> = { email_sent: 'email', email_reply_sent: 'email' };
/** Kinds that are one thing for the question whether it is logged already. */
export const familyOf = (kind: TouchKind): string => families[kind] ?? kind;

export const isInbound = (kind: TouchKind): boolean => (inboundKinds as readonly TouchKind[]).includes(kind);

/** A deed as somebody tells it, about one person. */
export interface Deed extends Pick<Touch, 'kind' | 'host' | 'threadId' | 'subject' | 'evidence'> {
  /** Which listener told it. */
  toldBy?: string | undefined;
}
export interface RecordedDeed extends Deed, Pick<Touch, 'state' | 'occurredAt' | 'saidWhen'> {
  alsoSeen?: readonly string[] | undefined;
}

/** `Re: AW: Offer` → `offer`. */
export const foldSubject = (subject: string): string =>
  subject
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^(?:\s*\p{L}{1,4}(?:\[\d+\])?\s*[:：])+/u, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Both name a thread: it must be one. Else the subjects must not speak against it. */
const isSameTalk = (a: Deed, b: Deed): boolean =>
  a.threadId !== '' && b.threadId !== ''
    ? a.threadId === b.threadId
    : foldSubject(a.subject) === foldSubject(b.subject) || a.subject === '' || b.subject === '';

const between = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b));
const apartMs = (a: Deed, b: Deed): number => between(a.evidence.at, b.evidence.at);
/** What a list told happened then, where it says so; else when it was taken over. */
const listedAt = ({ saidWhen, occurredAt, evidence }: RecordedDeed): string =>
  saidWhen === undefined ? occurredAt : evidence.at;

/**
 * What a recorded touch of the same person means for a new deed: `same` = told twice, nothing new; `already` = the rep logs
 * what was seen a moment ago, so ask. Undefined = another deed.
 */
export function sameAs(fresh: Deed, known: RecordedDeed): 'same' | 'already' | undefined {
  if (familyOf(fresh.kind) !== familyOf(known.kind) || fresh.host !== known.host) return undefined;
  const [now, then] = [fresh.evidence.seenBy, known.evidence.seenBy];
  const apart = apartMs(fresh, known);
  if (now === 'auto' && then === 'auto') {
    // The key of what came in is made of the message's own id: two keys are two messages.
    if (isInbound(fresh.kind)) return undefined;
    const isOther = fresh.toldBy !== undefined && known.toldBy !== undefined && fresh.toldBy !== known.toldBy;
    return isOther && apart <= twoTabsMs && isSameTalk(fresh, known) ? 'same' : undefined;
  }
  if (known.state === 'undone') return undefined;
  if (now === 'manual' && then === 'auto') return apart <= byHandMs ? 'already' : undefined;
  // What the rep logged stands for one sighting, not for all that follow.
  const isFree = (known.alsoSeen ?? []).length === 0;
  if (now === 'auto' && then === 'manual' && known.evidence.cue === 'by-hand')
    return isFree && apart <= byHandMs && isSameTalk(fresh, known) ? 'same' : undefined;
  if (now === 'auto' && then === 'sweep') {
    if (fresh.kind === 'connection_accepted') return 'same';
    const isNear = between(fresh.evidence.at, listedAt(known)) <= listMs;
    return isFree && isNear && isSameTalk(fresh, known) ? 'same' : undefined;
  }
  return undefined;
}
