// The kind of situation on screen, as words of our own vocabularies: what may be counted without telling who or what was there.
import * as v from 'valibot';

const word = v.pipe(v.string(), v.maxLength(60));

/** Empty = not known. */
export const situationSchema = v.object({
  /** Of the deal or the thread, e.g. `evaluation`. */
  stage: word,
  /** Function of the person, e.g. `finance`. */
  persona: word,
  /** Top of the tree of industries, e.g. `health`. */
  industry: word,
  /** What is wanted, e.g. `price`. */
  intent: word,
  /** BCP 47 tag of what is said. */
  language: word,
});
export type Situation = v.InferOutput<typeof situationSchema>;

/** Contexts of one kind on which nothing of the catalogue was shown, and nothing was found by hand. */
export interface Gap {
  situation: Situation;
  count: number;
  /** `YYYY-MM-DD` of the latest one. */
  lastDay: string;
}
