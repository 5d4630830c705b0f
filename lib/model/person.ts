// One human being across mail and LinkedIn. Keys are exact: two people are never joined by name alone.
import * as v from 'valibot';

export const personSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(64)),
  name: v.pipe(v.string(), v.maxLength(200)),
  title: v.pipe(v.string(), v.maxLength(500)),
  company: v.pipe(v.string(), v.maxLength(500)),
  /** `email:ann@example.com`, `linkedin:ann-example`, `member:ACoAA…`; lower case but for member ids. */
  keys: v.array(v.pipe(v.string(), v.maxLength(300))),
  firstSeenAt: v.pipe(v.string(), v.isoTimestamp()),
});
export type Person = v.InferOutput<typeof personSchema>;

/**
 * Part that somebody plays in a purchase: the buying-centre roles of Webster & Wind (1972; user, influencer, buyer, decider,
 * gatekeeper) with the economic buyer and champion of strategic selling, and the one who is against it.
 */
export const buyingRoles = [
  'champion',
  'economic_buyer',
  'decider',
  'influencer',
  'user',
  'buyer',
  'gatekeeper',
  'blocker',
] as const;
export type BuyingRole = (typeof buyingRoles)[number];
