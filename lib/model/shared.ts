// Rules and facts that a marketer shared with the team through the hub. Both sides check against these schemas; nothing here may
// name a person but the device that shared it.
import * as v from 'valibot';
import { type AssetFact, assetFactSchema } from './asset-fact.ts';
import { type Rule, ruleSchema } from './rule.ts';

export const sharedKinds = ['rule', 'fact'] as const;
export type SharedKind = (typeof sharedKinds)[number];
export interface Shareable {
  rule: Rule;
  fact: AssetFact;
}
export const shareableSchemas = { rule: ruleSchema, fact: assetFactSchema } as const;

/** Rows of one kind that a workspace shares. */
export const mostShared = 1_000;

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(120));
/** The place of a change among all changes of the workspace; 0 = not at the hub. */
const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const origin = {
  version,
  /** Label of the device that changed it last. */
  by: v.string(),
  /** ISO instant of the last change. */
  at: v.string(),
};

export const sharedRowSchema = v.variant('kind', [
  v.object({ kind: v.literal('rule'), id, data: ruleSchema, ...origin }),
  v.object({ kind: v.literal('fact'), id, data: assetFactSchema, ...origin }),
]);
export type SharedRow = v.InferOutput<typeof sharedRowSchema>;

/** `GET /v1/shared`: everything that is shared, or that nothing changed since `version`, which nobody but the hub reads. */
export const sharedAnswerSchema = v.union([
  v.object({ isSame: v.literal(true) }),
  v.object({ version: v.string(), rows: v.array(sharedRowSchema) }),
]);
/** The same for a reader: a row that only a newer hub understands is left out, not the whole answer. */
export const sharedHeardSchema = v.union([
  v.object({ isSame: v.literal(true) }),
  v.object({ version: v.string(), rows: v.array(v.unknown()) }),
]);

/** `PUT /v1/shared`: without data it is shared no longer. */
export const sharedPutSchema = v.object({
  kind: v.picklist(sharedKinds),
  id,
  data: v.optional(v.unknown()),
  /** The version that the editor saw; 0 = it was not shared. */
  baseVersion: version,
});
/** `stored` is absent when it is shared no longer. */
export const sharedSavedSchema = v.object({ stored: v.optional(sharedRowSchema) });
/** The body of a 409: what stands there now; absent = somebody stopped sharing it. */
export const sharedConflictSchema = v.object({
  error: v.object({ code: v.picklist(['shared_changed', 'shared_gone']), message: v.string() }),
  stored: v.optional(sharedRowSchema),
});

/** What this device knows of a row that is the hub's; a row without it is its own. */
export const hubMarkSchema = v.object({
  ...origin,
  /** It was shared from here, or was here before: it stays when the team lets go of it. */
  isOwn: v.optional(v.literal(true)),
});
export type HubMark = v.InferOutput<typeof hubMarkSchema>;

/** As this device keeps it. `mine`: what was written here, where the hub says otherwise. */
export type Held<T> = T & { hub?: HubMark; mine?: T };

export const heldRuleSchema = v.object({
  ...ruleSchema.entries,
  hub: v.optional(hubMarkSchema),
  mine: v.optional(ruleSchema),
});
export const heldFactSchema = v.object({
  ...assetFactSchema.entries,
  hub: v.optional(hubMarkSchema),
  mine: v.optional(assetFactSchema),
});

/** Says the same; when it was last changed does not matter. */
export function saysSame<K extends SharedKind>(kind: K, x: Shareable[K], y: Shareable[K]): boolean {
  const words = (one: Shareable[K]): string => JSON.stringify({ ...v.parse(shareableSchemas[kind], one), updated: '' });
  return words(x) === words(y);
}
