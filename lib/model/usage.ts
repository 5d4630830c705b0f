// What became of an asset, counted per context. One row per step: the funnel is computed, never stored.
import * as v from 'valibot';

export const usageSteps = [
  'eligible',
  'shown',
  'opened',
  'inserted',
  'copied',
  'sent',
  'engaged',
  'dismissed',
  'refused',
] as const;
export type UsageStep = (typeof usageSteps)[number];

export const usageSchema = v.object({
  /** `step:assetId:contextKey`, so a repeated showing in one context counts once. */
  id: v.pipe(v.string(), v.maxLength(500)),
  assetId: v.pipe(v.string(), v.maxLength(200)),
  step: v.picklist(usageSteps),
  host: v.pipe(v.string(), v.maxLength(20)),
  /** The context cell, as far as known: never a name. */
  persona: v.pipe(v.string(), v.maxLength(120)),
  industry: v.pipe(v.string(), v.maxLength(120)),
  stage: v.pipe(v.string(), v.maxLength(120)),
  at: v.pipe(v.string(), v.isoTimestamp()),
});
export type Usage = v.InferOutput<typeof usageSchema>;
