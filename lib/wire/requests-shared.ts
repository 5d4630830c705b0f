// What the library page may ask about rules and facts of the team: one request a line, its argument checked.
import * as v from 'valibot';
import { assetFactSchema } from '../model/asset-fact.ts';
import { ruleSchema } from '../model/rule.ts';
import { sharedKinds } from '../model/shared.ts';

const baseVersion = v.pipe(v.number(), v.integer(), v.minValue(0));
const one = {
  kind: v.picklist(sharedKinds),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
};

export const sharedRequests = {
  /** Shares it, or changes what is shared. `baseVersion`: the one that was seen; 0 = it was not shared. */
  'shared.save': v.variant('kind', [
    v.object({ kind: v.literal('rule'), data: v.omit(ruleSchema, ['updated']), baseVersion }),
    v.object({ kind: v.literal('fact'), data: v.omit(assetFactSchema, ['updated']), baseVersion }),
  ]),
  /** It stays here as one's own. */
  'shared.stop': v.object({ ...one, baseVersion }),
  /** Lets go of what was written here where the team says otherwise. */
  'shared.drop-mine': v.object(one),
} as const;
