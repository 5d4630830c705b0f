// Does a rule apply to a context? Pure logic over words; a rule that says nothing applies nowhere.
import { type Condition, type FacetVector, flawOf, type Rule } from '../../model/rule.ts';

type Asked = Pick<Rule, 'name' | 'all' | 'any' | 'none' | 'tags'>;

/** Words are compared without their case. `healthcare` also holds where `healthcare/devices` is known: the vector lists both. */
function holds({ facet, value }: Condition, vector: FacetVector): boolean {
  const wanted = value.toLowerCase();
  return vector[facet]?.some((word) => word.toLowerCase() === wanted) ?? false;
}

/** ALL hold, one of ANY (where there are any), NONE holds. */
export function applies(rule: Asked, vector: FacetVector): boolean {
  if (flawOf(rule) !== undefined) return false;
  const isHeld = (condition: Condition): boolean => holds(condition, vector);
  return rule.all.every(isHeld) && (rule.any.length === 0 || rule.any.some(isHeld)) && !rule.none.some(isHeld);
}
