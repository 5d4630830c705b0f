// What a page may ask about the two modes of a host, its footprint, the organisation's policy and how Touchline is: one
// request a line, its argument checked.
import * as v from 'valibot';

export const quietRequests = {
  /** What the organisation set, and what of it does not count. */
  'managed.read': v.object({}),
  /** Measures what of ours stands in open pages: of the page's own tab, or with `isEverywhere` of every host that is open. */
  'footprint.read': v.object({ isEverywhere: v.boolean() }),
  /** All that the health page shows, but the doctor. */
  'health.read': v.object({}),
} as const;
