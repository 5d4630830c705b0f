// What the background answers about next steps and cadences.
import type { Cadence, Enrolment } from '../model/cadence.ts';
import type { NextStep, StepChannel } from '../model/next-step.ts';
import type { Settings } from '../model/settings.ts';
import type { TouchKind } from '../model/touch.ts';
import type { PersonBrief } from './answers.ts';

/** An open next step with whom it is about, what it brings along, and where it goes on. */
export interface DueRow {
  step: NextStep;
  person: PersonBrief;
  /** `step` counts from 1. */
  cadence?: { enrolmentId: string; name: string; step: number; of: number };
  /** Names of what it brings along; empty = nothing. */
  snippet: string;
  asset: string;
  /** Empty = not known. */
  url: string;
}

/** "No reply for 4 working days": a proposal. */
export interface SilentRow {
  person: PersonBrief;
  touchId: string;
  kind: TouchKind;
  channel: StepChannel;
  days: number;
}

export interface EnrolmentRow {
  enrolment: Enrolment;
  person: PersonBrief;
  /** `YYYY-MM-DD`; empty where nothing is open. */
  dueOn: string;
}

export interface PersonSteps {
  /** `YYYY-MM-DD` in the rep's zone. */
  today: string;
  /** Absent = not known to this device yet. */
  person?: PersonBrief;
  /** Why nothing may be planned, in one sentence; empty = it may. */
  refusal: string;
  /** Soonest first. */
  open: DueRow[];
  /** The cadence they are in, or were in last. */
  enrolment?: Enrolment;
  /** The step behind, where a seen touch fulfilled it: for "Step 2 of 5 done". */
  fulfilled?: { touchId: string; kind: TouchKind; at: string; step: number; of: number };
  silent?: SilentRow;
}

export interface CadenceRow {
  cadence: Cadence;
  /** Active ones first, then the latest that ended. */
  enrolled: EnrolmentRow[];
}

export interface StepsAnswers {
  'steps.due': { today: string; count: number; rows: DueRow[]; silent: SilentRow[] };
  'steps.here': PersonSteps;
  'steps.add': { step: NextStep };
  'steps.edit': { step: NextStep };
  'steps.done': { step: NextStep };
  'steps.skip': { step: NextStep };
  'steps.reopen': { step: NextStep };
  'steps.dismiss': Record<string, never>;
  'steps.settings': Settings;
  /** `others`: in a cadence that is not there any more. `titles`: of the assets that steps bring along. */
  'cadences.list': {
    today: string;
    cadences: CadenceRow[];
    others: EnrolmentRow[];
    titles: { id: string; title: string }[];
  };
  'cadences.save': { cadence: Cadence };
  'cadences.remove': { wasThere: boolean };
  'cadences.examples': { added: number };
  /** Each `YYYY-MM-DD`. */
  'cadences.preview': { today: string; days: string[] };
  'cadences.enrol': { enrolment: Enrolment };
  'cadences.stop': { enrolment: Enrolment };
  'cadences.resume': { enrolment: Enrolment };
}
