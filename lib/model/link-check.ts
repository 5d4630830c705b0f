// What came of asking an asset's address: whether a customer who clicks it gets there.
import * as v from 'valibot';

/** `gone`: nothing is there any more. `moved`: it leads elsewhere. `failing`: no answer, or an error. `sign-in`: not without an account. */
export const linkStates = ['ok', 'moved', 'gone', 'failing', 'sign-in'] as const;
export type LinkState = (typeof linkStates)[number];

const address = v.pipe(v.string(), v.maxLength(2_000));

export const linkCheckSchema = v.object({
  /** As the asset has it. */
  url: v.pipe(address, v.nonEmpty()),
  state: v.picklist(linkStates),
  /** HTTP status; 0 = no answer came. */
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)), 0),
  /** Where a moved one ends; empty = not known, it leads to a site that was not asked. */
  to: v.optional(address, ''),
  /** ISO instant. */
  checkedAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type LinkCheck = v.InferOutput<typeof linkCheckSchema>;
