// What a rendering yields before it is judged: the text, and what became of its optional parts and its merge fields.
import type { Insertion, OptionalPart, Rendering } from '../model/insertion.ts';

export interface Draft extends Insertion {
  rendering: Rendering;
  leftOut: OptionalPart[];
  /** Optional parts that are in the text; named when it is too long. */
  stillIn: OptionalPart[];
  unresolved: string[];
}

export interface Limits {
  /** UTF-16 units; absent = no limit. */
  budget: number | undefined;
  /** Of the budget, what stands in the composer already. */
  standing: number;
  subjectBudget: number | undefined;
}
