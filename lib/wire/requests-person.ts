// What a page may ask about the person card and its timeline: one request a line, its argument checked.
import * as v from 'valibot';
import { buyingRoles } from '../model/person.ts';

const viewId = v.pipe(v.string(), v.maxLength(64));
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.maxLength(10));

export const personRequests = {
  /** What this device knows about the person on screen. Answers at once: colleagues only as far as they are known already. */
  'person.card': v.object({ viewId }),
  /** The same with what colleagues did, where a hub tells it; waits for the hub. */
  'person.team': v.object({ viewId }),
  /** The part the person plays in the purchase; absent = none. */
  'person.role': v.object({ viewId, role: v.optional(v.picklist(buyingRoles)) }),
  /** Where the CRM has them, as pasted; empty takes it away. */
  'person.record': v.object({ viewId, url: v.pipe(v.string(), v.maxLength(3_000)) }),
  /** Touches and engagements, newest first. */
  'timeline.list': v.object({
    viewId,
    scope: v.picklist(['person', 'account']),
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    /** Of each facet the values that are shown; empty = all. What no facet knows shows nothing. */
    filter: v.object({ channel: words, direction: words, group: words }),
  }),
} as const;
