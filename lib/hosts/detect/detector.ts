// What a host says about one way of touching somebody: which press starts it, and what on the page proves it.
// A table, not a program: detect.ts does the listening, waiting and reporting.
import type { Page, SeenTouch } from '../host.ts';
import type { Press } from './press.ts';

/** What is known before the press takes effect; proof and key are added by detect.ts. */
export type Draft = Omit<SeenTouch, 'evidence' | 'dedupeKey'>;

export interface Proof {
  /** Cue id of the evidence, e.g. `own-message`. */
  cue: string;
  /** The proof counts only when it was seen this long, in ms, without a break. */
  holdMs?: number;
  /** What only the proof tells, e.g. the kind of a reaction. */
  more?: Partial<Draft>;
}

/** One press that may become a touch. Made before the page has heard of the press, so its closures hold the state before. */
export interface Attempt {
  /** The composer's editor or the control: a second press about the same within a second is the same press. */
  about: Node;
  /** What is being sent, for the question whether it looks private; it is never kept. */
  text?: string;
  /** Without one, nothing is reported (for what only takes something back). */
  draft?: Draft;
  /** Asked after each change: the proof, `failed` where the page says that nothing happened, or nothing yet. */
  look(): Proof | 'failed' | undefined;
  /** Asked at the time limit, and when Undo is pressed: may it have happened? Then it becomes a question. */
  mayBeDone(): boolean;
  /** Told of every other press meanwhile; `true` = the user took it back. */
  pressed?(press: Press): boolean;
  /** Asked with each reading while `undo` counts: what went away stands there again, so it was taken back by a key. */
  isBack?(): boolean;
  /** What the touch is about, e.g. `reaction:urn:…`, so that a later attempt can take it back. */
  name?: string;
  /** With the proof, the touch of that name that this tab reported is undone; `draft` only where there is none … */
  takesBack?: string;
  /** … unless it takes that one's place. */
  isInstead?: boolean;
  /** Whose key it is when two tabs or listeners may see it; by default detector and moment of the press. */
  dedupeKey?: string;
}

export interface Detector {
  /** First part of the dedupe key, e.g. `gmail-send`. */
  id: string;
  /** Controls, as one selector. */
  clicks?: string;
  /** Keys, e.g. `Mod+Enter`; `start` says whether they count where they were pressed. */
  keys?: readonly string[];
  /** Reads what the press is about, at once; nothing = not a touch. */
  start(press: Press, page: Page): Attempt | undefined;
  /** The host's own control that takes back what this detector reported last. */
  undo?: string;
  /** Whether this press of `undo` means that attempt; by default yes. */
  isUndo?(press: Press, attempt: Attempt): boolean;
  /** After this long without proof it is a question or nothing; 10 s by default. */
  limitMs?: number;
  /** How long `undo` counts; 60 s by default. */
  undoMs?: number;
}
