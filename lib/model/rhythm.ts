// The rhythm of a social seller as it crosses the wire: goals of today, the streak, whom to turn to next, who went quiet, rates.
import * as v from 'valibot';
import { type GoalKind, goalsSchema } from './settings.ts';
import { touchSchema } from './touch.ts';

/** Goals that were set on this day of the rep's calendar and hold until the next entry; the first one's day is empty. */
export const goalChangeSchema = v.object({ since: v.string(), goals: goalsSchema });
export type GoalChange = v.InferOutput<typeof goalChangeSchema>;

/** What the rhythm needs of a touch; an old row without it is left out. */
export const rhythmTouchSchema = v.object({
  ...v.pick(touchSchema, [
    ...(['id', 'kind', 'state', 'personId', 'host', 'url', 'threadId', 'occurredAt', 'saidWhen'] as const),
    ...(['evidence', 'disposition', 'deal', 'person'] as const),
  ]).entries,
  dedupeKey: v.string(),
});
export type RhythmTouch = v.InferOutput<typeof rhythmTouchSchema>;

/** What counting needs of a touch: less, since a streak may read thousands. */
export const goalTouchSchema = v.object({
  ...v.pick(touchSchema, ['kind', 'state', 'host', 'occurredAt', 'saidWhen']).entries,
  evidence: v.object({ seenBy: v.string() }),
  dedupeKey: v.string(),
});
export type GoalTouch = v.InferOutput<typeof goalTouchSchema>;

export interface GoalToday {
  kind: GoalKind;
  /** Deeds of today; a mail to three people is one. */
  done: number;
  /** 0 = no goal. */
  goal: number;
}

export interface Streak {
  /** Working days in a row with at least one goal met; today among them once it is kept. */
  days: number;
  isTodayKept: boolean;
  /** No working day, or a day off: it neither breaks nor extends the streak. */
  isTodayOff: boolean;
  /** The streak may be longer: it goes back further than was read. */
  isAtLeast: boolean;
}

export interface RhythmToday {
  goals: GoalToday[];
  streak: Streak;
  /** Nothing was ever logged here. */
  isFirstDay: boolean;
}

/** `part` of `whole` with the 95 % interval of Wilson (1927), both ends 0–1. */
export interface Rate {
  part: number;
  whole: number;
  /** Too young to be counted either way. */
  open: number;
  low: number;
  high: number;
}
export const rateKinds = ['accepted', 'message', 'inmail', 'email'] as const;
export type RateKind = (typeof rateKinds)[number];

export const nextWhys = [
  'answer',
  'step',
  'opened',
  'comment',
  'accepted',
  'reaction',
  'quietDeal',
  'quiet',
  'viewed',
] as const;
export type NextWhy = (typeof nextWhys)[number];

/** Why somebody is proposed. */
export interface NextReason {
  why: NextWhy;
  /** Whole days since it happened; of a step, since it fell due. */
  days: number;
  /** The rep's own words of the step or the name of the deal; else empty. */
  detail: string;
}

export interface RhythmPerson {
  personId: string;
  name: string;
  company: string;
  /** Where it goes on: the profile or the thread; empty = nowhere that we know. */
  url: string;
}

export interface NextPerson extends RhythmPerson {
  /** The strongest first; at most two. */
  reasons: NextReason[];
}

export interface QuietPerson extends RhythmPerson {
  /** Whole days since the last touch or engagement. */
  days: number;
  /** Days that usually lie between two contacts of theirs; absent where there were too few to tell. */
  usual?: number;
  deal: string;
}

export interface RhythmPeople {
  next: NextPerson[];
  /** Without those in `next`. */
  quiet: QuietPerson[];
  /** How many are quiet beside those in `next`. */
  quietCount: number;
  rates: Record<RateKind, Rate>;
}
