// A marketer's rule: in contexts of this kind, assets with these tags are wanted. Conditions are words of our own vocabularies, so
// that neither a rule nor what it is tried on can name a person.
import * as v from 'valibot';

/** What a condition may ask about. Names of competitors and products are the catalogue's own. */
export const ruleFacets = [
  'persona',
  'seniority',
  'industry',
  'stage',
  'intent',
  'language',
  'competitor',
  'product',
  'region',
  'host',
  'contact',
  'asked',
] as const;
export type RuleFacet = (typeof ruleFacets)[number];

/** `contact`: what the ledger and the settings know of the person. */
export const contactValues = ['first', 'ongoing', 'customer'] as const;
/** `asked`: a question stands in what was written. */
export const askedValues = ['question'] as const;

/** A context as words of our vocabularies; a facet that says nothing is absent. Never a name of a person, never a text. */
export type FacetVector = Partial<Record<RuleFacet, readonly string[]>>;

const word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120));
const conditions = v.pipe(v.array(v.object({ facet: v.picklist(ruleFacets), value: word })), v.maxLength(20));

export const ruleSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(64)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(80)),
  isOn: v.boolean(),
  /** Shows its assets also where nothing else is shown; otherwise a rule lifts and joins, and never opens a list. */
  always: v.boolean(),
  /** Each must hold. */
  all: conditions,
  /** One must hold; empty = nothing is asked. */
  any: conditions,
  /** None may hold. */
  none: conditions,
  tags: v.pipe(v.array(word), v.maxLength(20)),
  /** ISO instant of the last change. */
  updated: v.pipe(v.string(), v.isoTimestamp()),
});
export type Rule = v.InferOutput<typeof ruleSchema>;
export type Condition = Rule['all'][number];

/** As a page sends it; without an id it is a new one. */
export const ruleDraftSchema = v.object({
  ...v.omit(ruleSchema, ['id', 'updated']).entries,
  id: v.optional(ruleSchema.entries.id),
});
export type RuleDraft = v.InferOutput<typeof ruleDraftSchema>;

export const conditionGroups = ['all', 'any', 'none'] as const;
export type ConditionGroup = (typeof conditionGroups)[number];

export type RuleFlaw = 'noName' | 'noCondition' | 'noTag' | 'contradiction';

const keyOf = ({ facet, value }: Condition): string => `${facet}:${value.toLowerCase()}`;

/** Why a rule would do nothing; the first reason, or nothing. A tag that no asset has is the catalogue's matter. */
export function flawOf(rule: Pick<Rule, 'name' | ConditionGroup | 'tags'>): RuleFlaw | undefined {
  if (rule.name.trim() === '') return 'noName';
  if (rule.all.length + rule.any.length + rule.none.length === 0) return 'noCondition';
  if (rule.tags.length === 0) return 'noTag';
  const barred = new Set(rule.none.map(keyOf));
  const isBarred = (condition: Condition): boolean => barred.has(keyOf(condition));
  const isNever = rule.all.some(isBarred) || (rule.any.length > 0 && rule.any.every(isBarred));
  return isNever ? 'contradiction' : undefined;
}
