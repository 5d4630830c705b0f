// What the library page may ask about rules and tags: one request a line, its argument checked.
import * as v from 'valibot';
import { assetChangeSchema } from '../model/asset-change.ts';
import { ruleDraftSchema } from '../model/rule.ts';

const assetId = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const ruleId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const rulesRequests = {
  'rules.list': v.object({}),
  /** Adds it, or puts it in place of the one with its id. */
  'rules.save': v.object({ rule: ruleDraftSchema }),
  'rules.remove': v.object({ id: ruleId }),
  /** What conditions and tags can be picked from. */
  'rules.words': v.object({}),
  /** Tries a rule on kept contexts: `limit` of them, the latest first, from the `from`-th on. `assetId`: see `rehearsing`. */
  'rules.rehearse': v.object({
    rule: ruleDraftSchema,
    from: v.pipe(count, v.maxValue(500)),
    limit: v.pipe(count, v.minValue(1), v.maxValue(100)),
    assetId: v.optional(assetId),
  }),
  /** What the texts of these assets propose. */
  'tags.suggest': v.object({ ids: v.pipe(v.array(assetId), v.minLength(1), v.maxLength(25)) }),
  /** Several changes as one, taken back by `library.undo`. */
  'tags.apply': v.object({
    changes: v.pipe(v.array(v.object({ id: assetId, change: assetChangeSchema })), v.minLength(1), v.maxLength(500)),
  }),
} as const;
