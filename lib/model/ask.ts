// "Ask for it": the rep wanted something for this situation and the catalogue had nothing. The marketer's demand list.
import * as v from 'valibot';
import { situationSchema } from './situation.ts';

export const askSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** ISO instant. */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** Facets of the context cell; never a person, a company's name or page text. */
  situation: situationSchema,
  /** What was typed into the search; empty where the context alone found nothing. */
  search: v.pipe(v.string(), v.maxLength(200)),
  /** What the rep would need, in the rep's words. */
  wish: v.pipe(v.string(), v.trim(), v.maxLength(500)),
  state: v.picklist(['open', 'answered', 'withdrawn']),
});
export type Ask = v.InferOutput<typeof askSchema>;
