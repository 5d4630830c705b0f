// What the seller planned to do next for one person: by hand, from a cadence, or because no reply came.
import * as v from 'valibot';

/** How it is done; each is fulfilled by some touch kinds (`lib/cadences/fulfils.ts`). */
export const stepChannels = [
  'email',
  'connect',
  'message',
  'inmail',
  'comment',
  'reaction',
  'view',
  'call',
  'meeting',
  'other',
] as const;
export type StepChannel = (typeof stepChannels)[number];

/** `YYYY-MM-DD` of the rep's calendar. */
export const daySchema = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
/** `HH:MM` on the rep's clock. */
export const timeSchema = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const instant = v.pipe(v.string(), v.isoTimestamp());

export const nextStepSchema = v.object({
  id,
  personId: id,
  channel: v.picklist(stepChannels),
  /** In the rep's words; may be empty: then the channel says it. */
  what: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  dueOn: daySchema,
  /** Absent = any time of that day. */
  dueAt: v.optional(timeSchema),
  state: v.picklist(['open', 'done', 'skipped']),
  /** `no-reply`: nobody answered the touch before. */
  why: v.picklist(['by-hand', 'cadence', 'no-reply']),
  /** Since when it is the next one: a touch of before does not fulfil it. */
  createdAt: instant,
  /** When it left `open`. */
  endedAt: v.optional(instant),
  /** The touch that was seen and fulfilled it, or the reply that made it needless; absent where the rep said so. */
  touchId: v.optional(id),
  /** Touches of which the rep said that they were not this step. */
  ignored: v.optional(v.array(id)),
  enrolmentId: v.optional(id),
  /** Of `no-reply`: the touch that nobody answered. It is proposed once. */
  afterTouchId: v.optional(id),
  /** Snippet and asset that the step brings along. */
  snippetId: v.optional(id),
  assetId: v.optional(v.pipe(v.string(), v.maxLength(200))),
  /** Where it goes on: the thread or profile that was on screen; empty = none. */
  url: v.optional(v.pipe(v.string(), v.maxLength(2_000)), ''),
});
export type NextStep = v.InferOutput<typeof nextStepSchema>;
