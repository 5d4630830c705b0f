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

export const enrolmentSchema = v.object({
  id,
  cadenceId: id,
  personId: id,
  /** As the cadence was then: a later edit does not change what somebody is in the middle of. */
  name: v.string(),
  steps: v.pipe(v.array(cadenceStepSchema), v.minLength(1), v.maxLength(30)),
  /** Index of the step that is due next; the number of steps = through. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  startedOn: daySchema,
  state: v.picklist(['active', 'done', 'stopped']),
  /** Why it stopped. */
  ended: v.optional(v.picklist(['reply', 'meeting', 'opt_out', 'bounce', 'by-hand', 'erased'])),
  endedAt: v.optional(instant),
});
export type Enrolment = v.InferOutput<typeof enrolmentSchema>;
