// What the conditions of a rule can be picked from: our vocabularies, and the names that the catalogue itself knows.
import { hostIds } from '../../model/context.ts';
import { askedValues, contactValues, type RuleFacet } from '../../model/rule.ts';
import type { Catalogue } from '../catalogue.ts';
import { industries } from '../facets/industry.ts';
import { functions, seniorities } from '../facets/persona.ts';
import { regions } from '../facets/region.ts';
import { stages } from '../facets/stage-words.ts';
import { intents } from '../intent/intent.ts';

/** Languages that are told apart and that business is done in. */
const spoken = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'da'];
/** Names beyond this are typed, not picked. */
const mostNames = 2_000;

const namesOf = (names: ReadonlyMap<string, { value: string }>): string[] =>
  [...names.values()]
    .map(({ value }) => value)
    .sort((x, y) => x.localeCompare(y))
    .slice(0, mostNames);

/** Values by facet; in the order of the vocabulary, names by the alphabet. */
export const ruleWords = (catalogue: Catalogue | undefined): Record<RuleFacet, string[]> => ({
  persona: [...functions.keys()],
  seniority: [...seniorities.keys()],
  industry: [...industries.keys()],
  stage: Object.keys(stages),
  intent: [...intents],
  language: spoken,
  competitor: namesOf(catalogue?.names.competitors ?? new Map()),
  product: namesOf(catalogue?.names.products ?? new Map()),
  region: [...regions.keys()],
  host: [...hostIds],
  contact: [...contactValues],
  asked: [...askedValues],
});
