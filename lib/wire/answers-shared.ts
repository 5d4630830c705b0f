// What the background answers about rules and facts of the team.
import type { SharedRow } from '../model/shared.ts';

/** `conflict`: nothing was saved; what stands there now, or nothing when it is shared no longer. This device has it already. */
export type SharedSaved = { stored: SharedRow | undefined } | { conflict: SharedRow | undefined };

export interface SharedAnswers {
  'shared.save': SharedSaved;
  'shared.stop': SharedSaved;
  'shared.drop-mine': Record<string, never>;
}
