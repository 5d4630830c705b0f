// What the sidebar knows about the person beside who it is, and their timeline, as signals. person-feed.ts fills them.
import { type Signal, signal } from '@preact/signals';
import { everything, type TimelineFilter } from '../../lib/touches/timeline-filter.ts';
import type { PersonFacts, TimelinePage } from '../../lib/wire/messages.ts';

export type TimelineScope = 'person' | 'account';

export interface PersonSignals {
  /** What the card says; nothing while nobody is on screen, or the answer is on its way. */
  card: Signal<PersonFacts | undefined>;
  /** With as many rows as were asked for so far. */
  timeline: Signal<TimelinePage | undefined>;
  timelineScope: Signal<TimelineScope>;
  timelineFilter: Signal<TimelineFilter>;
}

export const personSignals = (): PersonSignals => ({
  card: signal(),
  timeline: signal(),
  timelineScope: signal('person'),
  timelineFilter: signal(everything),
});
