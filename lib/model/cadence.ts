// Planned touches over days, and who is on the way through them. A step is a plan; only a touch that was seen fulfils it.
import * as v from 'valibot';
import { daySchema, stepChannels } from './next-step.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const instant = v.pipe(v.string(), v.isoTimestamp());

export const cadenceStepSchema = v.object({
  channel: v.picklist(stepChannels),
  /** Working days after the step before; of the first one after the enrolment. */
  wait: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365)),
  what: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), ''),
  snippetId: v.optional(id),
  assetId: v.optional(v.pipe(v.string(), v.maxLength(200))),
});
export type CadenceStep = v.InferOutput<typeof cadenceStepSchema>;

export const cadenceDraftSchema = v.object({
  /** Absent = new. */
  id: v.optional(id),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)),
  steps: v.pipe(v.array(cadenceStepSchema), v.minLength(1), v.maxLength(30)),
});
export type CadenceDraft = v.InferOutput<typeof cadenceDraftSchema>;

export const cadenceSchema = v.object({ ...cadenceDraftSchema.entries, id, updated: instant });
export type Cadence = v.InferOutput<typeof cadenceSchema>;

/** What the rep said about a step, as it came. Nothing is taken out but by Reopen and Resume. */
const saidSchema = v.object({
  at: instant,
  what: v.picklist(['done', 'skipped', 'later', 'stop']),
  /** Index of the step it is about. */
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Of `later`. */
  dueOn: v.optional(daySchema),
});
export type Said = v.InferOutput<typeof saidSchema>;

/** A step that is behind: by a touch that was seen, or by the rep's word. */
const passedSchema = v.object({
  how: v.picklist(['done', 'skipped']),
  touchId: v.optional(id),
  at: instant,
});
export type Passed = v.InferOutput<typeof passedSchema>;

export const enrolmentSchema = v.object({
  id,
  cadenceId: id,
  personId: id,
  /** As the cadence was then: a later edit does not change what somebody is in the middle of. */
  name: v.string(),
  steps: v.pipe(v.array(cadenceStepSchema), v.minLength(1), v.maxLength(30)),
  startedOn: daySchema,
  /** Touches of before do not count. */
  startedAt: instant,
  said: v.array(saidSchema),
  /** Touches of which the rep said that they do not count here. */
  ignored: v.array(id),

  // What follows is worked out from the above and the ledger (`lib/cadences/follow.ts`), and kept because touches are let go of.
  /** Index of the step that is due next; the number of steps = through. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** One for each step before `at`. */
  passed: v.array(passedSchema),
  state: v.picklist(['active', 'done', 'stopped']),
  /** Why it stopped. */
  ended: v.optional(v.picklist(['reply', 'meeting', 'opt_out', 'bounce', 'by-hand'])),
  endedAt: v.optional(instant),
  /** The touch that stopped it. */
  endedBy: v.optional(id),
});
export type Enrolment = v.InferOutput<typeof enrolmentSchema>;
