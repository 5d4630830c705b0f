// What the background answers about the person card and its timeline.
import type { NextStep } from '../model/next-step.ts';
import type { BuyingRole } from '../model/person.ts';
import type { TouchKind } from '../model/touch.ts';
import type { TouchRow } from './answers.ts';

export interface LastContact {
  /** ISO instant with the rep's offset. */
  at: string;
  kind: TouchKind;
}

/** Contacts that wait for an answer; see `lib/insights/pressure.ts`. */
export interface PressureBrief {
  touches: number;
  days: number;
  others: { by: string; touches: number }[];
  isHigh: boolean;
}

/** The person on screen as this device knows them. */
export interface PersonFacts {
  /** Absent = nothing is kept about them yet. */
  personId?: string;
  /** Exact keys, of the page and those known here. */
  keys: string[];
  /** In no CRM. */
  isParked: boolean;
  role?: BuyingRole;
  recordUrl?: string;
  lastTouch?: LastContact;
  lastEngagement?: LastContact;
  pressure: PressureBrief;
  /** The earliest step that is open. */
  next?: NextStep;
}

export interface TimelineRow {
  row: TouchRow;
  /** `YYYY-MM-DD` under which it stands. */
  day: string;
  /** The person, as they are seen now. */
  who: string;
}

export interface TimelinePage {
  rows: TimelineRow[];
  /** That the filter shows. */
  shown: number;
  /** In all, without the filter. */
  total: number;
  counts: Record<'channel' | 'direction' | 'group', Partial<Record<string, number>>>;
  /** Open steps, the earliest first; `who` as above. */
  steps: { step: NextStep; who: string }[];
  /** Name of the account; empty = none is known. */
  account: string;
  /** People known at the account. */
  people: number;
}

export interface PersonAnswers {
  'person.card': { card?: PersonFacts };
  /** `isTeamKnown`: a hub was asked and answered, now or a moment ago. */
  'person.team': { card?: PersonFacts; isTeamKnown: boolean };
  'person.role': { card?: PersonFacts };
  'person.record': { card?: PersonFacts };
  'timeline.list': TimelinePage;
}
