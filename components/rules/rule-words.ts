// Conditions, rules and kept contexts in words. Names of competitors and products are the catalogue's own and stay as they are.
import { calendarDay, languageName } from '../../lib/i18n/locale.ts';
import { t, tOf } from '../../lib/i18n/t.ts';
import { type Condition, type FacetVector, type RuleFacet, ruleFacets } from '../../lib/model/rule.ts';

/** `aerospace & defence` → `aerospaceDefence`: how a value of a vocabulary is called among the words. */
const keyOfValue = (value: string): string =>
  value
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');

const ownNames: ReadonlySet<RuleFacet> = new Set(['competitor', 'product']);

export function valueWords(facet: RuleFacet, value: string): string {
  if (ownNames.has(facet)) return value;
  if (facet === 'language') return languageName(value);
  const words = tOf(`rules.value.${facet}`, keyOfValue(value));
  return words === '' || words.startsWith('rules.value') ? value : words;
}

/** `Industry: Banking`. Where the value says what it is about, it stands alone. */
export function conditionWords({ facet, value }: Condition): string {
  const words = valueWords(facet, value);
  return facet === 'asked' || facet === 'host' || facet === 'contact'
    ? words
    : t('rules.condition', [tOf('rules.facet', facet), words]);
}

/** The parts of a context that are told: those that a rep thinks in. */
const told: readonly RuleFacet[] = ['host', 'persona', 'industry', 'stage', 'intent', 'competitor', 'language'];

/** Of a tree the most exact: `healthcare/devices` stands for `healthcare`, too. */
const mostExact = (values: readonly string[]): readonly string[] =>
  values.filter((value) => !values.some((other) => other.startsWith(`${value}/`)));

/** `Gmail · Finance · Evaluation · Price · German · 24 Nov 2026` */
export function contextWords(vector: FacetVector, day: string): string {
  const parts = told.flatMap((facet) =>
    mostExact(vector[facet] ?? [])
      .slice(0, 2)
      .map((value) => valueWords(facet, value)),
  );
  return [...(parts.length === 0 ? [t('rules.unknownContext')] : parts), calendarDay(day)].join(' · ');
}

/** Facets that can be asked about: those with values to pick. */
export const facetsWith = (values: Record<RuleFacet, readonly string[]>): RuleFacet[] =>
  ruleFacets.filter((facet) => values[facet].length > 0);
