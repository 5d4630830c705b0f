// What the library page may ask about one asset: its argument checked.
import * as v from 'valibot';
import { assetSchema } from '../model/asset.ts';

export const assetRequests = {
  /** Writes one asset whole. `base` is the revision that was edited; absent = a new one. */
  'asset.save': v.object({
    asset: assetSchema,
    base: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
} as const;
