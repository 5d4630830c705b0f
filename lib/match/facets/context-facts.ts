// What is known of the person and the conversation, read from title, company, headline and what was said.
import type { ContextReading } from '../read-context.ts';
import { industriesIn, industriesSaid } from './industry.ts';
import type { NameFinder } from './names.ts';
import { type Role, roleOf } from './persona.ts';
import { phraseFinder } from './phrases.ts';
import { stages } from './stage-words.ts';

export interface ContextFacts {
  role: Role;
  roleFrom: string;
  industries: string[];
  industryFrom: string;
  industriesSaid: string[];
  /** Lower case. */
  competitors: string[];
  products: string[];
  stage: string;
  location: string;
}

const findStage = phraseFinder(
  Object.entries(stages).flatMap(([stage, { said }]) => said.map((phrase) => [phrase, stage] as const)),
);

/** The stage with most words for it, the later one when equal. */
function stageSaid(text: string): string {
  const counts = new Map<string, number>();
  for (const { value } of findStage(text)) counts.set(value, (counts.get(value) ?? 0) + 1);
  let leading = '';
  for (const stage of Object.keys(stages)) {
    if ((counts.get(stage) ?? 0) > 0 && (counts.get(stage) ?? 0) >= (counts.get(leading) ?? 0)) leading = stage;
  }
  return leading;
}

export function readFacts(reading: ContextReading, competitors: NameFinder, products: NameFinder): ContextFacts {
  const { title, headline, company, location, said } = reading;
  const fromTitle = roleOf(title);
  const isTitled = fromTitle.functions.size > 0;
  const fromCompany = industriesIn(company);
  const lower = (names: { value: string }[]): string[] => names.map((name) => name.value.toLowerCase());
  return {
    role: isTitled ? fromTitle : roleOf(headline.split(/[|·•@]|\bat\b|\bbei\b/)[0] ?? ''),
    roleFrom: isTitled ? 'from the title' : 'from the headline',
    industries: fromCompany.length > 0 ? fromCompany : industriesIn(headline),
    industryFrom: fromCompany.length > 0 ? 'from the company' : 'from the headline',
    industriesSaid: industriesSaid(said),
    competitors: lower(competitors(said)),
    products: lower(products(said)),
    stage: stageSaid(said),
    location: location.toLowerCase(),
  };
}
