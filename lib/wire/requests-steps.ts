// What a page may ask about next steps and cadences: one request a line, its argument checked.
import * as v from 'valibot';
import { cadenceDraftSchema, cadenceStepSchema } from '../model/cadence.ts';
import { daySchema, stepChannels, timeSchema } from '../model/next-step.ts';
import { settingsSchema } from '../model/settings.ts';

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const viewId = v.pipe(v.string(), v.maxLength(64));
const what = v.pipe(v.string(), v.trim(), v.maxLength(200));
const { workingDays, daysOff, timeZone, dayStartsAt, notifyDue, noReplyDays } = settingsSchema.entries;

export const stepsRequests = {
  /** Everything that is open, and who did not answer. */
  'steps.due': v.object({}),
  /** Of the person on screen. */
  'steps.here': v.object({ viewId }),
  /** For the person on screen, or with `personId` for one that is known. */
  'steps.add': v.object({
    viewId: v.optional(viewId),
    personId: v.optional(id),
    channel: v.picklist(stepChannels),
    what,
    dueOn: daySchema,
    dueAt: v.optional(timeSchema),
    /** The touch that nobody answered, where it is a follow-up to it. */
    afterTouchId: v.optional(id),
  }),
  /** What is absent stays; an empty time takes it away. Of a step of a cadence only the day changes. */
  'steps.edit': v.object({
    id,
    change: v.object({
      channel: v.optional(v.picklist(stepChannels)),
      what: v.optional(what),
      dueOn: v.optional(daySchema),
      dueAt: v.optional(v.union([v.literal(''), timeSchema])),
    }),
  }),
  'steps.done': v.object({ id }),
  'steps.skip': v.object({ id }),
  'steps.reopen': v.object({ id }),
  /** "No reply": not said again about this touch. */
  'steps.dismiss': v.object({ personId: id, touchId: id }),
  /** The rep's days, written and counted with at once. */
  'steps.settings': v.object({
    change: v.partial(v.object({ workingDays, daysOff, timeZone, dayStartsAt, notifyDue, noReplyDays })),
  }),
  'cadences.list': v.object({}),
  /** Adds, or replaces the one with this id; whoever is in it goes on as before. */
  'cadences.save': v.object({ cadence: cadenceDraftSchema }),
  'cadences.remove': v.object({ id }),
  /** Adds the examples that are not there yet. */
  'cadences.examples': v.object({}),
  /** Days on which steps would fall due, if the first began today. */
  'cadences.preview': v.object({ steps: v.pipe(v.array(v.pick(cadenceStepSchema, ['wait'])), v.maxLength(30)) }),
  /** Puts the person on screen into a cadence. */
  'cadences.enrol': v.object({ viewId, cadenceId: id }),
  'cadences.stop': v.object({ enrolmentId: id }),
  /** Takes the Stop back, or says that what stopped it does not count. */
  'cadences.resume': v.object({ enrolmentId: id }),
} as const;
