// What of a timeline is shown; apart from its rules, because the sidebar holds a filter before anybody opens the timeline.
import type { TimelineChannel, TimelineDirection, TimelineGroup } from './timeline.ts';

/** Of each facet the values that are shown; empty = all. */
export interface TimelineFilter {
  channel: readonly TimelineChannel[];
  direction: readonly TimelineDirection[];
  group: readonly TimelineGroup[];
}
export const everything: TimelineFilter = { channel: [], direction: [], group: [] };
