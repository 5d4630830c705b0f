// "Not this one": an asset that the rep took off a list, and why. Says nothing of a person; what hides is the conversation's salted hash.
import * as v from 'valibot';
import { situationSchema } from './situation.ts';

export const dismissReasons = [
  'not-relevant',
  'knows-it',
  'outdated',
  'wrong-language',
  'wrong-audience',
  'other',
] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** As the words name it: `not-relevant` → `notRelevant`. */
export const reasonKey = (reason: DismissReason): string =>
  reason.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

export const dismissalSchema = v.object({
  /** `context:assetId`: the last word about an asset in a conversation counts. */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  assetId: v.pipe(v.string(), v.maxLength(200)),
  /** Salted hash of the conversation or profile; the same on this device only. */
  context: v.pipe(v.string(), v.maxLength(64)),
  /** ISO instant. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  reason: v.picklist(dismissReasons),
  /** The rep's own words, for `other`. */
  words: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  situation: situationSchema,
});
export type Dismissal = v.InferOutput<typeof dismissalSchema>;

/**
 * Does it still keep the asset off this list? Everything holds for its conversation; "outdated" holds everywhere, until the
 * asset's content was changed after that day.
 */
export function isHidden(
  { reason, at, context }: Pick<Dismissal, 'reason' | 'at' | 'context'>,
  here: string,
  updated: string | undefined,
): boolean {
  if (reason === 'outdated') return updated === undefined || updated <= at.slice(0, 10);
  return context === here;
}
