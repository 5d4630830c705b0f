// The best next: whom to turn to now, by reasons that are said. Pure; who must not be proposed at all is asked outside.
//
//   Worth of a reason (100 = at once) less one point a day; a second reason adds a fifth of its own. What somebody waits for
//   comes before what was planned, that before a sign of interest, that before a silence.
import { localDay } from '../model/moment.ts';
import type { NextReason, NextWhy } from '../model/rhythm.ts';
import { inboundKinds, type TouchKind } from '../model/touch.ts';
import { pressureOn } from './pressure.ts';
import { dayMs } from './rhythm-days.ts';
import { isContact, silenceOf } from './rhythm-quiet.ts';
import type { Told } from './rhythm-rates.ts';

const worth: Record<NextWhy, number> = {
  answer: 100,
  step: 90,
  opened: 75,
  comment: 72,
  accepted: 70,
  reaction: 55,
  quietDeal: 50,
  viewed: 35,
  quiet: 30,
};
/** A reason loses a point a day, yet never more than this: an old answer still outweighs a fresh glance. */
const mostLost = 30;
/** Days after which a sign of interest says nothing about today. */
const freshDays: Partial<Record<NextWhy, number>> = {
  opened: 14,
  comment: 14,
  reaction: 14,
  viewed: 7,
  accepted: 30,
  answer: 60,
};
/** Touched by the rep within these days: left alone, unless the last word was theirs. */
export const restDays = 3;
/** Days a deal that a touch names counts as open; longer than two quarters of silence nobody calls it so. */
const dealDays = 180;

const whyOf: Partial<Record<TouchKind, NextWhy>> = {
  message_received: 'answer',
  inmail_accepted: 'answer',
  email_reply_received: 'answer',
  asset_viewed: 'opened',
  link_clicked: 'opened',
  comment_received: 'comment',
  connection_accepted: 'accepted',
  reaction_received: 'reaction',
  profile_view_received: 'viewed',
};
const inbound: readonly TouchKind[] = inboundKinds;
/** Outcomes of the shipped list that say no, in both languages; an outcome of the rep's own says nothing here. */
const saysNo = ['not interested', 'wrong person', 'kein interesse', 'falsche person'];

export interface DueStep {
  /** Whole days since it fell due; 0 = today. */
  days: number;
  what: string;
}
export interface Candidate {
  reasons: NextReason[];
  score: number;
}

/** The name of the deal that the latest touch naming one gives; empty = none lately. */
export function dealOf(told: Told, now: number): string {
  const named = told.findLast(({ touch, at }) => (touch.deal ?? '') !== '' && now - at <= dealDays * dayMs);
  return named?.touch.deal ?? '';
}

const daysSince = (at: number, now: number): number => Math.max(0, Math.floor((now - at) / dayMs));

/** True where the person said no, or the rep noted it last. */
function isClosed(told: Told): boolean {
  if (told.some(({ touch }) => touch.kind === 'opt_out')) return true;
  const outcome = told.findLast(({ touch }) => (touch.disposition ?? '') !== '')?.touch.disposition ?? '';
  return saysNo.includes(outcome.trim().toLowerCase()) || told.at(-1)?.touch.kind === 'inmail_declined';
}

/** What came in after the rep's last contact and waits: each reason once, with its latest day. */
function waiting(told: Told, now: number): NextReason[] {
  const mine = told.findLastIndex(({ touch }) => !inbound.includes(touch.kind) && isContact(touch.kind));
  const found = new Map<NextWhy, NextReason>();
  for (const { touch, at } of told.slice(mine + 1)) {
    const why = whyOf[touch.kind];
    const days = daysSince(at, now);
    if (why !== undefined && days <= (freshDays[why] ?? Number.POSITIVE_INFINITY))
      found.set(why, { why, days, detail: '' });
  }
  return [...found.values()];
}

const nowWorth = ({ why, days }: NextReason): number => worth[why] - Math.min(mostLost, days);

/** Pressed by what the rep alone did: what colleagues did is asked of the hub when the person is on screen. */
const isPressed = (told: Told, now: number): boolean =>
  pressureOn(
    told.map(({ touch }) => ({ day: touch.occurredAt.slice(0, 10), kind: touch.kind, by: '' })),
    localDay(now),
  ).isHigh;

/** Nothing where there is no reason, or where the rep should leave the person alone. @param now epoch milliseconds */
export function candidateOf(told: Told, due: DueStep | undefined, now: number): Candidate | undefined {
  if (isClosed(told)) return undefined;
  const contacts = told.filter(({ touch }) => isContact(touch.kind));
  const last = contacts.at(-1);
  const isTheirs = last !== undefined && inbound.includes(last.touch.kind);
  const mine = contacts.findLast(({ touch }) => !inbound.includes(touch.kind));
  if (!isTheirs && mine !== undefined && now - mine.at < restDays * dayMs) return undefined;
  if (!isTheirs && isPressed(told, now)) return undefined;
  const reasons = waiting(told, now);
  if (due !== undefined) reasons.push({ why: 'step', days: due.days, detail: due.what });
  const silence = silenceOf(told, now);
  const deal = dealOf(told, now);
  // Whoever waits for an answer is not silent: the rep is.
  if (silence?.isQuiet === true && !reasons.some(({ why }) => why === 'answer'))
    reasons.push({ why: deal === '' ? 'quiet' : 'quietDeal', days: silence.days, detail: deal });
  const [first, ...more] = reasons.sort((a, b) => nowWorth(b) - nowWorth(a));
  if (first === undefined) return undefined;
  const score = nowWorth(first) + more.reduce((sum, reason) => sum + nowWorth(reason) / 5, 0);
  return { reasons: [first, ...more].slice(0, 2), score };
}
