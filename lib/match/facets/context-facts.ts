// What is known of the person, the account and the conversation: from the CRM first, then the screen, then what was said.
import { t } from '../../i18n/t.ts';
import type { Known } from '../known.ts';
import type { ContextReading } from '../read-context.ts';
import { mentionDamping } from '../tuning.ts';
import { type AccountSize, sizeOf } from './account-size.ts';
import { stageNamed } from './asset-facts.ts';
import { industriesIn, industriesSaid } from './industry.ts';
import type { NameFinder } from './names.ts';
import { type Role, roleOf } from './persona.ts';
import { phraseFinder } from './phrases.ts';
import { regionsIn } from './region.ts';
import { stages } from './stage-words.ts';

export interface ContextFacts {
  role: Role;
  roleFrom: string;
  industries: string[];
  industryFrom: string;
  industriesSaid: string[];
  /** Lower case → 0–1, how much it is spoken of as a rival. */
  competitors: ReadonlyMap<string, number>;
  /** Lower case. */
  products: string[];
  stage: string;
  stageFrom: string;
  size: AccountSize | undefined;
  regions: string[];
  regionFrom: string;
}

/** Phrases in a text that speak for a stage. */
export const findStage = phraseFinder(() =>
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

/** The first source that names an industry at all, and where it stands. */
function industryOf({ headline, company, pageIndustry }: ContextReading, known: Known): [string[], string] {
  const sources = [
    [industriesIn(known.account?.industry ?? ''), t('match.from.account')],
    [industriesIn(pageIndustry), t('match.from.companyPage')],
    [industriesIn(company || (known.account?.name ?? '')), t('match.from.company')],
    [industriesSaid(headline), t('match.from.headline')],
  ] as const;
  const [nodes, from] = sources.find(([found]) => found.length > 0) ?? [[], ''];
  return [[...nodes], from];
}

/** The deal's word before the thread's; else what a customer, or somebody never written to, implies. */
function stageOf({ said, isThread }: ContextReading, known: Known): [stage: string, from: string] {
  const named = stageNamed(known.stage ?? '');
  if (Object.hasOwn(stages, named)) return [named, t('match.from.deal')];
  const heard = stageSaid(said);
  if (heard !== '') return [heard, t('match.from.thread')];
  if (known.relation === 'customer') return ['customer', t('match.from.customer')];
  return known.contact === 'first' && !isThread ? ['prospecting', t('match.from.noContact')] : ['', ''];
}

/** The part of a headline that names the job: what stands before the company. */
const jobOf = (headline: string): string => headline.split(/[|·•@]|\bat\b|\bbei\b/)[0] ?? '';

function roleOfPerson({ title, headline }: ContextReading): [Role, string] {
  const fromTitle = roleOf(title);
  return fromTitle.functions.size > 0
    ? [fromTitle, t('match.from.title')]
    : [roleOf(jobOf(headline)), t('match.from.headline')];
}

/** @param commonness 0–1: in how much of the catalogue a name stands; the ecosystem's own names prove little. */
export function readFacts(
  reading: ContextReading,
  known: Known,
  competitors: NameFinder,
  products: NameFinder,
  commonness: (name: string) => number,
): ContextFacts {
  const { location, said } = reading;
  const [role, roleFrom] = roleOfPerson(reading);
  const [industries, industryFrom] = industryOf(reading, known);
  const fromAccount = regionsIn(known.account?.region ?? '');
  const [stage, stageFrom] = stageOf(reading, known);
  const strength = (name: string, rivalry: number): number => rivalry * (1 - mentionDamping * commonness(name));
  return {
    role,
    roleFrom,
    industries,
    industryFrom,
    industriesSaid: industriesSaid(said),
    competitors: new Map(
      competitors(said).map(({ value, rivalry }) => [value.toLowerCase(), strength(value, rivalry)] as const),
    ),
    products: products(said).map(({ value }) => value.toLowerCase()),
    stage,
    stageFrom,
    size: sizeOf(known.account?.size ?? ''),
    regions: fromAccount.length > 0 ? fromAccount : regionsIn(location),
    regionFrom: fromAccount.length > 0 ? t('match.from.account') : t('match.from.location'),
  };
}
