// What a page may ask about the rhythm of a social seller: one request a line, its argument checked.
import * as v from 'valibot';
import { goalsSchema } from '../model/settings.ts';

export const rhythmRequests = {
  /** Goals and streak: cheap, asked again after each touch. */
  'rhythm.today': v.object({}),
  /** Whom to turn to next, who went quiet, rates: asked when the view opens. */
  'rhythm.people': v.object({}),
  /** Sets the goals from today on; the past keeps those it had. */
  'rhythm.goals': v.object({ goals: goalsSchema }),
} as const;
