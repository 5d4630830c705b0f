// What a page may ask about suggestions beyond the list itself: one request a line, its argument checked.
import * as v from 'valibot';
import { dismissReasons } from '../model/dismissal.ts';

const viewId = v.pipe(v.string(), v.maxLength(64));
const assetId = v.pipe(v.string(), v.maxLength(200));
const search = v.pipe(v.string(), v.trim(), v.maxLength(200));
const limit = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000));

export const suggestRequests = {
  /** To whom of the account on screen they went already, and how often they are used at all. */
  'suggest.about': v.object({ viewId, assetIds: v.pipe(v.array(assetId), v.maxLength(100)) }),
  /** Takes an asset off the list of this conversation; "outdated" takes it off every list until it is changed. */
  'suggest.dismiss': v.object({
    viewId,
    assetId,
    reason: v.picklist(dismissReasons),
    words: v.pipe(v.string(), v.trim(), v.maxLength(300)),
  }),
  /** Back on the list: this asset, or everything that is hidden here. */
  'suggest.restore': v.object({ viewId, assetId: v.optional(assetId) }),
  'dismissals.list': v.object({ limit }),
  /** "Ask for it": kept with the kind of situation, sent nowhere. */
  'asks.save': v.object({ viewId, search, wish: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)) }),
  /** The open ask of this very situation, if there is one. */
  'asks.here': v.object({ viewId, search }),
  'asks.withdraw': v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
  'asks.list': v.object({ limit }),
} as const;
