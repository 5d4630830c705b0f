// What the rules that are on add to a ranking: the assets they want here, each with the rule that says so.
import { t } from '../../i18n/t.ts';
import type { FacetVector, Rule } from '../../model/rule.ts';
import type { Held } from '../../model/shared.ts';
import type { Catalogue } from '../catalogue.ts';
import type { FactMatch } from '../facets/match-facts.ts';
import { longestReason, ruleWeight } from '../tuning.ts';
import { applies } from './apply.ts';
import { docsTagged } from './tagged.ts';

/** Asset number → the first rule that wants it; a rule that shows always stands before one that does not. */
export type Wanted = ReadonlyMap<number, Held<Rule>>;

const none: Wanted = new Map();

export function wantedBy(catalogue: Catalogue, rules: readonly Held<Rule>[], vector: FacetVector): Wanted {
  const here = rules.filter((rule) => rule.isOn && applies(rule, vector));
  if (here.length === 0) return none;
  const wanted = new Map<number, Held<Rule>>();
  for (const rule of [...here].sort((x, y) => Number(y.always) - Number(x.always)))
    for (const doc of docsTagged(catalogue, rule.tags)) if (!wanted.has(doc)) wanted.set(doc, rule);
  return wanted;
}

/** One match per rule, so that the reason on the chip and its weight are those of any other fact. */
export function ruleMatch({ name, hub }: Held<Rule>): FactMatch {
  const reason = t('rules.reason', [name]);
  const text = reason.length <= longestReason ? reason : `${reason.slice(0, longestReason - 1).trimEnd()}…`;
  const from = hub === undefined ? t('rules.reasonFrom') : t('shared.reasonFrom');
  return {
    kind: 'rule',
    reason: () => ({ kind: 'rule', text, from }),
    adds: ruleWeight,
    fit: 1,
  };
}
